import { createElement } from 'lwc';
import SyncHome from 'c/syncHome';
import getScreen from '@salesforce/apex/ConnectController.getScreen';
import changeSyncUser from '@salesforce/apex/ConnectController.changeSyncUser';
import checkHealth from '@salesforce/apex/ConnectController.checkHealth';
import getInsights from '@salesforce/apex/SyncHomeController.getInsights';
import getOverview from '@salesforce/apex/SyncHomeController.getOverview';
import pause from '@salesforce/apex/SyncHomeController.pause';
import fullSync from '@salesforce/apex/SyncHomeController.fullSync';
import resolveEntries from '@salesforce/apex/SyncHomeController.resolveEntries';
import resume from '@salesforce/apex/SyncHomeController.resume';
import retryEntry from '@salesforce/apex/SyncHomeController.retryEntry';
import stop from '@salesforce/apex/SyncHomeController.stop';
import syncNow from '@salesforce/apex/SyncHomeController.syncNow';

jest.mock('@salesforce/apex/ConnectController.getScreen', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.changeSyncUser', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.checkHealth', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.getInsights', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.getOverview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.pause', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.fullSync', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.resolveEntries', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.resume', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.retryEntry', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.stop', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.syncNow', () => ({ default: jest.fn() }), { virtual: true });

jest.mock('@salesforce/schema/SubscriberList__c', () => ({ default: { objectApiName: 'mail__SubscriberList__c' } }), { virtual: true });

