import { createElement } from 'lwc';
import SettingsSchedule from 'c/settingsSchedule';

jest.mock('@salesforce/label/c.ScheduleRunsAsOther', () => ({ default: 'It runs as {0}' }), { virtual: true });

const DRAFT = { frequency: 'Weekly', everyHours: 2, startHour: 3, weekDay: 'MON', quietFromHour: null, quietToHour: null, timeZone: 'GMT' };
function show(draft: object): HTMLElement {
    const element = createElement('c-settings-schedule', { is: SettingsSchedule });
    element.draft = draft as never;
    document.body.appendChild(element);
    return element;
}
const names = (element: HTMLElement): (string | undefined)[] =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-name]') ?? [])].map(({ dataset }) => dataset.name);

describe('c-settings-schedule', () => {
    afterEach(() => document.body.replaceChildren());

    it.each([
        ['Hourly', ['frequency', 'quietFromHour', 'quietToHour']],
        ['Every N hours', ['frequency', 'everyHours', 'quietFromHour', 'quietToHour']],
        ['Daily', ['frequency', 'startHour', 'quietFromHour', 'quietToHour']],
        ['Weekly', ['frequency', 'startHour', 'weekDay', 'quietFromHour', 'quietToHour']],
    ])('asks for %s only what it needs', async (frequency, expected) => {
        const element = show({ ...DRAFT, frequency });
        expect(names(element)).toEqual(expected);
        await expect(element).toBeAccessible();
    });

    it('says when a job that it wants is missing, and what to do', async () => {
        const element = show({ ...DRAFT, isMissing: true });
        expect(element.shadowRoot?.querySelector('[data-id="missing"]')?.textContent).toContain('c.HealthScheduleMissingFix');
        await expect(element).toBeAccessible();
    });

    it('says whom a change would take the sync from', () => {
        const other = (draft: object): string | null | undefined => show(draft).shadowRoot?.querySelector('[data-id="other"]')?.textContent;
        expect(other({ ...DRAFT, syncUserName: 'Mara', isSyncUserOther: true })).toBe('It runs as Mara');
        expect(other({ ...DRAFT, syncUserName: 'Mara', isSyncUserOther: false })).toBeUndefined();
    });

    it('tells the schedule that is wanted', () => {
        const element = show(DRAFT);
        const told: object[] = [];
        element.addEventListener('schedulechange', (event) => told.push((event as CustomEvent<object>).detail));
        const set = (name: string, value: string): boolean | undefined =>
            element.shadowRoot?.querySelector(`[data-name="${name}"]`)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        set('frequency', 'Off');
        set('startHour', '7');
        set('quietFromHour', '');
        expect(told).toEqual([{ ...DRAFT, frequency: 'Off' }, { ...DRAFT, startHour: 7 }, DRAFT]);
    });
});
