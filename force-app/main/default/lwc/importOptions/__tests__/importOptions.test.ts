import { createElement } from 'lwc';
import ImportOptions from 'c/importOptions';
import { ImportSteps } from '../../importWizard/importSteps';

function show(steps: ImportSteps): HTMLElement {
    const element = createElement('c-import-options', { is: ImportOptions }) as HTMLElement & { steps: ImportSteps };
    element.steps = steps;
    document.body.appendChild(element);
    return element;
}

describe('c-import-options', () => {
    afterEach(() => {
        while (document.body.firstChild) document.body.removeChild(document.body.firstChild);
    });

    it('warns before it hurts', async () => {
        const element = show(
            new ImportSteps().choose({ isRemoving: true, removalLimit: null, removalLimitPercent: null, isRespectingOptOut: false }),
        );
        expect(element.shadowRoot?.querySelectorAll('[data-id="warnings"] li')).toHaveLength(3);
        await expect(element).toBeAccessible();
    });

    it('tells each choice', () => {
        const element = show(new ImportSteps());
        const heard = jest.fn();
        element.addEventListener('choose', (event) => heard((event as CustomEvent).detail));
        const box =
            element.shadowRoot?.querySelector('lightning-input[name="isRemoving"]') ??
            element.shadowRoot?.querySelectorAll('lightning-input')[2];
        Object.assign(box as object, { name: 'isRemoving', checked: true });
        box?.dispatchEvent(new CustomEvent('change'));
        expect(heard).toHaveBeenCalledWith({ isRemoving: true });
    });

    it.each([
        ['removalLimitPercent', '2500', 100],
        ['removalLimitPercent', '-3', 0],
        ['removalLimit', '2500', 2500],
        ['removalLimit', '', null],
    ])('takes for %s of "%s" %s', (name, text, expected) => {
        const element = show(new ImportSteps().choose({ isRemoving: true }));
        const heard = jest.fn();
        element.addEventListener('choose', (event) => heard((event as CustomEvent).detail));
        const box = [...(element.shadowRoot?.querySelectorAll('lightning-input') ?? [])].find(
            (input) => (input as unknown as { name?: string }).name === name,
        );
        box?.dispatchEvent(new CustomEvent('change', { detail: { value: text } }));
        expect(heard.mock.lastCall).toEqual([{ [name]: expected }]);
    });
});
