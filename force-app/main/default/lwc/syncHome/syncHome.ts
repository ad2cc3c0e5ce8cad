import { LightningElement } from 'lwc';
import getOverview from '@salesforce/apex/SyncHomeController.getOverview';
import syncNow from '@salesforce/apex/SyncHomeController.syncNow';
import accountSummary from '@salesforce/label/c.AccountSummary';
import connectedAccountsLabel from '@salesforce/label/c.ConnectedAccounts';
import errorTitle from '@salesforce/label/c.ErrorTitle';
import lastRunsLabel from '@salesforce/label/c.LastRuns';
import loadingLabel from '@salesforce/label/c.Loading';
import noAccountLabel from '@salesforce/label/c.NoAccount';
import noRunsLabel from '@salesforce/label/c.NoRuns';
import syncHomeTitle from '@salesforce/label/c.SyncHomeTitle';
import syncNowLabel from '@salesforce/label/c.SyncNow';
import syncRunning from '@salesforce/label/c.SyncRunning';
import type { Overview } from '@salesforce/apex/SyncHomeController';

const POLL_MS = 1000;

/** Home of the sync: connected accounts, the last runs with their steps, and the button that starts one. Reads again while a run is alive. */
export default class SyncHome extends LightningElement {
    labels = {
        accountSummary,
        connectedAccountsLabel,
        errorTitle,
        lastRunsLabel,
        loadingLabel,
        noAccountLabel,
        noRunsLabel,
        syncHomeTitle,
        syncNowLabel,
        syncRunning
    };
    overview?: Overview;
    error?: string;
    isBusy = false;
    private timer?: ReturnType<typeof setTimeout>;

    connectedCallback(): void {
        void this.load();
    }

    disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    get isLoading(): boolean {
        return this.overview === undefined && this.error === undefined;
    }

    /** One line an account: its name, lists and active subscribers. */
    get accounts(): { id: string; summary: string }[] {
        return (this.overview?.accounts ?? []).map(({ id, name, lists, members }) => ({
            id,
            summary: this.labels.accountSummary
                .replace('{0}', name)
                .replace('{1}', String(lists))
                .replace('{2}', String(members))
        }));
    }

    get hasAccounts(): boolean {
        return (this.overview?.accounts.length ?? 0) > 0;
    }

    get hasRuns(): boolean {
        return (this.overview?.runs.length ?? 0) > 0;
    }

    get isSyncDisabled(): boolean {
        return this.isBusy || !this.hasAccounts || this.overview?.isRunning === true;
    }

    get progress(): string {
        return this.overview?.isRunning === true ? this.labels.syncRunning : '';
    }

    async handleSyncNow(): Promise<void> {
        this.isBusy = true;
        try {
            await syncNow();
            this.error = undefined;
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.isBusy = false;
        }
        await this.load();
    }

    private async load(): Promise<void> {
        try {
            this.overview = await getOverview();
        } catch (error) {
            this.error = messageOf(error);
            this.overview = undefined;
            return;
        }
        clearTimeout(this.timer);
        if (this.overview.isRunning) {
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- a run is followed while it is on; leaving the page clears the timer
            this.timer = setTimeout(() => {
                void this.load();
            }, POLL_MS);
        }
    }
}

/** The words of a failed Apex call, or of any other error. */
function messageOf(error: unknown): string {
    if (typeof error === 'object' && error !== null) {
        const { body, message } = error as { body?: { message?: string }; message?: string };
        return body?.message ?? message ?? String(error);
    }
    return String(error);
}