const mock = (method: unknown): jest.Mock => method as jest.Mock;
const RUN = {
    id: 'r',
    name: 'Run 000001',
    kind: 'Manual',
    state: 'Completed',
    startedAt: '2026-03-04T04:06:00.000Z',
    finishedAt: '2026-03-04T04:07:00.000Z',
    error: null,
    steps: [],
};
jest.mock('@salesforce/label/c.OutwardNotConfirmed', () => ({ default: 'Not confirmed.' }), { virtual: true });
jest.mock('@salesforce/label/c.ChangesThatWait', () => ({ default: 'Waiting: {0}.' }), { virtual: true });
const OVERVIEW = {
    accounts: [{ id: 'a', name: 'Harbour Books', lists: 4, members: 5000 }],
    runs: [RUN],
    nextStartAt: '2026-03-04T05:00:00.000Z',
    isRunning: false,
    isPaused: false,
    isOutwardConfirmed: true,
    waitingChanges: null,
    pauseReason: null,
    isAdmin: true,
    syncUserName: 'Ada',
};
const PERIOD = { joined: 3, unsubscribed: 1, bounced: 0, deleted: 0, activeBefore: 10 };
const INSIGHTS = {
    growth: {
        active: 5000,
        unsubscribed: 0,
        bounced: 0,
        deleted: 0,
        periods: ['Year', 'Month', 'Week', 'Yesterday', 'Today'].map((name) => ({ name, ...PERIOD })),
    },
    openEntries: 1,
    entries: [{ id: 'l', level: 'Error', area: 'Members', message: 'Refused', fix: 'Mend it', happenedAt: '2026-03-04T04:06:00.000Z' }],
    storage: null,
};
const SCREEN = {
    isAdmin: true,
    status: { isConnected: true },
    administrators: ['Ada'],
    redirectUri: 'https://x/apex/y',
    hasRun: true,
    prefix: '',
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

async function show(): Promise<HTMLElement> {
    const element = createElement('c-sync-home', { is: SyncHome });
    document.body.appendChild(element);
    await settle();
    return element;
}
const button = (element: HTMLElement, id: string): Element | null | undefined =>
    element.shadowRoot?.querySelector(`lightning-button[data-id="${id}"]`);

describe('c-sync-home', () => {
    beforeEach(() => {
        mock(getScreen).mockResolvedValue(SCREEN);
        mock(getOverview).mockResolvedValue(OVERVIEW);
        mock(getInsights).mockResolvedValue(INSIGHTS);
        mock(checkHealth).mockResolvedValue([]);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('shows the state at a glance', async () => {
        const element = await show();
        const { tiles } = element.shadowRoot?.querySelector('c-stat-tiles') as unknown as { tiles: { value: string }[] };
        expect(tiles.map(({ value }) => value)).toEqual(['Harbour Books', 'c.ImportStateCompleted', expect.any(String), '5,000']);
        expect(element.shadowRoot?.querySelector('c-open-log')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('reads again what there is once the connect screen was gone through', async () => {
        const element = await show();
        const reads = mock(getInsights).mock.calls.length;
        element.shadowRoot?.querySelector('c-connection-gate')?.dispatchEvent(new CustomEvent('connected'));
        await settle();
        expect(getInsights).toHaveBeenCalledTimes(reads + 1);
    });

    it('says to the log that Campaign Monitor refuses the connection, and that nothing may be sent', async () => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isPaused: true, isRefused: true, isOutwardConfirmed: false });
        expect((await show()).shadowRoot?.querySelector('c-open-log')).toMatchObject({ isRefused: true, isSilent: true });
    });

    it.each([
        [true, 'c.AlertInactiveSyncUserFix'],
        [false, 'c.SyncUserGoneAsk'],
    ])('says that the sync user left, and who can help (administrator: %p)', async (isAdmin, help) => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isAdmin, isSyncUserActive: false });
        const element = await show();
        const banner = element.shadowRoot?.querySelector('[data-id="sync-user-gone"]');
        expect(banner?.textContent).toContain(help);
        const { tiles } = element.shadowRoot?.querySelector('c-stat-tiles') as unknown as { tiles: { note: string }[] };
        expect(tiles.map(({ note }) => note)).toContain('c.NothingScheduled');
        await expect(element).toBeAccessible();
    });

    it('says at the connection, too, that Campaign Monitor refuses it', async () => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isPaused: true, isRefused: true, pauseReason: 'No such key.' });
        const element = await show();
        const { tiles } = element.shadowRoot?.querySelector('c-stat-tiles') as unknown as { tiles: { note: string; variant: string }[] };
        expect(tiles[0]).toMatchObject({ note: 'c.AlertConnectionTitle', variant: 'error' });
        expect(element.shadowRoot?.querySelector('c-sync-paused')?.shadowRoot?.textContent).toContain('No such key.');
        await expect(element).toBeAccessible();
    });

    it('starts a sync, says so, and reads again', async () => {
        mock(syncNow).mockResolvedValue('r');
        const element = await show();
        const toast = jest.fn();
        element.addEventListener('lightning__showtoast', toast);
        button(element, 'sync')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(syncNow).toHaveBeenCalledTimes(1);
        expect(toast.mock.calls[0][0].detail.variant).toBe('success');
    });

    it('tries an entry again, or marks it as done', async () => {
        const element = await show();
        const log = element.shadowRoot?.querySelector('c-open-log');
        log?.dispatchEvent(new CustomEvent('retry', { detail: { id: 'l' } }));
        await settle();
        log?.dispatchEvent(new CustomEvent('resolve', { detail: { id: 'l' } }));
        await settle();
        expect(retryEntry).toHaveBeenCalledWith({ entryId: 'l' });
        expect(resolveEntries).toHaveBeenCalledWith({ entryIds: ['l'] });
    });

    it('stops and reads everything again', async () => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isRunning: true });
        const element = await show();
        button(element, 'stop')?.dispatchEvent(new CustomEvent('click'));
        button(element, 'full')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(stop).toHaveBeenCalledTimes(1);
        expect(fullSync).toHaveBeenCalledTimes(1);
    });

    it('keeps the place of who pressed a button that goes', async () => {
        const element = await show();
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isPaused: true });
        button(element, 'pause')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(focused.mock.contexts).toEqual([button(element, 'resume')]);
        mock(resume).mockRejectedValue(new Error('No'));
        button(element, 'resume')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(focused.mock.contexts).toEqual([button(element, 'resume'), button(element, 'resume')]);
        focused.mockRestore();
    });

    it('does not hear a second click while the first is at work', async () => {
        const element = await show();
        mock(pause).mockReturnValue(new Promise(() => undefined));
        button(element, 'pause')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(['pause', 'full', 'sync'].map((name) => (button(element, name) as unknown as { disabled: boolean }).disabled)).toEqual([
            true,
            true,
            true,
        ]);
    });

    it('does not hear a second click while what it shows is still of before', async () => {
        const element = await show();
        mock(getOverview).mockReturnValue(new Promise(() => undefined));
        button(element, 'sync')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect((button(element, 'sync') as unknown as { disabled: boolean }).disabled).toBe(true);
    });

    it('keeps the place of who could have stopped a run that ended', async () => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isRunning: true });
        const element = await show();
        const runs = element.shadowRoot?.querySelector('c-sync-runs');
        const end = async (): Promise<void> => {
            runs?.dispatchEvent(new CustomEvent('overview', { detail: { ...OVERVIEW, isRunning: false } }));
            runs?.dispatchEvent(new CustomEvent('finished'));
            await settle();
        };
        mock(getOverview).mockResolvedValue(OVERVIEW);
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        await end();
        expect(focused).not.toHaveBeenCalled();
        runs?.dispatchEvent(new CustomEvent('overview', { detail: { ...OVERVIEW, isRunning: true } }));
        await settle();
        Object.assign(button(element, 'stop') as HTMLElement, { tabIndex: 0 }).focus();
        focused.mockClear();
        await end();
        expect(focused.mock.contexts).toEqual([button(element, 'sync')]);
        focused.mockRestore();
    });

    it('tells why a command was refused', async () => {
        mock(pause).mockRejectedValue({ body: { message: 'You need the permission set Campaign Monitor Admin.' } });
        const element = await show();
        const toast = jest.fn();
        element.addEventListener('lightning__showtoast', toast);
        button(element, 'pause')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(toast.mock.calls[0][0].detail.message).toContain('permission set');
    });

    it('offers nothing to press to those who may only look', async () => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isAdmin: false, runs: [] });
        const element = await show();
        expect(element.shadowRoot?.querySelector('lightning-button')).toBeNull();
        expect(element.shadowRoot?.querySelector('[data-id="account"]')?.textContent).toBeTruthy();
    });

    it('reads the log once more when a run has ended: what it noted arrives a moment later', async () => {
        const element = await show();
        const before = mock(getInsights).mock.calls.length;
        jest.useFakeTimers();
        element.shadowRoot?.querySelector('c-sync-runs')?.dispatchEvent(new CustomEvent('finished'));
        expect(mock(getInsights).mock.calls.length).toBe(before + 1);
        jest.advanceTimersByTime(5000);
        expect(mock(getInsights).mock.calls.length).toBe(before + 2);
        jest.useRealTimers();
    });

    it.each([
        ['anew after a run that failed', 'Failed', 2],
        ['once for a run that came through', 'Completed', 1],
    ])('checks the health %s', async (_when, state, checks) => {
        const element = await show();
        const runs = element.shadowRoot?.querySelector('c-sync-runs');
        runs?.dispatchEvent(new CustomEvent('overview', { detail: { ...OVERVIEW, runs: [{ ...RUN, state }] } }));
        runs?.dispatchEvent(new CustomEvent('finished'));
        await settle();
        expect(checkHealth).toHaveBeenCalledTimes(checks);
    });

    it.each([
        ['an administrator', true, 0, 'Not confirmed.'],
        ['an administrator', true, 3, 'Not confirmed. Waiting: 3.'],
        ['everybody else only when something waits', false, 0, undefined],
        ['everybody else', false, 2, 'Not confirmed. Waiting: 2.'],
    ])('tells %s that the org is not confirmed', async (_who, isAdmin, waitingChanges, told) => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isAdmin, isOutwardConfirmed: false, waitingChanges });
        const element = await show();
        expect(element.shadowRoot?.querySelector('[data-id="held-back"]')?.textContent).toBe(told);
        await expect(element).toBeAccessible();
    });

    it('leads an administrator to where the org is confirmed, and nobody else', async () => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isOutwardConfirmed: false });
        const element = await show();
        const left = jest.fn();
        element.addEventListener('navigate', (event) => left((event as CustomEvent).detail));
        button(element, 'confirm')?.dispatchEvent(new CustomEvent('click'));
        expect(left).toHaveBeenCalledWith({
            type: 'standard__navItemPage',
            attributes: { apiName: 'mail__SyncSettings' },
            state: { mail__section: 'optout' },
        });
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isAdmin: false, isOutwardConfirmed: false, waitingChanges: 1 });
        expect(button(await show(), 'confirm')).toBeNull();
    });

    it('lets an administrator schedule the sync again when its job was deleted', async () => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isScheduleMissing: true, nextStartAt: null, syncUserName: null });
        const element = await show();
        expect(element.shadowRoot?.querySelector('[data-id="schedule-missing"]')?.textContent).toContain('c.ScheduleMissingHelp');
        await expect(element).toBeAccessible();
        mock(getOverview).mockResolvedValue(OVERVIEW);
        mock(checkHealth).mockClear();
        button(element, 'schedule')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(changeSyncUser).toHaveBeenCalledTimes(1);
        expect(checkHealth).toHaveBeenCalledTimes(1);
        expect(element.shadowRoot?.querySelector('[data-id="schedule-missing"]')).toBeNull();
    });

    it('tells everybody else whom to ask for a schedule', async () => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isAdmin: false, isScheduleMissing: true, nextStartAt: null });
        const element = await show();
        expect(element.shadowRoot?.querySelector('[data-id="schedule-missing"]')?.textContent).toContain('c.ScheduleMissingAsk');
        expect(button(element, 'schedule')).toBeNull();
    });

    it('says that the sync is paused, and why', async () => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isPaused: true, pauseReason: 'Paused by Ada.' });
        const element = await show();
        expect(element.shadowRoot?.querySelector('c-sync-paused')?.shadowRoot?.textContent).toContain('Paused by Ada.');
        expect(element.shadowRoot?.querySelector('c-page-header')).toMatchObject({ note: 'c.Paused' });
        button(element, 'resume')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(resume).toHaveBeenCalledTimes(1);
    });

    it('tells who resumes that the sync now runs as them', async () => {
        mock(getOverview).mockResolvedValue({ ...OVERVIEW, isPaused: true });
        const element = await show();
        const told: string[] = [];
        element.addEventListener('lightning__showtoast', (event) => told.push((event as CustomEvent<{ title: string }>).detail.title));
        for (const isSyncUserNow of [true, false]) {
            mock(resume).mockResolvedValue(isSyncUserNow);
            button(element, 'resume')?.dispatchEvent(new CustomEvent('click'));
            await settle();
        }
        expect(told).toEqual(['c.YouAreSyncUser', 'c.SyncWasResumed']);
    });
});
