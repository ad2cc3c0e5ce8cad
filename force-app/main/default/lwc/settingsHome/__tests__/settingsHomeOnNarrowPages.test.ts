import { createElement } from 'lwc';
import SettingsHome from 'c/settingsHome';

jest.mock(
    '@salesforce/apex/SettingsController.getScreen',
    () => ({
        default: jest
            .fn()
            .mockResolvedValue({ general: {}, schedule: {}, storage: { choices: [] }, isOutwardConfirmed: true, orgName: 'Harbour' }),
    }),
    { virtual: true },
);
jest.mock('@salesforce/apex/PersonSetupController.getLists', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.getUsers', () => ({ default: jest.fn().mockResolvedValue({ users: [], hasMore: false }) }), {
    virtual: true,
});
jest.mock('@salesforce/apex/ConnectController.getArchivedClients', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });
jest.mock(
    '@salesforce/apex/ConnectController.getScreen',
    () => ({ default: jest.fn().mockResolvedValue({ isAdmin: true, hasRun: true, status: { isConnected: true } }) }),
    { virtual: true },
);

describe('c-settings-home on a narrow page', () => {
    it('has its tabs above what they show, not beside it', async () => {
        // jsdom has no width
        Object.assign(window, { matchMedia: () => ({ matches: true }) });
        const element = createElement('c-settings-home', { is: SettingsHome });
        document.body.appendChild(element);
        for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
        expect((element.shadowRoot?.querySelector('lightning-tabset') as unknown as { variant: string }).variant).toBe('standard');
    });
});
