import { createElement } from 'lwc';
import ImportSource from 'c/importSource';
import checkSource from '@salesforce/apex/ImportWizardController.checkSource';
import getCampaigns from '@salesforce/apex/ImportWizardController.getCampaigns';
import getCampaignStatuses from '@salesforce/apex/ImportWizardController.getCampaignStatuses';
import getListViews from '@salesforce/apex/ImportWizardController.getListViews';
import getObjects from '@salesforce/apex/ImportWizardController.getObjects';
import getReports from '@salesforce/apex/ImportWizardController.getReports';
import { ImportSteps } from '../../importWizard/importSteps';
import type { Draft } from '../../importWizard/importSteps';

jest.mock('@salesforce/apex/ImportWizardController.checkSource', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getCampaigns', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getCampaignStatuses', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getListViews', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getObjects', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportWizardController.getReports', () => ({ default: jest.fn() }), { virtual: true });

type Source = HTMLElement & { steps: ImportSteps };
type Part = HTMLElement & {
    options: { value: string; label: string }[];
    error?: Error;
    heading?: string;
    disabled: boolean;
    check?: typeof CHECK;
};
const mocked = (method: unknown): jest.Mock => method as jest.Mock;
const CHECK = {
    columns: [{ name: 'Email', label: 'Email', type: 'EMAIL', isEmail: true }],
    rowCount: 2,
    explanation: 'Two readers.',
    sampleColumns: ['Email'],
    sampleRows: [['ada@example.org'], ['bob@example.org']],
};
const choice = (value: string, label: string, detail: string | null = null): object => ({ value, label, detail, note: null });
const read = jest.fn();
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** Hands choices down again, as the wizard does. */
async function show(patch: Partial<Draft> = {}): Promise<Source> {
    const element = createElement('c-import-source', { is: ImportSource }) as Source;
    element.steps = new ImportSteps().choose(patch);
    element.addEventListener('choose', (event) => {
        element.steps = element.steps.choose((event as CustomEvent<Partial<Draft>>).detail);
    });
    element.addEventListener('sourceread', (event) => {
        read((event as CustomEvent).detail);
        element.steps = element.steps.readSource((event as CustomEvent).detail);
    });
    document.body.appendChild(element);
    await settle();
    return element;
}
const part = (element: HTMLElement, selector: string): Part => element.shadowRoot?.querySelector(selector) as never;
const last = (element: HTMLElement, selector: string): Part => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].pop() as never;
async function change(element: HTMLElement, value: unknown): Promise<void> {
    element.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}
async function pick(element: HTMLElement, kind: string): Promise<void> {
    part(element, `input[value="${kind}"]`).dispatchEvent(new CustomEvent('change'));
    await settle();
}
const labels = (box: Part): string[] => box.options.map(({ label }) => label);

