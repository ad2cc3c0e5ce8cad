import { LightningElement, api } from 'lwc';
import connectClients from '@salesforce/apex/ConnectController.connectClients';
import getClients from '@salesforce/apex/ConnectController.getClients';
import type { ClientChoice as Choice } from '@salesforce/apex/ClientChoice';
import { fill } from 'c/format';
import { labels } from './labels';

/** Brought in and not archived, whether or not it is synced at the moment. */
const isIn = (status: string): boolean => status !== 'New' && status !== 'Archived';

/** Which clients of the Campaign Monitor account come in. One that is not ticked any more is archived: its data stays. Fires `started` when the sync began. Slot: buttons before its own. */
export default class ClientChoice extends LightningElement {
    /** What the button says. */
    @api buttonLabel = '';

    labels = labels;
    clients?: Choice[];
    chosen: string[] = [];
    error?: unknown;
    /** Why the choice could not be saved: it stays as it is. */
    refusal?: unknown;
    isLoading = false;

    connectedCallback(): void {
        void this.load();
    }

    get isEmpty(): boolean {
        return this.clients?.length === 0;
    }

    get isToChoose(): boolean {
        return this.clients !== undefined && !this.isEmpty;
    }

    get options(): { label: string; value: string }[] {
        const words: Readonly<Record<string, string>> = {
            New: this.labels.clientNew,
            Archived: this.labels.clientArchived,
            Paused: this.labels.clientPaused,
        };
        return (this.clients ?? []).map(({ clientId, name, status, isVisible }) => {
            const note = isVisible ? words[status] : this.labels.clientNotSeen;
            return { label: note === undefined ? name : `${name} (${note})`, value: clientId };
        });
    }

    private get leaving(): Choice[] {
        return (this.clients ?? []).filter(({ clientId, status }) => isIn(status) && !this.chosen.includes(clientId));
    }

    get willArchive(): boolean {
        return this.leaving.length > 0;
    }

    get archiveNote(): string {
        return fill(this.labels.willArchive, this.leaving.map(({ name }) => name).join(', '));
    }

    /** Whoever connects with the key of another account would only see a first sync that fails. */
    get isOfAnotherAccount(): boolean {
        const known = (this.clients ?? []).filter(({ status }) => isIn(status));
        return known.length > 0 && known.every(({ isVisible }) => !isVisible);
    }

    get isDisabled(): boolean {
        return this.isLoading || this.chosen.length === 0;
    }

    handleChoose(event: CustomEvent<{ value: string[] }>): void {
        this.chosen = event.detail.value;
    }

    handleRetry(): void {
        void this.load();
    }

    async handleBringIn(): Promise<void> {
        this.isLoading = true;
        this.refusal = undefined;
        try {
            await connectClients({ clientIds: this.chosen });
            this.dispatchEvent(new CustomEvent('started'));
        } catch (error) {
            this.refusal = error;
        } finally {
            this.isLoading = false;
        }
    }

    private async load(): Promise<void> {
        this.isLoading = true;
        try {
            this.clients = await getClients();
            const isFirst = this.clients.every(({ status }) => status === 'New');
            this.chosen = this.clients.filter(({ status }) => isFirst || isIn(status)).map(({ clientId }) => clientId);
            this.error = undefined;
        } catch (error) {
            this.error = error;
        } finally {
            this.isLoading = false;
        }
    }
}
