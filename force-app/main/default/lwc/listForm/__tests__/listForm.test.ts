import { createElement } from 'lwc';
import ListDialog from 'c/listDialog';
import ListForm from 'c/listForm';
import createList from '@salesforce/apex/ListController.createList';
import getAccounts from '@salesforce/apex/ListController.getAccounts';

jest.mock('@salesforce/apex/ListController.createList', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/ListController.getAccounts', () => ({ default: jest.fn() }), { virtual: true });

const create = createList as unknown as jest.Mock;
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(): Promise<HTMLElement> {
    const element = createElement('c-list-form', { is: ListForm });
    document.body.appendChild(element);
    await settle();
    return element;
}
const part = (element: HTMLElement, selector: string): HTMLElement & { disabled: boolean } =>
    element.shadowRoot?.querySelector(selector) as never;
const type = (element: HTMLElement, name: string, value: string): boolean =>
    part(element, `[data-name="${name}"]`).dispatchEvent(new CustomEvent('change', { detail: { value } }));

describe('c-list-form', () => {
    beforeEach(() => (getAccounts as unknown as jest.Mock).mockResolvedValue([{ value: 'a1', label: 'Books', detail: null }]));
    afterEach(() => document.body.replaceChildren());

    it('makes a list as it was described', async () => {
        create.mockResolvedValue('l9');
        const made = jest.fn();
        const element = await show();
        element.addEventListener('made', (event) => made((event as CustomEvent).detail));
        expect(part(element, '[data-id="create"]').disabled).toBe(true);
        type(element, 'title', ' Fresh ');
        type(element, 'optIn', 'Confirmed');
        type(element, 'unsubscribeScope', 'OnlyThisList');
        type(element, 'unsubscribePage', 'https://example.org/bye');
        await settle();
        await expect(element).toBeAccessible();
        part(element, '[data-id="create"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(create).toHaveBeenCalledWith({
            draft: {
                accountId: 'a1',
                title: ' Fresh ',
                isConfirmed: true,
                unsubscribeScope: 'OnlyThisList',
                unsubscribePage: 'https://example.org/bye',
                confirmationPage: '',
            },
        });
        expect(made).toHaveBeenCalledWith({ listId: 'l9', title: 'Fresh' });
    });

    it('tells what the service refuses beside what was typed', async () => {
        create.mockRejectedValue(new Error('The title is taken'));
        const element = await show();
        type(element, 'title', 'News');
        await settle();
        part(element, '[data-id="create"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        const panel = part(element, 'c-error-panel') as unknown as { error: Error; heading: string };
        expect([panel.heading, panel.error.message]).toEqual(['c.ListNotCreated', 'The title is taken']);
    });

    it('stands in a dialog that closes with what was made', async () => {
        const dialog = createElement('c-list-dialog', { is: ListDialog }) as HTMLElement & { closedWith?: unknown };
        Object.assign(dialog, { label: 'New list' });
        document.body.appendChild(dialog);
        part(dialog, 'c-list-form').dispatchEvent(new CustomEvent('made', { detail: { listId: 'l9', title: 'Fresh' } }));
        expect(dialog.closedWith).toEqual({ listId: 'l9', title: 'Fresh' });
        const form = part(dialog, 'c-list-form');
        await settle();
        part(form, '[data-id="cancel"]').dispatchEvent(new CustomEvent('click'));
        expect(dialog.closedWith).toBeUndefined();
    });
});
