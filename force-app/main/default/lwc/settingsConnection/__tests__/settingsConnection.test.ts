import { createElement } from 'lwc';
import SettingsConnection from 'c/settingsConnection';
import ConfirmTyped from 'c/confirmTyped';
import changeSyncUser from '@salesforce/apex/ConnectController.changeSyncUser';
import disconnect from '@salesforce/apex/ConnectController.disconnect';
import getScreen from '@salesforce/apex/ConnectController.getScreen';

jest.mock('@salesforce/apex/ConnectController.changeSyncUser', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.disconnect', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.getScreen', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.getArchivedClients', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.getClients', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });

const STATUS = {
    isConnected: true,
    method: 'API key',
    connectedByName: 'Ada',
    connectedAt: '2026-03-04T04:06:00.000Z',
    syncUserName: 'Ada',
    isSyncUserActive: false,
    activeClients: 2,
    archivedClients: 1,
};
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(status: object = {}): Promise<HTMLElement> {
    (getScreen as unknown as jest.Mock).mockResolvedValue({ status: { ...STATUS, ...status }, redirectUri: null });
    const element = createElement('c-settings-connection', { is: SettingsConnection });
    document.body.appendChild(element);
    await settle();
    return element;
}
const press = (element: HTMLElement, id: string): boolean | undefined =>
    element.shadowRoot?.querySelector(`[data-id="${id}"]`)?.dispatchEvent(new CustomEvent('click'));

describe('c-settings-connection', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.restoreAllMocks();
    });

    it('disconnects only after a typed word', async () => {
        const open = jest.spyOn(ConfirmTyped, 'open').mockResolvedValue(false);
        const element = await show();
        const gone = jest.fn();
        element.addEventListener('disconnected', gone);
        press(element, 'disconnect');
        await settle();
        expect(disconnect).not.toHaveBeenCalled();
        open.mockResolvedValue(true);
        press(element, 'disconnect');
        await settle();
        expect(gone).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('sees a connection that was made in the tab of Campaign Monitor', async () => {
        const element = await show();
        const toast = jest.fn();
        const healed = jest.fn();
        element.addEventListener('lightning__showtoast', toast);
        element.addEventListener('healed', healed);
        press(element, 'reconnect');
        await settle();
        document.dispatchEvent(new CustomEvent('visibilitychange'));
        await settle();
        expect(element.shadowRoot?.querySelector('c-connect-method')).not.toBeNull();
        (getScreen as unknown as jest.Mock).mockResolvedValue({
            status: { ...STATUS, connectedAt: '2026-03-05T04:06:00.000Z' },
            redirectUri: null,
        });
        document.dispatchEvent(new CustomEvent('visibilitychange'));
        await settle();
        expect(element.shadowRoot?.querySelector('c-connect-method')).toBeNull();
        expect(toast).toHaveBeenCalledTimes(1);
        expect(healed).toHaveBeenCalledTimes(1);
    });

    it('opens and closes reconnecting and the choice of clients', async () => {
        const element = await show();
        const reconnected = jest.fn();
        element.addEventListener('healed', reconnected);
        press(element, 'reconnect');
        press(element, 'clients');
        await settle();
        element.shadowRoot?.querySelector('c-connect-method')?.dispatchEvent(new CustomEvent('connected'));
        element.shadowRoot?.querySelector('c-client-choice')?.dispatchEvent(new CustomEvent('started'));
        await settle();
        expect(element.shadowRoot?.querySelector('c-connect-method')).toBeNull();
        expect(element.shadowRoot?.querySelector('c-client-choice')).toBeNull();
        expect(reconnected).toHaveBeenCalledTimes(2);
    });

    it('closes what it opened, by the same button', async () => {
        const element = await show();
        const label = (id: string): unknown =>
            (element.shadowRoot?.querySelector(`[data-id="${id}"]`) as unknown as { label: string }).label;
        const expanded = (): unknown[] =>
            ['reconnect', 'clients'].map((id) => element.shadowRoot?.querySelector(`[data-id="${id}"]`)?.ariaExpanded);
        const before = [label('reconnect'), label('clients')];
        expect(expanded()).toEqual(['false', 'false']);
        press(element, 'reconnect');
        press(element, 'clients');
        await settle();
        expect([label('reconnect'), label('clients')]).toEqual(['c.ImportCancel', 'c.ImportCancel']);
        expect(expanded()).toEqual(['true', 'true']);
        press(element, 'reconnect');
        press(element, 'clients');
        await settle();
        expect([label('reconnect'), label('clients')]).toEqual(before);
        expect(element.shadowRoot?.querySelector('c-connect-method, c-client-choice')).toBeNull();
    });

    it('counts clients of each kind that there is', async () => {
        const line = async (status: object): Promise<string | null | undefined> =>
            (await show(status)).shadowRoot?.querySelectorAll('dd')[2]?.textContent;
        expect(await line({})).not.toContain('c.ClientsPaused');
        expect(await line({ pausedClients: 1, unreachableClients: 2 })).toContain('c.ClientsPaused, c.ClientsUnreachable');
    });

    it('says why Campaign Monitor refuses the connection', async () => {
        const element = await show({ refusal: 'No such key.' });
        expect(element.shadowRoot?.querySelector('[data-id="refusal"]')?.textContent).toContain('No such key.');
        expect(element.shadowRoot?.querySelector('c-connect-method')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('counts the clients again when the data of one are gone, and goes on with the focus that went with its button', async () => {
        const element = await show();
        (getScreen as unknown as jest.Mock).mockClear();
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        element.shadowRoot?.querySelector('c-archived-clients')?.dispatchEvent(new CustomEvent('gone'));
        await settle();
        expect(getScreen).toHaveBeenCalledTimes(1);
        expect(focused.mock.contexts).toEqual([element.shadowRoot?.querySelector('[data-id="clients"]')]);
    });

    it('offers nobody to become what they are', async () => {
        const element = await show({ isMineToSync: true });
        expect(element.shadowRoot?.querySelector('[data-id="sync-user"]')).toMatchObject({ disabled: true });
    });

    it('makes me the sync user, or says why not', async () => {
        const element = await show();
        const toast = jest.fn();
        element.addEventListener('lightning__showtoast', toast);
        const healed = jest.fn();
        element.addEventListener('healed', healed);
        press(element, 'sync-user');
        await settle();
        expect(changeSyncUser).toHaveBeenCalledTimes(1);
        (changeSyncUser as unknown as jest.Mock).mockRejectedValue(new Error('Refused'));
        press(element, 'sync-user');
        await settle();
        expect(toast.mock.calls.map(([event]) => event.detail.variant)).toEqual(['success', 'error']);
        expect(healed).toHaveBeenCalledTimes(1);
    });
});
