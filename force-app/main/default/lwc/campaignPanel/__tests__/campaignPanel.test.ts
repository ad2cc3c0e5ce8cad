import { createElement } from 'lwc';
import CampaignPanel from 'c/campaignPanel';
import getCampaign from '@salesforce/apex/RecordController.getCampaign';
import getTracking from '@salesforce/apex/RecordController.getTracking';

jest.mock('@salesforce/apex/RecordController.getCampaign', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RecordController.getTracking', () => ({ default: jest.fn() }), { virtual: true });

const SUMMARY = {
    name: 'March',
    sentAt: '2026-03-04T04:06:00.000Z',
    webVersionUrl: null,
    recipients: 110,
    opens: 80,
    uniqueOpens: 50,
    clicks: 20,
    bounces: 10,
    unsubscribes: 2,
    spamComplaints: 1,
};
const row = (id: string): object => ({
    id,
    email: `${id}@example.org`,
    activity: 'Opened',
    occurredAt: '2026-03-04T04:06:00.000Z',
    detail: null,
    campaignName: 'March',
    personId: id === 'a' ? 'p1' : null,
    personName: 'Ada',
});
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const tracking = getTracking as unknown as jest.Mock;
async function show(): Promise<HTMLElement> {
    const element = createElement('c-campaign-panel', { is: CampaignPanel });
    element.recordId = 'c1';
    document.body.appendChild(element);
    await settle();
    return element;
}

describe('c-campaign-panel', () => {
    beforeEach(() => (getCampaign as unknown as jest.Mock).mockResolvedValue(SUMMARY));
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('counts rates of what was delivered, and goes on with the next page', async () => {
        tracking.mockResolvedValueOnce({ rows: [row('a')], next: 'a' }).mockResolvedValueOnce({ rows: [row('b')], next: null });
        const element = await show();
        const { tiles } = element.shadowRoot?.querySelector('c-stat-tiles') as unknown as { tiles: { value: string }[] };
        const values = tiles.map(({ value }) => value);
        expect(values).toEqual(['110', '50%', '20%', '10']);
        const table = element.shadowRoot?.querySelector('c-record-table') as unknown as HTMLElement & { rows: object[]; hasMore: boolean };
        table.dispatchEvent(new CustomEvent('more'));
        await settle();
        expect(tracking).toHaveBeenLastCalledWith({ campaignId: 'c1', activity: '', after: 'a' });
        expect(table.rows).toHaveLength(2);
        expect(table.hasMore).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows one kind of activity from its beginning', async () => {
        tracking.mockResolvedValue({ rows: [], next: null });
        const element = await show();
        element.shadowRoot
            ?.querySelector('[data-id="activity"]')
            ?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Clicked' } }));
        await settle();
        expect(tracking).toHaveBeenLastCalledWith({ campaignId: 'c1', activity: 'Clicked', after: null });
        expect(element.shadowRoot?.querySelector('[data-id="no-rows"]')).not.toBeNull();
    });

    it('shows a refusal', async () => {
        (getCampaign as unknown as jest.Mock).mockRejectedValue(new Error('No access'));
        expect(((await show()).shadowRoot?.querySelector('c-error-panel') as unknown as { error: Error }).error.message).toBe('No access');
    });
});
