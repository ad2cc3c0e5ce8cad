import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import changeSyncUser from '@salesforce/apex/ConnectController.changeSyncUser';
import disconnect from '@salesforce/apex/ConnectController.disconnect';
import getScreen from '@salesforce/apex/ConnectController.getScreen';
import type { ConnectScreen } from '@salesforce/apex/ConnectScreen';
import type { ConnectionStatus } from '@salesforce/apex/ConnectionStatus';
import ConfirmTyped from 'c/confirmTyped';
import { messageOf } from 'c/errors';
import { fill, formatMoment } from 'c/format';
import { connectionMethodName } from 'c/valueNames';
import { labels } from './labels';

/** The connection: reconnect, choose clients, change the sync user, disconnect. Fires `disconnected`, and `healed` after what may have mended it. */
export default class SettingsConnection extends NavigationMixin(LightningElement) {
    labels = labels;
    screen?: ConnectScreen;
    error?: unknown;
    isReconnecting = false;
    isChoosing = false;

    /** Campaign Monitor opens in a tab of its own: whoever comes back to this one sees what became of it. */
    private readonly handleVisibility = (): void => {
        if (!document.hidden && this.isReconnecting) {
            void this.lookAgain();
        }
    };

    connectedCallback(): void {
        document.addEventListener('visibilitychange', this.handleVisibility);
        void this.begin();
    }

    disconnectedCallback(): void {
        document.removeEventListener('visibilitychange', this.handleVisibility);
    }

    get status(): ConnectionStatus | undefined {
        return this.screen?.status;
    }

    get redirectUri(): string {
        return this.screen?.redirectUri ?? '';
    }

    get connection(): string {
        return fill(
            this.labels.connectionLine,
            connectionMethodName(this.status?.method ?? ''),
            this.status?.connectedByName ?? '',
            formatMoment(this.status?.connectedAt),
        );
    }

    get syncUser(): string {
        const name = this.status?.syncUserName ?? this.labels.nobody;
        return this.status?.isSyncUserActive === false ? fill(this.labels.userIsInactive, name) : name;
    }

    get clients(): string {
        const { activeClients = 0, archivedClients = 0, pausedClients = 0, unreachableClients = 0 } = this.status ?? {};
        return [
            fill(this.labels.clientsLine, activeClients, archivedClients),
            ...(pausedClients > 0 ? [fill(this.labels.clientsPaused, pausedClients)] : []),
            ...(unreachableClients > 0 ? [fill(this.labels.clientsUnreachable, unreachableClients)] : []),
        ].join(', ');
    }

    get reconnectLabel(): string {
        return this.isReconnecting ? this.labels.cancel : this.labels.reconnect;
    }

    get reconnectExpanded(): string {
        return String(this.isReconnecting);
    }

    get clientsLabel(): string {
        return this.isChoosing ? this.labels.cancel : this.labels.changeClients;
    }

    get clientsExpanded(): string {
        return String(this.isChoosing);
    }

    /** The button that deleted the data went with them: whoever pressed it goes on here. */
    async handleGone(): Promise<void> {
        await this.load();
        if (document.activeElement === document.body) this.template?.querySelector<HTMLElement>('[data-id="clients"]')?.focus();
    }

    handleReconnect(): void {
        this.isReconnecting = !this.isReconnecting;
    }

    handleClients(): void {
        this.isChoosing = !this.isChoosing;
    }

    async handleReconnected(): Promise<void> {
        this.isReconnecting = false;
        this.dispatchEvent(new CustomEvent('healed'));
        this.tell(this.labels.reconnected);
        await this.load();
    }

    handleLeave(event: CustomEvent<{ url: string }>): void {
        this[NavigationMixin.Navigate]({ type: 'standard__webPage', attributes: { url: event.detail.url } }, true);
    }

    handleStarted(): void {
        this.isChoosing = false;
        this.tell(this.labels.clientsSaved);
        this.dispatchEvent(new CustomEvent('healed'));
        void this.load();
        void this.template?.querySelector<HTMLElement & { refresh(): Promise<void> }>('c-archived-clients')?.refresh();
    }

    async handleSyncUser(): Promise<void> {
        if (await this.run(changeSyncUser, this.labels.youAreSyncUser)) {
            this.dispatchEvent(new CustomEvent('healed'));
        }
    }

    async handleDisconnect(): Promise<void> {
        const isSure = await ConfirmTyped.open({
            label: this.labels.disconnectTitle,
            size: 'small',
            message: this.labels.disconnectConsequence,
            word: this.labels.disconnectWord,
            action: this.labels.disconnect,
        });
        if (isSure === true && (await this.run(disconnect, this.labels.disconnected))) {
            this.dispatchEvent(new CustomEvent('disconnected'));
        }
    }

    private async run(command: () => Promise<unknown>, told: string): Promise<boolean> {
        try {
            await command();
            this.tell(told);
            await this.load();
            return true;
        } catch (error) {
            this.dispatchEvent(
                new ShowToastEvent({ title: this.labels.nothingWasChanged, message: messageOf(error), variant: 'error', mode: 'sticky' }),
            );
            return false;
        }
    }

    private tell(title: string): void {
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    }

    private async lookAgain(): Promise<void> {
        const before = this.status?.connectedAt;
        await this.load();
        if (this.status?.connectedAt !== before) {
            this.isReconnecting = false;
            this.dispatchEvent(new CustomEvent('healed'));
            this.tell(this.labels.reconnected);
        }
    }

    /** Whoever comes because Campaign Monitor refuses the connection comes to reconnect. */
    private async begin(): Promise<void> {
        await this.load();
        this.isReconnecting = typeof this.status?.refusal === 'string';
    }

    private async load(): Promise<void> {
        try {
            this.screen = await getScreen();
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
