import { LightningElement } from 'lwc';
import getCampaigns from '@salesforce/apex/CampaignController.getCampaigns';
import { Pause } from 'c/pause';
import { formatDay } from 'c/format';
import type { Wanted } from 'c/trackingTable';
import { labels } from './labels';

const SEARCH_PAUSE_MS = 300;
const ALL = '';
/** The last choice: reads the campaigns before those that can be chosen. */
const OLDER = 'older';

/** The tab of the email tracking history: who did what with all emails or with one, by the beginning of an address. */
export default class TrackingHome extends LightningElement {
    labels = labels;
    wanted: Wanted = { campaignId: null, address: '' };
    campaign = ALL;
    campaigns: { label: string; value: string }[] = [];
    error?: unknown;
    private next: string | null = null;
    private readonly pause = new Pause();

    connectedCallback(): void {
        void this.load();
    }

    disconnectedCallback(): void {
        this.pause.end();
    }

    get campaignOptions(): { label: string; value: string }[] {
        const older = this.next === null ? [] : [{ label: labels.olderCampaigns, value: OLDER }];
        return [{ label: labels.allEmails, value: ALL }, ...this.campaigns, ...older];
    }

    handleRetry(): void {
        void this.load();
    }

    handleCampaign(event: CustomEvent<{ value: string }>): void {
        const before = this.campaign;
        this.campaign = event.detail.value;
        if (this.campaign === OLDER) {
            void this.load(this.next).then(() => {
                this.campaign = before;
            });
        } else {
            this.wanted = { ...this.wanted, campaignId: this.campaign === ALL ? null : this.campaign };
        }
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        const address = event.detail.value;
        this.pause.before(SEARCH_PAUSE_MS, () => {
            this.wanted = { ...this.wanted, address };
        });
    }

    /** @param after the end of what is known; null to begin. */
    private async load(after: string | null = null): Promise<void> {
        try {
            const { rows, next } = await getCampaigns({ search: '', after });
            const found = rows.map(({ id, name, sentAt }) => ({ label: `${name} (${formatDay(sentAt)})`, value: id ?? ALL }));
            this.campaigns = after === null ? found : [...this.campaigns, ...found];
            this.next = next;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
