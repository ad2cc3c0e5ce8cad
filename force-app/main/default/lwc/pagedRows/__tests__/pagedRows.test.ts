import { PagedRows } from 'c/pagedRows';

describe('PagedRows', () => {
    it('goes on where the page before ended, and begins again', async () => {
        const read = jest
            .fn()
            .mockResolvedValueOnce({ rows: [1], next: 'a' })
            .mockResolvedValueOnce({ rows: [2], next: null })
            .mockResolvedValueOnce({ rows: [3], next: null });
        const pages = new PagedRows<number>(read);
        await pages.restart();
        expect(pages.hasMore).toBe(true);
        await pages.more();
        expect(read).toHaveBeenLastCalledWith('a');
        expect(pages.rows).toEqual([1, 2]);
        expect(pages.hasMore).toBe(false);
        await pages.restart();
        expect(pages.rows).toEqual([3]);
    });

    it('drops an answer that another question has overtaken', async () => {
        let answer: (page: { rows: string[]; next: null }) => void = () => undefined;
        const read = jest
            .fn()
            .mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
            .mockResolvedValueOnce({ rows: ['new'], next: null });
        const pages = new PagedRows<string>(read);
        const slow = pages.restart();
        await pages.restart();
        answer({ rows: ['old'], next: null });
        expect(await slow).toBe(false);
        expect(pages.rows).toEqual(['new']);
    });
});
