import { createElement } from 'lwc';
import CampaignPanel from 'c/campaignPanel';
import getCampaign from '@salesforce/apex/CampaignController.getCampaign';
import getTracking from '@salesforce/apex/CampaignController.getTracking';

jest.mock('@salesforce/apex/CampaignController.getCampaign', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CampaignController.getTracking', () => ({ default: jest.fn() }), { virtual: true });

const SUMMARY = {
    id: 'c1',
    name: 'March',
    subject: 'Spring',
    sentAt: '2026-03-04T04:06:00.000Z',
    webVersionUrl: null,
    campaigns: 1,
    recipients: 110,
    opens: 80,
    uniqueOpens: 50,
    clicks: 20,
    bounces: 10,
    unsubscribes: 2,
    spamComplaints: 1,
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const campaign = getCampaign as unknown as jest.Mock;
const tracking = getTracking as unknown as jest.Mock;
async function show(): Promise<HTMLElement> {
    const element = createElement('c-campaign-panel', { is: CampaignPanel });
    element.recordId = 'c1';
    document.body.appendChild(element);
    await settle();
    return element;
}

describe('c-campaign-panel', () => {
    beforeEach(() => {
        campaign.mockResolvedValue(SUMMARY);
        tracking.mockResolvedValue({ rows: [], next: null });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('shows the totals of its campaign, and who did what with it', async () => {
        const element = await show();
        const { tiles } = element.shadowRoot?.querySelector('c-stat-tiles') as unknown as { tiles: { value: string }[] };
        expect(tiles.map(({ value }) => value)).toEqual(['110', '50%', '20%', '10']);
        const chart = element.shadowRoot?.querySelector('c-chart') as unknown as { series: { label: string; values: number[] }[] };
        expect(chart.series[0]?.label).toBe('c.HowMany');
        expect(chart.series[0]?.values).toEqual([110, 50, 20, 2, 10]);
        expect(tracking).toHaveBeenLastCalledWith({ filter: { campaignId: 'c1', activity: '', address: '' }, after: null });
        await expect(element).toBeAccessible();
    });

    it('shows a refusal and can try again', async () => {
        campaign.mockRejectedValue(new Error('No access'));
        const element = await show();
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & { error?: Error };
        expect(panel.error?.message).toBe('No access');
        campaign.mockResolvedValue(SUMMARY);
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel.error).toBeUndefined();
        expect(element.shadowRoot?.querySelector('c-stat-tiles')).not.toBeNull();
    });
});
