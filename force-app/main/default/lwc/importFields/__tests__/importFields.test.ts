import { createElement } from 'lwc';
import ImportFields from 'c/importFields';
import getListFields from '@salesforce/apex/ImportWizardController.getListFields';
import { ImportSteps } from '../../importWizard/importSteps';

jest.mock('@salesforce/apex/ImportWizardController.getListFields', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.changeField', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.createField', () => ({ default: jest.fn() }), { virtual: true });

const column = (name: string, type = 'STRING', label = name): object => ({ name, label, type, isEmail: type === 'EMAIL' });
const field = (label: string, dataType: string, options: string[] = []): object => ({ target: `[${label}]`, label, dataType, options });
const check = (columns: object[]): never => ({ columns, rowCount: 3, explanation: 'x', sampleColumns: [], sampleRows: [] }) as never;
const CHECK = check([
    column('Email', 'EMAIL'),
    column('LastName', 'STRING', 'Last Name'),
    column('Born__c', 'DATE', 'Account: Born'),
    column('Notes__c', 'TEXTAREA'),
]);
const chosen = new ImportSteps().choose({ sourceType: 'SOQL', sourceQuery: 'q', listId: 'l1' }).readSource(CHECK);
const heard = jest.fn();
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
type Fields = HTMLElement & { steps: ImportSteps };
async function show(steps: ImportSteps): Promise<Fields> {
    const element = createElement('c-import-fields', { is: ImportFields }) as Fields;
    element.steps = steps;
    for (const name of ['choose', 'map', 'fieldsread', 'fieldmade'])
        element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
    document.body.appendChild(element);
    await settle();
    return element;
}
const part = (element: HTMLElement, selector: string): HTMLElement & { options: { value: string; label: string }[]; error?: Error } =>
    element.shadowRoot?.querySelector(selector) as never;
const press = (element: HTMLElement): boolean => part(element, 'lightning-button').dispatchEvent(new CustomEvent('click'));
const notes = (element: HTMLElement): string =>
    [...(element.shadowRoot?.querySelectorAll('[data-id="line"] span') ?? [])].map(({ textContent }) => textContent).join('|');

