import { createElement } from 'lwc';
import ImportResult from 'c/importResult';
import approveRemoval from '@salesforce/apex/ImportRunController.approveRemoval';
import declineRemoval from '@salesforce/apex/ImportRunController.declineRemoval';
import getCsv from '@salesforce/apex/ImportRunController.getCsv';
import getResults from '@salesforce/apex/ImportRunController.getResults';
import getRun from '@salesforce/apex/ImportRunController.getRun';
import resume from '@salesforce/apex/ImportRunController.resume';
import retry from '@salesforce/apex/ImportRunController.retry';
import stop from '@salesforce/apex/ImportRunController.stop';
import undo from '@salesforce/apex/ImportRunController.undo';

jest.mock('@salesforce/apex/ImportRunController.approveRemoval', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.declineRemoval', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.getCsv', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.getResults', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.getRun', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.resume', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.retry', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.stop', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ImportRunController.undo', () => ({ default: jest.fn() }), { virtual: true });
const mockSaved: [string, readonly string[]][] = [];
jest.mock('../download', () => ({ download: (name: string, parts: readonly string[]) => mockSaved.push([name, parts]) }));

const mocked = (method: unknown): jest.Mock => method as jest.Mock;
const RUN = {
    id: 'r1',
    name: 'IR-0001',
    importTitle: 'Readers',
    listTitle: 'Newsletter',
    kind: 'Import',
    state: 'Completed',
    startedAt: '2026-03-04T04:06:00.000Z',
    finishedAt: '2026-03-04T04:07:00.000Z',
    error: null,
    total: 10,
    rowsRead: 10,
    added: 1,
    updated: 0,
    unchanged: 0,
    resubscribed: 0,
    removed: 0,
    refused: 0,
    duplicates: 0,
    warnings: 0,
    toRemove: 0,
    leaving: [],
    isLost: false,
    waitsUntil: null,
    canResume: false,
    canUndo: false,
    takenBackById: null,
    takenBackByName: null,
};
const row = (id: number): object => ({
    id: `x${String(id)}`,
    email: `p${String(id)}@example.org`,
    outcome: 'Refused',
    reason: 'Bounced.',
    fix: '',
    sourceId: null,
});
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 16; turn++) await Promise.resolve();
};
type Result = HTMLElement & { runId?: string };
type Part = { question?: string } & HTMLElement & {
        label: string;
        error?: unknown;
        heading?: string;
        canRetry?: boolean;
        rows: object[];
        options: { label: string }[];
        value: number;
    };
async function show(run: object): Promise<Result> {
    mocked(getRun).mockResolvedValue({ ...RUN, ...run });
    const element = createElement('c-import-result', { is: ImportResult }) as Result;
    element.runId = 'r1';
    document.body.appendChild(element);
    await settle();
    return element;
}
const part = (element: HTMLElement, selector: string): Part => element.shadowRoot?.querySelector(selector) as never;
const buttons = (element: HTMLElement): Part[] => [...(element.shadowRoot?.querySelectorAll('lightning-button') ?? [])] as never;
const errors = (element: HTMLElement): unknown[] =>
    [...(element.shadowRoot?.querySelectorAll('c-error-panel') ?? [])]
        .map((panel) => (panel as unknown as Part).error)
        .filter((error) => error !== undefined);
const offered = (element: HTMLElement): string[] => buttons(element).map(({ label }) => label.replace(/^c\.Import/, ''));
async function press(element: HTMLElement, label: string): Promise<void> {
    buttons(element)
        .find((button) => button.label === `c.Import${label}`)
        ?.dispatchEvent(new CustomEvent('click'));
    await settle();
}

