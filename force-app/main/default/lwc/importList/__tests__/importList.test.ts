import { createElement } from 'lwc';
import ImportList from 'c/importList';
import getHistory from '@salesforce/apex/ImportRunController.getHistory';
import getImports from '@salesforce/apex/ImportRunController.getImports';
import remove from '@salesforce/apex/ImportRunController.remove';
import runNow from '@salesforce/apex/ImportRunController.runNow';
import setActive from '@salesforce/apex/ImportRunController.setActive';
import takeOver from '@salesforce/apex/ImportRunController.takeOver';

jest.mock('@salesforce/apex/ImportRunController.getHistory', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.getImports', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.remove', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.runNow', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.setActive', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.takeOver', () => ({ default: jest.fn() }), { virtual: true });

jest.mock('@salesforce/i18n/timeZone', () => ({ default: 'Asia/Tokyo' }), { virtual: true });
jest.mock('@salesforce/label/c.ImportTakeOverAsk', () => ({ default: '{0} from {1}?' }), { virtual: true });
jest.mock('@salesforce/label/c.ImportTakeOverHours', () => ({ default: 'Hours count in {0}.' }), { virtual: true });

const mocked = (method: unknown): jest.Mock => method as jest.Mock;
const RUN = {
    id: 'r1',
    name: 'IR-0001',
    kind: 'Import',
    state: 'Completed',
    waitsUntil: null,
    startedAt: '2026-03-04T04:06:00.000Z',
    added: 3,
    updated: 0,
    refused: 1,
    removed: 0,
    resubscribed: 0,
    takenBackByName: null,
};
const ROW = {
    id: 'i1',
    title: 'Readers',
    listTitle: 'News',
    sourceType: 'Report',
    sourceName: 'Readers Report',
    isDraft: false,
    isActive: true,
    hasSchedule: true,
    ownerName: 'Ada',
    isOwnerActive: true,
    isScheduleMissing: false,
    isMine: true,
    nextRunAt: '2026-03-05T04:00:00.000Z',
    lastRun: RUN,
};
const heard = jest.fn();
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};
async function show(...rows: object[]): Promise<HTMLElement> {
    mocked(getImports).mockResolvedValue(rows.map((row) => ({ ...ROW, ...row })));
    const element = createElement('c-import-list', { is: ImportList });
    for (const name of ['edit', 'schedule', 'result'])
        element.addEventListener(name, (event) => heard(name, (event as CustomEvent).detail));
    document.body.appendChild(element);
    await settle();
    return element;
}
const part = (element: HTMLElement, selector: string): HTMLElement & { error?: Error; heading?: string } =>
    element.shadowRoot?.querySelector(selector) as never;
const actions = (element: HTMLElement): string[] =>
    [...(element.shadowRoot?.querySelectorAll('lightning-menu-item') ?? [])].map((item) => (item as unknown as { value: string }).value);
async function act(element: HTMLElement, action: string): Promise<void> {
    part(element, 'lightning-button-menu').dispatchEvent(new CustomEvent('select', { detail: { value: action } }));
    await settle();
}
async function press(element: HTMLElement, selector: string): Promise<void> {
    part(element, selector).dispatchEvent(new CustomEvent('click'));
    await settle();
}

