import { LightningElement, api } from 'lwc';
import mayAdminister from '@salesforce/customPermission/AdministerCampaignMonitor';
import mayImport from '@salesforce/customPermission/ImportToCampaignMonitor';
import mayView from '@salesforce/customPermission/ViewCampaignMonitor';
import getScreen from '@salesforce/apex/ConnectController.getScreen';
import type { ConnectScreen } from '@salesforce/apex/ConnectScreen';
import { fill } from 'c/format';
import { labels } from './labels';

type Need = 'view' | 'import' | 'admin';

/**
 * Shows its content to those who may see it, when there is a connection. While there is none, an administrator gets the connect screen and everybody else reads whom to ask.
 * The page only hides: Apex refuses, whatever is shown.
 * Fires `connected` when somebody has gone through the connect screen here: what the page read before is of an empty org.
 */
export default class ConnectionGate extends LightningElement {
    /** Whom the content is for: `view` for everybody with a permission set, `import` for marketing users, `admin` for administrators. */
    @api needs: Need = 'view';

    labels = labels;
    screen?: ConnectScreen;
    error?: unknown;

    connectedCallback(): void {
        if (this.isAllowed) {
            void this.load();
        }
    }

    get isAllowed(): boolean {
        const permissions: Readonly<Record<Need, true | undefined>> = { view: mayView, import: mayImport, admin: mayAdminister };
        return permissions[this.needs] !== undefined;
    }

    get isRefused(): boolean {
        return !this.isAllowed;
    }

    get refusal(): string {
        const words: Readonly<Record<Need, string>> = {
            view: this.labels.noViewPermission,
            import: this.labels.noImportPermission,
            admin: this.labels.noPermission,
        };
        return words[this.needs];
    }

    get isLoading(): boolean {
        return this.isAllowed && this.screen === undefined && this.error === undefined;
    }

    /** A first run that is on belongs to the connect screen's last step. */
    get isConnected(): boolean {
        return this.screen?.status.isConnected === true && (this.screen.hasRun || !this.screen.isAdmin);
    }

    /** Home and the settings say it themselves. */
    get isSendingRefused(): boolean {
        return this.needs === 'import' && (this.screen?.status.refusal ?? null) !== null;
    }

    get isToConnect(): boolean {
        return this.screen?.isAdmin === true && !this.isConnected;
    }

    get isToAsk(): boolean {
        return this.screen !== undefined && !this.screen.isAdmin && !this.isConnected;
    }

    get whomToAsk(): string {
        const names = this.screen?.administrators ?? [];
        const whom = names.length === 0 ? this.labels.askAnyAdministrator : fill(this.labels.askAdministrator, names.join(', '));
        return this.screen?.hasRun === true ? `${whom} ${this.labels.connectDataStays}` : whom;
    }

    /** The connection was made or cut. */
    @api
    async refresh(): Promise<void> {
        await this.load();
    }

    handleRetry(): void {
        void this.load();
    }

    async handleConnected(): Promise<void> {
        await this.load();
        this.dispatchEvent(new CustomEvent('connected'));
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