describe('c-import-result', () => {
    beforeEach(() => mocked(getResults).mockResolvedValue([]));
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
        jest.useRealTimers();
        mockSaved.length = 0;
    });

    it('says to which list people went', async () => {
        expect(part(await show({}), '[data-id="list"]').textContent).toBe('c.ImportColTo: Newsletter');
    });

    it('looks at a run again when a look failed', async () => {
        const element = await show({});
        mocked(getRun).mockRejectedValueOnce(new Error('No network'));
        element.runId = 'r2';
        await settle();
        expect(errors(element)).toEqual([new Error('No network')]);
        expect(part(element, 'c-error-panel').canRetry).toBe(true);
        part(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(errors(element)).toEqual([]);
        expect(part(element, '[data-id="state"]')).not.toBeNull();
    });

    it('follows a run until it is over, and puts the focus on its heading once', async () => {
        jest.useFakeTimers();
        const element = await show({ state: 'Running', finishedAt: null, rowsRead: 5 });
        expect(part(element, 'lightning-progress-bar').value).toBe(50);
        expect(offered(element)).toEqual(['BackToList', 'Stop']);
        expect(element.shadowRoot?.activeElement).toBe(part(element, '[data-id="heading"]'));
        part(element, '[data-id="heading"]').blur();
        mocked(getRun).mockResolvedValue(RUN);
        jest.advanceTimersByTime(1000);
        await settle();
        expect(offered(element)).toEqual(['BackToList', 'CsvExport']);
        expect(element.shadowRoot?.activeElement).toBeNull();
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('looks again by itself when a look at a run failed', async () => {
        jest.useFakeTimers();
        const element = await show({ state: 'Running', finishedAt: null, rowsRead: 5 });
        mocked(getRun).mockRejectedValueOnce(new Error('No network'));
        jest.advanceTimersByTime(1000);
        await settle();
        expect(errors(element)).toEqual([new Error('No network')]);
        expect(part(element, 'lightning-progress-bar').value).toBe(50);
        mocked(getRun).mockResolvedValue(RUN);
        jest.advanceTimersByTime(10_000);
        await settle();
        expect(errors(element)).toEqual([]);
        expect(offered(element)).toContain('CsvExport');
    });

    it('says that a run waits, not that it runs', async () => {
        const element = await show({ state: 'Running', finishedAt: null, waitsUntil: '2026-03-04T05:06:00.000Z', error: 'It was busy.' });
        expect(part(element, '[data-id="state"]').textContent).toBe('c.ImportStateWaits');
    });

    it('asks no more once it is left while it looks', async () => {
        jest.useFakeTimers();
        let answer: (run: object) => void = () => undefined;
        mocked(getRun).mockReturnValue(new Promise((resolve) => (answer = resolve)));
        const element = createElement('c-import-result', { is: ImportResult }) as Result;
        element.runId = 'r1';
        document.body.appendChild(element);
        element.remove();
        answer({ ...RUN, state: 'Running' });
        await settle();
        jest.advanceTimersByTime(60_000);
        expect(getRun).toHaveBeenCalledTimes(1);
    });

    it('asks no more once it is left', async () => {
        jest.useFakeTimers();
        const element = await show({ state: 'Running' });
        element.remove();
        jest.advanceTimersByTime(5000);
        expect(getRun).toHaveBeenCalledTimes(1);
    });

    it('shows refused rows first, others by choice, more of them a page at a time', async () => {
        mocked(getResults).mockResolvedValueOnce(Array.from({ length: 50 }, (_, index) => row(index)));
        const element = await show({ refused: 51 });
        expect(getResults).toHaveBeenLastCalledWith({ runId: 'r1', outcome: 'Refused', after: null });
        expect(part(element, 'lightning-combobox').options[0]?.label).toBe('c.ImportCountRefused (51)');
        mocked(getResults).mockResolvedValueOnce([row(50)]);
        await press(element, 'More');
        expect(getResults).toHaveBeenLastCalledWith({ runId: 'r1', outcome: 'Refused', after: 'x49' });
        expect(part(element, 'c-import-rows').rows).toHaveLength(51);
        expect(offered(element)).not.toContain('More');
        part(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'Added' } }));
        await settle();
        expect(getResults).toHaveBeenLastCalledWith({ runId: 'r1', outcome: 'Added', after: null });
        expect(part(element, '[data-id="no-rows"]')).not.toBeNull();
    });

    it('hands out every part of the CSV in one file, named after the import and its run', async () => {
        const element = await show({ importTitle: 'Readers 1/2' });
        mocked(getCsv).mockResolvedValueOnce({ text: 'a', next: 'x9' }).mockResolvedValueOnce({ text: 'b', next: null });
        await press(element, 'CsvExport');
        expect(mocked(getCsv).mock.calls.map(([{ after }]) => after as unknown)).toEqual([null, 'x9']);
        expect(mockSaved).toEqual([['Readers 1-2 IR-0001.csv', ['a', 'b']]]);
    });

    it('sends refused rows again, and follows that run', async () => {
        const element = await show({ refused: 1 });
        mocked(retry).mockResolvedValue('r2');
        mocked(getRun).mockResolvedValue({ ...RUN, id: 'r2', kind: 'Retry' });
        await press(element, 'Retry');
        expect(getRun).toHaveBeenLastCalledWith({ runId: 'r2' });
        expect(part(element, '[data-id="heading"]').textContent).toBe('Readers: c.ImportRunKindRetry');
    });

    it('keeps what it shows when a retry is refused, and says why', async () => {
        const element = await show({ refused: 1 });
        mocked(retry).mockRejectedValue(new Error('Nothing is left'));
        await press(element, 'Retry');
        expect((part(element, 'c-error-panel').error as Error).message).toBe('Nothing is left');
        const { heading, canRetry } = part(element, 'c-error-panel');
        expect([heading, canRetry]).toEqual(['c.NothingWasChanged', false]);
        expect(part(element, 'c-import-counts')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('takes a run back only when that was meant', async () => {
        const element = await show({ canUndo: true });
        await press(element, 'Undo');
        expect(part(element, '[data-id="undo"]')).not.toBeNull();
        expect(element.shadowRoot?.activeElement).toBe(part(element, '[data-id="undo"]'));
        await expect(element).toBeAccessible();
        await press(element, 'Cancel');
        expect(part(element, '[data-id="undo"]')).toBeNull();
        expect(undo).not.toHaveBeenCalled();
        const opened: string[] = [];
        element.addEventListener('opened', (event) => opened.push((event as CustomEvent<{ runId: string }>).detail.runId));
        mocked(undo).mockResolvedValue('r3');
        await press(element, 'Undo');
        await press(element, 'UndoYes');
        expect(undo).toHaveBeenCalledWith({ runId: 'r1' });
        expect(getRun).toHaveBeenLastCalledWith({ runId: 'r3' });
        expect(opened).toEqual(['r3']);
    });

    it('leads from a run that was taken back to the one that did so', async () => {
        expect(part(await show({}), '[data-id="taken-back"]')).toBeNull();
        const element = await show({ takenBackById: 'r2', takenBackByName: 'IR-0002' });
        const opened = jest.fn();
        element.addEventListener('opened', opened);
        await expect(element).toBeAccessible();
        part(element, '[data-id="taken-back"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(opened.mock.calls[0]?.[0].detail).toEqual({ runId: 'r2' });
        expect(mocked(getRun)).toHaveBeenLastCalledWith({ runId: 'r2' });
    });

    it('names some of those who would be removed', async () => {
        const leaving = ['ann@example.org', 'bob@example.org'];
        const element = await show({ state: 'Waiting for Approval', toRemove: 2, leaving });
        const named = [...(element.shadowRoot?.querySelectorAll('[data-id="leaving"]') ?? [])].map(({ textContent }) => textContent);
        expect(named).toEqual(leaving);
        expect(part(element, '[data-id="more-leaving"]')).toBeNull();
        document.body.replaceChildren();
        expect(part(await show({ state: 'Waiting for Approval', toRemove: 3, leaving }), '[data-id="more-leaving"]')).not.toBeNull();
    });

    it.each([
        ['Approve', approveRemoval],
        ['Decline', declineRemoval],
    ] as const)('asks before it removes many: %s', async (label, method) => {
        const element = await show({ state: 'Waiting for Approval', toRemove: 3, refused: 1 });
        expect(offered(element)).not.toContain('Retry');
        expect(part(element, '[data-id="waiting"]').question).toBe('c.ImportApproveAsk');
        await expect(element).toBeAccessible();
        await press(element, label);
        expect(method).toHaveBeenCalledWith({ runId: 'r1' });
        expect(getRun).toHaveBeenCalledTimes(2);
    });

    it('stops a run', async () => {
        const element = await show({ state: 'Running' });
        mocked(getRun).mockResolvedValue({ ...RUN, state: 'Stopped', error: 'Stopped by Ada.', canResume: true });
        await press(element, 'Stop');
        expect(stop).toHaveBeenCalledWith({ runId: 'r1' });
        expect(element.shadowRoot?.activeElement).toBe(part(element, '[data-id="heading"]'));
        expect(offered(element)).toContain('Resume');
        expect(errors(element)).toEqual([]);
        expect(element.shadowRoot?.textContent).toContain('Stopped by Ada.');
    });

    it('goes on with a run whose job is gone', async () => {
        const element = await show({ state: 'Running', isLost: true, canResume: true });
        expect(part(element, '[data-id="state"]').textContent).toBe('c.ImportStateLost');
        await press(element, 'Resume');
        expect(resume).toHaveBeenCalledWith({ runId: 'r1' });
    });

    it('tells a note of a completed run as a note, and an error as an error', async () => {
        const noted = await show({ error: 'Nobody was removed.' });
        expect(errors(noted)).toEqual([]);
        expect(noted.shadowRoot?.textContent).toContain('Nobody was removed.');
        expect(errors(await show({ state: 'Failed', error: 'The report is gone.' }))).toEqual(['The report is gone.']);
    });

    it('says so when the run can not be read, and leads back', async () => {
        mocked(getRun).mockRejectedValue(new Error('The run is gone'));
        const element = createElement('c-import-result', { is: ImportResult }) as Result;
        const closed = jest.fn();
        element.addEventListener('closed', closed);
        element.runId = 'r1';
        document.body.appendChild(element);
        await settle();
        expect((part(element, 'c-error-panel').error as Error).message).toBe('The run is gone');
        await press(element, 'BackToList');
        expect(closed).toHaveBeenCalled();
    });
});
