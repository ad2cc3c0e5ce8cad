import { createElement } from 'lwc';
import ImportPath from 'c/importPath';

/** jsdom has no width. @return what tells of a change. */
function setWidth(isNarrow: boolean): EventTarget & { matches: boolean } {
    const query = Object.assign(new EventTarget(), { matches: isNarrow });
    Object.assign(window, { matchMedia: () => query });
    return query;
}
function show(): HTMLElement {
    const element = createElement('c-import-path', { is: ImportPath });
    Object.assign(element, { steps: ['source', 'list'].map((value) => ({ value, label: value })), current: 'source' });
    document.body.appendChild(element);
    return element;
}
const typeOf = (element: HTMLElement): string | undefined =>
    (element.shadowRoot?.querySelector('lightning-progress-indicator') as unknown as { type: string }).type;

describe('c-import-path', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows steps with their names, as dots when somebody zooms in', async () => {
        const width = setWidth(false);
        const element = show();
        expect(typeOf(element)).toBe('path');
        width.matches = true;
        width.dispatchEvent(new CustomEvent('change'));
        await Promise.resolve();
        expect(typeOf(element)).toBe('base');
        expect(element.shadowRoot?.querySelectorAll('lightning-progress-step')).toHaveLength(2);
    });

    it('shows dots on a phone, and says which step is asked for', async () => {
        setWidth(true);
        const element = show();
        const asked = jest.fn();
        element.addEventListener('step', (event) => asked((event as CustomEvent).detail));
        expect(typeOf(element)).toBe('base');
        element.shadowRoot?.querySelectorAll('lightning-progress-step')[1]?.dispatchEvent(new CustomEvent('click'));
        expect(asked).toHaveBeenCalledWith('list');
        await expect(element).toBeAccessible();
    });
});
