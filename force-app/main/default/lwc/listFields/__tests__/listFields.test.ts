import { createElement } from 'lwc';
import ConfirmTyped from 'c/confirmTyped';
import ListFieldDialog from 'c/listFieldDialog';
import ListFields from 'c/listFields';
import { someOptions } from 'c/fieldTypes';
import getFields from '@salesforce/apex/ListController.getFields';
import mayChange from '@salesforce/apex/ListController.mayChange';
import removeField from '@salesforce/apex/ListController.removeField';

jest.mock('@salesforce/apex/ListController.lookAtFields', () => ({ default: jest.fn().mockResolvedValue({ isNow: false, asOf: null }) }), {
    virtual: true,
});
jest.mock('@salesforce/apex/ListController.getFields', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.mayChange', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.removeField', () => ({ default: jest.fn() }), { virtual: true });

const FIELD = {
    id: 'f1',
    name: 'City',
    tag: '[City,fallback=]',
    dataType: 'MultiSelectOne',
    options: ['Perth', 'Ayr'],
    isVisible: false,
    mappings: 2,
};
const fields = getFields as unknown as jest.Mock;
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(): Promise<HTMLElement> {
    const element = createElement('c-list-fields', { is: ListFields });
    element.recordId = 'l1';
    document.body.appendChild(element);
    await settle();
    return element;
}
const press = async (element: HTMLElement, selector: string): Promise<void> => {
    element.shadowRoot?.querySelector(selector)?.dispatchEvent(new CustomEvent('click'));
    await settle();
};

describe('c-list-fields', () => {
    beforeEach(() => {
        fields.mockResolvedValue([FIELD]);
        (mayChange as unknown as jest.Mock).mockResolvedValue(true);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.restoreAllMocks();
    });

    it('shows the first of many options', () => {
        expect(someOptions(['a', 'b', 'c', 'd'])).toBe('a, b, c, d');
        expect(someOptions(['a', 'b', 'c', 'd', 'e'])).toBe('c.AndMore');
    });

    it('shows type, options and tag', async () => {
        const element = await show();
        expect(element.shadowRoot?.querySelector('[data-id="field"]')?.textContent).toContain('Perth, Ayr');
        expect(element.shadowRoot?.querySelector('code')?.textContent).toBe('[City,fallback=]');
        expect(element.shadowRoot?.querySelector('[data-id="at-once"]')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('shows fields again when they were read anew', async () => {
        const element = await show();
        fields.mockResolvedValue([FIELD, { ...FIELD, id: 'f2', name: 'Town' }]);
        element.shadowRoot?.querySelector('c-field-age')?.dispatchEvent(new CustomEvent('read'));
        await settle();
        expect(element.shadowRoot?.querySelectorAll('[data-id="field"]')).toHaveLength(2);
    });

    it('shows who may only look no buttons', async () => {
        (mayChange as unknown as jest.Mock).mockResolvedValue(false);
        const element = await show();
        expect(element.shadowRoot?.querySelectorAll('lightning-button')).toHaveLength(0);
        expect(element.shadowRoot?.querySelector('[data-id="at-once"]')).toBeNull();
    });

    it('makes and changes fields, and reads them again', async () => {
        const open = jest.spyOn(ListFieldDialog, 'open').mockResolvedValue(true);
        const element = await show();
        fields.mockClear();
        await press(element, '[data-id="new"]');
        expect(open).toHaveBeenCalledWith(expect.objectContaining({ listId: 'l1', field: undefined }));
        await press(element, '[data-action="change"]');
        expect(open).toHaveBeenCalledWith(expect.objectContaining({ field: FIELD }));
        expect(fields).toHaveBeenCalledTimes(2);
    });

    it('deletes only after the name was typed, and tells a refusal', async () => {
        const confirm = jest.spyOn(ConfirmTyped, 'open').mockResolvedValue(undefined);
        const remove = removeField as unknown as jest.Mock;
        const element = await show();
        await press(element, '[data-action="remove"]');
        expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ word: 'City' }));
        expect(remove).not.toHaveBeenCalled();
        confirm.mockResolvedValue(true);
        remove.mockResolvedValueOnce(null).mockRejectedValueOnce(new Error('It is gone'));
        const told = jest.fn();
        element.addEventListener('lightning__showtoast', told);
        await press(element, '[data-action="remove"]');
        await press(element, '[data-action="remove"]');
        expect(remove).toHaveBeenCalledWith({ fieldId: 'f1' });
        expect(told).toHaveBeenCalledTimes(2);
    });

    it('says that there are none, and shows a refusal', async () => {
        fields.mockResolvedValue([]);
        expect((await show()).shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
        fields.mockRejectedValue(new Error('No access'));
        const element = await show();
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & { error?: Error };
        expect(panel.error?.message).toBe('No access');
        fields.mockResolvedValue([]);
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel.error).toBeUndefined();
    });
});