describe('c-import-list', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('leads from the last run to its result', async () => {
        const element = await show({});
        await press(element, 'button[data-id="r1"]');
        expect(heard).toHaveBeenCalledWith('result', { runId: 'r1' });
    });

    it('says where the others are when there are more than it shows', async () => {
        const few = await show({});
        expect(part(few, '[data-id="more"]')).toBeNull();
        const many = await show(...Array.from({ length: 100 }, (_none, index) => ({ id: `i${String(index)}` })));
        expect(part(many, '[data-id="more"]').textContent).toBe('c.ImportListMore');
    });

    it('says what imports are for while there are none', async () => {
        const element = await show();
        expect(part(element, '[data-id="none"]')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('tells where each stands', async () => {
        const element = await show(
            {},
            { id: 'i2', isDraft: true, sourceType: 'SOQL', sourceName: 'SOQL: Contact', lastRun: null },
            { id: 'i3', isActive: false, isOwnerActive: false, isMine: false },
            { id: 'i4', isOwnerActive: false, isMine: false },
        );
        const texts = [...(element.shadowRoot?.querySelectorAll('[data-id="import"]') ?? [])].map(({ textContent }) => textContent);
        expect(texts[0]).toContain('Report: Readers Report');
        expect(part(element, '[data-id="r1"]').textContent).toContain('c.ImportStateCompleted, ');
        expect(texts[1]).not.toContain('SOQL: SOQL');
        expect(texts[1]).toMatch(/SOQL: Contact.*c\.ImportNever.*c\.ImportDraft/s);
        expect(texts[2]).toMatch(/c\.ImportNotScheduled.*c\.ImportOwnerGone/s);
        expect(texts[3]).toMatch(/c\.ImportListNextNever.*c\.ImportOwnerGone/s);
        await expect(element).toBeAccessible();
    });

    it('tells a retry and a taking back from a run of the import', async () => {
        const element = await show({ lastRun: { ...RUN, kind: 'Undo' } });
        expect(part(element, '[data-id="r1"]').textContent).toContain('c.ImportRunKindUndo: c.ImportStateCompleted, ');
        expect(part(await show({}), '[data-id="r1"]').textContent).not.toContain(': c.ImportState');
    });

    it('says that a scheduled job was deleted, and lets its owner schedule it again', async () => {
        const element = await show({ isScheduleMissing: true });
        expect(part(element, '[data-id="import"]').textContent).toContain('c.ImportListNextMissing');
        expect(actions(element)).toEqual(['edit', 'run', 'result', 'history', 'activate', 'pause', 'delete']);
        document.body.replaceChildren();
        expect(actions(await show({ isScheduleMissing: true, isMine: false }))).not.toContain('activate');
    });

    it('offers what can be done with it', async () => {
        expect(actions(await show({}))).toEqual(['edit', 'run', 'result', 'history', 'pause', 'delete']);
        document.body.replaceChildren();
        expect(actions(await show({ isDraft: true, lastRun: null }))).toEqual(['edit', 'delete']);
        document.body.replaceChildren();
        expect(actions(await show({ isActive: false }))).toContain('activate');
        document.body.replaceChildren();
        expect(actions(await show({ isActive: false, hasSchedule: false }))).toEqual([
            'edit',
            'run',
            'result',
            'history',
            'schedule',
            'delete',
        ]);
        document.body.replaceChildren();
        expect(actions(await show({ isMine: false }))).toEqual(['result', 'history', 'take', 'delete']);
    });

    it('opens an import, its last result and a new run', async () => {
        const element = await show({});
        await press(element, 'button[data-id="i1"]');
        expect(heard).toHaveBeenLastCalledWith('edit', { importId: 'i1' });
        await act(element, 'edit');
        expect(heard).toHaveBeenCalledTimes(2);
        await act(element, 'result');
        expect(heard).toHaveBeenLastCalledWith('result', { runId: 'r1' });
        mocked(runNow).mockResolvedValue('r2');
        await act(element, 'run');
        expect(heard).toHaveBeenLastCalledWith('result', { runId: 'r2' });
    });

    it('tells why a run is refused, and keeps the list', async () => {
        const element = await show({});
        mocked(runNow).mockRejectedValue(new Error('Another import is sending'));
        await act(element, 'run');
        expect(part(element, 'c-error-panel').error?.message).toBe('Another import is sending');
        expect(part(element, 'c-error-panel').heading).toBe('c.ImportNotStarted');
        expect(part(element, '[data-id="import"]')).not.toBeNull();
        expect(heard).not.toHaveBeenCalled();
    });

    it('shows the runs of an import and hides them again', async () => {
        const element = await show({});
        mocked(getHistory).mockResolvedValue([
            { ...RUN, takenBackByName: 'IR-0002' },
            { ...RUN, id: 'r0', name: 'IR-0000', kind: 'Undo', state: 'Stopped', removed: 2, resubscribed: 1 },
            { ...RUN, id: 'r2', name: 'IR-0002', state: 'Running', waitsUntil: '2026-03-04T05:06:00.000Z' },
        ]);
        await act(element, 'history');
        const lines = [...(element.shadowRoot?.querySelectorAll('[data-id="history"] tbody tr') ?? [])].map(
            ({ textContent }) => textContent,
        );
        expect(lines[0]).toContain('c.ImportTakenBack');
        expect(lines[0]).not.toContain('Removed');
        expect(lines[1]).not.toContain('TakenBack');
        expect(lines[1]).toMatch(/c\.ImportStateStopped.*c\.ImportRunSummary, c\.ImportRunSummaryRemoved, c\.ImportRunSummaryReturned/s);
        expect(lines[2]).toContain('c.ImportStateWaits');
        await expect(element).toBeAccessible();
        await press(element, '[data-id="history"] tbody tr:nth-child(2) lightning-button');
        expect(heard).toHaveBeenLastCalledWith('result', { runId: 'r0' });
        await press(element, '[data-id="history"] lightning-button');
        expect(part(element, '[data-id="history"]')).toBeNull();
    });

    it('leads to the wizard where hours and days are not chosen yet', async () => {
        await act(await show({ isActive: false, hasSchedule: false }), 'schedule');
        expect(heard).toHaveBeenLastCalledWith('schedule', { importId: 'i1' });
        expect(setActive).not.toHaveBeenCalled();
    });

    it('switches the schedule', async () => {
        const element = await show({});
        await act(element, 'pause');
        expect(setActive).toHaveBeenCalledWith({ importId: 'i1', isActive: false });
        await act(element, 'activate');
        expect(setActive).toHaveBeenLastCalledWith({ importId: 'i1', isActive: true });
        expect(getImports).toHaveBeenCalledTimes(3);
    });

    it('keeps the focus on the actions of an import whose line moves', async () => {
        const element = await show({ id: 'i0' }, { isActive: false });
        mocked(getImports).mockResolvedValue([ROW, { ...ROW, id: 'i0' }]);
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        part(element, 'lightning-button-menu[data-id="i1"]').dispatchEvent(new CustomEvent('select', { detail: { value: 'activate' } }));
        await settle();
        expect(setActive).toHaveBeenCalledWith({ importId: 'i1', isActive: true });
        expect(focused.mock.contexts).toEqual([part(element, 'lightning-button-menu[data-id="i1"]')]);
        focused.mockRestore();
    });

    it('asks before it takes over what ran as another user, because other people and other hours come with it', async () => {
        const element = await show({ isMine: false });
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        await act(element, 'take');
        expect(takeOver).not.toHaveBeenCalled();
        expect((part(element, '[data-id="ask"]') as unknown as { question: string }).question).toBe(
            'Readers from Ada? Hours count in Asia/Tokyo.',
        );
        expect(focused.mock.contexts).toEqual([part(element, '[data-id="ask"]')]);
        await expect(element).toBeAccessible();
        await press(element, '[data-id="ask"] lightning-button');
        expect(takeOver).toHaveBeenCalledWith({ importId: 'i1' });
        expect(focused.mock.contexts.at(-1)).toBe(part(element, 'lightning-button-menu[data-id="i1"]'));
        expect(part(element, '[data-id="ask"]')).toBeNull();
        focused.mockRestore();
    });

    it('says nothing of hours where nothing is scheduled', async () => {
        const element = await show({ isMine: false, isActive: false });
        await act(element, 'take');
        expect((part(element, '[data-id="ask"]') as unknown as { question: string }).question).toBe('Readers from Ada?');
    });

    it('deletes only what was meant', async () => {
        const element = await show({});
        await act(element, 'delete');
        await expect(element).toBeAccessible();
        await press(element, '[data-id="ask"] lightning-button:last-child');
        expect(remove).not.toHaveBeenCalled();
        expect(part(element, '[data-id="ask"]')).toBeNull();
        await act(element, 'delete');
        mocked(getImports).mockResolvedValue([]);
        await press(element, '[data-id="ask"] lightning-button');
        expect(remove).toHaveBeenCalledWith({ importId: 'i1' });
        expect(part(element, '[data-id="none"]')).not.toBeNull();
    });

    it('tells why there is no list', async () => {
        mocked(getImports).mockRejectedValue(new Error('No access'));
        const element = createElement('c-import-list', { is: ImportList });
        document.body.appendChild(element);
        await settle();
        expect(part(element, 'c-error-panel').error?.message).toBe('No access');
        expect(part(element, 'c-error-panel').heading).toBe('c.ImportChoicesNotRead');
        expect(part(element, 'lightning-spinner')).toBeNull();
    });
});
