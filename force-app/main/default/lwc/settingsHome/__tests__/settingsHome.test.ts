import { createElement } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import SettingsHome from 'c/settingsHome';
import SettingsPreview from 'c/settingsPreview';
import getConnectScreen from '@salesforce/apex/ConnectController.getScreen';
import getScreen from '@salesforce/apex/SettingsController.getScreen';
import save from '@salesforce/apex/SettingsController.save';
import { unsaved } from '../unsaved';

jest.mock('@salesforce/label/c.NotSavedYet', () => ({ default: 'Not saved yet: {0}' }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.confirmOutward', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.getScreen', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.save', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/PersonSetupController.getLists', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });
for (const name of ['Campaigns', 'OptOut', 'People', 'Unsubscribes'])
    jest.mock(`@salesforce/apex/SettingsController.preview${name}`, () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.getUsers', () => ({ default: jest.fn().mockResolvedValue({ users: [], hasMore: false }) }), {
    virtual: true,
});
jest.mock('@salesforce/apex/ConnectController.getArchivedClients', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });
jest.mock(
    '@salesforce/apex/ConnectController.getScreen',
    () => ({ default: jest.fn().mockResolvedValue({ isAdmin: true, hasRun: true, status: { isConnected: true } }) }),
    { virtual: true },
);

