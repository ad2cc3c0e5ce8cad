import { createElement } from 'lwc';
import ImportSchedule from 'c/importSchedule';
import { ImportSteps } from '../../importWizard/importSteps';

jest.mock('@salesforce/label/c.ImportHours', () => ({ default: 'Hours, in your time zone ({0})' }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'Asia/Tokyo' }), { virtual: true });

type Schedule = HTMLElement & { steps: ImportSteps };
const heard = jest.fn();
function show(patch: object): Schedule {
    const element = createElement('c-import-schedule', { is: ImportSchedule }) as Schedule;
    Object.assign(element, { steps: new ImportSteps().choose(patch) });
    element.addEventListener('choose', (event) => heard('choose', (event as CustomEvent).detail));
    document.body.appendChild(element);
    return element;
}
const part = (element: HTMLElement, tag: string): HTMLElement & { value: unknown; options: { label: string }[] } =>
    element.shadowRoot?.querySelector(tag) as never;
const change = (element: HTMLElement, value: unknown): boolean => element.dispatchEvent(new CustomEvent('change', { detail: { value } }));

describe('c-import-schedule', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('names the import and runs it now, unless told otherwise', async () => {
        const element = show({});
        expect(part(element, 'lightning-radio-group').value).toBe('now');
        expect(part(element, 'lightning-checkbox-group')).toBeNull();
        change(part(element, 'lightning-input'), 'Weekly readers');
        expect(heard).toHaveBeenCalledWith('choose', { title: 'Weekly readers' });
        await expect(element).toBeAccessible();
    });

    it.each([
        ['schedule', true, false],
        ['both', true, true],
        ['now', false, false],
    ] as const)('takes %s, and shows it when it is opened again', (when, isActive, isStartingAtOnce) => {
        change(part(show({}), 'lightning-radio-group'), when);
        expect(heard.mock.calls).toEqual([['choose', { isActive, isStartingAtOnce }]]);
        document.body.replaceChildren();
        expect(part(show({ isActive, isStartingAtOnce }), 'lightning-radio-group').value).toBe(when);
    });

    it('says in which time zone the hours are', () => {
        expect(part(show({ isActive: true }), 'legend').textContent).toContain('Hours, in your time zone (Asia/Tokyo)');
    });

    it('asks for hours and days in their order', async () => {
        const element = show({ isActive: true, scheduleHours: [8], scheduleDays: ['MON'] });
        const [night, hours, , evening, days] = element.shadowRoot?.querySelectorAll('lightning-checkbox-group') as unknown as ReturnType<
            typeof part
        >[];
        expect([part(element, 'lightning-radio-group').value, hours?.value, days?.value]).toEqual(['schedule', ['8'], ['MON']]);
        expect([night?.value, hours?.options.length, days?.options[0]?.label]).toEqual([[], 6, 'Monday']);
        change(hours as HTMLElement, ['11', '6']);
        change(evening as HTMLElement, ['18']);
        change(days as HTMLElement, ['SUN', 'MON']);
        expect(heard.mock.calls).toEqual([
            ['choose', { scheduleHours: [6, 11] }],
            ['choose', { scheduleHours: [8, 18] }],
            ['choose', { scheduleDays: ['MON', 'SUN'] }],
        ]);
        await expect(element).toBeAccessible();
    });
});
