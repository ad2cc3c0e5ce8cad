import { createElement } from 'lwc';
import SyncHome from 'c/syncHome';
import getOverview from '@salesforce/apex/SyncHomeController.getOverview';
import syncNow from '@salesforce/apex/SyncHomeController.syncNow';

jest.mock('@salesforce/apex/SyncHomeController.getOverview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.syncNow', () => ({ default: jest.fn() }), { virtual: true });

const overview = getOverview as unknown as jest.Mock;
const start = syncNow as unknown as jest.Mock;
const CONNECTED = { accounts: [{ id: 'a', name: 'Harbour Books', lists: 4, members: 5000 }], runs: [], nextStartAt: null, isRunning: false };
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function show(): Promise<HTMLElement> {
    const element = createElement('c-sync-home', { is: SyncHome });
    document.body.appendChild(element);
    await settle();
    return element;
}

describe('c-sync-home', () => {
    afterEach(() => {
        while (document.body.firstChild) document.body.removeChild(document.body.firstChild);
        jest.resetAllMocks();
    });

    it('says whom to ask while no account is connected, and offers no sync', async () => {
        overview.mockResolvedValue({ ...CONNECTED, accounts: [] });
        const element = await show();
        expect(element.shadowRoot?.querySelector('[data-id="no-account"]')).not.toBeNull();
        expect((element.shadowRoot?.querySelector('lightning-button') as unknown as { disabled: boolean }).disabled).toBe(true);
    });

    it('starts a sync and shows the numbers that come back', async () => {
        overview.mockResolvedValueOnce(CONNECTED);
        overview.mockResolvedValue({ ...CONNECTED, runs: [{ id: 'r', name: 'Run 000001', kind: 'Manual', state: 'Completed', startedAt: '2026-03-04T04:06:00.000Z', finishedAt: null, error: null, steps: [] }] });
        start.mockResolvedValue('r');
        const element = await show();
        element.shadowRoot?.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(start).toHaveBeenCalledTimes(1);
        expect(element.shadowRoot?.querySelectorAll('c-sync-run')).toHaveLength(1);
    });

    it('shows the reason when the org refuses', async () => {
        overview.mockRejectedValue({ body: { message: 'You need the permission set Campaign Monitor Admin.' } });
        const element = await show();
        expect(element.shadowRoot?.querySelector('[data-id="error"]')?.textContent).toContain('permission set');
    });
});
