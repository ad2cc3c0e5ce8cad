import { createElement } from 'lwc';
import ListPanel from 'c/listPanel';
import getListGrowth from '@salesforce/apex/RecordController.getListGrowth';
import getMembers from '@salesforce/apex/RecordController.getMembers';

jest.mock('@salesforce/apex/RecordController.getListGrowth', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RecordController.getMembers', () => ({ default: jest.fn() }), { virtual: true });

const PERIOD = { joined: 3, unsubscribed: 1, bounced: 0, deleted: 0, activeBefore: 10 };
const GROWTH = { active: 12, unsubscribed: 4, bounced: 2, deleted: 1, periods: ['Year', 'Month', 'Week', 'Yesterday', 'Today'].map((name) => ({ name, ...PERIOD })) };
const row = (id: string): object => ({ id, key: id, email: `${id}@example.org`, fullName: 'Ada', status: 'Bounced', statusChangedAt: '2026-03-04T04:06:00.000Z', joinedAt: null, listId: 'l1', listName: 'News', personId: 'p1', personName: 'Ada' });
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const members = getMembers as unknown as jest.Mock;
async function show(): Promise<HTMLElement> {
    const element = createElement('c-list-panel', { is: ListPanel });
    element.recordId = 'l1';
    document.body.appendChild(element);
    await settle();
    return element;
}

describe('c-list-panel', () => {
    beforeEach(() => (getListGrowth as unknown as jest.Mock).mockResolvedValue(GROWTH));
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('shows statistics and members, page by page', async () => {
        members.mockResolvedValueOnce({ rows: [row('a')], next: 'a' }).mockResolvedValueOnce({ rows: [row('b')], next: null });
        const element = await show();
        element.shadowRoot?.querySelector('[data-id="more"]')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(members).toHaveBeenLastCalledWith({ listId: 'l1', search: '', after: 'a' });
        expect(element.shadowRoot?.querySelectorAll('[data-id="row"]')).toHaveLength(2);
        element.shadowRoot?.querySelector('a')?.click();
        await expect(element).toBeAccessible();
    });

    it('searches by the beginning of an address when somebody stopped typing', async () => {
        members.mockResolvedValue({ rows: [], next: null });
        const element = await show();
        element.shadowRoot?.querySelector('[data-id="search"]')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'ada' } }));
        await new Promise((resolve) => setTimeout(resolve, 350));
        expect(members).toHaveBeenLastCalledWith({ listId: 'l1', search: 'ada', after: null });
        expect(element.shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
    });

    it('shows a refusal', async () => {
        (getListGrowth as unknown as jest.Mock).mockRejectedValue(new Error('No access'));
        expect(((await show()).shadowRoot?.querySelector('c-error-panel') as unknown as { error: Error }).error.message).toBe('No access');
    });
});
