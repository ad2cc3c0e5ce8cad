import { createElement } from 'lwc';
import ConnectionGate from 'c/connectionGate';
import getScreen from '@salesforce/apex/ConnectController.getScreen';

jest.mock('@salesforce/customPermission/AdministerCampaignMonitor', () => ({ default: undefined }), { virtual: true });
jest.mock('@salesforce/customPermission/ImportToCampaignMonitor', () => ({ default: undefined }), { virtual: true });
jest.mock('@salesforce/customPermission/ViewCampaignMonitor', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.getScreen', () => ({ default: jest.fn() }), { virtual: true });

const screen = (values: object): object => ({
    isAdmin: true,
    status: { isConnected: true },
    administrators: ['Ada', 'Bo'],
    redirectUri: null,
    hasRun: true,
    prefix: '',
    ...values,
});
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

async function show(answer: Promise<unknown>, needs = 'view'): Promise<HTMLElement> {
    (getScreen as unknown as jest.Mock).mockReturnValue(answer);
    const element = createElement('c-connection-gate', { is: ConnectionGate });
    Object.assign(element, { needs });
    document.body.appendChild(element);
    await settle();
    return element;
}
const has = (element: HTMLElement, selector: string): boolean => element.shadowRoot?.querySelector(selector) !== null;

describe('c-connection-gate', () => {
    afterEach(() => document.body.replaceChildren());

    it('opens when there is a connection', async () => {
        const element = await show(Promise.resolve(screen({})));
        expect(has(element, 'slot')).toBe(true);
        expect(has(element, 'c-connect-home')).toBe(false);
    });

    it('leads an administrator to connect, until the first sync began', async () => {
        expect(has(await show(Promise.resolve(screen({ status: { isConnected: false } }))), 'c-connect-home')).toBe(true);
        expect(has(await show(Promise.resolve(screen({ hasRun: false }))), 'c-connect-home')).toBe(true);
    });

    it('opens, and tells the page so, when the connect screen was gone through', async () => {
        const element = await show(Promise.resolve(screen({ status: { isConnected: false } })));
        const told: Event[] = [];
        element.addEventListener('connected', (event) => told.push(event));
        (getScreen as unknown as jest.Mock).mockResolvedValue(screen({}));
        element.shadowRoot?.querySelector('c-connect-home')?.dispatchEvent(new CustomEvent('connected'));
        await settle();
        expect(told).toHaveLength(1);
        expect(has(element, 'slot')).toBe(true);
    });

    it.each([
        ['', false, 'c.AskAdministrator'],
        [', and where what was copied before is', true, 'c.AskAdministrator c.ConnectDataStays'],
    ])('tells others whom to ask%s', async (_where, hasRun, words) => {
        const element = await show(Promise.resolve(screen({ isAdmin: false, hasRun, status: { isConnected: false } })));
        expect((element.shadowRoot?.querySelector('c-empty-state') as unknown as { message: string }).message).toBe(words);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['admin', 'c.NoPermission'],
        ['import', 'c.NoImportPermission'],
    ])('says plainly that a page for %s is not for this user, and asks Apex nothing', async (needs, words) => {
        (getScreen as unknown as jest.Mock).mockClear();
        const element = await show(Promise.resolve(screen({})), needs);
        expect(has(element, 'slot')).toBe(false);
        expect((element.shadowRoot?.querySelector('c-empty-state') as unknown as { message: string }).message).toBe(words);
        expect(getScreen).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('says why it could not look, and looks again', async () => {
        const element = await show(Promise.reject(new Error('No access')));
        const panel = element.shadowRoot?.querySelector('c-error-panel') as unknown as { error: Error };
        expect(panel.error.message).toBe('No access');
        (getScreen as unknown as jest.Mock).mockResolvedValue(screen({}));
        (panel as unknown as HTMLElement).dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(has(element, 'slot')).toBe(true);
    });
});
