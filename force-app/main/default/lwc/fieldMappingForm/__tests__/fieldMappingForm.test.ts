import { createElement } from 'lwc';
import FieldMappingForm from 'c/fieldMappingForm';
import saveMapping from '@salesforce/apex/PersonSetupController.saveMapping';

jest.mock('@salesforce/apex/PersonSetupController.saveMapping', () => ({ default: jest.fn() }), { virtual: true });

interface Form extends HTMLElement {
    label: string;
    mapping: object;
    sources: object[];
    targets: object[];
    closedWith: unknown;
}
const field = (name: string, ...accepts: string[]): object => ({
    name,
    label: name,
    kind: 'Text',
    isRequired: false,
    accepts,
    options: [],
});
const SOURCES = [
    { value: '[City]', label: 'City', dataType: 'Text' },
    { value: '[Visits]', label: 'Visits', dataType: 'Number' },
];
const TARGETS = [
    { objectName: 'Contact', label: 'Contact', fields: [field('MailingCity', 'Text'), field('Description', 'Text', 'Number')] },
    { objectName: 'Lead', label: 'Lead', fields: [field('Description', 'Text', 'Number')] },
];
const MAPPING = {
    mappingId: null,
    listId: 'l1',
    source: '',
    objectName: 'Contact',
    field: '',
    conflictRule: 'Fill blanks only',
    isActive: true,
    problem: null,
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(mapping: object = MAPPING): Promise<Form> {
    const element = createElement('c-field-mapping-form', { is: FieldMappingForm }) as unknown as Form;
    Object.assign(element, { label: 'New', mapping, sources: SOURCES, targets: TARGETS });
    document.body.appendChild(element);
    await settle();
    return element;
}
const find = <Type extends HTMLElement>(element: HTMLElement, id: string): Type =>
    element.shadowRoot?.querySelector(`[data-id="${id}"]`) as Type;
async function choose(element: HTMLElement, id: string, detail: object): Promise<void> {
    find(element, id).dispatchEvent(new CustomEvent('change', { detail }));
    await settle();
}
const options = (element: HTMLElement): string[] =>
    find<HTMLElement & { options: { value: string }[] }>(element, 'field').options.map(({ value }) => value);
const chosen = (element: HTMLElement): string => find<HTMLElement & { value: string }>(element, 'field').value;

describe('c-field-mapping-form', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('offers only fields that can hold such values, and drops one that can not', async () => {
        const element = await show();
        await choose(element, 'source', { value: '[City]' });
        expect(options(element)).toEqual(['MailingCity', 'Description']);
        await choose(element, 'field', { value: 'MailingCity' });
        await choose(element, 'source', { value: '[Visits]' });
        expect(options(element)).toEqual(['Description']);
        expect(chosen(element)).toBe('');
        await expect(element).toBeAccessible();
    });

    it('keeps the field when the other object has it, too', async () => {
        const element = await show({ ...MAPPING, source: '[City]', field: 'Description' });
        await choose(element, 'object', { value: 'Lead' });
        expect(chosen(element)).toBe('Description');
        await choose(element, 'object', { value: 'Contact' });
        await choose(element, 'field', { value: 'MailingCity' });
        await choose(element, 'object', { value: 'Lead' });
        expect(chosen(element)).toBe('');
    });

    it('says what each rule means', async () => {
        const element = await show();
        expect(find(element, 'rule-help').textContent).toBe('c.MappingFillsBlanksHelp');
        await choose(element, 'rule', { value: 'Salesforce wins' });
        expect(find(element, 'rule-help').textContent).toBe('c.MappingWinsSalesforceHelp');
    });

    it('closes with what was saved, and stays open with the reason when it was refused', async () => {
        (saveMapping as unknown as jest.Mock)
            .mockRejectedValueOnce({ body: { message: 'filled already' } })
            .mockResolvedValueOnce({ mappings: [] });
        const element = await show();
        expect(find<HTMLElement & { disabled: boolean }>(element, 'save').disabled).toBe(true);
        await choose(element, 'source', { value: '[City]' });
        await choose(element, 'field', { value: 'MailingCity' });
        await choose(element, 'active', { checked: false });
        find(element, 'save').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(element.closedWith).toBeUndefined();
        expect(element.shadowRoot?.querySelector('c-error-panel')).toMatchObject({
            error: expect.anything() as object,
            heading: 'c.NothingWasChanged',
        });
        find(element, 'save').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(saveMapping).toHaveBeenLastCalledWith({ mapping: { ...MAPPING, source: '[City]', field: 'MailingCity', isActive: false } });
        expect(element.closedWith).toEqual({ mappings: [] });
    });

    it('closes with nothing when it is cancelled', async () => {
        const element = await show();
        find(element, 'cancel').dispatchEvent(new CustomEvent('click'));
        expect(element.closedWith).toBeUndefined();
        expect(saveMapping).not.toHaveBeenCalled();
    });

    it('says when no field can hold such values', async () => {
        const element = await show();
        element.targets = [{ objectName: 'Contact', label: 'Contact', fields: [] }];
        await settle();
        expect(element.shadowRoot?.textContent).toContain('c.MappingNoField');
    });
});
