import { createElement } from 'lwc';
import ArchivedClients from 'c/archivedClients';
import ConfirmTyped from 'c/confirmTyped';
import deleteClientData from '@salesforce/apex/ConnectController.deleteClientData';
import getArchivedClients from '@salesforce/apex/ConnectController.getArchivedClients';

jest.mock('@salesforce/apex/ConnectController.deleteClientData', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.getArchivedClients', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.ArchivedHolds', () => ({ default: 'Lists: {0}, members: {1}' }), { virtual: true });

const clients = getArchivedClients as unknown as jest.Mock;
const CLIENT = { accountId: 'a1', name: 'Harbour Books', lists: 2, members: 40, isDeleting: false, isInterrupted: false, deleted: 0 };
async function settle(): Promise<void> {
    for (let turn = 0; turn < 12; turn++) await Promise.resolve();
}
async function show(...rows: object[]): Promise<HTMLElement> {
    clients.mockResolvedValue(rows);
    const element = createElement('c-archived-clients', { is: ArchivedClients });
    document.body.appendChild(element);
    await settle();
    return element;
}
const button = (element: HTMLElement): HTMLElement => element.shadowRoot?.querySelector('lightning-button') as HTMLElement;

describe('c-archived-clients', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.restoreAllMocks();
        jest.clearAllMocks();
        jest.useRealTimers();
    });

    it('shows nothing when no client is archived', async () => {
        expect((await show()).shadowRoot?.querySelector('section')).toBeNull();
    });

    it('says that the members of a client were too many to count', async () => {
        const element = await show({ ...CLIENT, members: null });
        expect(element.shadowRoot?.querySelector('[data-id="client"]')?.textContent).toContain('Lists: 2, members: c.TooManyToCount');
    });

    it('deletes only after the name was typed, and tells how it went', async () => {
        const open = jest.spyOn(ConfirmTyped, 'open').mockResolvedValueOnce(false).mockResolvedValue(true);
        const element = await show(CLIENT);
        const toast = jest.fn();
        element.addEventListener('lightning__showtoast', toast);
        button(element).dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(open.mock.calls[0]?.[0]).toMatchObject({ word: 'Harbour Books' });
        expect(deleteClientData).not.toHaveBeenCalled();
        button(element).dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(deleteClientData).toHaveBeenCalledWith({ accountId: 'a1', typedName: 'Harbour Books' });
        (deleteClientData as unknown as jest.Mock).mockRejectedValueOnce({ body: { message: 'It is active' } });
        button(element).dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(toast.mock.calls.map(([event]) => event.detail.variant)).toEqual(['success', 'error']);
        await expect(element).toBeAccessible();
    });

    it('goes on at its heading while the button that was pressed rests', async () => {
        jest.spyOn(ConfirmTyped, 'open').mockResolvedValue(true);
        const element = await show(CLIENT);
        clients.mockResolvedValue([{ ...CLIENT, isDeleting: true }]);
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        button(element).dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(focused.mock.contexts).toEqual([element.shadowRoot?.querySelector('h3')]);
        await expect(element).toBeAccessible();
    });

    it('follows a deletion while it is on and somebody looks', async () => {
        jest.useFakeTimers();
        const element = await show({ ...CLIENT, isDeleting: true, deleted: 2000 });
        expect(element.shadowRoot?.textContent).toContain('c.IsDeleting');
        expect((button(element) as unknown as { disabled: boolean }).disabled).toBe(true);
        clients.mockResolvedValue([{ ...CLIENT, isInterrupted: true, deleted: 2000 }]);
        await jest.advanceTimersByTimeAsync(3000);
        expect((button(element) as unknown as { label: string }).label).toBe('c.GoOnDeleting');
        await jest.advanceTimersByTimeAsync(60_000);
        expect(clients).toHaveBeenCalledTimes(2);
        document.dispatchEvent(new CustomEvent('visibilitychange'));
        expect(clients).toHaveBeenCalledTimes(3);
    });

    it('says when nothing of a client is left', async () => {
        jest.useFakeTimers();
        const element = await show({ ...CLIENT, isDeleting: true });
        const gone = jest.fn();
        element.addEventListener('gone', gone);
        clients.mockResolvedValue([]);
        await jest.advanceTimersByTimeAsync(3000);
        expect(gone).toHaveBeenCalledTimes(1);
    });

    it('says what went wrong, and tries again', async () => {
        clients.mockRejectedValueOnce({ body: { message: 'no' } });
        const element = createElement('c-archived-clients', { is: ArchivedClients });
        document.body.appendChild(element);
        await settle();
        clients.mockResolvedValue([CLIENT]);
        element.shadowRoot?.querySelector('c-error-panel')?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(element.shadowRoot?.querySelector('[data-id="client"]')).not.toBeNull();
    });
});
