/** Pages on which tables become lists, too (`stackedTable`): those of phones, of a window beside another, and what is left of a page when somebody zooms in. */
const NARROW = '(max-width: 48em)';

/** Whether the page is narrow, and word when that changes. A component ends it when it leaves the page. */
export class NarrowPage {
    private readonly query = window.matchMedia(NARROW);
    private readonly tell: () => void;

    constructor(tell: () => void) {
        this.tell = tell;
    }

    get isNarrow(): boolean {
        return this.query.matches;
    }

    watch(): void {
        this.query.addEventListener('change', this.tell);
    }

    end(): void {
        this.query.removeEventListener('change', this.tell);
    }
}
