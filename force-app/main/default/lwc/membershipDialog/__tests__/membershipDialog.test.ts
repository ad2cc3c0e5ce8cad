import { createElement } from 'lwc';
import MembershipDialog from 'c/membershipDialog';
import addToList from '@salesforce/apex/MembershipController.addToList';
import changeAddress from '@salesforce/apex/MembershipController.changeAddress';
import getLists from '@salesforce/apex/MembershipController.getLists';
import moveToList from '@salesforce/apex/MembershipController.moveToList';
import preview from '@salesforce/apex/MembershipController.preview';
import resubscribe from '@salesforce/apex/MembershipController.resubscribe';
import unsubscribe from '@salesforce/apex/MembershipController.unsubscribe';

jest.mock('@salesforce/apex/MembershipController.addToList', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MembershipController.changeAddress', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MembershipController.getLists', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MembershipController.moveToList', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MembershipController.preview', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MembershipController.resubscribe', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/MembershipController.unsubscribe', () => ({ default: jest.fn() }), { virtual: true });

type Dialog = HTMLElement & { closedWith?: unknown };
const mocked = (method: unknown): jest.Mock => method as jest.Mock;
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(change: string): Promise<Dialog> {
    const element = createElement('c-membership-dialog', { is: MembershipDialog }) as Dialog;
    Object.assign(element, {
        label: 'Change',
        change,
        who: 'Ada',
        recordIds: ['p1'],
        memberId: 'm1',
        listId: 'l1',
        listName: 'News',
        email: 'ada@example.org',
        action: 'Do it',
    });
    document.body.appendChild(element);
    await settle();
    return element;
}
const part = (element: Dialog, id: string): HTMLElement & { disabled: boolean; options: { label: string; value: string }[] } =>
    element.shadowRoot?.querySelector(`[data-id="${id}"]`) as never;
async function choose(element: Dialog, id: string, detail: object): Promise<void> {
    part(element, id).dispatchEvent(new CustomEvent('change', { detail }));
    await settle();
}
async function act(element: Dialog): Promise<void> {
    part(element, 'act').dispatchEvent(new CustomEvent('click'));
    await settle();
}

