import { createElement } from 'lwc';
import ListDialog from 'c/listDialog';
import ListsHome from 'c/listsHome';
import getHome from '@salesforce/apex/ListController.getHome';
import getLists from '@salesforce/apex/ListController.getLists';

jest.mock('@salesforce/apex/ListController.getHome', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.getLists', () => ({ default: jest.fn() }), { virtual: true });
jest.mock(
    '@salesforce/apex/ConnectController.getScreen',
    () => ({ default: jest.fn().mockResolvedValue({ status: { isConnected: true }, hasRun: true, isAdmin: false }) }),
    { virtual: true },
);

const PERIOD = { joined: 3, unsubscribed: 1, bounced: 0, deleted: 0, activeBefore: 10 };
const HOME = {
    listCount: 2,
    mayChange: true,
    growth: {
        active: 12,
        unsubscribed: 4,
        bounced: 2,
        deleted: 1,
        periods: ['Year', 'Month', 'Week', 'Yesterday', 'Today'].map((name) => ({ name, ...PERIOD })),
    },
};
const list = (id: string): object => ({
    id,
    title: `List ${id}`,
    accountName: 'Books',
    active: 1200,
    joinedThisWeek: id === 'a' ? 3 : 0,
    unsubscribed: 4,
    bounced: 2,
    optInType: 'Single',
    isSynced: id === 'a',
});
const home = getHome as unknown as jest.Mock;
const lists = getLists as unknown as jest.Mock;
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(): Promise<HTMLElement> {
    const element = createElement('c-lists-home', { is: ListsHome });
    document.body.appendChild(element);
    await settle();
    return element;
}
const found = (element: HTMLElement): ShadowRoot => element.shadowRoot?.querySelector('c-searched-rows')?.shadowRoot as ShadowRoot;
const table = (element: HTMLElement): HTMLElement & { rows: Record<string, string>[] } =>
    found(element).querySelector('c-record-table') as never;

describe('c-lists-home', () => {
    beforeEach(() => {
        home.mockResolvedValue(HOME);
        lists.mockReset();
    });
    afterEach(() => document.body.replaceChildren());

    it('shows all members in numbers, and every list with its own', async () => {
        lists.mockResolvedValueOnce({ rows: [list('a')], next: 'x' }).mockResolvedValueOnce({ rows: [list('b')], next: null });
        const element = await show();
        expect((element.shadowRoot?.querySelector('c-stat-tiles') as unknown as { tiles: { value: string }[] }).tiles[0]?.value).toBe('12');
        table(element).dispatchEvent(new CustomEvent('more'));
        await settle();
        expect(lists).toHaveBeenLastCalledWith({ search: '', after: 'x' });
        expect(table(element).rows.map(({ active }) => active)).toEqual(['1,200', '1,200']);
        await expect(element).toBeAccessible();
    });

    it('finds a list when somebody stopped typing', async () => {
        lists.mockResolvedValue({ rows: [], next: null });
        const element = await show();
        found(element)
            .querySelector('[data-id="search"]')
            ?.dispatchEvent(new CustomEvent('change', { detail: { value: 'news' } }));
        await new Promise((resolve) => setTimeout(resolve, 350));
        expect(lists).toHaveBeenLastCalledWith({ search: 'news', after: null });
        expect(found(element).querySelector('c-empty-state')).not.toBeNull();
    });

    it('opens the list that was made; who may only look makes none', async () => {
        lists.mockResolvedValue({ rows: [], next: null });
        const open = jest.spyOn(ListDialog, 'open').mockResolvedValue({ listId: 'l9', title: 'Fresh' });
        const element = await show();
        const told = jest.fn();
        element.addEventListener('lightning__showtoast', told);
        element.shadowRoot?.querySelector('[data-id="new"]')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(open).toHaveBeenCalledTimes(1);
        expect(told.mock.calls.map(([{ detail }]) => (detail as { title: string }).title)).toEqual(['c.ListMade']);
        home.mockResolvedValue({ ...HOME, mayChange: false });
        expect((await show()).shadowRoot?.querySelector('[data-id="new"]')).toBeNull();
    });

    it('shows a refusal and can try again', async () => {
        home.mockRejectedValueOnce(new Error('No access'));
        lists.mockResolvedValue({ rows: [], next: null });
        const element = await show();
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & { error?: Error };
        expect(panel.error?.message).toBe('No access');
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel.error).toBeUndefined();
        expect(found(element)).not.toBeNull();
    });
});
