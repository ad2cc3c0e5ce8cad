import { createElement } from 'lwc';
import ListMembers from 'c/listMembers';
import getMembers from '@salesforce/apex/RecordController.getMembers';

jest.mock('@salesforce/apex/RecordController.getMembers', () => ({ default: jest.fn() }), { virtual: true });

const row = (id: string): object => ({
    id,
    key: id,
    email: `${id}@example.org`,
    fullName: 'Ada',
    status: 'Bounced',
    statusChangedAt: '2026-03-04T04:06:00.000Z',
    joinedAt: null,
    listId: 'l1',
    listName: 'News',
    personId: 'p1',
    personName: 'Ada',
});
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const members = getMembers as unknown as jest.Mock;
type Table = HTMLElement & { rows: { since: string }[] };
const rows = (element: HTMLElement): ShadowRoot => element.shadowRoot?.querySelector('c-searched-rows')?.shadowRoot as ShadowRoot;
const table = (element: HTMLElement): Table => rows(element).querySelector('c-record-table') as unknown as Table;
async function show(): Promise<HTMLElement> {
    const element = createElement('c-list-members', { is: ListMembers });
    element.recordId = 'l1';
    document.body.appendChild(element);
    await settle();
    return element;
}

describe('c-list-members', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('shows members since when they are so, page by page', async () => {
        members.mockResolvedValueOnce({ rows: [row('a')], next: 'a' }).mockResolvedValueOnce({ rows: [row('b')], next: null });
        const element = await show();
        table(element).dispatchEvent(new CustomEvent('more'));
        await settle();
        expect(members).toHaveBeenLastCalledWith({ listId: 'l1', status: '', search: '', after: 'a' });
        expect(table(element).rows.map(({ since }) => since)).toEqual(['Mar 3, 2026', 'Mar 3, 2026']);
        await expect(element).toBeAccessible();
    });

    it('shows those of one status, and says when there are none', async () => {
        members.mockResolvedValue({ rows: [], next: null });
        const element = await show();
        element.shadowRoot?.querySelector('[data-id="status"]')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Bounced' } }));
        await settle();
        expect(members).toHaveBeenLastCalledWith({ listId: 'l1', status: 'Bounced', search: '', after: null });
        const empty = rows(element).querySelector('c-empty-state') as unknown as { heading: string };
        expect(empty.heading).toBe('c.NobodyOfStatus');
    });

    it('searches by the beginning of an address', async () => {
        members.mockResolvedValue({ rows: [], next: null });
        const element = await show();
        rows(element)
            .querySelector('[data-id="search"]')
            ?.dispatchEvent(new CustomEvent('change', { detail: { value: 'ada' } }));
        await new Promise((resolve) => setTimeout(resolve, 350));
        expect(members).toHaveBeenLastCalledWith({ listId: 'l1', status: '', search: 'ada', after: null });
    });
});
