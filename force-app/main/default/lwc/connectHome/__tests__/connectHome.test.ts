import { createElement } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import ConnectHome from 'c/connectHome';
import checkHealth from '@salesforce/apex/ConnectController.checkHealth';
import completeOAuth from '@salesforce/apex/ConnectController.completeOAuth';
import getArchivedClients from '@salesforce/apex/ConnectController.getArchivedClients';
import getClients from '@salesforce/apex/ConnectController.getClients';
import getOverview from '@salesforce/apex/SyncHomeController.getOverview';
import getScreen from '@salesforce/apex/ConnectController.getScreen';

jest.mock('@salesforce/apex/ConnectController.checkHealth', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.completeOAuth', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.getClients', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.getArchivedClients', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.getScreen', () => ({ default: jest.fn() }), { virtual: true });
for (const name of ['changeSyncUser', 'disconnect'])
    jest.mock(`@salesforce/apex/ConnectController.${name}`, () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.getOverview', () => ({ default: jest.fn() }), { virtual: true });

const mock = (method: unknown): jest.Mock => method as jest.Mock;
const screen = (values: object): object => ({
    isAdmin: true,
    status: { isConnected: false },
    administrators: ['Ada'],
    redirectUri: 'https://org/apex/Page',
    hasRun: false,
    prefix: '',
    ...values,
});
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(): Promise<HTMLElement> {
    const element = createElement('c-connect-home', { is: ConnectHome });
    document.body.appendChild(element);
    await settle();
    return element;
}
const find = (element: HTMLElement, selector: string): HTMLElement | null | undefined => element.shadowRoot?.querySelector(selector);

describe('c-connect-home', () => {
    beforeEach(() => {
        mock(checkHealth).mockResolvedValue([{ name: 'Campaign Monitor', severity: 'ok', sentence: 'Fine', fix: null }]);
        mock(getClients).mockResolvedValue([]);
        mock(getArchivedClients).mockResolvedValue([]);
        mock(getOverview).mockResolvedValue({ accounts: [], runs: [], isRunning: false });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it.each([
        ['that nothing was brought in yet', false, 'c.NotConnectedYet'],
        ['where what was copied before is', true, 'c.ConnectDataStays'],
    ])('says %s while there is no connection', async (_what, hasRun, words) => {
        mock(getScreen).mockResolvedValue(screen({ hasRun }));
        expect((find(await show(), 'c-page-header') as unknown as { note: string }).note).toBe(words);
    });

    it('does not call it a first sync when the org was connected before', async () => {
        mock(getScreen).mockResolvedValue(screen({ hasRun: true }));
        const element = await show();
        find(element, 'c-connect-method')?.dispatchEvent(new CustomEvent('connected'));
        await settle();
        find(element, '[data-id="next"]')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect((find(element, 'c-client-choice') as unknown as { buttonLabel: string }).buttonLabel).toBe('c.BringInAgain');
        find(element, 'c-client-choice')?.dispatchEvent(new CustomEvent('started'));
        await settle();
        expect(find(element, '[data-id="step"]')?.textContent).toBe('c.ConnectStepSyncAgain');
        expect(element.shadowRoot?.textContent).toContain('c.SyncAgainExplained');
    });

    it('goes from the account to the health check, the clients and the first sync', async () => {
        mock(getScreen).mockResolvedValue(screen({}));
        const element = await show();
        find(element, 'c-connect-method')?.dispatchEvent(new CustomEvent('connected'));
        await settle();
        const next = (): { disabled: boolean } => find(element, '[data-id="next"]') as unknown as { disabled: boolean };
        expect(next().disabled).toBe(false);
        find(element, 'c-health-check')?.dispatchEvent(new CustomEvent('checked', { detail: { errors: 1 } }));
        await settle();
        expect(next().disabled).toBe(true);
        find(element, '[data-id="next"]')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        find(element, 'c-client-choice')?.dispatchEvent(new CustomEvent('started'));
        await settle();
        expect(find(element, 'c-sync-runs')).not.toBeNull();
        const connected = jest.fn();
        element.addEventListener('connected', connected);
        find(element, '[data-id="home"]')?.dispatchEvent(new CustomEvent('click'));
        expect(connected).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('goes back from the clients to the health check, and on to the account', async () => {
        mock(getScreen).mockResolvedValue(screen({ status: { isConnected: true } }));
        const element = await show();
        const press = async (id: string): Promise<string | null | undefined> => {
            find(element, `[data-id="${id}"]`)?.dispatchEvent(new CustomEvent('click'));
            await settle();
            return find(element, '[data-id="step"]')?.textContent;
        };
        expect(await press('next')).toBe('c.ConnectStepClients');
        expect(await press('to-health')).toBe('c.ConnectStepHealth');
        expect(await press('to-account')).toBe('c.ConnectStepAccount');
    });

    it.each(['c__', 'installed__'])('takes up once what Campaign Monitor sends back, under the prefix %s', async (prefix) => {
        mock(completeOAuth).mockClear();
        mock(getScreen).mockResolvedValue(screen({ status: { isConnected: true } }));
        const element = await show();
        (CurrentPageReference as unknown as { emit(page: object): void }).emit({
            state: { [`${prefix}code`]: 'c1', [`${prefix}state`]: 's1' },
        });
        await settle();
        (CurrentPageReference as unknown as { emit(page: object): void }).emit({ state: {} });
        await settle();
        expect(mock(completeOAuth).mock.calls).toEqual([[{ code: 'c1', state: 's1' }]]);
        expect(find(element, 'c-health-check')).not.toBeNull();
    });

    it('says when access was not granted there', async () => {
        mock(getScreen).mockResolvedValue(screen({}));
        const element = await show();
        (CurrentPageReference as unknown as { emit(page: object): void }).emit({ state: { c__error: 'access_denied' } });
        await settle();
        expect((find(element, 'c-error-panel') as unknown as { error?: Error }).error?.message).toBe('c.OauthDenied');
    });

    it('shows the state instead of steps when it has synced, and the steps again after disconnecting', async () => {
        mock(getScreen).mockResolvedValue(screen({ status: { isConnected: true, syncUserName: 'Ada' }, hasRun: true }));
        const element = await show();
        expect(find(element, 'lightning-progress-indicator')).toBeNull();
        expect(find(element, 'c-settings-connection')).not.toBeNull();
        expect(find(element, 'c-health-check')).not.toBeNull();
        await expect(element).toBeAccessible();
        mock(getScreen).mockClear();
        find(element, 'c-settings-connection')?.dispatchEvent(new CustomEvent('healed'));
        await settle();
        expect(checkHealth).toHaveBeenCalledTimes(2);
        expect(getScreen).toHaveBeenCalled(); // the head of the page says how it is connected now
        mock(getScreen).mockResolvedValue(screen({ hasRun: true }));
        find(element, 'c-settings-connection')?.dispatchEvent(new CustomEvent('disconnected'));
        await settle();
        expect(find(element, 'lightning-progress-indicator')).not.toBeNull();
        expect(find(element, 'c-connect-method')).not.toBeNull();
    });

    it('goes on when access was granted in the tab of Campaign Monitor', async () => {
        mock(getScreen).mockResolvedValue(screen({}));
        const element = await show();
        document.dispatchEvent(new CustomEvent('visibilitychange'));
        await settle();
        expect(find(element, 'c-connect-method')).not.toBeNull();
        mock(getScreen).mockResolvedValue(screen({ status: { isConnected: true } }));
        document.dispatchEvent(new CustomEvent('visibilitychange'));
        await settle();
        expect(find(element, 'c-health-check')).not.toBeNull();
    });

    it('tells others whom to ask', async () => {
        mock(getScreen).mockResolvedValue(screen({ isAdmin: false }));
        expect(find(await show(), 'c-empty-state')).not.toBeNull();
    });

    it('says why it could not look', async () => {
        mock(getScreen).mockRejectedValue(new Error('No access'));
        const element = await show();
        expect((find(element, 'c-error-panel') as unknown as { error: Error }).error.message).toBe('No access');
    });
});
