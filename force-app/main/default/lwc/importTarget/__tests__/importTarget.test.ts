import { createElement } from 'lwc';
import ImportTarget from 'c/importTarget';
import getLists from '@salesforce/apex/ImportWizardController.getLists';
import { ImportSteps } from '../../importWizard/importSteps';

jest.mock('@salesforce/apex/ImportWizardController.getLists', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.createList', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.getAccounts', () => ({ default: jest.fn().mockResolvedValue([]) }), { virtual: true });

const lists = getLists as unknown as jest.Mock;
const list = (value: string, label: string, detail = 'Books'): object => ({ value, label, detail });
const heard = jest.fn();
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(listId: string | null = null): Promise<HTMLElement> {
    const element = createElement('c-import-target', { is: ImportTarget });
    Object.assign(element, { steps: new ImportSteps().choose({ listId }) });
    element.addEventListener('choose', (event) => heard((event as CustomEvent).detail));
    document.body.appendChild(element);
    await settle();
    return element;
}
const part = (element: HTMLElement, selector: string): HTMLElement => element.shadowRoot?.querySelector(selector) as HTMLElement;
const options = (element: HTMLElement): { label: string }[] =>
    (part(element, 'lightning-combobox') as unknown as { options: { label: string }[] }).options;

describe('c-import-target', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('names the account of each list where there are several', async () => {
        lists.mockResolvedValueOnce([list('l1', 'News'), list('l2', 'Offers')]);
        expect(options(await show()).map(({ label }) => label)).toEqual(['News', 'Offers']);
        lists.mockResolvedValueOnce([list('l1', 'News'), list('l2', 'News', 'Bikes')]);
        const element = await show();
        expect(options(element).map(({ label }) => label)).toEqual(['News (Books)', 'News (Bikes)']);
        part(element, 'lightning-combobox').dispatchEvent(new CustomEvent('change', { detail: { value: 'l2' } }));
        expect(heard).toHaveBeenCalledWith({ listId: 'l2' });
        await expect(element).toBeAccessible();
    });

    it('says that people confirm where the chosen list asks them to', async () => {
        lists.mockResolvedValue([{ ...list('l1', 'News'), note: 'People confirm.' }, list('l2', 'Offers')]);
        expect(part(await show('l1'), '[data-id="list-note"]').textContent).toBe('People confirm.');
        expect(part(await show('l2'), '[data-id="list-note"]')).toBeNull();
    });

    it('chooses a list that was made on the way, and none when that was cancelled', async () => {
        lists.mockResolvedValue([]);
        const element = await show();
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        part(element, '[data-id="new"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(focused.mock.contexts).toEqual([part(element, '[data-id="making"]')]);
        await expect(element).toBeAccessible();
        focused.mockClear();
        part(element, 'c-list-form').dispatchEvent(new CustomEvent('cancelled'));
        await settle();
        expect(focused.mock.contexts).toEqual([part(element, '[data-id="new"]')]);
        focused.mockRestore();
        expect(part(element, 'c-list-form')).toBeNull();
        expect(heard).not.toHaveBeenCalled();
        part(element, '[data-id="new"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        lists.mockResolvedValue([list('l9', 'Spring')]);
        part(element, 'c-list-form').dispatchEvent(new CustomEvent('made', { detail: { listId: 'l9', title: 'Spring' } }));
        await settle();
        expect(heard).toHaveBeenCalledWith({ listId: 'l9' });
        expect(options(element).map(({ label }) => label)).toEqual(['Spring']);
        expect(part(element, '[data-id="made"]').textContent).not.toBe('');
        expect(part(element, 'c-list-form')).toBeNull();
    });

    it('tells why there are no lists', async () => {
        lists.mockRejectedValueOnce(new Error('No access'));
        expect((part(await show(), 'c-error-panel') as unknown as { error: Error }).error.message).toBe('No access');
    });
});
