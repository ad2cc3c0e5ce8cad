import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import addToList from '@salesforce/apex/MembershipController.addToList';
import changeAddress from '@salesforce/apex/MembershipController.changeAddress';
import getLists from '@salesforce/apex/MembershipController.getLists';
import moveToList from '@salesforce/apex/MembershipController.moveToList';
import preview from '@salesforce/apex/MembershipController.preview';
import resubscribe from '@salesforce/apex/MembershipController.resubscribe';
import unsubscribe from '@salesforce/apex/MembershipController.unsubscribe';
import type { AddResult } from '@salesforce/apex/AddResult';
import type { ImportChoice } from '@salesforce/apex/ImportChoice';
import type { MembershipDifference } from '@salesforce/apex/MembershipDifference';
import type { MembershipPreview } from '@salesforce/apex/MembershipPreview';
import type { MembershipRequest } from '@salesforce/apex/MembershipRequest';
import { attempt } from 'c/attempt';
import { fill } from 'c/format';
import { labels } from './labels';

export type MembershipChange = 'add' | 'unsubscribe' | 'resubscribe' | 'move' | 'address';
interface Option {
    label: string;
    value: string;
}

/**
 * One change of a membership, or people who are to be added to a list: what it means, what would be different, what it needs, and what became of it.
 * Closes with true when something waits to be sent; with nothing when it was cancelled.
 */
export default class MembershipDialog extends LightningModal {
    @api change: MembershipChange = 'add';
    /** Who it is about, as people read it: a name, or `12 people`. */
    @api who = '';
    /** Contacts, leads or person accounts to add. */
    @api recordIds: string[] = [];
    /** The membership to change, and the list it is on. */
    @api memberId?: string;
    @api listId?: string;
    @api listName = '';
    /** The address that the list has. */
    @api email = '';
    /** What the button says. */
    @api action = '';

    labels = labels;
    isBusy = false;
    error?: unknown;
    lists: ImportChoice[] = [];
    chosenListId = '';
    newAddress = '';
    hasConsent = false;
    consentToTrack = 'Unchanged';
    result?: AddResult;
    preview?: MembershipPreview;

    connectedCallback(): void {
        if (this.needsList) {
            void attempt(this, async () => {
                this.lists = await getLists();
            });
        } else if (!this.needsAddress) {
            void this.look();
        }
    }

    /** Before and after, of one person; what is typed needs no question. */
    get differences(): MembershipDifference[] {
        const typed = this.newAddress.trim();
        if (this.needsAddress && typed !== '' && typed !== this.email) {
            return [{ name: labels.emailAddress, before: this.email, after: typed, isStatus: false }];
        }
        return this.isAsking ? (this.preview?.differences ?? []) : [];
    }

    /** Why it would be refused. */
    get objection(): string | null {
        return this.isAsking ? (this.preview?.objection ?? null) : null;
    }

    get explanation(): string {
        const words = {
            add: labels.addToListExplained,
            unsubscribe: labels.unsubscribeExplained,
            resubscribe: labels.resubscribeExplained,
            move: labels.moveExplained,
            address: labels.changeAddressExplained,
        };
        return fill(words[this.change], this.who, this.listName);
    }

    get isAdding(): boolean {
        return this.change === 'add' && this.result === undefined;
    }

    get needsList(): boolean {
        return (this.change === 'add' || this.change === 'move') && this.result === undefined;
    }

    get needsAddress(): boolean {
        return this.change === 'address';
    }

    get needsConsent(): boolean {
        return (this.change === 'add' || this.change === 'move' || this.change === 'resubscribe') && this.result === undefined;
    }

    get isAsking(): boolean {
        return this.result === undefined;
    }

    get variant(): string {
        return this.change === 'unsubscribe' ? 'destructive' : 'brand';
    }

    get listOptions(): Option[] {
        const others = this.lists.filter(({ value }) => value !== this.listId);
        const hasSeveral = new Set(others.map(({ detail }) => detail)).size > 1;
        return others.map(({ value, label, detail }) => ({ value, label: hasSeveral ? `${label} (${detail})` : label }));
    }

    get listNote(): string | null {
        return this.needsList ? (this.lists.find(({ value }) => value === this.chosenListId)?.note ?? null) : null;
    }

    get consentOptions(): Option[] {
        return [
            { value: 'Yes', label: labels.consentYes },
            { value: 'No', label: labels.no },
            { value: 'Unchanged', label: labels.consentUnchanged },
        ];
    }

    get isDisabled(): boolean {
        const isComplete =
            this.objection === null &&
            (!this.needsList || this.chosenListId !== '') &&
            (!this.needsConsent || this.hasConsent) &&
            (!this.needsAddress || this.newAddress.trim() !== '');
        return this.isBusy || !isComplete;
    }

    get waitingText(): string {
        return fill(labels.peopleWaiting, this.result?.waiting ?? 0);
    }

    get refused(): AddResult['refused'] {
        return this.result?.refused ?? [];
    }

    handleList(event: CustomEvent<{ value: string }>): void {
        this.chosenListId = event.detail.value;
        void this.look();
    }

    handleAddress(event: CustomEvent<{ value: string }>): void {
        this.newAddress = event.detail.value;
    }

    handleConsent(event: CustomEvent<{ checked: boolean }>): void {
        this.hasConsent = event.detail.checked;
    }

    handleTracking(event: CustomEvent<{ value: string }>): void {
        this.consentToTrack = event.detail.value;
    }

    handleCancel(): void {
        this.close();
    }

    handleDone(): void {
        this.close((this.result?.waiting ?? 0) > 0);
    }

    async handleAct(): Promise<void> {
        const isDone = await attempt(this, () => this.act());
        if (isDone && this.refused.length === 0) {
            this.close(true);
        }
    }

    private get request(): MembershipRequest {
        return {
            memberId: this.memberId ?? null,
            recordIds: [...this.recordIds],
            listId: this.chosenListId === '' ? null : this.chosenListId,
            newAddress: this.newAddress,
            hasConsent: this.hasConsent,
            consentToTrack: this.consentToTrack,
        } as MembershipRequest;
    }

    /** Looks at what would change; of several people the answer would be a table. */
    private async look(): Promise<void> {
        this.preview = undefined;
        if (this.recordIds.length > 1) return;
        const asked = this.chosenListId;
        await attempt(this, async () => {
            const answer = await preview({ request: this.request, change: this.change });
            if (asked === this.chosenListId) this.preview = answer;
        });
    }

    private async act(): Promise<void> {
        const { request } = this;
        switch (this.change) {
            case 'add':
                await this.add(request);
                break;
            case 'unsubscribe':
                await unsubscribe({ request });
                break;
            case 'resubscribe':
                await resubscribe({ request });
                break;
            case 'move':
                await moveToList({ request });
                break;
            default:
                await changeAddress({ request });
        }
    }

    /** The dialog stays open for those who were not taken. */
    private async add(request: MembershipRequest): Promise<void> {
        const result = await addToList({ request });
        this.result = result.refused.length > 0 ? result : undefined;
    }
}
