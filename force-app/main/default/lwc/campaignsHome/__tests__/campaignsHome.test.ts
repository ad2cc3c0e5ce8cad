import { createElement } from 'lwc';
import CampaignsHome from 'c/campaignsHome';
import getCampaigns from '@salesforce/apex/CampaignController.getCampaigns';
import getHome from '@salesforce/apex/CampaignController.getHome';

jest.mock('@salesforce/apex/CampaignController.getCampaigns', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CampaignController.getHome', () => ({ default: jest.fn() }), { virtual: true });
jest.mock(
    '@salesforce/apex/ConnectController.getScreen',
    () => ({ default: jest.fn().mockResolvedValue({ status: { isConnected: true }, hasRun: true, isAdmin: false }) }),
    { virtual: true },
);

const TOTALS = { recipients: 110, opens: 80, uniqueOpens: 50, clicks: 20, bounces: 10, unsubscribes: 2, spamComplaints: 1 };
const campaign = (id: string, uniqueOpens = 50): object => ({
    ...TOTALS,
    id,
    name: `News ${id}`,
    subject: null,
    sentAt: '2026-03-04T04:06:00.000Z',
    webVersionUrl: null,
    campaigns: 1,
    uniqueOpens,
});
const HOME = {
    lastYear: { ...TOTALS, id: null, name: null, subject: null, sentAt: null, webVersionUrl: null, campaigns: 3 },
    latest: [campaign('new', 25), campaign('old')],
};
const home = getHome as unknown as jest.Mock;
const campaigns = getCampaigns as unknown as jest.Mock;
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const part = <Part>(element: HTMLElement, selector: string): HTMLElement & Part =>
    element.shadowRoot?.querySelector(selector) as unknown as HTMLElement & Part;
const found = (element: HTMLElement): HTMLElement => part(element, 'c-searched-rows');
async function show(): Promise<HTMLElement> {
    const element = createElement('c-campaigns-home', { is: CampaignsHome });
    document.body.appendChild(element);
    await settle();
    return element;
}

describe('c-campaigns-home', () => {
    beforeEach(() => {
        home.mockResolvedValue(HOME);
        campaigns.mockReset();
    });
    afterEach(() => document.body.replaceChildren());

    it('shows a year in numbers, rates as time goes, and every campaign with its own', async () => {
        campaigns
            .mockResolvedValueOnce({ rows: [campaign('new', 25)], next: 'x' })
            .mockResolvedValueOnce({ rows: [campaign('old')], next: null });
        const element = await show();
        expect(part<{ tiles: { value: string }[] }>(element, 'c-stat-tiles').tiles.map(({ value }) => value)).toEqual([
            '110',
            '50%',
            '20%',
            '10',
        ]);
        const chart = part<{ categories: string[]; series: { values: number[] }[] }>(element, 'c-chart');
        expect(chart.categories).toEqual(['News old', 'News new']);
        expect(chart.series[0]?.values).toEqual([50, 25]);
        const table = part<{ rows: { opened: string }[] }>(found(element), 'c-record-table');
        table.dispatchEvent(new CustomEvent('more'));
        await settle();
        expect(campaigns).toHaveBeenLastCalledWith({ search: '', after: 'x' });
        expect(table.rows.map(({ opened }) => opened)).toEqual(['25%', '50%']);
        await expect(element).toBeAccessible();
    });

    it('finds a campaign when somebody stopped typing', async () => {
        campaigns.mockResolvedValue({ rows: [], next: null });
        const element = await show();
        part(found(element), '[data-id="search"]').dispatchEvent(new CustomEvent('change', { detail: { value: 'spring' } }));
        await new Promise((resolve) => setTimeout(resolve, 350));
        expect(campaigns).toHaveBeenLastCalledWith({ search: 'spring', after: null });
        expect(part(found(element), 'c-empty-state')).not.toBeNull();
    });

    it('draws no chart before anything was sent', async () => {
        campaigns.mockResolvedValue({ rows: [], next: null });
        home.mockResolvedValue({ lastYear: { ...HOME.lastYear, campaigns: 0, recipients: 0 }, latest: [] });
        const element = await show();
        expect(part(element, 'c-chart')).toBeNull();
        expect(part(found(element), 'c-empty-state')).not.toBeNull();
    });

    it('shows a refusal and can try again', async () => {
        home.mockRejectedValueOnce(new Error('No access'));
        campaigns.mockResolvedValue({ rows: [], next: null });
        const element = await show();
        const panel = part<{ error?: Error }>(element, 'c-error-panel');
        expect(panel.error?.message).toBe('No access');
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel.error).toBeUndefined();
        expect(found(element)).not.toBeNull();
    });
});
