import { createElement } from 'lwc';
import FieldAge from 'c/fieldAge';
import lookAtFields from '@salesforce/apex/ListController.lookAtFields';

jest.mock('@salesforce/apex/ListController.lookAtFields', () => ({ default: jest.fn() }), { virtual: true });

const look = lookAtFields as unknown as jest.Mock;
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
async function show(read = jest.fn()): Promise<HTMLElement & { recordId?: string }> {
    const element = createElement('c-field-age', { is: FieldAge }) as HTMLElement & { recordId?: string };
    element.addEventListener('read', read);
    element.recordId = 'l1';
    document.body.appendChild(element);
    await settle();
    return element;
}
const wordsOf = (element: HTMLElement): string | null | undefined => element.shadowRoot?.querySelector('[data-id="age"]')?.textContent;

describe('c-field-age', () => {
    afterEach(() => {
        document.body.replaceChildren();
        look.mockReset();
    });

    it('says that fields are as they are now, and has them shown', async () => {
        look.mockResolvedValue({ isNow: true, asOf: null });
        const read = jest.fn();
        const element = await show(read);
        expect(wordsOf(element)).toBe('c.FieldsAreNow');
        expect(read).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['2026-11-30T02:10:00.000Z', 'c.FieldsAsOf'],
        [null, 'c.FieldsAsOfSync'],
    ])('says of which sync they are when nobody could look (%s)', async (asOf, words) => {
        look.mockResolvedValue({ isNow: false, asOf });
        const read = jest.fn();
        expect(wordsOf(await show(read))).toBe(words);
        expect(read).not.toHaveBeenCalled();
    });

    it('says nothing when it can not know, and asks again for another list', async () => {
        look.mockRejectedValue(new Error('No access'));
        const element = await show();
        expect(wordsOf(element)).toBe('');
        look.mockResolvedValue({ isNow: true, asOf: null });
        element.recordId = 'l2';
        await settle();
        expect(look).toHaveBeenLastCalledWith({ listId: 'l2' });
        expect(wordsOf(element)).toBe('c.FieldsAreNow');
    });
});
