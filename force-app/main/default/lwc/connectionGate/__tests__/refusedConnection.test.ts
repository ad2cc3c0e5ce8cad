import { createElement } from 'lwc';
import ConnectionGate from 'c/connectionGate';
import getScreen from '@salesforce/apex/ConnectController.getScreen';

jest.mock('@salesforce/customPermission/AdministerCampaignMonitor', () => ({ default: undefined }), { virtual: true });
jest.mock('@salesforce/customPermission/ImportToCampaignMonitor', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/ViewCampaignMonitor', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/apex/ConnectController.getScreen', () => ({ default: jest.fn() }), { virtual: true });

async function note(needs: string, refusal: string | null): Promise<string | null | undefined> {
    (getScreen as unknown as jest.Mock).mockResolvedValue({ isAdmin: false, hasRun: true, status: { isConnected: true, refusal } });
    const element = createElement('c-connection-gate', { is: ConnectionGate });
    Object.assign(element, { needs });
    document.body.appendChild(element);
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    expect(element.shadowRoot?.querySelector('slot')).not.toBeNull();
    await expect(element).toBeAccessible();
    return element.shadowRoot?.querySelector('[data-id="refused"]')?.textContent?.trim();
}

describe('c-connection-gate, while the service refuses the connection', () => {
    afterEach(() => document.body.replaceChildren());

    it('opens the page of imports, and says above it that nothing can be sent', async () => {
        expect(await note('import', 'Invalid API key')).toBe('c.ImportConnectionRefused');
    });

    it('says nothing above pages that tell it themselves, and nothing while all is well', async () => {
        expect(await note('view', 'Invalid API key')).toBeUndefined();
        expect(await note('import', null)).toBeUndefined();
    });
});
