import { createElement } from 'lwc';
import SettingsSection from 'c/settingsSection';

type Section = HTMLElement & { heading: string; isShown: boolean };
const part = (element: Section): Element | null | undefined => element.shadowRoot?.querySelector('section');
function show(isShown: boolean): Section {
    const element = Object.assign(createElement('c-settings-section', { is: SettingsSection }), {
        heading: 'Schedule',
        isShown,
    }) as Section;
    document.body.appendChild(element);
    return element;
}

describe('c-settings-section', () => {
    afterEach(() => document.body.replaceChildren());

    it('is not made before it is shown', () => {
        expect(part(show(false))).toBeNull();
    });

    it('is kept, hidden, when another one is shown', async () => {
        const element = show(true);
        const made = part(element);
        expect(made?.textContent).toBe('Schedule');
        await expect(element).toBeAccessible();
        element.isShown = false;
        await Promise.resolve();
        expect(part(element)).toBe(made);
        expect(made?.className).toBe('slds-hide');
        expect(element.isShown).toBe(false);
    });
});
