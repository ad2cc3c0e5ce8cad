import { createElement } from 'lwc';
import SyncRuns from 'c/syncRuns';
import getOverview from '@salesforce/apex/SyncHomeController.getOverview';

jest.mock('@salesforce/apex/SyncHomeController.getOverview', () => ({ default: jest.fn() }), { virtual: true });

const step = (name: string, values: object): object => ({
    id: name,
    name,
    isFinished: true,
    isSkipped: false,
    isSwitchedOff: false,
    callouts: 2,
    rowsRead: 10,
    created: 3,
    updated: 4,
    unchanged: 3,
    failed: 0,
    removed: 0,
    deferred: null,
    error: null,
    ...values,
});
const RUN = {
    id: 'r',
    name: 'Run 000001',
    kind: 'Manual',
    state: 'Running',
    startedAt: '2026-03-04T04:06:00.000Z',
    finishedAt: null,
    error: 'One step failed',
    steps: [
        step('Lists', {}),
        step('Members', { error: 'Too busy' }),
        step('People', { isSkipped: true }),
        step('Journeys', { isFinished: false }),
        step('Opt-out', { isSkipped: true, isSwitchedOff: true }),
    ],
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(): Promise<HTMLElement & { refresh(): Promise<void> }> {
    const element = createElement('c-sync-runs', { is: SyncRuns });
    document.body.appendChild(element);
    await settle();
    return element as never;
}

describe('c-sync-runs', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows a run with its steps, and announces where it is', async () => {
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [RUN], isRunning: true });
        const element = await show();
        const run = element.shadowRoot?.querySelector('c-sync-run') as HTMLElement;
        expect(run.shadowRoot?.querySelectorAll('tbody tr')).toHaveLength(5);
        expect(run.shadowRoot?.querySelector('[data-id="state"]')?.textContent).toBe('c.ImportStateRunning');
        expect(element.shadowRoot?.querySelector('lightning-progress-bar')).not.toBeNull();
        await expect(run).toBeAccessible();
        run.shadowRoot?.querySelector('[data-id="toggle"]')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(run.shadowRoot?.querySelector('table')).toBeNull();
    });

    it('warns of a run that went through without a client, and calls it no failure', async () => {
        const completed = { ...RUN, state: 'Completed', error: 'Left out: Harbour Books' };
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [completed], isRunning: false });
        const run = (await show()).shadowRoot?.querySelector('c-sync-run') as HTMLElement;
        expect(run.shadowRoot?.querySelector('[data-id="state"]')?.classList).toContain('slds-theme_warning');
        const note = run.shadowRoot?.querySelector('[data-id="run-note"]');
        expect(note?.textContent).toBe('Left out: Harbour Books');
        expect(note?.classList).not.toContain('slds-text-color_error');
    });

    it('says until when a run waits for a busy service', async () => {
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [RUN], isRunning: true, waitsUntil: '2026-03-04T04:07:00.000Z' });
        const element = await show();
        expect(element.shadowRoot?.querySelector('[data-id="waiting"]')?.textContent).toBe('c.RunWaits');
        await expect(element).toBeAccessible();
    });

    it('tells once what ended the run', async () => {
        const steps = [step('Accounts', { error: 'No such key', deferred: 3 })];
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [{ ...RUN, error: 'No such key', steps }], isRunning: false });
        const element = await show();
        const run = element.shadowRoot?.querySelector('c-sync-run')?.shadowRoot?.querySelector('[data-id="run"]');
        expect(run?.textContent?.split('No such key')).toHaveLength(2);
        expect(run?.querySelector('[data-id="note"]')).toBeNull();
        expect(run?.querySelector('lightning-icon')).toMatchObject({ iconName: 'utility:error' });
    });

    it.each(['Stopped', 'Incomplete'])('does not call a step failed that was cut short in a run that is %s', async (state) => {
        const steps = [step('Accounts', { error: 'It could not' }), step('Lists', { error: 'Stopped by Ada.' })];
        (getOverview as unknown as jest.Mock).mockResolvedValue({
            runs: [{ ...RUN, state, error: 'Stopped by Ada.', steps }],
            isRunning: false,
        });
        const run = (await show()).shadowRoot?.querySelector('c-sync-run') as HTMLElement;
        const icons = [...(run.shadowRoot?.querySelectorAll('tbody lightning-icon') ?? [])];
        expect(icons[0]).toMatchObject({ iconName: 'utility:error', alternativeText: 'c.StepFailed' });
        expect(icons[1]).toMatchObject({ iconName: 'utility:stop', alternativeText: `c.ImportState${state}` });
        expect(run.shadowRoot?.querySelector('[data-id="run-note"]')?.classList).not.toContain('slds-text-color_error');
        await expect(run).toBeAccessible();
    });

    it('colors what ended a run only where it failed', async () => {
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [{ ...RUN, state: 'Failed' }], isRunning: false });
        const run = (await show()).shadowRoot?.querySelector('c-sync-run') as HTMLElement;
        expect(run.shadowRoot?.querySelector('[data-id="run-note"]')?.classList).toContain('slds-text-color_error');
    });

    it('says what a step removed and left, where it did', async () => {
        const steps = [step('Members', { removed: 40, deferred: 2 }), step('Journeys', {})];
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [{ ...RUN, steps }], isRunning: true });
        const element = await show();
        const notes = element.shadowRoot?.querySelector('c-sync-run')?.shadowRoot?.querySelectorAll('[data-id="note"]') ?? [];
        expect([...notes].map(({ textContent }) => textContent)).toEqual(['c.ImportRunSummaryRemoved, c.StepDeferred']);
    });

    it('says which steps had nothing to do or are switched off, and counts nothing for them', async () => {
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [RUN], isRunning: true });
        const element = await show();
        const rows = [...(element.shadowRoot?.querySelector('c-sync-run')?.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
        const texts = rows.map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent));
        expect(texts[0]).toEqual(['10', '3', '4', '3', '0', '2']);
        expect([texts[2], texts[4]]).toEqual(Array(2).fill(['', '', '', '', '', '']));
        expect(rows.map((row) => row.querySelector('[data-id="note"]')?.textContent ?? '')).toEqual([
            '',
            '',
            'c.StepIsSkipped',
            '',
            'c.StepIsSwitchedOff',
        ]);
    });

    it('says when a run has ended', async () => {
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [RUN], isRunning: true });
        const element = await show();
        const finished = jest.fn();
        element.addEventListener('finished', finished);
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [{ ...RUN, state: 'Completed' }], isRunning: false });
        await element.refresh();
        expect(finished).toHaveBeenCalledTimes(1);
    });

    it('says when a run has ended that was never seen running', async () => {
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [{ ...RUN, state: 'Completed' }], isRunning: false });
        const element = await show();
        const finished = jest.fn();
        element.addEventListener('finished', finished);
        await element.refresh();
        expect(finished).not.toHaveBeenCalled();
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [{ ...RUN, id: 'r2', state: 'Failed' }], isRunning: false });
        await element.refresh();
        expect(finished).toHaveBeenCalledTimes(1);
    });

    describe('while time passes', () => {
        const overview = getOverview as unknown as jest.Mock;
        const look = (isHidden: boolean): void => {
            Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
            document.dispatchEvent(new CustomEvent('visibilitychange'));
        };
        beforeEach(() => jest.useFakeTimers());
        afterEach(() => {
            Object.defineProperty(document, 'hidden', { configurable: true, value: false });
            jest.useRealTimers();
        });
        async function start(isRunning: boolean): Promise<HTMLElement> {
            overview.mockReset().mockResolvedValue({ runs: [RUN], isRunning });
            const element = createElement('c-sync-runs', { is: SyncRuns });
            document.body.appendChild(element);
            await jest.advanceTimersByTimeAsync(0);
            return element;
        }

        it('follows a run, and looks now and then whether one began', async () => {
            await start(true);
            await jest.advanceTimersByTimeAsync(1500);
            expect(overview).toHaveBeenCalledTimes(2);
            overview.mockResolvedValue({ runs: [RUN], isRunning: false });
            await jest.advanceTimersByTimeAsync(1500);
            await jest.advanceTimersByTimeAsync(29_000);
            expect(overview).toHaveBeenCalledTimes(3);
            await jest.advanceTimersByTimeAsync(1000);
            expect(overview).toHaveBeenCalledTimes(4);
        });

        it('looks again by itself when a look failed, and shows meanwhile what it knew', async () => {
            const element = await start(true);
            overview.mockRejectedValueOnce(new Error('No network'));
            await jest.advanceTimersByTimeAsync(1500);
            const panel = (): { error?: Error } => element.shadowRoot?.querySelector('c-error-panel') as never;
            expect(panel().error?.message).toBe('No network');
            expect(element.shadowRoot?.querySelector('c-sync-run')).not.toBeNull();
            await jest.advanceTimersByTimeAsync(10_000);
            expect(panel().error).toBeUndefined();
            await jest.advanceTimersByTimeAsync(1500);
            expect(overview).toHaveBeenCalledTimes(4);
        });

        it('asks nothing while nobody looks, and at once when somebody does', async () => {
            await start(true);
            look(true);
            await jest.advanceTimersByTimeAsync(600_000);
            expect(overview).toHaveBeenCalledTimes(1);
            look(false);
            await jest.advanceTimersByTimeAsync(0);
            expect(overview).toHaveBeenCalledTimes(2);
        });

        it('asks nothing any more when the page is left', async () => {
            const element = await start(true);
            element.remove();
            look(false);
            await jest.advanceTimersByTimeAsync(600_000);
            expect(overview).toHaveBeenCalledTimes(1);
        });
    });

    it('says how the first run starts', async () => {
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [], isRunning: false });
        expect((await show()).shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
    });

    it('shows why it could not read, and reads again', async () => {
        (getOverview as unknown as jest.Mock).mockRejectedValue(new Error('Gone'));
        const element = await show();
        (getOverview as unknown as jest.Mock).mockResolvedValue({ runs: [], isRunning: false });
        element.shadowRoot?.querySelector('c-error-panel')?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(element.shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
    });
});
