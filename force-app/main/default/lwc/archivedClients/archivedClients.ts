import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import deleteClientData from '@salesforce/apex/ConnectController.deleteClientData';
import getArchivedClients from '@salesforce/apex/ConnectController.getArchivedClients';
import type { ArchivedClient } from '@salesforce/apex/ArchivedClient';
import { Pause } from 'c/pause';
import ConfirmTyped from 'c/confirmTyped';
import { messageOf } from 'c/errors';
import { fill } from 'c/format';
import { labels } from './labels';

interface Row extends ArchivedClient {
    state: string;
    action: string;
    spokenAction: string;
}
const POLL_MS = 3000;

/** Archived clients, whose data stays until somebody deletes it here by typing the client's name; nothing when there is none. Read again while a deletion is on and somebody looks. Fires `gone` when the last of a client was deleted. */
export default class ArchivedClients extends LightningElement {
    labels = labels;
    clients: ArchivedClient[] = [];
    error?: unknown;
    private readonly pause = new Pause();
    private readonly handleVisibility = (): void => {
        if (!document.hidden) {
            void this.refresh();
        }
    };

    connectedCallback(): void {
        document.addEventListener('visibilitychange', this.handleVisibility);
        void this.refresh();
    }

    disconnectedCallback(): void {
        document.removeEventListener('visibilitychange', this.handleVisibility);
        this.pause.end();
    }

    get hasClients(): boolean {
        return this.clients.length > 0;
    }

    get rows(): Row[] {
        return this.clients.map((client) => ({
            ...client,
            state: this.stateOf(client),
            action: client.isInterrupted ? this.labels.goOnDeleting : this.labels.deleteData,
            spokenAction: fill(client.isInterrupted ? this.labels.goOnDeletingOf : this.labels.deleteDataOf, client.name),
        }));
    }

    /** Reads the clients now. */
    @api
    async refresh(): Promise<void> {
        this.pause.end();
        const { length: before } = this.clients;
        try {
            this.clients = await getArchivedClients();
            this.error = undefined;
        } catch (error) {
            this.error = error;
            return;
        }
        if (this.clients.length < before) this.dispatchEvent(new CustomEvent('gone'));
        if (this.isConnected && !document.hidden && this.clients.some(({ isDeleting }) => isDeleting)) {
            this.pause.before(POLL_MS, () => this.refresh());
        }
    }

    handleRetry(): void {
        void this.refresh();
    }

    async handleDelete(event: Event): Promise<void> {
        const { account } = (event.currentTarget as HTMLElement).dataset;
        const client = this.clients.find(({ accountId }) => accountId === account);
        if (client === undefined) {
            return;
        }
        const isSure = await ConfirmTyped.open({
            label: fill(this.labels.deleteDataOf, client.name),
            size: 'small',
            message: fill(this.labels.deleteDataConsequence, client.lists, this.countOf(client)),
            word: client.name,
            action: this.labels.deleteData,
        });
        if (isSure !== true) {
            return;
        }
        try {
            await deleteClientData({ accountId: client.accountId, typedName: client.name });
            this.dispatchEvent(new ShowToastEvent({ title: fill(this.labels.deletionStarted, client.name), variant: 'success' }));
        } catch (error) {
            this.dispatchEvent(
                new ShowToastEvent({ title: this.labels.nothingWasChanged, message: messageOf(error), variant: 'error', mode: 'sticky' }),
            );
        }
        await this.refresh();
        await Promise.resolve(); // behind the rendering
        this.keepPlace();
    }

    /** The button rests while data are deleted. Only where nothing has the focus any more: whoever went on meanwhile stays there. */
    private keepPlace(): void {
        if (document.activeElement === document.body) this.template?.querySelector<HTMLElement>('[id^="heading"]')?.focus();
    }

    private stateOf(client: ArchivedClient): string {
        const { lists, isDeleting, isInterrupted, deleted } = client;
        if (isDeleting) {
            return fill(this.labels.isDeleting, deleted);
        }
        return isInterrupted
            ? fill(this.labels.deletionInterrupted, deleted)
            : fill(this.labels.archivedHolds, lists, this.countOf(client));
    }

    private countOf({ members }: ArchivedClient): number | string {
        return members ?? this.labels.tooManyToCount;
    }
}
