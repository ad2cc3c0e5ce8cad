import { createElement } from 'lwc';
import PersonPanel from 'c/personPanel';
import MembershipDialog from 'c/membershipDialog';
import takeBack from '@salesforce/apex/MembershipController.takeBack';
import getJournal from '@salesforce/apex/RecordController.getJournal';
import getPerson from '@salesforce/apex/RecordController.getPerson';

jest.mock('@salesforce/apex/MembershipController.takeBack', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/RecordController.getJournal', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.NewestEventsOnly', () => ({ default: 'the latest {0}' }), { virtual: true });
jest.mock('@salesforce/label/c.OpenedShare', () => ({ default: '{0} of {1} emails opened' }), { virtual: true });
jest.mock('@salesforce/apex/RecordController.getPerson', () => ({ default: jest.fn() }), { virtual: true });

const MEMBER = {
    id: 'm1',
    key: 'k',
    email: 'ada@example.org',
    fullName: 'Ada',
    status: 'Active',
    statusChangedAt: null,
    joinedAt: '2026-03-04T04:06:00.000Z',
    listId: 'l1',
    listName: 'News',
    listState: null,
    personId: 'p1',
    personName: 'Ada',
};
const EVENT = {
    id: 'e1',
    email: 'ada@example.org',
    activity: 'Clicked',
    occurredAt: '2026-03-04T04:06:00.000Z',
    detail: 'https://example.org',
    emailName: 'March',
    personId: 'p1',
    personName: 'Ada',
};
const NOTHING = {
    isPerson: true,
    name: 'Ada',
    memberships: [],
    pending: [],
    heldBackBecause: null,
    mayChange: false,
    activities: [],
    newestCounted: null,
    history: [],
};
const PENDING = {
    id: 'a1',
    action: 'Move to List',
    state: 'Waiting',
    listId: 'l1',
    listName: 'News',
    email: 'ada@example.org',
    target: 'Offers',
    requestedAt: '2026-03-04T04:06:00.000Z',
    requestedBy: 'Mara',
    mayBeTakenBack: true,
    error: null,
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(): Promise<HTMLElement> {
    const element = createElement('c-person-panel', { is: PersonPanel });
    element.recordId = 'p1';
    document.body.appendChild(element);
    await settle();
    return element;
}

interface Counted {
    readonly count: number;
    readonly emails: number;
}
/** The line over the chart, for somebody whose emails were counted so. */
async function summaryOf(
    counted: { readonly opened: Counted; readonly sent: Counted },
    more: { readonly newestCounted?: number } = {},
): Promise<string | null | undefined> {
    const activities = [
        { activity: 'Opened', ...counted.opened },
        { activity: 'Sent', ...counted.sent },
    ];
    (getPerson as unknown as jest.Mock).mockResolvedValue({ ...NOTHING, activities, history: [EVENT], ...more });
    return (await show()).shadowRoot?.querySelector('[data-id="summary"]')?.textContent;
}

describe('c-person-panel', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows lists, history, and why the status is what it is', async () => {
        (getPerson as unknown as jest.Mock).mockResolvedValue({
            ...NOTHING,
            memberships: [MEMBER],
            activities: [{ activity: 'Clicked', count: 3, emails: 1 }],
            history: [EVENT],
        });
        (getJournal as unknown as jest.Mock).mockResolvedValue([
            {
                id: 'j1',
                before: 'Unconfirmed',
                after: 'Active',
                changedAt: '2026-03-04T04:06:00.000Z',
                source: 'Sync',
                userName: null,
                reason: null,
                causeId: 'r',
                causeName: 'Run 000001',
            },
        ]);
        const element = await show();
        expect(element.shadowRoot?.querySelector('[data-id="membership"]')?.textContent).toContain('News');
        expect(element.shadowRoot?.querySelectorAll('[data-id="event"]')).toHaveLength(1);
        element.shadowRoot?.querySelector('lightning-button[data-id="m1"]')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        const journal = element.shadowRoot?.querySelector('c-member-journal') as HTMLElement;
        expect(journal.shadowRoot?.querySelector('[data-id="change"]')?.textContent).toContain('Run 000001');
        element.shadowRoot?.querySelector('a')?.click();
        await expect(element).toBeAccessible();
    });

    it('says why nothing is sent', async () => {
        (getPerson as unknown as jest.Mock).mockResolvedValue({ ...NOTHING, pending: [PENDING], heldBackBecause: 'Not connected.' });
        const element = await show();
        expect(element.shadowRoot?.querySelector('[data-id="held-back"]')?.textContent).toBe('Not connected.');
        await expect(element).toBeAccessible();
    });

    it('counts an email that was opened twice as one', async () => {
        const counted = { opened: { count: 4, emails: 1 }, sent: { count: 3, emails: 3 } };
        expect(await summaryOf(counted)).toBe('1 of 3 emails opened');
    });

    it('tells no share where only the latest events are counted', async () => {
        const counted = { opened: { count: 9000, emails: 500 }, sent: { count: 1000, emails: 20 } };
        expect(await summaryOf(counted, { newestCounted: 10000 })).toBe('the latest 10,000');
    });

    it('says that somebody is on no list', async () => {
        (getPerson as unknown as jest.Mock).mockResolvedValue(NOTHING);
        expect((await show()).shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
    });

    it('knows nothing of a company, and puts it on no list', async () => {
        (getPerson as unknown as jest.Mock).mockResolvedValue({ ...NOTHING, isPerson: false, mayChange: true });
        const element = await show();
        expect((element.shadowRoot?.querySelector('c-empty-state') as unknown as { heading: string }).heading).toBe('c.IsCompany');
        expect(element.shadowRoot?.querySelector('[data-id="add"]')).toBeNull();
    });

    it('shows a refusal and can try again', async () => {
        (getPerson as unknown as jest.Mock).mockRejectedValue(new Error('No access'));
        const element = await show();
        const panel = element.shadowRoot?.querySelector('c-error-panel') as unknown as { error?: Error };
        expect(panel.error?.message).toBe('No access');
        (getPerson as unknown as jest.Mock).mockResolvedValue(NOTHING);
        (panel as unknown as HTMLElement).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel.error).toBeUndefined();
    });

    it('offers what the status allows, and reads again what waits then', async () => {
        (getPerson as unknown as jest.Mock).mockResolvedValue({
            ...NOTHING,
            mayChange: true,
            memberships: [MEMBER, { ...MEMBER, id: 'm2', status: 'Bounced' }, { ...MEMBER, id: 'm3', status: 'Unsubscribed' }],
        });
        const element = await show();
        const menus = [...(element.shadowRoot?.querySelectorAll('lightning-button-menu') ?? [])];
        const values = menus.map((menu) =>
            [...menu.querySelectorAll('lightning-menu-item')].map((item) => (item as unknown as { value: string }).value),
        );
        expect(values).toEqual([['unsubscribe', 'move', 'address'], ['address'], ['resubscribe', 'address']]);
        const open = jest.spyOn(MembershipDialog, 'open').mockResolvedValue(true);
        (getPerson as unknown as jest.Mock).mockClear();
        menus[0]?.dispatchEvent(new CustomEvent('select', { detail: { value: 'move' } }));
        // not while the menu still tells of it
        expect(open).not.toHaveBeenCalled();
        await settle();
        expect(open).toHaveBeenCalledWith(expect.objectContaining({ change: 'move', memberId: 'm1', listName: 'News', who: 'Ada' }));
        element.shadowRoot?.querySelector('[data-id="add"]')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(open).toHaveBeenCalledWith(expect.objectContaining({ change: 'add', recordIds: ['p1'] }));
        expect(getPerson).toHaveBeenCalledTimes(2);
    });

    it('offers nothing on a list that is gone or of an archived client, and says so', async () => {
        (getPerson as unknown as jest.Mock).mockResolvedValue({
            ...NOTHING,
            mayChange: true,
            memberships: [
                { ...MEMBER, listState: 'Deleted' },
                { ...MEMBER, id: 'm2', listState: 'Archived' },
            ],
        });
        const element = await show();
        const notes = [...(element.shadowRoot?.querySelectorAll('[data-id="list-note"]') ?? [])].map(({ textContent }) => textContent);
        expect(notes).toEqual(['c.ListDeleted', 'c.ListArchived']);
        expect(element.shadowRoot?.querySelector('lightning-button-menu')).toBeNull();
    });

    it('shows what waits and what was refused, and takes back what waits', async () => {
        const optOut = { ...PENDING, id: 'a3', action: 'Unsubscribe', mayBeTakenBack: false };
        const failed = { ...PENDING, id: 'a2', action: 'Add to List', state: 'Failed', error: 'In suppression list' };
        (getPerson as unknown as jest.Mock).mockResolvedValue({ ...NOTHING, mayChange: true, pending: [PENDING, failed, optOut] });
        (takeBack as unknown as jest.Mock).mockResolvedValue(null);
        const element = await show();
        const rows = [...(element.shadowRoot?.querySelectorAll('[data-id="pending"]') ?? [])].map(({ textContent }) => textContent ?? '');
        expect(rows[0]).toContain('PendingMove');
        expect(rows[0]).not.toContain('UntickFirst');
        expect(rows[1]).toContain('In suppression list');
        expect(rows[2]).toContain('UntickFirst');
        const buttons = [...(element.shadowRoot?.querySelectorAll('[data-action="take-back"]') ?? [])];
        expect(buttons).toHaveLength(1);
        await expect(element).toBeAccessible();
        buttons[0]?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(takeBack).toHaveBeenCalledWith({ actionId: 'a1' });
        (takeBack as unknown as jest.Mock).mockRejectedValue(new Error('On its way'));
        const told = jest.fn();
        element.addEventListener('lightning__showtoast', told);
        buttons[0]?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(told).toHaveBeenCalled();
    });
});
