import { LightningElement, api } from 'lwc';
import checkHealth from '@salesforce/apex/ConnectController.checkHealth';
import type { HealthCheckLine } from '@salesforce/apex/HealthCheckLine';
import { labels } from './labels';

const ICONS: Readonly<Record<string, string>> = { ok: 'utility:success', warning: 'utility:warning', error: 'utility:error' };

/** Checks whether all is there that a sync needs, one line a question, each with what to do. Fires `checked` with the number of errors. */
export default class HealthCheck extends LightningElement {
    labels = labels;
    lines?: HealthCheckLine[];
    error?: unknown;
    isLoading = false;
    /** The button stays once it is there: who pressed it keeps their place on the page. */
    isAnswered = false;

    connectedCallback(): void {
        void this.check();
    }

    get shownLines(): (HealthCheckLine & { icon: string; spoken: string })[] {
        const words: Readonly<Record<string, string>> = {
            ok: this.labels.allIsWell,
            warning: this.labels.warning,
            error: this.labels.problem,
        };
        return (this.lines ?? []).map((line) => ({
            ...line,
            severity: line.severity === 'ok' ? 'success' : line.severity,
            icon: ICONS[line.severity] ?? 'utility:info',
            spoken: words[line.severity] ?? '',
        }));
    }

    handleCheck(): void {
        if (!this.isLoading) void this.check();
    }

    /** Asks again. */
    @api
    async check(): Promise<void> {
        this.isLoading = true;
        this.lines = undefined;
        try {
            this.lines = await checkHealth();
            this.isAnswered = true;
            this.error = undefined;
            const errors = this.lines.filter(({ severity }) => severity === 'error').length;
            this.dispatchEvent(new CustomEvent('checked', { detail: { errors } }));
        } catch (error) {
            this.error = error;
        } finally {
            this.isLoading = false;
        }
    }
}
