/** A page from the server, and from where to go on. */
export interface Page<Row> {
    rows: Row[];
    next: string | null;
}

/** What is there to be shown of rows. Immutable, for templates. */
export interface Shown<Row> {
    rows: Row[];
    hasRows: boolean;
    hasMore: boolean;
    isLoading: boolean;
    /** They were read, and there are none. */
    isEmpty: boolean;
    error?: unknown;
}

/** Before anything was read. */
export const nothingYet = <Row>(): Shown<Row> => ({ rows: [], hasRows: false, hasMore: false, isLoading: false, isEmpty: false });

/** Rows that come page by page for what is asked now; an answer that another question has overtaken is dropped, and so is a refusal. Tells what is to be shown whenever it changes. */
export class PagedRows<Row> {
    private shown: Shown<Row> = nothingYet();
    private next: string | null = null;
    private turn = 0;
    private readonly read: (after: string | null) => Promise<Page<Row>>;
    private readonly tell: (shown: Shown<Row>) => void;

    constructor(read: (after: string | null) => Promise<Page<Row>>, tell: (shown: Shown<Row>) => void) {
        this.read = read;
        this.tell = tell;
    }

    /** From the beginning. */
    async restart(): Promise<void> {
        await this.load(null);
    }

    async more(): Promise<void> {
        await this.load(this.next);
    }

    private async load(after: string | null): Promise<void> {
        const turn = ++this.turn;
        this.change({ isLoading: true });
        try {
            const page = await this.read(after);
            if (turn === this.turn) this.add(page, after === null);
        } catch (error) {
            if (turn === this.turn) this.change({ isLoading: false, error });
        }
    }

    private add(page: Page<Row>, isFirst: boolean): void {
        const rows = isFirst ? page.rows : [...this.shown.rows, ...page.rows];
        this.next = page.next;
        this.change({
            rows,
            hasRows: rows.length > 0,
            hasMore: page.next !== null,
            isLoading: false,
            isEmpty: rows.length === 0,
            error: undefined,
        });
    }

    private change(parts: Partial<Shown<Row>>): void {
        this.shown = { ...this.shown, ...parts };
        this.tell(this.shown);
    }
}
