import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** Six steps with their names are wider than pages of phones, and than what is left of a page when somebody zooms in. */
const NARROW = '(max-width: 48em)';

/** The steps of the wizard: a path, on a narrow page dots, where the heading names the one that is open. Fires `step` with the one that is asked for. */
export default class ImportPath extends LightningElement {
    /** In their order. */
    @api steps: readonly { value: string; label: string }[] = [];
    /** The one that is open. */
    @api current = '';

    labels = labels;
    isNarrow = false;
    private readonly narrow = window.matchMedia(NARROW);
    private readonly handleWidth = (): void => {
        this.isNarrow = this.narrow.matches;
    };

    connectedCallback(): void {
        this.handleWidth();
        this.narrow.addEventListener('change', this.handleWidth);
    }

    disconnectedCallback(): void {
        this.narrow.removeEventListener('change', this.handleWidth);
    }

    handleClick(event: Event): void {
        const { value } = event.target as unknown as { value: string };
        this.dispatchEvent(new CustomEvent('step', { detail: value }));
    }
}
