import { createElement } from 'lwc';
import SettingsPreview from 'c/settingsPreview';
import previewCampaigns from '@salesforce/apex/SettingsController.previewCampaigns';
import previewChangedAddresses from '@salesforce/apex/SettingsController.previewChangedAddresses';
import previewDeletions from '@salesforce/apex/SettingsController.previewDeletions';
import previewOptOut from '@salesforce/apex/SettingsController.previewOptOut';
import previewPeople from '@salesforce/apex/SettingsController.previewPeople';
import previewUnsubscribes from '@salesforce/apex/SettingsController.previewUnsubscribes';

jest.mock('@salesforce/apex/SettingsController.previewCampaigns', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.previewChangedAddresses', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.previewDeletions', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.previewOptOut', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.previewPeople', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SettingsController.previewUnsubscribes', () => ({ default: jest.fn() }), { virtual: true });

interface Dialog extends HTMLElement {
    closedWith: unknown;
}
const mock = (method: unknown): jest.Mock => method as jest.Mock;
const PREVIEW = { concerned: 1, tried: 1, outcomes: [] };
const risk = (name: string): object => ({ name, label: name, help: `About ${name}` });
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(names: string[], settings: object, word = 'change'): Promise<Dialog> {
    const element = createElement('c-settings-preview', { is: SettingsPreview }) as unknown as Dialog;
    Object.assign(element, { label: 'Save', risks: names.map(risk), settings, word });
    document.body.appendChild(element);
    await settle();
    return element;
}
const find = <Type = HTMLElement>(element: HTMLElement, selector: string): Type => element.shadowRoot?.querySelector(selector) as Type;
const all = (element: HTMLElement, selector: string): HTMLElement[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

describe('c-settings-preview', () => {
    beforeEach(() =>
        [previewCampaigns, previewChangedAddresses, previewDeletions, previewOptOut, previewPeople, previewUnsubscribes].forEach((method) =>
            mock(method).mockResolvedValue(PREVIEW),
        ),
    );
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('tries each risk as it would be saved', async () => {
        const element = await show(
            [
                'isUpdatingPeople',
                'optOutFromService',
                'isBounceOptingOut',
                'isOptOutUnsubscribing',
                'salesforceCampaigns',
                'isChangingAddresses',
                'isDeletingSubscribers',
                'isUntried',
            ],
            { optOutFromService: 'Any list', isBounceOptingOut: true, salesforceCampaigns: 'First only' },
        );
        expect(mock(previewOptOut).mock.calls[0]?.[0].settings).toMatchObject({ optOutFromService: 'Any list', isBounceOptingOut: true });
        expect(previewCampaigns).toHaveBeenCalledWith({ choice: 'First only' });
        expect(previewPeople).toHaveBeenCalledTimes(1);
        for (const tried of [previewUnsubscribes, previewChangedAddresses, previewDeletions]) expect(tried).toHaveBeenCalledTimes(1);
        expect(all(element, 'c-people-preview').map((one) => (one as unknown as { preview?: object }).preview !== undefined)).toEqual([
            true,
            true,
            true,
            true,
            true,
            true,
            true,
            false,
        ]);
        await expect(element).toBeAccessible();
    });

    it('does not try what has no effect', async () => {
        await show(['isBounceOptingOut'], { optOutFromService: 'Never', isBounceOptingOut: true });
        expect(previewOptOut).not.toHaveBeenCalled();
    });

    it('closes with true only after the word', async () => {
        const element = await show(['isUpdatingPeople'], {});
        expect(find<{ disabled: boolean }>(element, '[data-id="confirm"]').disabled).toBe(true);
        find(element, '[data-id="word"]').dispatchEvent(new CustomEvent('change', { detail: { value: ' Change ' } }));
        await settle();
        expect(find<{ disabled: boolean }>(element, '[data-id="confirm"]').disabled).toBe(false);
        find(element, '[data-id="confirm"]').dispatchEvent(new CustomEvent('click'));
        expect(element.closedWith).toBe(true);
    });

    it('only shows when there is no word to type, and tells what could not be tried', async () => {
        mock(previewPeople).mockRejectedValue({ body: { message: 'Too many rows' } });
        const element = await show(['isUpdatingPeople'], {}, '');
        expect(find(element, '[data-id="confirm"]')).toBeNull();
        expect(find<{ error: object }>(element, '[data-id="risk"] c-error-panel').error).toEqual({ body: { message: 'Too many rows' } });
        find(element, '[data-id="cancel"]').dispatchEvent(new CustomEvent('click'));
        expect(element.closedWith).toBe(false);
    });
});
