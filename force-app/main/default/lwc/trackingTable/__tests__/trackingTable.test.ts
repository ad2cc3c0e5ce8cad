import { createElement } from 'lwc';
import TrackingTable from 'c/trackingTable';
import getTracking from '@salesforce/apex/CampaignController.getTracking';

jest.mock('@salesforce/apex/CampaignController.getTracking', () => ({ default: jest.fn() }), { virtual: true });

const row = (id: string): object => ({
    id,
    email: `${id}@example.org`,
    activity: 'Opened',
    occurredAt: '2026-03-04T04:06:00.000Z',
    detail: null,
    emailName: 'March',
    personId: id === 'a' ? 'p1' : null,
    personName: id === 'a' ? 'Ada' : null,
});
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const tracking = getTracking as unknown as jest.Mock;
type Table = HTMLElement & { rows: { who: string; note: string }[]; columns: { name: string }[]; hasMore: boolean };
const tableOf = (element: HTMLElement): Table => element.shadowRoot?.querySelector('c-record-table') as unknown as Table;
async function show(campaignId: string | null): Promise<HTMLElement & { wanted?: object }> {
    const element = createElement('c-tracking-table', { is: TrackingTable });
    element.wanted = { campaignId, address: 'a' };
    document.body.appendChild(element);
    await settle();
    return element;
}

describe('c-tracking-table', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('names who is known, and goes on with the next page', async () => {
        tracking.mockResolvedValueOnce({ rows: [row('a')], next: 'a' }).mockResolvedValueOnce({ rows: [row('b')], next: null });
        const element = await show('c1');
        const table = tableOf(element);
        expect(table.hasMore).toBe(true);
        table.dispatchEvent(new CustomEvent('more'));
        await settle();
        expect(tracking).toHaveBeenLastCalledWith({ filter: { campaignId: 'c1', activity: '', address: 'a' }, after: 'a' });
        expect(table.rows.map(({ who, note }) => [who, note])).toEqual([
            ['Ada', 'a@example.org'],
            ['b@example.org', ''],
        ]);
        expect(table.hasMore).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('names the email in every row only where there are several', async () => {
        tracking.mockResolvedValue({ rows: [row('a')], next: null });
        expect(tableOf(await show(null)).columns.map(({ name }) => name)).toContain('emailName');
        expect(tableOf(await show('c1')).columns.map(({ name }) => name)).not.toContain('emailName');
    });

    it('begins anew with one kind of activity, and with other emails', async () => {
        tracking.mockResolvedValue({ rows: [], next: null });
        const element = await show('c1');
        element.shadowRoot
            ?.querySelector('[data-id="activity"]')
            ?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Clicked' } }));
        await settle();
        expect(tracking).toHaveBeenLastCalledWith({ filter: { campaignId: 'c1', activity: 'Clicked', address: 'a' }, after: null });
        expect(element.shadowRoot?.querySelector('[data-id="no-rows"]')).not.toBeNull();
        element.wanted = { campaignId: null, address: '' };
        await settle();
        expect(tracking).toHaveBeenLastCalledWith({ filter: { campaignId: null, activity: 'Clicked', address: '' }, after: null });
    });

    it('shows a refusal and can try again', async () => {
        tracking.mockRejectedValueOnce(new Error('No access')).mockResolvedValue({ rows: [row('a')], next: null });
        const element = await show('c1');
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & { error?: Error };
        expect(panel.error?.message).toBe('No access');
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(tableOf(element).rows).toHaveLength(1);
    });
});
