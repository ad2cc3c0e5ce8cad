import { createElement } from 'lwc';
import PersonSetup from 'c/personSetup';
import { unsavedRules } from 'c/unsavedRules';
import type { PersonRuleDraft } from '@salesforce/apex/PersonRuleDraft';
import getLists from '@salesforce/apex/PersonSetupController.getLists';

jest.mock('@salesforce/apex/PersonSetupController.getLists', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/PersonSetupController.getRule', () => ({ default: jest.fn().mockResolvedValue({ isVisible: false }) }), {
    virtual: true,
});
jest.mock('@salesforce/apex/PersonSetupController.getMappings', () => ({ default: jest.fn().mockResolvedValue({ isVisible: false }) }), {
    virtual: true,
});

jest.mock('@salesforce/label/c.ListDoes', () => ({ default: '{0}, mappings: {1}' }), { virtual: true });
jest.mock('@salesforce/label/c.ListCreates', () => ({ default: 'Creates {0}' }), { virtual: true });
const list = (listId: string, creates = 'Nothing'): object => ({
    listId,
    name: `List ${listId}`,
    accountName: 'Harbour',
    creates,
    mappings: 2,
});
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const lists = getLists as unknown as jest.Mock;
async function show(...rows: object[]): Promise<HTMLElement> {
    lists.mockResolvedValue(rows);
    const element = createElement('c-person-setup', { is: PersonSetup });
    document.body.appendChild(element);
    await settle();
    return element;
}
const find = (element: HTMLElement, selector: string): HTMLElement => element.shadowRoot?.querySelector(selector) as HTMLElement;

describe('c-person-setup', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('tells what each list does, and sets up the one that is chosen', async () => {
        const element = await show(list('1', 'Contact'), list('2'), list('3', 'Robot'));
        expect(element.shadowRoot?.querySelectorAll('[data-id="list"]')).toHaveLength(3);
        expect((find(element, 'c-person-rule-editor') as unknown as { recordId: string }).recordId).toBe('1');
        const focused = jest.spyOn(HTMLElement.prototype, 'focus');
        find(element, '[data-list="2"]').dispatchEvent(new CustomEvent('click'));
        await settle();
        expect(focused.mock.contexts).toEqual([find(element, '[data-id="chosen"]')]);
        focused.mockRestore();
        expect((find(element, 'c-field-mapping-editor') as unknown as { recordId: string }).recordId).toBe('2');
        await expect(element).toBeAccessible();
    });

    it.each([
        ['Contact', 'Creates c.KindContacts, mappings: 2'],
        ['Lead', 'Creates c.KindLeads, mappings: 2'],
        ['Person account', 'Creates c.PersonAccounts, mappings: 2'],
        ['Nothing', 'c.ListCreatesNothing, mappings: 2'],
    ])('names what a list creates: %s', async (creates, words) => {
        const element = await show(list('1', creates));
        expect(find(element, '[data-id="list"]').textContent).toContain(words);
    });

    it('reads the lists again when something was saved', async () => {
        const element = await show(list('1'));
        find(element, 'c-person-rule-editor').dispatchEvent(new CustomEvent('saved'));
        find(element, 'c-field-mapping-editor').dispatchEvent(new CustomEvent('saved'));
        await settle();
        expect(getLists).toHaveBeenCalledTimes(3);
    });

    it('marks lists whose rule is not saved', async () => {
        const element = await show(list('1'), list('2'));
        const marked = (): boolean[] =>
            [...(element.shadowRoot?.querySelectorAll('[data-id="list"]') ?? [])].map(
                (row) => row.querySelector('[data-id="unsaved"]') !== null,
            );
        unsavedRules.keep('2', { creates: 'Lead' } as PersonRuleDraft);
        find(element, 'c-person-rule-editor').dispatchEvent(new CustomEvent('edited'));
        await settle();
        expect(marked()).toEqual([false, true]);
        await expect(element).toBeAccessible();
        unsavedRules.keep('2', undefined);
        find(element, 'c-person-rule-editor').dispatchEvent(new CustomEvent('edited'));
        await settle();
        expect(marked()).toEqual([false, false]);
    });

    it('searches among many lists', async () => {
        const element = await show(...Array.from({ length: 12 }, (_none, index) => list(String(index))));
        expect(element.shadowRoot?.querySelectorAll('[data-id="list"]')).toHaveLength(10);
        find(element, '[data-id="search"]').dispatchEvent(new CustomEvent('change', { detail: { value: 'list 11' } }));
        await settle();
        expect(element.shadowRoot?.querySelectorAll('[data-id="list"]')).toHaveLength(1);
    });

    it('says when there is no list yet, and what went wrong', async () => {
        const element = await show();
        expect(find(element, 'c-empty-state')).not.toBeNull();
        lists.mockRejectedValueOnce({ body: { message: 'no' } });
        find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect((find(element, 'c-error-panel') as unknown as { error: object }).error).toBeDefined();
    });
});
