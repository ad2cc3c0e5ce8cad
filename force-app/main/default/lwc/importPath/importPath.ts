import { LightningElement, api } from 'lwc';
import { NarrowPage } from 'c/narrowPage';
import { labels } from './labels';

/** The steps of the wizard: a path; on a narrow page, which six steps with their names do not fit, dots, where the heading names the one that is open. Fires `step` with the one that is asked for. */
export default class ImportPath extends LightningElement {
    /** In their order. */
    @api steps: readonly { value: string; label: string }[] = [];
    /** The one that is open. */
    @api current = '';

    labels = labels;
    isNarrow = false;
    private readonly page = new NarrowPage(() => this.layOut());

    connectedCallback(): void {
        this.layOut();
        this.page.watch();
    }

    disconnectedCallback(): void {
        this.page.end();
    }

    private layOut(): void {
        this.isNarrow = this.page.isNarrow;
    }

    handleClick(event: Event): void {
        const { value } = event.target as unknown as { value: string };
        this.dispatchEvent(new CustomEvent('step', { detail: value }));
    }
}
