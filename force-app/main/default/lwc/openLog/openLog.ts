import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { OpenLogEntry } from '@salesforce/apex/OpenLogEntry';
import { formatRelative } from 'c/format';
import { areaName } from 'c/valueNames';
import { labels } from './labels';

const ICONS: Readonly<Record<string, string>> = { Error: 'utility:error', Warning: 'utility:warning' };

const DONE = 'lightning-button[data-id]';

/** What went wrong and is not over: the reason and what to do. Fires `resolve` with the id of an entry that somebody has seen to, and `retry` with the id of one that is to be tried again now. */
export default class OpenLog extends NavigationMixin(LightningElement) {
    @api entries: OpenLogEntry[] = [];
    @api isAdmin = false;
    /** Whether runs start by themselves: they try again what a retry would. */
    @api isScheduled = false;

    /** Whether Campaign Monitor refuses the connection: a retry would only fail. */
    @api isRefused = false;
    /** Whether this org may not send yet. */
    @api isSilent = false;

    labels = labels;

    /** The entry that is about to go, and where it stood. */
    private leaving?: { readonly id: string | undefined; readonly index: number };

    /** Who has seen to an entry by keyboard goes on with the next one; whoever went elsewhere meanwhile stays there. */
    renderedCallback(): void {
        const { leaving } = this;
        if (leaving === undefined || this.entries.some(({ id }) => id === leaving.id)) return;
        this.leaving = undefined;
        if (document.activeElement !== document.body) return;
        const buttons = [...(this.template?.querySelectorAll<HTMLElement>(DONE) ?? [])];
        (buttons[Math.min(leaving.index, buttons.length - 1)] ?? this.template?.querySelector<HTMLElement>('[data-id="none"]'))?.focus();
    }

    get isEmpty(): boolean {
        return this.entries.length === 0;
    }

    get shownEntries(): (OpenLogEntry & { icon: string; variant: string; headline: string; isBlocked: boolean; retryHelp: string })[] {
        const byItself = this.isScheduled ? ` ${this.labels.retryByItself}` : '';
        const helps: Readonly<Record<string, string>> = {
            Run: `${this.labels.retryRunHelp}${byItself}`,
            Full: `${this.labels.retryFullHelp}${byItself}`,
            List: `${this.labels.retryListHelp}${byItself}`,
            Outbox: this.labels.retryOutboxHelp,
        };
        return this.entries.map((entry) => {
            const hindrance = this.hindranceOf(entry);
            return {
                ...entry,
                isBlocked: hindrance !== undefined,
                retryHelp: hindrance ?? helps[entry.retry ?? ''] ?? '',
                icon: ICONS[entry.level] ?? 'utility:info',
                variant: entry.level === 'Error' ? 'error' : 'warning',
                headline: `${areaName(entry.area)} · ${formatRelative(entry.happenedAt)}`,
            };
        });
    }

    /** What has to be mended before a retry makes sense. */
    private hindranceOf({ retry }: OpenLogEntry): string | undefined {
        if (this.isRefused) {
            return this.labels.retryAfterReconnecting;
        }
        return this.isSilent && retry === 'Outbox' ? this.labels.retryAfterConfirming : undefined;
    }

    handleRetry(event: Event): void {
        const id = (event.currentTarget as HTMLElement).dataset.retry;
        this.dispatchEvent(new CustomEvent('retry', { detail: { id } }));
    }

    handleOpen(event: Event): void {
        const { record } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: record, actionName: 'view' } });
    }

    handleResolve(event: Event): void {
        const id = (event.currentTarget as HTMLElement).dataset.id;
        this.leaving = { id, index: this.entries.findIndex((entry) => entry.id === id) };
        this.dispatchEvent(new CustomEvent('resolve', { detail: { id } }));
    }
}
