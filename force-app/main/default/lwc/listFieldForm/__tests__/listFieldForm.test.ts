import { createElement } from 'lwc';
import ListFieldDialog from 'c/listFieldDialog';
import ListFieldForm from 'c/listFieldForm';
import changeField from '@salesforce/apex/ListController.changeField';
import createField from '@salesforce/apex/ListController.createField';

jest.mock('@salesforce/apex/ListController.changeField', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.createField', () => ({ default: jest.fn() }), { virtual: true });

type Form = HTMLElement & { suggest(name: string, dataType: string): void };
const FIELD = {
    id: 'f1',
    name: 'City',
    tag: '[City,fallback=]',
    dataType: 'MultiSelectOne',
    options: ['Perth'],
    isVisible: true,
    mappings: 2,
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(properties: object): Promise<Form> {
    const element = createElement('c-list-field-form', { is: ListFieldForm }) as Form;
    Object.assign(element, { listId: 'l1', ...properties });
    document.body.appendChild(element);
    await settle();
    return element;
}
const part = (element: HTMLElement, id: string): HTMLElement & { disabled: boolean } =>
    element.shadowRoot?.querySelector(`[data-id="${id}"]`) as never;
const choose = (element: HTMLElement, id: string, detail: object): boolean =>
    part(element, id).dispatchEvent(new CustomEvent('change', { detail }));
async function save(element: HTMLElement): Promise<void> {
    part(element, 'save').dispatchEvent(new CustomEvent('click'));
    await settle();
}

describe('c-list-field-form', () => {
    afterEach(() => document.body.replaceChildren());

    it('makes a field with what a column suggests, once it has options', async () => {
        (createField as unknown as jest.Mock).mockResolvedValue({
            target: '[Town]',
            label: 'Town',
            dataType: 'MultiSelectOne',
            options: ['Perth', 'Ayr'],
        });
        const saved = jest.fn();
        const element = await show({});
        element.addEventListener('saved', (event) => saved((event as CustomEvent).detail));
        element.suggest('Town', 'Text');
        choose(element, 'type', { value: 'MultiSelectOne' });
        await settle();
        expect(part(element, 'save').disabled).toBe(true);
        choose(element, 'options', { value: 'Perth\n\n Ayr ' });
        choose(element, 'visible', { checked: true });
        await settle();
        await expect(element).toBeAccessible();
        await save(element);
        expect(createField).toHaveBeenCalledWith({
            draft: { listId: 'l1', fieldId: null, name: 'Town', dataType: 'MultiSelectOne', options: ['Perth', 'Ayr'], isVisible: true },
        });
        expect(saved).toHaveBeenCalledWith(expect.objectContaining({ target: '[Town]' }));
    });

    it('warns that the tag changes with the name, and tells a refusal', async () => {
        (changeField as unknown as jest.Mock).mockRejectedValue(new Error('The name is taken'));
        const element = await show({ field: FIELD });
        expect(part(element, 'type')).toBeNull();
        expect(part(element, 'renamed')).toBeNull();
        choose(element, 'name', { value: 'Town' });
        await settle();
        expect(part(element, 'renamed')).not.toBeNull();
        await save(element);
        const panel = element.shadowRoot?.querySelector('c-error-panel') as unknown as { error: Error; heading: string };
        expect([panel.heading, panel.error.message]).toEqual(['c.FieldNotSaved', 'The name is taken']);
    });

    it('stands in a dialog that says whether it was saved', async () => {
        (changeField as unknown as jest.Mock).mockResolvedValue(null);
        const dialog = createElement('c-list-field-dialog', { is: ListFieldDialog }) as HTMLElement & { closedWith?: unknown };
        Object.assign(dialog, { label: 'Change', listId: 'l1', field: FIELD });
        document.body.appendChild(dialog);
        await settle();
        const form = dialog.shadowRoot?.querySelector('c-list-field-form') as unknown as HTMLElement;
        await save(form);
        expect(dialog.closedWith).toBe(true);
        part(form, 'cancel').dispatchEvent(new CustomEvent('click'));
        expect(dialog.closedWith).toBeUndefined();
    });
});
