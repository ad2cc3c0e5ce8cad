import { createElement } from 'lwc';
import SettingsOutward from 'c/settingsOutward';
import ConfirmTyped from 'c/confirmTyped';
import confirmOutward from '@salesforce/apex/SettingsController.confirmOutward';

jest.mock('@salesforce/apex/SettingsController.confirmOutward', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/label/c.ConfirmOrgWaiting', () => ({ default: 'Waiting: {0}.' }), { virtual: true });

const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const find = (element: HTMLElement, selector: string): HTMLElement => element.shadowRoot?.querySelector(selector) as HTMLElement;

async function press(values: object, isSure: boolean): Promise<{ element: HTMLElement; confirmed: jest.Mock; open: jest.SpyInstance }> {
    const open = jest.spyOn(ConfirmTyped, 'open').mockResolvedValue(isSure);
    const element = createElement('c-settings-outward', { is: SettingsOutward });
    Object.assign(element, { orgName: 'Harbour', ...values });
    document.body.appendChild(element);
    const confirmed = jest.fn();
    element.addEventListener('confirmed', confirmed);
    find(element, '[data-id="confirm-org"]').dispatchEvent(new CustomEvent('click'));
    await settle();
    return { element, confirmed, open };
}

describe('c-settings-outward', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('confirms this org only by its name, and says what would be sent then', async () => {
        const { element, confirmed, open } = await press({ waitingChanges: 3 }, true);
        expect(open).toHaveBeenCalledWith(expect.objectContaining({ word: 'Harbour', message: 'c.ConfirmOrgMessage Waiting: 3.' }));
        expect(confirmed).toHaveBeenCalledTimes(1);
        expect((element.shadowRoot as ShadowRoot).activeElement).toBe(find(element, '[data-id="outward"]'));
        await expect(element).toBeAccessible();
    });

    it('does nothing for who is not sure', async () => {
        const { confirmed } = await press({}, false);
        expect(confirmOutward).not.toHaveBeenCalled();
        expect(confirmed).not.toHaveBeenCalled();
    });

    it('says at its place why it could not be confirmed', async () => {
        (confirmOutward as unknown as jest.Mock).mockRejectedValue({ body: { message: 'No permission' } });
        const { element, confirmed } = await press({}, true);
        expect(find(element, 'c-error-panel')).toMatchObject({ error: { body: { message: 'No permission' } } });
        expect(confirmed).not.toHaveBeenCalled();
    });

    it('asks nobody where it is confirmed', () => {
        const element = createElement('c-settings-outward', { is: SettingsOutward });
        Object.assign(element, { isConfirmed: true });
        document.body.appendChild(element);
        expect(find(element, '[data-id="confirm-org"]')).toBeNull();
        expect(find(element, '[data-id="outward"]').textContent).toBe('c.OutwardIsConfirmed');
    });
});
