import { createElement } from 'lwc';
import ConnectMethod from 'c/connectMethod';
import adoptApiKey from '@salesforce/apex/ConnectController.adoptApiKey';
import beginOAuth from '@salesforce/apex/ConnectController.beginOAuth';
import saveApiKey from '@salesforce/apex/ConnectController.saveApiKey';

jest.mock('@salesforce/apex/ConnectController.adoptApiKey', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.beginOAuth', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.saveApiKey', () => ({ default: jest.fn() }), { virtual: true });

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
function show(): HTMLElement {
    const element = createElement('c-connect-method', { is: ConnectMethod });
    element.redirectUri = 'https://org/apex/Page';
    document.body.appendChild(element);
    return element;
}
const find = (element: HTMLElement, id: string): HTMLElement => element.shadowRoot?.querySelector(`[data-id="${id}"]`) as HTMLElement;
const type = (element: HTMLElement, id: string, value: string): boolean =>
    find(element, id).dispatchEvent(new CustomEvent('change', { detail: { value } }));

describe('c-connect-method', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('connects by a key, without blanks', async () => {
        const element = show();
        const connected = jest.fn();
        element.addEventListener('connected', connected);
        type(element, 'api-key', ' key1 ');
        await settle();
        find(element, 'connect').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(saveApiKey).toHaveBeenCalledWith({ apiKey: 'key1' });
        expect(adoptApiKey).toHaveBeenCalledTimes(1);
        expect(connected).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('leaves for Campaign Monitor by OAuth', async () => {
        (beginOAuth as unknown as jest.Mock).mockResolvedValue('https://service/oauth');
        const element = show();
        const leave = jest.fn();
        element.addEventListener('leave', leave);
        element.shadowRoot
            ?.querySelector('lightning-radio-group')
            ?.dispatchEvent(new CustomEvent('change', { detail: { value: 'oauth' } }));
        await settle();
        expect((find(element, 'redirect') as unknown as { value: string }).value).toBe('https://org/apex/Page');
        type(element, 'client-id', 'id1');
        type(element, 'client-secret', 's1');
        await settle();
        find(element, 'connect').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(beginOAuth).toHaveBeenCalledWith({ clientId: 'id1', clientSecret: 's1' });
        expect(leave.mock.calls[0][0].detail).toEqual({ url: 'https://service/oauth' });
    });

    it('says why it was refused', async () => {
        (adoptApiKey as unknown as jest.Mock).mockRejectedValue({ body: { message: 'Invalid key' } });
        const element = show();
        const connected = jest.fn();
        element.addEventListener('connected', connected);
        type(element, 'api-key', 'x');
        await settle();
        find(element, 'connect').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect((element.shadowRoot?.querySelector('c-error-panel') as unknown as { error: unknown }).error).toEqual({
            body: { message: 'Invalid key' },
        });
        expect(connected).not.toHaveBeenCalled();
    });
});
