import { LightningElement } from 'lwc';
import getScreen from '@salesforce/apex/ConnectController.getScreen';
import type { ConnectScreen } from '@salesforce/apex/ConnectScreen';
import { fill } from 'c/format';
import { labels } from './labels';

/** Shows its content when there is a connection. While there is none, an administrator gets the connect screen and everybody else reads whom to ask. */
export default class ConnectionGate extends LightningElement {
    labels = labels;
    screen?: ConnectScreen;
    error?: unknown;

    connectedCallback(): void {
        void this.load();
    }

    get isLoading(): boolean {
        return this.screen === undefined && this.error === undefined;
    }

    /** A first run that is on belongs to the connect screen's last step. */
    get isConnected(): boolean {
        return this.screen?.status.isConnected === true && (this.screen.hasRun || !this.screen.isAdmin);
    }

    get isToConnect(): boolean {
        return this.screen?.isAdmin === true && !this.isConnected;
    }

    get isToAsk(): boolean {
        return this.screen !== undefined && !this.screen.isAdmin && !this.isConnected;
    }

    get whomToAsk(): string {
        const names = this.screen?.administrators ?? [];
        return names.length === 0 ? this.labels.askAnyAdministrator : fill(this.labels.askAdministrator, names.join(', '));
    }

    handleRetry(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.screen = await getScreen();
            this.error = undefined;
        } catch (error) {
            this.error = error;
            this.screen = undefined;
        }
    }
}
