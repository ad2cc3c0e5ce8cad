/** A page from the server, and from where to go on. */
export interface Page<Row> {
    rows: Row[];
    next: string | null;
}

/** Rows that come page by page for what is asked now; an answer that another question has overtaken is dropped. Immutable for templates: `rows` is a new array each time. */
export class PagedRows<Row> {
    rows: Row[] = [];
    next: string | null = null;
    private turn = 0;
    private readonly read: (after: string | null) => Promise<Page<Row>>;

    constructor(read: (after: string | null) => Promise<Page<Row>>) {
        this.read = read;
    }

    get hasMore(): boolean {
        return this.next !== null;
    }

    /** From the beginning. @return whether the answer counts. */
    async restart(): Promise<boolean> {
        return this.load(null);
    }

    async more(): Promise<boolean> {
        return this.load(this.next);
    }

    private async load(after: string | null): Promise<boolean> {
        const turn = ++this.turn;
        const page = await this.read(after);
        if (turn !== this.turn) {
            return false;
        }
        this.rows = after === null ? page.rows : [...this.rows, ...page.rows];
        this.next = page.next;
        return true;
    }
}
