import { PagedRows, type Shown } from 'c/pagedRows';

/** The rows, and what was told of them last. */
function paged<Row>(read: jest.Mock): { pages: PagedRows<Row>; shown: () => Shown<Row> } {
    const told: Shown<Row>[] = [];
    const pages = new PagedRows<Row>(read, (shown) => told.push(shown));
    return { pages, shown: () => told[told.length - 1] as Shown<Row> };
}

describe('PagedRows', () => {
    it('goes on where the page before ended, and begins again', async () => {
        const read = jest
            .fn()
            .mockResolvedValueOnce({ rows: [1], next: 'a' })
            .mockResolvedValueOnce({ rows: [2], next: null })
            .mockResolvedValueOnce({ rows: [3], next: null });
        const { pages, shown } = paged<number>(read);
        await pages.restart();
        expect(shown()).toMatchObject({ hasRows: true, hasMore: true, isLoading: false });
        await pages.more();
        expect(read).toHaveBeenLastCalledWith('a');
        expect(shown()).toMatchObject({ rows: [1, 2], hasMore: false });
        await pages.restart();
        expect(shown().rows).toEqual([3]);
    });

    it('is loading until there is an answer, and empty only then', async () => {
        const { pages, shown } = paged<number>(jest.fn().mockResolvedValue({ rows: [], next: null }));
        const answer = pages.restart();
        expect(shown()).toMatchObject({ isLoading: true, isEmpty: false });
        await answer;
        expect(shown()).toMatchObject({ isLoading: false, isEmpty: true });
    });

    it('keeps what is shown when the next page is refused, and forgets the refusal when it comes', async () => {
        const refusal = new Error('No access');
        const read = jest
            .fn()
            .mockResolvedValueOnce({ rows: [1], next: 'a' })
            .mockRejectedValueOnce(refusal)
            .mockResolvedValueOnce({ rows: [2], next: null });
        const { pages, shown } = paged<number>(read);
        await pages.restart();
        await pages.more();
        expect(shown()).toMatchObject({ rows: [1], hasMore: true, isLoading: false, error: refusal });
        await pages.more();
        expect(shown()).toMatchObject({ rows: [1, 2], error: undefined });
    });

    it('drops an answer or a refusal that another question has overtaken', async () => {
        let answer: (page: { rows: string[]; next: null }) => void = () => undefined;
        let refuse: (error: Error) => void = () => undefined;
        const read = jest
            .fn()
            .mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
            .mockReturnValueOnce(new Promise((_resolve, reject) => (refuse = reject)))
            .mockResolvedValueOnce({ rows: ['new'], next: null });
        const { pages, shown } = paged<string>(read);
        const slow = [pages.restart(), pages.restart()];
        await pages.restart();
        answer({ rows: ['old'], next: null });
        refuse(new Error('Too late'));
        await Promise.all(slow);
        expect(shown()).toMatchObject({ rows: ['new'], isLoading: false });
        expect(shown().error).toBeUndefined();
    });
});
