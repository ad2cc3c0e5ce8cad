import { createElement } from 'lwc';
import SettingsConfiguration from 'c/settingsConfiguration';
import ConfirmTyped from 'c/confirmTyped';
import compareConfiguration from '@salesforce/apex/SettingsController.compareConfiguration';
import exportConfiguration from '@salesforce/apex/SettingsController.exportConfiguration';
import importConfiguration from '@salesforce/apex/SettingsController.importConfiguration';

jest.mock('@salesforce/apex/SettingsController.compareConfiguration', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.exportConfiguration', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.importConfiguration', () => ({ default: jest.fn() }), { virtual: true });

const PLAN = { differences: [{ path: ['general', 'trackingMonths'], before: '24', after: '12' }], refusals: ['Old list: not here'] };
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
function show(): HTMLElement {
    const element = createElement('c-settings-configuration', { is: SettingsConfiguration });
    document.body.appendChild(element);
    return element;
}
const press = (element: HTMLElement, id: string): boolean | undefined =>
    element.shadowRoot?.querySelector(`[data-id="${id}"]`)?.dispatchEvent(new CustomEvent('click'));

describe('c-settings-configuration', () => {
    afterEach(() => document.body.replaceChildren());

    it('exports as text', async () => {
        (exportConfiguration as unknown as jest.Mock).mockResolvedValue('{"version":1}');
        const element = show();
        press(element, 'export');
        await settle();
        expect((element.shadowRoot?.querySelector('[data-id="exported"]') as unknown as { value: string }).value).toBe('{"version":1}');
        const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation();
        press(element, 'download');
        expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('campaign-monitor-configuration.json');
        click.mockRestore();
    });

    it('imports only after the differences were seen', async () => {
        (compareConfiguration as unknown as jest.Mock).mockResolvedValue(PLAN);
        (importConfiguration as unknown as jest.Mock).mockResolvedValue({ ...PLAN, refusals: [] });
        const element = show();
        const imported = jest.fn();
        element.addEventListener('imported', imported);
        expect(element.shadowRoot?.querySelector('[data-id="import"]')).toBeNull();
        element.shadowRoot?.querySelector('[data-id="file"]')?.dispatchEvent(new CustomEvent('change', { detail: { value: '{}' } }));
        await settle();
        press(element, 'compare');
        await settle();
        expect(element.shadowRoot?.querySelector('[data-id="difference"]')?.textContent).toContain('c.TrackingMonths');
        expect(element.shadowRoot?.querySelector('[data-id="refusals"]')?.textContent).toContain('Old list: not here');
        await expect(element).toBeAccessible();
        press(element, 'import');
        await settle();
        expect(imported).toHaveBeenCalledTimes(1);
    });

    it('hears one click while it takes over, and shows no plan of a file that was changed meanwhile', async () => {
        (compareConfiguration as unknown as jest.Mock).mockResolvedValue(PLAN);
        (importConfiguration as unknown as jest.Mock).mockReturnValue(new Promise(() => undefined));
        const element = show();
        const type = (value: string): boolean | undefined =>
            element.shadowRoot?.querySelector('[data-id="file"]')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        type('{}');
        press(element, 'compare');
        type('{ }');
        await settle();
        expect(element.shadowRoot?.querySelector('[data-id="import"]')).toBeNull();
        press(element, 'compare');
        await settle();
        press(element, 'import');
        await settle();
        const isDisabled = (id: string): boolean =>
            (element.shadowRoot?.querySelector(`[data-id="${id}"]`) as never as { disabled: boolean }).disabled;
        expect([isDisabled('import'), isDisabled('compare')]).toEqual([true, true]);
    });

    it('takes a file, and says what of it was left out', async () => {
        (compareConfiguration as unknown as jest.Mock).mockResolvedValue(PLAN);
        (importConfiguration as unknown as jest.Mock).mockResolvedValue(PLAN);
        const element = show();
        const toast = jest.fn();
        element.addEventListener('lightning__showtoast', toast);
        const file = { text: () => Promise.resolve('{"version":2}') };
        element.shadowRoot?.querySelector('[data-id="upload"]')?.dispatchEvent(new CustomEvent('change', { detail: { files: [file] } }));
        element.shadowRoot?.querySelector('[data-id="upload"]')?.dispatchEvent(new CustomEvent('change', { detail: { files: [] } }));
        await settle();
        press(element, 'compare');
        await settle();
        expect(compareConfiguration).toHaveBeenLastCalledWith({ file: '{"version":2}' });
        press(element, 'import');
        await settle();
        expect(element.shadowRoot?.querySelector('[data-id="left-out"]')?.textContent).toContain('Old list: not here');
        expect(toast.mock.calls[0]?.[0].detail.variant).toBe('warning');
        await expect(element).toBeAccessible();
    });

    it('gives the focus back to the button that rested while it looked', async () => {
        (compareConfiguration as unknown as jest.Mock).mockRejectedValue({ body: { message: 'No configuration' } });
        const element = show();
        element.shadowRoot?.querySelector('[data-id="file"]')?.dispatchEvent(new CustomEvent('change', { detail: { value: '{' } }));
        await settle();
        const compare = element.shadowRoot?.querySelector<HTMLElement>('[data-id="compare"]');
        compare?.setAttribute('tabindex', '0');
        compare?.focus();
        press(element, 'compare');
        compare?.blur(); // as browsers do with a button that is disabled
        await settle();
        await settle();
        expect(element.shadowRoot?.activeElement).toBe(compare);
    });

    it('says when nothing differs', async () => {
        (compareConfiguration as unknown as jest.Mock).mockResolvedValue({ differences: [], refusals: [] });
        const element = show();
        press(element, 'compare');
        await settle();
        expect(element.shadowRoot?.textContent).toContain('c.NothingDiffers');
    });

    it('shows beside the button why the export, or a file, was refused', async () => {
        (exportConfiguration as unknown as jest.Mock).mockRejectedValue(new Error('Not now'));
        (compareConfiguration as unknown as jest.Mock).mockRejectedValue(new Error('Not ours'));
        const element = show();
        const panel = (index: number): { error?: Error; heading?: string } =>
            element.shadowRoot?.querySelectorAll('c-error-panel')[index] as unknown as { error?: Error; heading?: string };
        const message = (index: number): string | undefined => panel(index).error?.message;
        press(element, 'compare');
        await settle();
        expect([message(0), message(1)]).toEqual([undefined, 'Not ours']);
        expect(panel(1).heading).toBe('c.ConfigurationNotCompared');
        press(element, 'export');
        await settle();
        expect(message(0)).toBe('Not now');
        expect(panel(0).heading).toBe('c.ConfigurationNotExported');
    });

    it.each([
        [['schedule', 'frequency'], 'Hourly', 'Daily', 'c.Frequency', 'c.EveryHour', 'c.EveryDay'],
        [['schedule', 'startHour'], '2', '14', 'c.AtHour', '2:00 AM', '2:00 PM'],
        [['schedule', 'quietFromHour'], null, '22', 'c.QuietFrom', 'c.NoQuietHours', '10:00 PM'],
        [['general', 'isSyncingJourneys'], 'true', 'false', 'c.SyncJourneys', 'c.On', 'c.Off'],
        [['general', 'skippedActivities'], '', 'Sent,Bounced', 'c.SkipActivities', 'c.NothingChosen', 'c.ActivitySent, c.Bounced'],
        [['general', 'optOutFromService'], 'Never', 'Any list', 'c.OptOutFromService', 'c.ImportNever', 'c.WhenFromAny'],
        [['clients', 'Harbour Books', 'status'], 'Paused', 'Active', 'Harbour Books › c.MemberStatus', 'Paused', 'Active'],
        [['lists', 'News', 'isSyncingMembers'], 'true', 'false', 'News › c.SyncMembers', 'c.On', 'c.Off'],
        [['lists', 'News', 'rule', 'creates'], null, 'Contact', 'News › c.CreationRule › c.RuleCreates', 'c.NothingChosen', 'Contact'],
        [
            ['lists', 'News', 'rule', 'defaults', 'Lead Source'],
            null,
            'Web',
            'News › c.CreationRule › c.RuleDefaults › Lead Source',
            'c.NothingChosen',
            'Web',
        ],
        [
            ['lists', 'News', 'rule', 'accountStrategy'],
            'None',
            'By pattern',
            'News › c.CreationRule › c.RuleAccount',
            'c.RuleAccountNone',
            'c.RuleAccountPattern',
        ],
        [
            ['lists', 'News', 'mappings', 'Contact: Mailing City', 'source'],
            null,
            '[City]',
            'News › c.FieldMappings › Contact: Mailing City › c.MappingSource',
            'c.NothingChosen',
            'City',
        ],
        [
            ['lists', 'News', 'mappings', 'Contact: Mailing City', 'conflictRule'],
            null,
            'Newest wins',
            'News › c.FieldMappings › Contact: Mailing City › c.MappingConflict',
            'c.NothingChosen',
            'c.MappingWinsNewest',
        ],
        [
            ['lists', 'News', 'imports', 'Weekly', 'emailColumn'],
            null,
            'Email',
            'News › c.ImportColTitle › Weekly › c.ImportEmailColumn',
            'c.NothingChosen',
            'Email',
        ],
        [
            ['lists', 'News', 'imports', 'Weekly', 'source', 'type'],
            null,
            'List View',
            'News › c.ImportColTitle › Weekly › c.ImportStepSource',
            'c.NothingChosen',
            'c.ImportKindListView',
        ],
        [
            ['lists', 'News', 'imports', 'Weekly', 'columns', '[Shoe size]'],
            null,
            'Shoe__c',
            'News › c.ImportColTitle › Weekly › Shoe size',
            'c.NothingChosen',
            'Shoe__c',
        ],
        [
            ['lists', 'News', 'imports', 'Weekly', 'schedule', 'days'],
            'MON',
            'MON,TUE',
            'News › c.ImportColTitle › Weekly › c.ImportDays',
            'Monday',
            'Monday, Tuesday',
        ],
    ])('tells a difference of %j as its page does', async (path, before, after, ...expected) => {
        (compareConfiguration as unknown as jest.Mock).mockResolvedValue({ differences: [{ path, before, after }], refusals: [] });
        const element = show();
        element.shadowRoot?.querySelector('[data-id="file"]')?.dispatchEvent(new CustomEvent('change', { detail: { value: '{}' } }));
        await settle();
        press(element, 'compare');
        await settle();
        const cells = element.shadowRoot?.querySelectorAll('[data-id="difference"] > *') ?? [];
        expect([...cells].map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toEqual(expected);
    });

    it.each([
        ['is taken over after a typed word', true],
        ['stays where it was when nobody types it', false],
    ])('what changes people %s', async (_what, isSure) => {
        const path = ['general', 'isUpdatingPeople'];
        const plan = { differences: [{ path, before: 'false', after: 'true' }], refusals: [] };
        (compareConfiguration as unknown as jest.Mock).mockResolvedValue(plan);
        (importConfiguration as unknown as jest.Mock).mockReset().mockResolvedValue(plan);
        const ask = jest.spyOn(ConfirmTyped, 'open').mockResolvedValue(isSure);
        const element = show();
        element.shadowRoot?.querySelector('[data-id="file"]')?.dispatchEvent(new CustomEvent('change', { detail: { value: '{}' } }));
        await settle();
        press(element, 'compare');
        await settle();
        press(element, 'import');
        await settle();
        expect(ask).toHaveBeenCalledWith(expect.objectContaining({ word: 'c.ConfirmWord', message: 'c.UpdatePeople: c.On' }));
        expect(importConfiguration).toHaveBeenCalledTimes(isSure ? 1 : 0);
        ask.mockRestore();
    });
});
