import { createElement } from 'lwc';
import ListPanel from 'c/listPanel';
import fullSyncList from '@salesforce/apex/SyncHomeController.fullSyncList';
import getListGrowth from '@salesforce/apex/RecordController.getListGrowth';

jest.mock('@salesforce/customPermission/AdministerCampaignMonitor', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/apex/SyncHomeController.fullSyncList', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RecordController.getListGrowth', () => ({ default: jest.fn() }), { virtual: true });

const PERIOD = { joined: 3, unsubscribed: 1, bounced: 0, deleted: 0, activeBefore: 10 };
const GROWTH = {
    listState: null,
    active: 12,
    unsubscribed: 4,
    bounced: 2,
    deleted: 1,
    periods: ['Year', 'Month', 'Week', 'Yesterday', 'Today'].map((name) => ({ name, ...PERIOD })),
};
const growth = getListGrowth as unknown as jest.Mock;
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(): Promise<HTMLElement> {
    const element = createElement('c-list-panel', { is: ListPanel });
    element.recordId = 'l1';
    document.body.appendChild(element);
    await settle();
    return element;
}

describe('c-list-panel', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows statistics, and members over time', async () => {
        growth.mockResolvedValue(GROWTH);
        const element = await show();
        const tiles = (element.shadowRoot?.querySelector('c-stat-tiles') as unknown as { tiles: { value: string }[] }).tiles;
        expect(tiles.map(({ value }) => value)).toEqual(['12', '4', '2', '1']);
        expect(element.shadowRoot?.querySelector('c-member-growth')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it.each([
        ['Deleted', 'c.ListDeleted'],
        ['Archived', 'c.ListArchived'],
    ])('says that a list is %s, which nobody can read again', async (listState, words) => {
        growth.mockResolvedValue({ ...GROWTH, listState });
        const element = await show();
        expect(element.shadowRoot?.querySelector('[data-id="state"]')?.textContent).toBe(words);
        expect(element.shadowRoot?.querySelector('[data-id="full-sync"]')).toBeNull();
    });

    it('has administrators read the list again, and tells what became of that', async () => {
        growth.mockResolvedValue(GROWTH);
        const element = await show();
        const toasts: string[] = [];
        element.addEventListener('lightning__showtoast', (event) =>
            toasts.push(
                (event as CustomEvent<{ title: string; message?: string }>).detail.message ??
                    (event as CustomEvent<{ title: string }>).detail.title,
            ),
        );
        const button = element.shadowRoot?.querySelector('[data-id="full-sync"]') as HTMLElement;
        button.dispatchEvent(new CustomEvent('click'));
        button.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(fullSyncList).toHaveBeenCalledTimes(1);
        expect(fullSyncList).toHaveBeenCalledWith({ listId: 'l1' });
        (fullSyncList as unknown as jest.Mock).mockRejectedValueOnce({ body: { message: 'The sync is paused' } });
        button.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(toasts).toEqual(['c.FullSyncStarted', 'The sync is paused']);
    });

    it('shows a refusal and can try again', async () => {
        growth.mockRejectedValue(new Error('No access'));
        const element = await show();
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & { error?: Error };
        expect(panel.error?.message).toBe('No access');
        growth.mockResolvedValue(GROWTH);
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel.error).toBeUndefined();
    });
});
