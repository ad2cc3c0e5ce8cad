import { LightningElement, api } from 'lwc';
import adoptApiKey from '@salesforce/apex/ConnectController.adoptApiKey';
import beginOAuth from '@salesforce/apex/ConnectController.beginOAuth';
import saveApiKey from '@salesforce/apex/ConnectController.saveApiKey';
import { attempt } from 'c/attempt';
import { labels } from './labels';

/** Takes what a connection needs, by OAuth or API key, and forgets secrets after the call. Fires `connected`, or `leave` with the page of Campaign Monitor to go to. */
export default class ConnectMethod extends LightningElement {
    /** The address that the OAuth application has to lead back to. */
    @api redirectUri = '';

    labels = labels;
    method: 'oauth' | 'key' = 'key';
    error?: unknown;
    isBusy = false;
    private clientId = '';
    private secret = '';

    get methods(): { label: string; value: string }[] {
        return [
            { label: this.labels.connectByKey, value: 'key' },
            { label: this.labels.connectByOAuth, value: 'oauth' },
        ];
    }

    get isOAuth(): boolean {
        return this.method === 'oauth';
    }

    get buttonLabel(): string {
        return this.isOAuth ? this.labels.goToCampaignMonitor : this.labels.connect;
    }

    get isDisabled(): boolean {
        return this.isBusy || this.secret === '' || (this.isOAuth && this.clientId === '');
    }

    handleMethod(event: CustomEvent<{ value: 'oauth' | 'key' }>): void {
        this.method = event.detail.value;
        this.secret = '';
        this.error = undefined;
    }

    handleClientId(event: CustomEvent<{ value: string }>): void {
        this.clientId = event.detail.value.trim();
    }

    handleSecret(event: CustomEvent<{ value: string }>): void {
        this.secret = event.detail.value.trim();
    }

    async handleConnect(): Promise<void> {
        await attempt(this, () => this.connect());
    }

    private async connect(): Promise<void> {
        if (this.isOAuth) {
            const url = await beginOAuth({ clientId: this.clientId, clientSecret: this.secret });
            this.dispatchEvent(new CustomEvent('leave', { detail: { url } }));
        } else {
            await saveApiKey({ apiKey: this.secret });
            // in a call of its own: the org has to keep a key before it can call out with it
            await adoptApiKey();
            this.dispatchEvent(new CustomEvent('connected'));
        }
    }
}
