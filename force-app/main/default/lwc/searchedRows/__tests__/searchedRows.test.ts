import { createElement } from 'lwc';
import SearchedRows from 'c/searchedRows';

const read = jest.fn();
const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};
const part = <Part>(element: HTMLElement, selector: string): HTMLElement & Part =>
    element.shadowRoot?.querySelector(selector) as unknown as HTMLElement & Part;
async function show(): Promise<HTMLElement> {
    const element = createElement('c-searched-rows', { is: SearchedRows });
    Object.assign(element, {
        label: 'Books',
        searchLabel: 'Find a book',
        emptyHeading: 'No book',
        emptyMessage: 'Books come with the next delivery.',
        columns: [{ name: 'name', label: 'Name' }],
        read,
    });
    document.body.appendChild(element);
    await settle();
    return element;
}

describe('c-searched-rows', () => {
    afterEach(() => {
        document.body.replaceChildren();
        read.mockReset();
    });

    it('shows rows, page by page', async () => {
        read.mockResolvedValueOnce({ rows: [{ id: 'a', name: 'A' }], next: 'x' }).mockResolvedValueOnce({
            rows: [{ id: 'b', name: 'B' }],
            next: null,
        });
        const element = await show();
        const table = part<{ rows: { name: string }[]; hasMore: boolean }>(element, 'c-record-table');
        expect(table.hasMore).toBe(true);
        table.dispatchEvent(new CustomEvent('more'));
        await settle();
        expect(read).toHaveBeenLastCalledWith('', 'x');
        expect(table.rows.map(({ name }) => name)).toEqual(['A', 'B']);
        expect(table.hasMore).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('finds rows when somebody stopped typing', async () => {
        read.mockResolvedValue({ rows: [], next: null });
        const element = await show();
        part(element, '[data-id="search"]').dispatchEvent(new CustomEvent('change', { detail: { value: 'ada' } }));
        await new Promise((resolve) => setTimeout(resolve, 350));
        expect(read).toHaveBeenLastCalledWith('ada', null);
        expect(part<{ heading: string }>(element, 'c-empty-state').heading).toBe('c.NoMatch');
    });

    it('says that there is nothing at all while nothing is searched', async () => {
        read.mockResolvedValue({ rows: [], next: null });
        const element = await show();
        expect(part(element, 'c-empty-state')).toMatchObject({ heading: 'No book', message: 'Books come with the next delivery.' });
    });

    it('shows a refusal and can try again', async () => {
        read.mockRejectedValueOnce(new Error('No access')).mockResolvedValue({ rows: [{ id: 'a', name: 'A' }], next: null });
        const element = await show();
        const panel = part<{ error?: Error }>(element, 'c-error-panel');
        expect(panel.error?.message).toBe('No access');
        expect(part(element, 'c-empty-state')).toBeNull();
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(panel.error).toBeUndefined();
        expect(part<{ rows: object[] }>(element, 'c-record-table').rows).toHaveLength(1);
    });
});