describe('c-import-source', () => {
    beforeEach(() => {
        mocked(checkSource).mockResolvedValue(CHECK);
        mocked(getReports).mockResolvedValue([choice('r1', 'Readers', 'Books'), choice('r2', 'Riders', 'Bikes')]);
        mocked(getObjects).mockResolvedValue([choice('Lead', 'Leads')]);
        mocked(getListViews).mockResolvedValue([choice('v1', 'Prospects')]);
        mocked(getCampaigns).mockResolvedValue([choice('c1', 'Spring fair', 'Planned')]);
        mocked(getCampaignStatuses).mockResolvedValue(['Sent', 'Responded']);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('shows whom a list button brought, and no query, until another source is wanted', async () => {
        const element = await show({ sourceType: 'SOQL', sourceQuery: "SELECT Email FROM Lead WHERE Id IN ('00Q000000000001AAA')" });
        expect(part(element, 'fieldset')).toBeNull();
        expect(part(element, 'lightning-textarea')).toBeNull();
        expect(part(element, 'c-import-sample').check?.explanation).toBe('Two readers.');
        await expect(element).toBeAccessible();
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        part(element, '[data-id="other"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(focused.mock.contexts).toEqual([part(element, 'input[value="SOQL"]')]);
        focused.mockRestore();
        expect(part(element, 'lightning-textarea')).not.toBeNull();
    });

    it('finds reports by their name where there are more than it shows', async () => {
        const many = Array.from({ length: 500 }, (_none, index) => choice(`r${String(index)}`, `Report ${String(index)}`));
        mocked(getReports).mockResolvedValueOnce(many);
        const element = await show();
        await pick(element, 'Report');
        await change(last(element, 'lightning-combobox'), 'r7');
        mocked(getReports).mockResolvedValue([choice('z', 'Zebras')]);
        part(element, '[data-id="find"]').dispatchEvent(new CustomEvent('change', { detail: { value: 'zeb' } }));
        await new Promise((resolve) => setTimeout(resolve, 350));
        expect(getReports).toHaveBeenLastCalledWith({ search: 'zeb' });
        expect(labels(last(element, 'lightning-combobox'))).toEqual(['Report 7', 'Zebras']);
        mocked(getReports).mockResolvedValue([]);
        part(element, '[data-id="find"]').dispatchEvent(new CustomEvent('change', { detail: { value: 'yak' } }));
        await new Promise((resolve) => setTimeout(resolve, 350));
        expect(part(element, '[data-id="no-choice"]').textContent).toBe('c.NoMatch');
        await expect(element).toBeAccessible();
    });

    it.each([
        ['Report', getReports],
        ['List View', getObjects],
        ['Salesforce Campaign', getCampaigns],
    ])('says that there is no %s to choose, and what to do', async (kind, method) => {
        const element = await show();
        await pick(element, kind);
        expect(part(element, '[data-id="no-choice"]')).toBeNull();
        document.body.replaceChildren();
        mocked(method).mockResolvedValue([]);
        const without = await show();
        await pick(without, kind);
        expect(part(without, '[data-id="no-choice"]').textContent).toBe('c.ImportNoChoice');
        await expect(without).toBeAccessible();
    });

    it('says that an object has no list view', async () => {
        mocked(getListViews).mockResolvedValue([]);
        const element = await show();
        await pick(element, 'List View');
        await change(part(element, 'lightning-combobox'), 'Lead');
        expect(part(element, '[data-id="no-choice"]').textContent).toBe('c.ImportNoChoice');
    });

    it('offers the four kinds and asks nothing before one is chosen', async () => {
        const element = await show();
        expect(element.shadowRoot?.querySelectorAll('input[type="radio"]')).toHaveLength(4);
        expect(checkSource).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('says which reports can not be a source before one is chosen', async () => {
        mocked(getReports).mockResolvedValue([{ ...choice('r1', 'Readers', 'Books'), note: 'joined' }, choice('r2', 'Riders', 'Bikes')]);
        const element = await show();
        await pick(element, 'Report');
        expect(labels(last(element, 'lightning-combobox'))).toEqual(['Readers (joined)', 'Riders']);
    });

    it('finds reports by folder and shows the first rows of the chosen one', async () => {
        const element = await show();
        await pick(element, 'Report');
        await change(part(element, 'lightning-combobox'), 'Bikes');
        expect(labels(last(element, 'lightning-combobox'))).toEqual(['Riders']);
        await change(last(element, 'lightning-combobox'), 'r2');
        expect(checkSource).toHaveBeenCalledWith({
            draft: expect.objectContaining({ sourceType: 'Report', sourceId: 'r2', sourceName: 'Riders' }),
        });
        expect(part(element, 'c-import-sample').check?.sampleRows).toHaveLength(2);
        expect(part(element, 'c-import-sample').check?.explanation).toBe('Two readers.');
        await expect(element).toBeAccessible();
    });

    it('asks for the object of a list view first', async () => {
        const element = await show();
        await pick(element, 'List View');
        await change(part(element, 'lightning-combobox'), 'Lead');
        expect(getListViews).toHaveBeenCalledWith({ objectName: 'Lead' });
        await change(last(element, 'lightning-combobox'), 'v1');
        expect(checkSource).toHaveBeenCalledWith({ draft: expect.objectContaining({ sourceObject: 'Lead', sourceId: 'v1' }) });
        await expect(element).toBeAccessible();
    });

    it('reads a Salesforce campaign again with each status that is ticked', async () => {
        const element = await show();
        await pick(element, 'Salesforce Campaign');
        expect(labels(part(element, 'lightning-combobox'))).toEqual(['Spring fair (Planned)']);
        await change(part(element, 'lightning-combobox'), 'c1');
        await change(part(element, 'lightning-checkbox-group'), ['Sent']);
        expect(checkSource).toHaveBeenLastCalledWith({ draft: expect.objectContaining({ sourceId: 'c1', sourceStatuses: ['Sent'] }) });
        await expect(element).toBeAccessible();
    });

    it('reads a query when it is asked to, and tells what is wrong with it', async () => {
        const element = await show();
        await pick(element, 'SOQL');
        expect(part(element, 'lightning-button').disabled).toBe(true);
        await change(part(element, 'lightning-textarea'), 'SELECT Email');
        expect(checkSource).not.toHaveBeenCalled();
        mocked(checkSource).mockRejectedValueOnce(new Error('FROM is missing'));
        part(element, 'lightning-button').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(part(element, 'c-error-panel').error?.message).toBe('FROM is missing');
        expect(part(element, 'c-error-panel').heading).toBe('c.ImportSourceNotUsable');
        expect(read).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
        await pick(element, 'Report');
        expect(part(element, 'c-error-panel').error).toBeUndefined();
    });

    it('drops the answer to a choice that another one has overtaken', async () => {
        const element = await show({ sourceType: 'Report' });
        let answerFirst: (check: object) => void = () => undefined;
        mocked(checkSource).mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
        await change(last(element, 'lightning-combobox'), 'r1');
        await change(last(element, 'lightning-combobox'), 'r2');
        answerFirst({ ...CHECK, explanation: 'The first.' });
        await settle();
        expect(read).toHaveBeenCalledTimes(1);
        expect(read).toHaveBeenCalledWith(CHECK);
    });

    it('opens a draft with its choices and reads it, whatever its kind', async () => {
        await show({ sourceType: 'List View', sourceObject: 'Lead', sourceId: 'v1' });
        expect(getListViews).toHaveBeenCalledWith({ objectName: 'Lead' });
        expect(checkSource).toHaveBeenCalledTimes(1);
        const element = await show({ sourceType: 'Salesforce Campaign', sourceId: 'c1' });
        expect(getCampaignStatuses).toHaveBeenCalledWith({ campaignId: 'c1' });
        expect(part(element, 'lightning-checkbox-group')).not.toBeNull();
    });
});
