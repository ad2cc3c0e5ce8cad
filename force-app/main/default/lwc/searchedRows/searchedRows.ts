import { LightningElement, api } from 'lwc';
import { fill } from 'c/format';
import { Pause } from 'c/pause';
import { nothingYet, PagedRows, type Page, type Shown } from 'c/pagedRows';
import type { Column, Row } from 'c/recordTable';
import { labels } from './labels';

const SEARCH_PAUSE_MS = 300;
/** A page of what is found, as the table shows it. `search` is blank for all; `after` is null for the first page. */
export type Read = (search: string, after: string | null) => Promise<Page<Row>>;

/** Rows that a text finds, a page at a time, read anew when somebody stops typing. Slot: further filters, as columns beside the search. */
export default class SearchedRows extends LightningElement {
    /** What the table holds, for who listens to the page. */
    @api label = '';
    @api searchLabel = '';
    @api searchHint = '';
    /** While nothing is searched: there are no rows at all. */
    @api emptyHeading = '';
    @api emptyMessage = '';
    @api columns: Column[] = [];

    @api
    get read(): Read | undefined {
        return this.reader;
    }
    set read(value: Read | undefined) {
        this.reader = value;
        if (value !== undefined) {
            void this.pages.restart();
        }
    }

    labels = labels;
    shown: Shown<Row> = nothingYet();
    private reader?: Read;
    private search = '';
    private readonly pause = new Pause();
    private readonly pages = new PagedRows<Row>(
        async (after) => this.reader?.(this.search, after) ?? { rows: [], next: null },
        (shown) => {
            this.shown = shown;
        },
    );

    get missing(): { heading: string; message: string } {
        return this.search.trim() === ''
            ? { heading: this.emptyHeading, message: this.emptyMessage }
            : { heading: fill(this.labels.noMatch, this.search.trim()), message: this.labels.noMatchHelp };
    }

    disconnectedCallback(): void {
        this.pause.end();
    }

    handleRetry(): void {
        void this.pages.restart();
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
        this.pause.before(SEARCH_PAUSE_MS, () => this.pages.restart());
    }

    handleMore(): void {
        void this.pages.more();
    }
}