describe('c-import-fields', () => {
    beforeEach(() => (getListFields as unknown as jest.Mock).mockResolvedValue([]));
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('reads the fields of the list and tells each choice', async () => {
        (getListFields as unknown as jest.Mock).mockResolvedValue([field('City', 'Text')]);
        const element = await show(chosen);
        expect(heard).toHaveBeenCalledWith('fieldsread', [field('City', 'Text')]);
        part(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'Notes__c' } }));
        expect(heard).toHaveBeenCalledWith('choose', { emailColumn: 'Notes__c' });
        const second = part(element, 'lightning-combobox[data-index="1"]');
        second.dispatchEvent(new CustomEvent('change', { detail: { value: 'LastName' } }));
        expect(heard).toHaveBeenCalledWith('map', { target: 'Name', column: 'LastName', index: 1 });
        await expect(element).toBeAccessible();
    });

    it('offers addresses first, texts behind them, and no dates', async () => {
        expect(part(await show(chosen), 'lightning-combobox').options.map(({ label }) => label)).toEqual([
            'Email',
            'Last Name (LastName)',
            'Notes__c',
        ]);
    });

    it('offers the address of person accounts and of parents', async () => {
        const steps = new ImportSteps()
            .choose({ sourceType: 'List View', sourceId: '00B', listId: 'l1' })
            .readSource(
                check([
                    column('Name'),
                    column('Owner.Email', 'EMAIL'),
                    column('PersonEmail', 'EMAIL', 'Email'),
                    column('Assistant__pc', 'EMAIL', 'Assistant'),
                ]),
            );
        const element = await show(steps);
        expect(steps.draft.emailColumn).toBe('PersonEmail');
        expect(
            part(element, 'lightning-combobox')
                .options.slice(0, 3)
                .map(({ value }) => value),
        ).toEqual(['Owner.Email', 'PersonEmail', 'Assistant__pc']);
    });

    it('warns where a value cannot fit, and says what becomes of others', async () => {
        const steps = chosen
            .readFields([
                field('Born', 'Date'),
                field('Rank', 'Number'),
                field('Format', 'MultiSelectOne', ['A', 'B', 'C', 'D', 'E']),
                field('City', 'Text'),
            ] as never)
            .choose({ mapping: [] });
        const element = await show(
            steps
                .map('[Born]', 'Notes__c')
                .map('[Rank]', 'LastName')
                .map('[Format]', 'Notes__c')
                .map('[City]', 'LastName')
                .map('MobileNumber', 'LastName'),
        );
        expect(element.shadowRoot?.querySelectorAll('lightning-icon')).toHaveLength(2);
        expect(notes(element)).toContain('c.ImportNoteMobile');
        expect(notes(element)).toContain('c.ImportNoteOption');
        expect(notes(element)).toContain('c.ImportNoteCut');
        element.steps = steps.map('[Born]', 'Born__c');
        await settle();
        expect(element.shadowRoot?.querySelectorAll('lightning-icon')).toHaveLength(0);
        expect(notes(element)).toContain('c.ImportNoteDate');
    });

    it.each([
        ['Country', 'c.ImportNoteCountry'],
        ['USState', 'c.ImportNoteState'],
    ])('says how a %s is named, not that it is cut', async (dataType, note) => {
        const steps = chosen.readFields([field('Place', dataType)] as never).choose({ mapping: [] });
        const element = await show(steps.map('[Place]', 'LastName'));
        expect(notes(element)).toContain(note);
        expect(notes(element)).not.toContain('c.ImportNoteCut');
    });

    it('makes a field that fits a column, and sends the column there', async () => {
        const element = await show(chosen);
        press(element);
        await settle();
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        part(element, 'c-list-field-form').dispatchEvent(new CustomEvent('cancelled'));
        await settle();
        expect(focused.mock.contexts).toEqual([part(element, '[data-id="new"]')]);
        focused.mockRestore();
        expect(part(element, 'c-list-field-form')).toBeNull();
        press(element);
        await settle();
        part(element, '[data-id="from-column"]').dispatchEvent(new CustomEvent('change', { detail: { value: 'Born__c' } }));
        await settle();
        const form = part(element, 'c-list-field-form');
        const [name, type] = ['name', 'type'].map(
            (id) => (form.shadowRoot?.querySelector(`[data-id="${id}"]`) as unknown as { value: string }).value,
        );
        expect([name, type]).toEqual(['Born', 'Date']);
        await expect(element).toBeAccessible();
        form.dispatchEvent(new CustomEvent('saved', { detail: field('Born', 'Date') }));
        await settle();
        expect(heard).toHaveBeenCalledWith('fieldmade', { field: field('Born', 'Date'), column: 'Born__c' });
        expect(part(element, '[data-id="made"]').textContent).not.toBe('');
        expect(part(element, 'c-list-field-form')).toBeNull();
    });

    it('says that amounts of several currencies go without theirs', async () => {
        const amounts = check([column('Email', 'EMAIL'), { ...column('Revenue', 'CURRENCY'), isInManyCurrencies: true }]);
        const steps = chosen.readSource(amounts).readFields([field('Revenue', 'Number')] as never);
        expect(notes(await show(steps.map('[Revenue]', 'Revenue')))).toBe('c.ImportNoteCurrency');
        const one = check([column('Email', 'EMAIL'), { ...column('Revenue', 'CURRENCY'), isInManyCurrencies: false }]);
        expect(notes(await show(steps.readSource(one).map('[Revenue]', 'Revenue')))).toBe('c.ImportNoteNumber');
    });

    it('finds a field among many by a part of its name', async () => {
        const many = Array.from({ length: 16 }, (_, index) => field(`Größe ${String(index)}`, 'Text'));
        const element = await show(chosen.readFields(many as never));
        const names = (): (string | null)[] =>
            [...(element.shadowRoot?.querySelectorAll('[data-id="line"] th') ?? [])].map(({ textContent }) => textContent);
        const find = (value: string): unknown =>
            part(element, '[data-id="find"]').dispatchEvent(new CustomEvent('change', { detail: { value } }));
        expect(names()).toHaveLength(21);
        find(' GRÖSSE 1 '.replace('SS', 'ß'));
        await settle();
        expect(names()).toEqual(['Größe 1', 'Größe 10', 'Größe 11', 'Größe 12', 'Größe 13', 'Größe 14', 'Größe 15']);
        await expect(element).toBeAccessible();
        find('nowhere');
        await settle();
        expect(part(element, '[data-id="nothing"]').textContent).toBe('c.NoMatch');
        expect(part(await show(chosen.readFields(many.slice(1) as never)), '[data-id="find"]')).toBeNull();
    });

    it('tells why the fields can not be read', async () => {
        (getListFields as unknown as jest.Mock).mockRejectedValue(new Error('The list is gone'));
        expect(part(await show(chosen), 'c-error-panel').error?.message).toBe('The list is gone');
    });
});
