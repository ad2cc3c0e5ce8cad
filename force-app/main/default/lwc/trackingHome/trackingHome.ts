import { LightningElement } from 'lwc';
import getCampaigns from '@salesforce/apex/CampaignController.getCampaigns';
import { Pause } from 'c/pause';
import { formatDay } from 'c/format';
import type { Wanted } from 'c/trackingTable';
import { labels } from './labels';

const SEARCH_PAUSE_MS = 300;
const ALL = '';

/** The tab of the email tracking history: who did what with all emails or with one, by the beginning of an address. Older campaigns than the newest fifty show theirs on their own page. */
export default class TrackingHome extends LightningElement {
    labels = labels;
    wanted: Wanted = { campaignId: null, address: '' };
    campaignOptions: { label: string; value: string }[] = [{ label: labels.allEmails, value: ALL }];
    error?: unknown;
    private readonly pause = new Pause();

    connectedCallback(): void {
        void this.load();
    }

    disconnectedCallback(): void {
        this.pause.end();
    }

    get campaign(): string {
        return this.wanted.campaignId ?? ALL;
    }

    handleRetry(): void {
        void this.load();
    }

    handleCampaign(event: CustomEvent<{ value: string }>): void {
        this.wanted = { ...this.wanted, campaignId: event.detail.value === ALL ? null : event.detail.value };
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        const address = event.detail.value;
        this.pause.before(SEARCH_PAUSE_MS, () => {
            this.wanted = { ...this.wanted, address };
        });
    }

    private async load(): Promise<void> {
        try {
            const { rows } = await getCampaigns({ search: '', after: null });
            this.campaignOptions = [
                { label: labels.allEmails, value: ALL },
                ...rows.map(({ id, name, sentAt }) => ({ label: `${name} (${formatDay(sentAt)})`, value: id ?? ALL })),
            ];
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