describe('c-membership-dialog', () => {
    beforeEach(() => {
        jest.resetAllMocks();
        mocked(getLists).mockResolvedValue([
            { value: 'l1', label: 'News', detail: 'Books' },
            { value: 'l2', label: 'Offers', detail: 'Books' },
            { value: 'l3', label: 'Offers', detail: 'Shop' },
        ]);
    });
    afterEach(() => document.body.replaceChildren());

    it('adds people only to a chosen list and with a stated consent', async () => {
        mocked(addToList).mockResolvedValue({ waiting: 1, refused: [] });
        const element = await show('add');
        expect(part(element, 'act').disabled).toBe(true);
        expect(part(element, 'list').options).toEqual([
            { value: 'l2', label: 'Offers (Books)' },
            { value: 'l3', label: 'Offers (Shop)' },
        ]);
        await choose(element, 'list', { value: 'l2' });
        await choose(element, 'tracking', { value: 'Yes' });
        expect(part(element, 'act').disabled).toBe(true);
        await choose(element, 'consent', { checked: true });
        await expect(element).toBeAccessible();
        await act(element);
        expect(addToList).toHaveBeenCalledWith({
            request: { memberId: 'm1', recordIds: ['p1'], listId: 'l2', newAddress: '', hasConsent: true, consentToTrack: 'Yes' },
        });
        expect(element.closedWith).toBe(true);
    });

    it('says that a list asks people to confirm once it is chosen', async () => {
        mocked(getLists).mockResolvedValue([
            { value: 'l2', label: 'Offers', detail: 'Books', note: 'People confirm.' },
            { value: 'l3', label: 'Offers', detail: 'Shop', note: null },
        ]);
        const element = await show('move');
        expect(part(element, 'list-note')).toBeNull();
        await choose(element, 'list', { value: 'l2' });
        expect(part(element, 'list-note').textContent).toBe('People confirm.');
        await choose(element, 'list', { value: 'l3' });
        expect(part(element, 'list-note')).toBeNull();
    });

    it('names those who were not added, with the reason', async () => {
        mocked(addToList).mockResolvedValue({ waiting: 0, refused: [{ personId: 'p1', name: 'Ada', reason: 'Email Opt Out is ticked' }] });
        const element = await show('add');
        await choose(element, 'list', { value: 'l2' });
        await choose(element, 'consent', { checked: true });
        await act(element);
        expect(part(element, 'refused').textContent).toContain('Email Opt Out is ticked');
        await expect(element).toBeAccessible();
        part(element, 'done').dispatchEvent(new CustomEvent('click'));
        expect(element.closedWith).toBe(false);
    });

    it.each([
        ['unsubscribe', unsubscribe],
        ['resubscribe', resubscribe],
        ['move', moveToList],
        ['address', changeAddress],
    ])('asks what %s needs, and does it', async (kind, method) => {
        mocked(method).mockResolvedValue(null);
        const element = await show(kind);
        expect(part(element, 'consent') === null).toBe(kind === 'unsubscribe' || kind === 'address');
        if (kind === 'move') await choose(element, 'list', { value: 'l2' });
        if (kind === 'address') await choose(element, 'address', { value: 'new@example.org' });
        if (kind === 'move' || kind === 'resubscribe') await choose(element, 'consent', { checked: true });
        expect(part(element, 'act').disabled).toBe(false);
        await act(element);
        expect(method).toHaveBeenCalledTimes(1);
        expect(element.closedWith).toBe(true);
    });

    it('stays open with a refusal, and closes with nothing when cancelled', async () => {
        mocked(unsubscribe).mockRejectedValue(new Error('Nobody confirmed this org'));
        const element = await show('unsubscribe');
        await act(element);
        const panel = element.shadowRoot?.querySelector('c-error-panel') as unknown as { error: Error; heading: string };
        expect([panel.heading, panel.error.message]).toEqual(['c.NothingWasChanged', 'Nobody confirmed this org']);
        part(element, 'cancel').dispatchEvent(new CustomEvent('click'));
        expect(element.closedWith).toBeUndefined();
    });

    const differences = (element: Dialog): unknown => (part(element, 'differences') as unknown as { differences: unknown }).differences;
    const LEAVES = { name: 'News', before: 'Active', after: 'Unsubscribed', isStatus: true };

    it('shows before and after as it opens', async () => {
        mocked(preview).mockResolvedValue({ differences: [LEAVES], objection: null });
        const element = await show('unsubscribe');
        expect(preview).toHaveBeenCalledWith({ request: expect.objectContaining({ memberId: 'm1' }) as object, change: 'unsubscribe' });
        expect(differences(element)).toEqual([LEAVES]);
        await expect(element).toBeAccessible();
    });

    it('shows them for the list that is chosen, with what is against it', async () => {
        mocked(preview).mockResolvedValueOnce({ differences: [], objection: 'The address is suppressed' });
        const element = await show('add');
        expect(preview).not.toHaveBeenCalled();
        await choose(element, 'list', { value: 'l2' });
        expect(part(element, 'objection').textContent).toBe('The address is suppressed');
        await choose(element, 'consent', { checked: true });
        expect(part(element, 'act').disabled).toBe(true);
        mocked(preview).mockResolvedValueOnce({ differences: [LEAVES], objection: null });
        await choose(element, 'list', { value: 'l3' });
        expect(part(element, 'objection')).toBeNull();
        expect(part(element, 'act').disabled).toBe(false);
        expect(differences(element)).toEqual([LEAVES]);
    });

    it('shows the address as it is typed', async () => {
        const element = await show('address');
        expect(differences(element)).toEqual([]);
        await choose(element, 'address', { value: ' new@example.org ' });
        expect(differences(element)).toEqual([
            { name: 'c.EmailAddress', before: 'ada@example.org', after: 'new@example.org', isStatus: false },
        ]);
        await choose(element, 'address', { value: 'ada@example.org' });
        expect(differences(element)).toEqual([]);
        expect(preview).not.toHaveBeenCalled();
    });
});
