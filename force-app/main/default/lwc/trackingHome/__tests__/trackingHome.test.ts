import { createElement } from 'lwc';
import TrackingHome from 'c/trackingHome';
import getCampaigns from '@salesforce/apex/CampaignController.getCampaigns';
import getTracking from '@salesforce/apex/CampaignController.getTracking';

jest.mock('@salesforce/apex/CampaignController.getCampaigns', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/CampaignController.getTracking', () => ({ default: jest.fn() }), { virtual: true });
jest.mock(
    '@salesforce/apex/ConnectController.getScreen',
    () => ({ default: jest.fn().mockResolvedValue({ status: { isConnected: true }, hasRun: true, isAdmin: false }) }),
    { virtual: true },
);

const campaigns = getCampaigns as unknown as jest.Mock;
const tracking = getTracking as unknown as jest.Mock;
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const part = <Part>(element: HTMLElement, selector: string): HTMLElement & Part =>
    element.shadowRoot?.querySelector(selector) as unknown as HTMLElement & Part;
async function show(): Promise<HTMLElement> {
    const element = createElement('c-tracking-home', { is: TrackingHome });
    document.body.appendChild(element);
    await settle();
    return element;
}
const change = (element: HTMLElement, id: string, value: string): boolean =>
    part(element, `[data-id="${id}"]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));

describe('c-tracking-home', () => {
    beforeEach(() => {
        campaigns.mockResolvedValue({ rows: [{ id: 'c1', name: 'March', sentAt: '2026-03-04T20:06:00.000Z' }], next: null });
        tracking.mockResolvedValue({ rows: [], next: null });
    });
    afterEach(() => document.body.replaceChildren());

    it('begins with all emails and lets one be chosen', async () => {
        const element = await show();
        expect(tracking).toHaveBeenLastCalledWith({ filter: { campaignId: null, activity: '', address: '' }, after: null });
        const { options } = part<{ options: { label: string }[] }>(element, '[data-id="campaign"]');
        expect(options[1]?.label).toMatch(/^March \(Mar 4, 2026\)$/);
        change(element, 'campaign', 'c1');
        await settle();
        expect(tracking).toHaveBeenLastCalledWith({ filter: { campaignId: 'c1', activity: '', address: '' }, after: null });
        change(element, 'campaign', '');
        await settle();
        expect(tracking).toHaveBeenLastCalledWith({ filter: { campaignId: null, activity: '', address: '' }, after: null });
        await expect(element).toBeAccessible();
    });

    it('reads older campaigns when the last choice asks for them, and stays with the one that was chosen', async () => {
        campaigns.mockResolvedValueOnce({ rows: [{ id: 'c9', name: 'May', sentAt: '2026-05-04T20:06:00.000Z' }], next: 'page 2' });
        const element = await show();
        const combobox = part<{ options: { label: string; value: string }[]; value: string }>(element, '[data-id="campaign"]');
        expect(combobox.options.at(-1)?.label).toBe('c.OlderCampaigns');
        change(element, 'campaign', 'c9');
        change(element, 'campaign', 'older');
        await settle();
        expect(campaigns).toHaveBeenLastCalledWith({ search: '', after: 'page 2' });
        expect(combobox.options.map(({ value }) => value)).toEqual(['', 'c9', 'c1']);
        expect(combobox.value).toBe('c9');
        expect(tracking).toHaveBeenLastCalledWith({ filter: { campaignId: 'c9', activity: '', address: '' }, after: null });
    });

    it('finds an address when somebody stopped typing', async () => {
        const element = await show();
        change(element, 'search', 'anna');
        await new Promise((resolve) => setTimeout(resolve, 350));
        expect(tracking).toHaveBeenLastCalledWith({ filter: { campaignId: null, activity: '', address: 'anna' }, after: null });
    });

    it('shows a refusal and can try again', async () => {
        campaigns.mockRejectedValueOnce(new Error('No access'));
        const element = await show();
        const panel = part<{ error?: Error }>(element, 'c-error-panel');
        expect(panel.error?.message).toBe('No access');
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel.error).toBeUndefined();
        expect(part<{ options: object[] }>(element, '[data-id="campaign"]').options).toHaveLength(2);
    });
});
