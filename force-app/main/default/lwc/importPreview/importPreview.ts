import { LightningElement, api } from 'lwc';
import getPreview from '@salesforce/apex/ImportWizardController.getPreview';
import preview from '@salesforce/apex/ImportWizardController.preview';
import stop from '@salesforce/apex/ImportRunController.stop';
import { attempt } from 'c/attempt';
import { Pause } from 'c/pause';
import { fill, formatNumber } from 'c/format';
import { labels } from './labels';
import type { ImportRunView } from '@salesforce/apex/ImportRunView';
import type { ImportPreview as Preview } from '@salesforce/apex/ImportPreview';

const POLL_MS = 1000;

/** Step 5: shows what a run would do. Asks when it opens; a large source is followed while a job looks at it. */
export default class ImportPreview extends LightningElement {
    @api importId!: string;

    labels = labels;
    result?: Preview;
    error?: unknown;
    isBusy = false;
    private readonly pause = new Pause();

    connectedCallback(): void {
        void this.begin();
    }

    disconnectedCallback(): void {
        this.pause.end();
    }

    get isDone(): boolean {
        return this.result?.isDone === true;
    }

    get isWorking(): boolean {
        return this.isBusy || (this.result !== undefined && !this.result.isDone);
    }

    get run(): ImportRunView | undefined {
        return this.result?.run ?? undefined;
    }

    get progressText(): string {
        const { run } = this;
        if (run === undefined) return labels.start;
        return (run.total === null ? labels.workingUnknown : labels.working)
            .replace('{0}', formatNumber(run.rowsRead))
            .replace('{1}', formatNumber(run.total));
    }

    get percent(): number {
        const { run } = this;
        return run?.total ? Math.min(100, Math.round((100 * run.rowsRead) / run.total)) : 0;
    }

    get canCancel(): boolean {
        return this.result !== undefined && !this.result.isDone;
    }

    get isCancelled(): boolean {
        return this.isDone && this.run?.state === 'Stopped';
    }

    get failure(): unknown {
        return this.error ?? (this.run?.state === 'Failed' ? this.run.error : undefined);
    }

    /** Why a run could not send anything at present. */
    get silence(): string | null {
        return this.result?.silence ?? null;
    }

    /** Above the import's limit a run asks before it removes anybody. */
    get guarded(): string {
        return this.result?.isGuarded === true ? fill(labels.guarded, this.run?.removed ?? 0) : '';
    }

    get hasSamples(): boolean {
        return this.isDone && (this.result?.samples.length ?? 0) > 0;
    }

    /** A look that failed is taken again; the job that it looked for goes on meanwhile. */
    handleAgain(): void {
        void (this.canCancel ? this.follow() : this.begin());
    }

    async handleCancel(): Promise<void> {
        await attempt(this, async () => {
            await stop({ runId: this.run?.id ?? null });
        });
        await this.follow();
    }

    private async begin(): Promise<void> {
        this.result = undefined;
        await attempt(this, async () => {
            this.show(await preview({ importId: this.importId }));
        });
    }

    private async follow(): Promise<void> {
        await attempt(this, async () => {
            this.show(await getPreview({ runId: this.run?.id ?? null }));
        });
    }

    private show(result: Preview): void {
        this.result = result;
        this.pause.end();
        if (!result.isDone && this.isConnected) {
            this.pause.before(POLL_MS, () => this.follow());
        }
    }
}
