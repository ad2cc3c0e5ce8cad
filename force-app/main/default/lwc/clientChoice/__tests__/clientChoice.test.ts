import { createElement } from 'lwc';
import ClientChoice from 'c/clientChoice';
import connectClients from '@salesforce/apex/ConnectController.connectClients';
import getClients from '@salesforce/apex/ConnectController.getClients';

jest.mock('@salesforce/apex/ConnectController.connectClients', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.getClients', () => ({ default: jest.fn() }), { virtual: true });

const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const client = (clientId: string, status: string, isVisible = true): object => ({
    clientId,
    name: `Client ${clientId}`,
    status,
    isVisible,
    accountId: null,
});
async function show(clients: object[]): Promise<HTMLElement> {
    (getClients as unknown as jest.Mock).mockResolvedValue(clients);
    const element = createElement('c-client-choice', { is: ClientChoice });
    element.buttonLabel = 'Save';
    document.body.appendChild(element);
    await settle();
    return element;
}
const group = (element: HTMLElement): HTMLElement & { value: string[]; options: { label: string }[] } =>
    element.shadowRoot?.querySelector('lightning-checkbox-group') as never;

describe('c-client-choice', () => {
    afterEach(() => document.body.replaceChildren());

    it('ticks every client the first time and starts with those that stay ticked', async () => {
        const element = await show([client('1', 'New'), client('2', 'New')]);
        const started = jest.fn();
        element.addEventListener('started', started);
        expect(group(element).value).toEqual(['1', '2']);
        group(element).dispatchEvent(new CustomEvent('change', { detail: { value: ['2'] } }));
        await settle();
        element.shadowRoot?.querySelector('[data-id="bring-in"]')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(connectClients).toHaveBeenCalledWith({ clientIds: ['2'] });
        expect(started).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('says what archiving means before it happens', async () => {
        const element = await show([client('1', 'Active'), client('2', 'New'), client('3', 'Archived', false)]);
        expect(group(element).value).toEqual(['1']);
        group(element).dispatchEvent(new CustomEvent('change', { detail: { value: ['2'] } }));
        await settle();
        expect(element.shadowRoot?.querySelector('[role="status"]')).not.toBeNull();
    });

    it('keeps what is paused or does not answer ticked: only a hand takes it out', async () => {
        const element = await show([client('1', 'Active'), client('2', 'Paused'), client('3', 'Unreachable', false), client('4', 'New')]);
        expect(group(element).value).toEqual(['1', '2', '3']);
        group(element).dispatchEvent(new CustomEvent('change', { detail: { value: ['1', '2'] } }));
        await settle();
        expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toContain('c.WillArchive');
    });

    it('says that the connection is of another account before a sync fails for it', async () => {
        const note = (element: HTMLElement): Element | null | undefined => element.shadowRoot?.querySelector('[data-id="other-account"]');
        const element = await show([client('9', 'New'), client('1', 'Active', false), client('2', 'Unreachable', false)]);
        expect(note(element)).not.toBeNull();
        await expect(element).toBeAccessible();
        expect(note(await show([client('9', 'New'), client('1', 'Active'), client('2', 'Active', false)]))).toBeNull();
        expect(note(await show([client('9', 'New'), client('3', 'Archived', false)]))).toBeNull();
    });

    it('says what to do when there is no client', async () => {
        const element = await show([]);
        expect(element.shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
    });

    it('keeps what was ticked when it is refused, and says so beside the button', async () => {
        (connectClients as unknown as jest.Mock).mockRejectedValueOnce(new Error('A run is on'));
        const element = await show([client('1', 'Active'), client('2', 'Active')]);
        group(element).dispatchEvent(new CustomEvent('change', { detail: { value: ['2'] } }));
        await settle();
        element.shadowRoot?.querySelector('[data-id="bring-in"]')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        const panels = [...(element.shadowRoot?.querySelectorAll('c-error-panel') ?? [])] as unknown as {
            error?: Error;
            heading?: string;
            canRetry: boolean;
        }[];
        expect(panels.map(({ error }) => error?.message)).toEqual([undefined, 'A run is on']);
        expect([panels[1]?.heading, panels[1]?.canRetry]).toEqual(['c.ClientsNotSaved', false]);
        expect(group(element).value).toEqual(['2']);
        await expect(element).toBeAccessible();
    });

    it('shows why the clients could not be read and can try again', async () => {
        const element = await show([client('1', 'New')]);
        (getClients as unknown as jest.Mock).mockRejectedValue(new Error('Busy'));
        element.shadowRoot?.querySelector('c-error-panel')?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect((element.shadowRoot?.querySelector('c-error-panel') as unknown as { error: Error }).error.message).toBe('Busy');
    });
});