const mock = (method: unknown): jest.Mock => method as jest.Mock;
const GENERAL = { isSyncingMembers: true, skippedActivities: [], trackingMonths: 24, optOutFromService: 'Never', isUpdatingPeople: false };
const SCHEDULE = {
    frequency: 'Hourly',
    everyHours: 2,
    startHour: 2,
    weekDay: 'MON',
    quietFromHour: null,
    quietToHour: null,
    timeZone: 'GMT',
};
const SCREEN = {
    general: GENERAL,
    schedule: SCHEDULE,
    storage: { usedMb: 1, limitMb: 10, rowsAMonth: 5, mbAMonth: 0.1, choices: [] },
    isOutwardConfirmed: false,
    isSandbox: true,
    orgName: 'Harbour',
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const find = (element: HTMLElement, selector: string): HTMLElement => element.shadowRoot?.querySelector(selector) as HTMLElement;
async function choose(element: HTMLElement, section: string): Promise<void> {
    find(element, '[data-id="sections"]').dispatchEvent(new CustomEvent('select', { detail: { name: section } }));
    await settle();
}
/** Settings with everything that has a section of its own, each looked at once. */
async function show(): Promise<HTMLElement> {
    const element = createElement('c-settings-home', { is: SettingsHome });
    document.body.appendChild(element);
    await settle();
    if (find(element, 'lightning-vertical-navigation') !== null) {
        for (const section of ['content', 'people', 'lists', 'optout', 'connection', 'configuration', 'schedule'])
            await choose(element, section);
    }
    return element;
}
/** Why nothing was saved, as it stands on the page. */
const refusal = (element: HTMLElement): unknown => (find(element, '[data-id="refusal"]') as unknown as { error: unknown }).error;
const change = (element: HTMLElement, name: string, value: unknown): boolean =>
    find(element, 'c-settings-group').dispatchEvent(new CustomEvent('settingchange', { detail: { name, value } }));

/** jsdom has no width. @return what tells of a change. */
function setWidth(isNarrow: boolean): EventTarget & { matches: boolean } {
    const query = Object.assign(new EventTarget(), { matches: isNarrow });
    Object.assign(window, { matchMedia: () => query });
    return query;
}

const isOpen = (element: HTMLElement, section: string): boolean =>
    (find(element, '[data-id="sections"]') as unknown as { selectedItem: string }).selectedItem === section;

describe('c-settings-home', () => {
    beforeEach(() => {
        jest.clearAllMocks();
        setWidth(false);
        mock(getScreen).mockResolvedValue(SCREEN);
        mock(save).mockImplementation(({ wanted }: { wanted: object }) =>
            Promise.resolve({ choices: wanted, taken: [], storage: { ...SCREEN.storage, rowsAMonth: 3 } }),
        );
    });
    afterEach(() => {
        document.body.replaceChildren();
        unsaved.keep({}, {});
        jest.restoreAllMocks();
    });

    it.each([
        ['beside what it shows', false, 'LIGHTNING-VERTICAL-NAVIGATION'],
        ['above it on a narrow page', true, 'LIGHTNING-COMBOBOX'],
    ])('lets choose a section %s', async (_where, matches, tag) => {
        setWidth(matches);
        const element = await show();
        expect(find(element, '[data-id="sections"]').tagName).toBe(tag);
        const name = matches ? { value: 'lists' } : { name: 'lists' };
        find(element, '[data-id="sections"]').dispatchEvent(new CustomEvent(matches ? 'change' : 'select', { detail: name }));
        await settle();
        expect(find(element, 'c-person-setup')).not.toBeNull();
    });

    it('opens at the section that its address names, and stays where it is for any other', async () => {
        const lead = (state: object): void => (CurrentPageReference as unknown as { emit(page: object): void }).emit({ state });
        const element = await show();
        lead({ c__section: 'optout' });
        await settle();
        expect(isOpen(element, 'optout')).toBe(true);
        lead({ c__section: 'nowhere' });
        lead({});
        await settle();
        expect(isOpen(element, 'optout')).toBe(true);
    });

    it('keeps what stands in a section when somebody zooms in, with the same one shown', async () => {
        const width = setWidth(false);
        const element = await show();
        await choose(element, 'lists');
        const editor = find(element, 'c-person-setup');
        width.matches = true;
        width.dispatchEvent(new CustomEvent('change'));
        await settle();
        expect((find(element, '[data-id="sections"]') as unknown as { value: string }).value).toBe('lists');
        expect(find(element, 'c-person-setup')).toBe(editor);
        document.body.replaceChildren();
        width.dispatchEvent(new CustomEvent('change'));
    });

    it('saves only what changed, without a question when nothing is at risk', async () => {
        const open = jest.spyOn(SettingsPreview, 'open');
        const element = await show();
        expect((find(element, '[data-id="save"]') as unknown as { disabled: boolean }).disabled).toBe(true);
        change(element, 'trackingMonths', 12);
        await settle();
        find(element, '[data-id="save"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(save).toHaveBeenCalledWith({
            wanted: { general: { ...GENERAL, trackingMonths: 12 }, schedule: SCHEDULE },
            seen: { general: GENERAL, schedule: SCHEDULE },
            changed: ['trackingMonths'],
        });
        expect(open).not.toHaveBeenCalled();
        expect((find(element, 'c-storage-forecast') as unknown as { forecast: object }).forecast).toMatchObject({ rowsAMonth: 3 });
    });

    it('leads to what makes no sense, tells all of it, and asks nobody', async () => {
        const element = await show();
        await choose(element, 'limits');
        change(element, 'trackingMonths', 2.5);
        change(element, 'budgetPercent', null);
        change(element, 'matchOrder', 'By field');
        await settle();
        const groups = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('c-settings-group') ?? [])];
        const pointed = groups.map((group) => jest.spyOn(group as unknown as { showProblem(name: string): void }, 'showProblem'));
        find(element, '[data-id="save"]').click();
        await settle();
        expect(save).not.toHaveBeenCalled();
        expect((find(element, '[data-id="sections"]') as unknown as { selectedItem: string }).selectedItem).toBe('content');
        expect(pointed[0]).toHaveBeenCalledWith('trackingMonths', 'c.OutOfRange');
        expect(refusal(element)).toEqual([
            'c.TrackingMonths: c.OutOfRange',
            'c.BudgetPercent: c.OutOfRange',
            'c.MatchOrderField: c.SettingFieldMissing',
        ]);
        change(element, 'trackingMonths', 12);
        change(element, 'budgetPercent', 80);
        change(element, 'matchOrderField', 'CreatedDate');
        await settle();
        find(element, '[data-id="save"]').click();
        await settle();
        expect(save).toHaveBeenCalledTimes(1);
        expect(refusal(element)).toBeUndefined();
    });

    it.each([
        ['quiet hours without an end', { quietFromHour: 3, quietToHour: null }, 'quietToHour', 'c.ScheduleQuietBoth'],
        ['quiet hours without a beginning', { quietFromHour: null, quietToHour: 3 }, 'quietFromHour', 'c.ScheduleQuietBoth'],
        ['quiet hours that end as they begin', { quietFromHour: 3, quietToHour: 3 }, 'quietToHour', 'c.ScheduleQuietSame'],
    ])('leads to %s', async (_what, hours, name, words) => {
        const element = await show();
        const schedule = find(element, 'c-settings-schedule');
        schedule.dispatchEvent(new CustomEvent('schedulechange', { detail: { ...SCHEDULE, ...hours } }));
        await settle();
        const pointed = jest.spyOn(schedule as unknown as { showProblem(name: string, words: string): void }, 'showProblem');
        find(element, '[data-id="save"]').click();
        await settle();
        expect(save).not.toHaveBeenCalled();
        expect(pointed).toHaveBeenCalledWith(name, words);
    });

    it.each([
        ['alertAddresses', 'ada@example.org, the office', 'limits', 'c.SettingAddressUnknown'],
        ['importRunDays', 30, 'content', 'c.SettingRunsBeforeRows'],
    ])('leads to %s in another section', async (name, value, section, words) => {
        const element = await show();
        change(element, 'importResultDays', 90);
        change(element, name, value);
        await settle();
        find(element, '[data-id="save"]').click();
        await settle();
        expect(save).not.toHaveBeenCalled();
        expect(refusal(element)).toEqual([expect.stringContaining(words)]);
        expect((find(element, '[data-id="sections"]') as unknown as { selectedItem: string }).selectedItem).toBe(section);
    });

    it('saves addresses that are some', async () => {
        const element = await show();
        change(element, 'alertAddresses', 'ada@example.org; b.o@mail.example.net,');
        await settle();
        find(element, '[data-id="save"]').click();
        await settle();
        expect(save).toHaveBeenCalledTimes(1);
    });

    it('leads to what makes no sense in the section that is open, once', async () => {
        const element = await show();
        await choose(element, 'content');
        change(element, 'trackingMonths', 2.5);
        await settle();
        const pointed = jest.spyOn(find(element, 'c-settings-group') as unknown as { showProblem(name: string): void }, 'showProblem');
        find(element, '[data-id="save"]').click();
        await settle();
        expect(pointed.mock.calls).toEqual([['trackingMonths', 'c.OutOfRange']]);
        change(element, 'trackingMonths', 2.7);
        await settle();
        expect(pointed).toHaveBeenCalledTimes(1);
    });

    it('leads to the hours between two runs', async () => {
        const element = await show();
        find(element, 'c-settings-schedule').dispatchEvent(
            new CustomEvent('schedulechange', { detail: { ...SCHEDULE, frequency: 'Every N hours', everyHours: 40 } }),
        );
        await choose(element, 'content');
        const hours = find(find(element, 'c-settings-schedule'), '[data-name="everyHours"]');
        const focused = jest.spyOn(hours, 'focus');
        const reportValidity = jest.fn();
        Object.assign(hours, { reportValidity });
        find(element, '[data-id="save"]').click();
        await settle();
        expect((find(element, '[data-id="sections"]') as unknown as { selectedItem: string }).selectedItem).toBe('schedule');
        expect(focused).toHaveBeenCalledTimes(1);
        expect(reportValidity).toHaveBeenCalledTimes(1);
        find(element, '[data-id="discard"]').click();
        await settle();
        expect(find(find(element, 'c-settings-schedule'), '[data-name="everyHours"]')).toBeNull();
    });

    it('minds the hours between two runs only where they count', async () => {
        const element = await show();
        const schedule = (frequency: string): boolean =>
            find(element, 'c-settings-schedule').dispatchEvent(
                new CustomEvent('schedulechange', { detail: { ...SCHEDULE, frequency, everyHours: 40 } }),
            );
        schedule('Every N hours');
        await settle();
        find(element, '[data-id="save"]').click();
        await settle();
        expect(save).not.toHaveBeenCalled();
        schedule('Daily');
        await settle();
        find(element, '[data-id="save"]').click();
        await settle();
        expect(save).toHaveBeenCalledTimes(1);
    });

    it('keeps all of it to be saved again when one part is refused', async () => {
        mock(save).mockRejectedValueOnce({ body: { message: 'The hour is not one.' } });
        const element = await show();
        change(element, 'trackingMonths', 12);
        find(element, 'c-settings-schedule').dispatchEvent(new CustomEvent('schedulechange', { detail: { ...SCHEDULE, everyHours: 3 } }));
        await settle();
        find(element, '[data-id="save"]').click();
        await settle();
        find(element, '[data-id="save"]').click();
        await settle();
        expect(mock(save).mock.calls.map(([{ changed }]: [{ changed: string[] }]) => changed)).toEqual([
            ['everyHours', 'trackingMonths'],
            ['everyHours', 'trackingMonths'],
        ]);
        expect((find(element, '[data-id="save"]') as unknown as { disabled: boolean }).disabled).toBe(true);
    });

    describe('where somebody else saved the same meanwhile', () => {
        const THEIRS = {
            general: { ...GENERAL, trackingMonths: 36, isSyncingMembers: false },
            schedule: { ...SCHEDULE, frequency: 'Weekly' },
        };
        const ANSWER = { choices: THEIRS, taken: ['trackingMonths'], savedBy: 'Kim', savedAt: '2026-11-30T09:00:00Z' };
        const conflict = (element: HTMLElement): HTMLElement => find(element, 'c-settings-conflict');
        /** Two choices, one of which somebody else has made, too. */
        async function meet(): Promise<HTMLElement> {
            mock(save).mockResolvedValueOnce(ANSWER);
            const element = await show();
            change(element, 'trackingMonths', 12);
            find(element, 'c-settings-schedule').dispatchEvent(
                new CustomEvent('schedulechange', { detail: { ...SCHEDULE, everyHours: 3 } }),
            );
            await settle();
            find(element, '[data-id="save"]').click();
            await settle();
            return element;
        }
        const lastSave = (): unknown => mock(save).mock.calls.at(-1)?.[0];

        it('asks which of them shall hold', async () => {
            const toast = jest.fn();
            const element = await meet();
            element.addEventListener('lightning__showtoast', toast);
            expect(toast).not.toHaveBeenCalled();
            expect((conflict(element) as unknown as { answer: object }).answer).toEqual(ANSWER);
            expect(find(element, '[data-id="not-saved"]').textContent).toContain('c.TrackingMonths');
        });

        it('saves what was chosen here over what was seen, and nothing else of what they saved', async () => {
            const element = await meet();
            conflict(element).dispatchEvent(new CustomEvent('insist'));
            await settle();
            expect(lastSave()).toEqual({
                wanted: { general: { ...THEIRS.general, trackingMonths: 12 }, schedule: { ...THEIRS.schedule, everyHours: 3 } },
                seen: THEIRS,
                changed: ['everyHours', 'trackingMonths'],
            });
            expect(conflict(element)).toBeNull();
            expect(find(element, '[data-id="not-saved"]').textContent).toBe('');
        });

        it('lets theirs stand, and saves the rest', async () => {
            const element = await meet();
            conflict(element).dispatchEvent(new CustomEvent('keep'));
            await settle();
            expect(lastSave()).toEqual({
                wanted: { general: THEIRS.general, schedule: { ...THEIRS.schedule, everyHours: 3 } },
                seen: THEIRS,
                changed: ['everyHours'],
            });
            expect(conflict(element)).toBeNull();
        });

        it('has nothing to save where theirs is all there is', async () => {
            mock(save).mockResolvedValueOnce(ANSWER);
            const element = await show();
            change(element, 'trackingMonths', 12);
            await settle();
            find(element, '[data-id="save"]').click();
            await settle();
            conflict(element).dispatchEvent(new CustomEvent('keep'));
            await settle();
            expect(save).toHaveBeenCalledTimes(1);
            expect(find(element, '[data-id="not-saved"]').textContent).toBe('');
        });

        it('shows theirs to who discards', async () => {
            const element = await meet();
            find(element, '[data-id="discard"]').click();
            await settle();
            expect((find(element, 'c-settings-group') as unknown as { values: object }).values).toEqual(THEIRS.general);
            expect(conflict(element)).toBeNull();
        });

        it('knows on coming back to the tab what had been read before', async () => {
            const element = await show();
            change(element, 'trackingMonths', 12);
            await settle();
            element.remove();
            mock(getScreen).mockResolvedValue({ ...SCREEN, ...THEIRS });
            const again = await show();
            find(again, '[data-id="save"]').click();
            await settle();
            expect(lastSave()).toEqual({
                wanted: { general: { ...THEIRS.general, trackingMonths: 12 }, schedule: THEIRS.schedule },
                seen: { general: { ...THEIRS.general, trackingMonths: 24 }, schedule: THEIRS.schedule },
                changed: ['trackingMonths'],
            });
        });
    });

    it('leads to the connect screen when it is disconnected', async () => {
        const element = await show();
        mock(getConnectScreen).mockResolvedValueOnce({ isAdmin: true, hasRun: true, status: { isConnected: false } });
        find(element, 'c-settings-connection').dispatchEvent(new CustomEvent('disconnected'));
        await settle();
        expect(find(element, 'c-connection-gate').shadowRoot?.querySelector('c-connect-home')).not.toBeNull();
    });

    it('is accessible, all of its groups together', async () => {
        await expect(await show()).toBeAccessible();
    }, 20_000);

    it('asks to type a word before people are changed', async () => {
        mock(save).mockClear();
        const open = jest.spyOn(SettingsPreview, 'open').mockResolvedValue(false);
        const element = await show();
        change(element, 'optOutFromService', 'Any list');
        await settle();
        find(element, '[data-id="save"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(open).toHaveBeenCalledTimes(1);
        expect(open.mock.calls[0]?.[0]).toMatchObject({
            word: 'c.ConfirmWord',
            risks: [{ name: 'optOutFromService' }],
            settings: { optOutFromService: 'Any list' },
        });
        expect(save).not.toHaveBeenCalled();
        open.mockResolvedValue(true);
        find(element, '[data-id="save"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(save).toHaveBeenCalledTimes(1);
    });

    it('lets a switch be tried without changing anything, in its mildest form when it is off', async () => {
        mock(save).mockClear();
        const open = jest.spyOn(SettingsPreview, 'open').mockResolvedValue(false);
        const element = await show();
        for (const group of element.shadowRoot?.querySelectorAll('c-settings-group') ?? []) {
            group.dispatchEvent(new CustomEvent('preview', { detail: { name: 'optOutFromService' } }));
        }
        await settle();
        expect(open.mock.calls[0]?.[0]).toMatchObject({ word: '', settings: { optOutFromService: 'All lists' } });
        expect(save).not.toHaveBeenCalled();
    });

    it('asks for the field to order by only where it matters', async () => {
        const element = await show();
        const names = (): string[] =>
            [...(element.shadowRoot?.querySelectorAll('c-settings-group') ?? [])].flatMap((group) =>
                (group as unknown as { catalog: { name: string }[] }).catalog.map(({ name }) => name),
            );
        expect(names()).not.toContain('matchOrderField');
        change(element, 'matchOrder', 'By field');
        await settle();
        expect(names()).toContain('matchOrderField');
    });

    it('saves the schedule, and discards what is not wanted', async () => {
        const element = await show();
        find(element, 'c-settings-schedule').dispatchEvent(
            new CustomEvent('schedulechange', { detail: { ...SCHEDULE, frequency: 'Daily' } }),
        );
        await settle();
        find(element, '[data-id="discard"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect((find(element, '[data-id="save"]') as unknown as { disabled: boolean }).disabled).toBe(true);
        find(element, 'c-settings-schedule').dispatchEvent(
            new CustomEvent('schedulechange', { detail: { ...SCHEDULE, frequency: 'Weekly' } }),
        );
        await settle();
        find(element, '[data-id="save"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(mock(save).mock.calls[0][0].wanted.schedule.frequency).toBe('Weekly');
    });

    it('tells why a choice was refused', async () => {
        mock(save).mockRejectedValue({ body: { message: 'The sync would never run.' } });
        const element = await show();
        change(element, 'protectedStatuses', 'Registered');
        await settle();
        find(element, '[data-id="save"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(refusal(element)).toMatchObject({ body: { message: 'The sync would never run.' } });
        find(element, '[data-id="discard"]').click();
        await settle();
        expect(refusal(element)).toBeUndefined();
    });

    it('knows at once that this org was confirmed', async () => {
        const element = await show();
        expect(find(element, 'c-settings-outward')).toMatchObject({ isConfirmed: false, orgName: 'Harbour' });
        find(element, 'c-settings-outward').dispatchEvent(new CustomEvent('confirmed'));
        await settle();
        expect(find(element, 'c-settings-outward')).toMatchObject({ isConfirmed: true });
    });

    it('keeps the place of who saves or discards: the button rests then', async () => {
        const element = await show();
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        const chooses = async (): Promise<void> => {
            change(element, 'trackingMonths', 12);
            await settle();
        };
        await chooses();
        mock(save).mockResolvedValue({ taken: [], choices: { general: { ...GENERAL, trackingMonths: 12 }, schedule: SCHEDULE } });
        find(element, '[data-id="save"]').click();
        await settle();
        change(element, 'trackingMonths', 6);
        await settle();
        find(element, '[data-id="discard"]').click();
        await settle();
        expect(focused.mock.contexts.map((place) => (place as HTMLElement).dataset.id)).toEqual(['not-saved', 'not-saved']);
        focused.mockRestore();
    });

    it('is refused to others', async () => {
        mock(getScreen).mockRejectedValue({ body: { message: 'You need the permission set' } });
        const element = await show();
        expect(find(element, 'lightning-tabset')).toBeNull();
    });

    const asksBeforeItCloses = (): boolean => {
        const closing = new CustomEvent('beforeunload', { cancelable: true });
        window.dispatchEvent(closing);
        return closing.defaultPrevented;
    };

    it('names what is not saved, and has it again for who comes back to the tab', async () => {
        const element = await show();
        expect(find(element, '[data-id="not-saved"]').textContent).toBe('');
        expect(asksBeforeItCloses()).toBe(false);
        change(element, 'trackingMonths', 12);
        find(element, 'c-settings-schedule').dispatchEvent(
            new CustomEvent('schedulechange', { detail: { ...SCHEDULE, frequency: 'Daily' } }),
        );
        await settle();
        const said = find(element, '[data-id="not-saved"]').textContent;
        expect(said).toBe('Not saved yet: c.Frequency, c.TrackingMonths');
        expect(asksBeforeItCloses()).toBe(true);
        element.remove();
        // somebody else saved another choice meanwhile
        mock(getScreen).mockResolvedValue({ ...SCREEN, general: { ...GENERAL, isSyncingMembers: false } });
        const again = await show();
        expect(find(again, '[data-id="not-saved"]').textContent).toBe(said);
        find(again, '[data-id="save"]').click();
        await settle();
        expect(save).toHaveBeenCalledWith(
            expect.objectContaining({
                wanted: {
                    general: { ...GENERAL, trackingMonths: 12, isSyncingMembers: false },
                    schedule: { ...SCHEDULE, frequency: 'Daily' },
                },
                changed: ['frequency', 'trackingMonths'],
            }),
        );
        expect(find(again, '[data-id="not-saved"]').textContent).toBe('');
        expect(asksBeforeItCloses()).toBe(false);
    });

    it('asks fields again what is wrong with them once their choices are discarded', async () => {
        const element = await show();
        change(element, 'trackingMonths', 0);
        await settle();
        const group = find(element, 'c-settings-group') as unknown as { forgetProblems(): void };
        const asked = jest.spyOn(group, 'forgetProblems');
        find(element, '[data-id="discard"]').click();
        await settle();
        expect(asked).toHaveBeenCalledTimes(1);
    });

    it('forgets what is discarded', async () => {
        const element = await show();
        change(element, 'trackingMonths', 12);
        find(element, '[data-id="discard"]').click();
        await settle();
        element.remove();
        const again = await show();
        expect(find(again, '[data-id="not-saved"]').textContent).toBe('');
        expect(asksBeforeItCloses()).toBe(false);
    });
});
