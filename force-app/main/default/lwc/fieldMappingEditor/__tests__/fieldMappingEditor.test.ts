import { createElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import FieldMappingEditor from 'c/fieldMappingEditor';
import FieldMappingForm from 'c/fieldMappingForm';
import getMappings from '@salesforce/apex/PersonSetupController.getMappings';
import removeMapping from '@salesforce/apex/PersonSetupController.removeMapping';

jest.mock('@salesforce/apex/ListController.lookAtFields', () => ({ default: jest.fn().mockResolvedValue({ isNow: false, asOf: null }) }), {
    virtual: true,
});
jest.mock('@salesforce/apex/PersonSetupController.getMappings', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/PersonSetupController.removeMapping', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/PersonSetupController.saveMapping', () => ({ default: jest.fn() }), { virtual: true });

const mock = (method: unknown): jest.Mock => method as jest.Mock;
const MAPPING = {
    mappingId: 'm1',
    listId: 'l1',
    source: '[city]',
    objectName: 'Contact',
    field: 'MailingCity',
    conflictRule: 'Fill blanks only',
    isActive: true,
    problem: null,
};
const SCREEN = {
    listName: 'Newsletter',
    isVisible: true,
    isEditable: true,
    isUpdatingPeople: false,
    sources: [{ value: '[City]', label: 'City', dataType: 'Text' }],
    targets: [
        {
            value: 'Contact',
            label: 'Contact',
            objectName: 'Contact',
            isCreatable: true,
            recordTypes: [],
            mappedFields: [],
            fields: [{ name: 'MailingCity', label: 'Mailing City', kind: 'Text', isRequired: false, accepts: ['Text'], options: [] }],
        },
    ],
    mappings: [
        MAPPING,
        { ...MAPPING, mappingId: 'm2', source: '[Gone]', field: 'Gone__c', problem: 'The list no longer has it' },
        { ...MAPPING, mappingId: 'm3', isActive: false, conflictRule: 'Odd', objectName: 'Lead' },
    ],
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(): Promise<HTMLElement & { recordId: string }> {
    const element = createElement('c-field-mapping-editor', { is: FieldMappingEditor }) as HTMLElement & { recordId: string };
    element.recordId = 'l1';
    document.body.appendChild(element);
    await settle();
    return element;
}
const all = (element: HTMLElement, selector: string): HTMLElement[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
async function press(element: HTMLElement, selector: string): Promise<void> {
    all(element, selector)[0]?.dispatchEvent(new CustomEvent('click'));
    await settle();
}

describe('c-field-mapping-editor', () => {
    beforeEach(() => mock(getMappings).mockResolvedValue(SCREEN));
    afterEach(() => {
        document.body.replaceChildren();
        jest.restoreAllMocks();
    });

    it('offers fields as they are when they were read anew', async () => {
        const element = await show();
        mock(getMappings).mockResolvedValue({ ...SCREEN, mappings: [MAPPING] });
        all(element, 'c-field-age')[0]?.dispatchEvent(new CustomEvent('read'));
        await settle();
        expect(all(element, '[data-id="row"]')).toHaveLength(1);
    });

    it('shows mappings by their labels, with what each rule means and what is wrong', async () => {
        const element = await show();
        const rows = all(element, '[data-id="row"]').map(({ textContent }) => textContent);
        expect(rows[0]).toContain('Contact · Mailing City');
        expect(rows[0]).toContain('c.MappingFillsBlanksHelp');
        expect(rows[1]).toContain('The list no longer has it');
        expect(rows[2]).toContain('c.MappingIsOff');
        expect(all(element, '[data-id="off"]')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('adds and changes in a dialog, and tells whoever holds it', async () => {
        const open = jest.spyOn(FieldMappingForm, 'open').mockResolvedValue({ ...SCREEN, mappings: [MAPPING] });
        const element = await show();
        const saved = jest.fn();
        element.addEventListener('saved', saved);
        await press(element, '[data-id="add"]');
        expect(open.mock.calls[0]?.[0]).toMatchObject({
            mapping: { mappingId: null, listId: 'l1', objectName: 'Contact', conflictRule: 'Fill blanks only' },
        });
        expect(all(element, '[data-id="row"]')).toHaveLength(1);
        await press(element, '[data-action="edit"]');
        expect(open.mock.calls[1]?.[0]).toMatchObject({ mapping: MAPPING });
        expect(saved).toHaveBeenCalledTimes(2);
    });

    it('leaves all as it is when the dialog is cancelled', async () => {
        jest.spyOn(FieldMappingForm, 'open').mockResolvedValue(undefined);
        const element = await show();
        const saved = jest.fn();
        element.addEventListener('saved', saved);
        await press(element, '[data-id="add"]');
        expect(saved).not.toHaveBeenCalled();
    });

    it('removes after a question, and tells why it could not', async () => {
        const open = jest.spyOn(LightningConfirm, 'open').mockResolvedValueOnce(false).mockResolvedValue(true);
        mock(removeMapping)
            .mockResolvedValueOnce({ ...SCREEN, mappings: [] })
            .mockRejectedValueOnce({ body: { message: 'gone' } });
        const element = await show();
        const toast = jest.fn();
        element.addEventListener('lightning__showtoast', toast);
        await press(element, '[data-action="remove"]');
        expect(removeMapping).not.toHaveBeenCalled();
        await press(element, '[data-action="remove"]');
        expect(removeMapping).toHaveBeenCalledWith({ listId: 'l1', mappingId: 'm1' });
        expect(all(element, 'c-empty-state')).toHaveLength(1);
        element.recordId = 'l2';
        await settle();
        await press(element, '[data-action="remove"]');
        expect(open).toHaveBeenCalledTimes(3);
        expect(toast.mock.calls[1]?.[0].detail).toMatchObject({ variant: 'error', message: 'gone' });
    });

    it('offers no change to those who may only look, and nothing to those who may not', async () => {
        mock(getMappings)
            .mockResolvedValueOnce({ ...SCREEN, isEditable: false })
            .mockResolvedValueOnce({ ...SCREEN, isVisible: false, mappings: [], targets: [] });
        const element = await show();
        expect(all(element, '[data-action], [data-id="add"]')).toHaveLength(0);
        element.recordId = 'l2';
        await settle();
        expect(element.shadowRoot?.textContent).toContain('c.FieldMappingsHidden');
    });

    it('tells what went wrong, and tries again', async () => {
        mock(getMappings).mockRejectedValueOnce({ body: { message: 'The subscriber list is gone' } });
        const element = await show();
        const panel = all(element, 'c-error-panel')[0];
        expect((panel as unknown as { error: { body: { message: string } } }).error.body.message).toContain('gone');
        panel?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(all(element, '[data-id="row"]')).toHaveLength(3);
    });
});
