import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import mayView from '@salesforce/customPermission/ViewCampaignMonitor';
import getPerson from '@salesforce/apex/RecordController.getPerson';
import takeBack from '@salesforce/apex/MembershipController.takeBack';
import type { MemberRow } from '@salesforce/apex/MemberRow';
import type { PendingRow } from '@salesforce/apex/PendingRow';
import type { PersonSummary } from '@salesforce/apex/PersonSummary';
import type { TrackingRow } from '@salesforce/apex/TrackingRow';
import MembershipDialog from 'c/membershipDialog';
import { messageOf } from 'c/errors';
import { fill, formatDay, formatMoment, formatNumber } from 'c/format';
import { activityName, memberStatusName } from 'c/valueNames';
import { labels } from './labels';

type Change = 'unsubscribe' | 'resubscribe' | 'move' | 'address';
interface Membership extends MemberRow {
    url: string;
    since: string;
    /** Why nothing can be changed: the list is not kept up to date any more. */
    listNote?: string;
    isOpen: boolean;
    whyTitle: string;
    whyExpanded: string;
    menuLabel: string;
    changes: { value: Change; label: string }[];
    hasChanges: boolean;
}
interface Pending extends PendingRow {
    text: string;
    note: string;
    badge: string;
    badgeClass: string;
    canTakeBack: boolean;
    takeBackLabel: string;
}
const ICONS: Readonly<Record<string, string>> = {
    Sent: 'utility:send',
    Opened: 'utility:email_open',
    Clicked: 'utility:touch_action',
    Bounced: 'utility:undelete',
    Unsubscribed: 'utility:ban',
    'Marked as Spam': 'utility:warning',
};
/** What can be done with a membership, by its status: nobody who bounced comes back before the address is right. */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
    Active: ['unsubscribe', 'move', 'address'],
    Unconfirmed: ['unsubscribe', 'move', 'address'],
    Unsubscribed: ['resubscribe', 'address'],
    Bounced: ['address'],
    Deleted: ['resubscribe'],
};

const NOTES: Readonly<Record<string, string>> = { Deleted: labels.listDeleted, Archived: labels.listArchived };

/**
 * On contacts, leads and person accounts: the lists a person is on, what can be changed, why the status is what it is, and what happened to the emails.
 * Such a page is for everybody: who has no permission set of ours reads what is missing, and Apex is not asked.
 */
export default class PersonPanel extends NavigationMixin(LightningElement) {
    @api
    get recordId(): string | undefined {
        return this.personId;
    }
    set recordId(value: string | undefined) {
        this.personId = value;
        void this.load();
    }

    labels = labels;
    summary?: PersonSummary;
    error?: unknown;
    openId?: string;
    private personId?: string;

    get isHidden(): boolean {
        return mayView === undefined;
    }

    get isLoading(): boolean {
        return !this.isHidden && this.summary === undefined && this.error === undefined;
    }

    get isCompany(): boolean {
        return this.summary?.isPerson === false;
    }

    get isEmpty(): boolean {
        return this.summary !== undefined && !this.isCompany && !this.hasMemberships && !this.hasHistory;
    }

    get mayChange(): boolean {
        return this.summary?.mayChange === true && !this.isCompany;
    }

    get hasMemberships(): boolean {
        return (this.summary?.memberships.length ?? 0) > 0;
    }

    get hasPending(): boolean {
        return (this.summary?.pending.length ?? 0) > 0;
    }

    get hasHistory(): boolean {
        return (this.summary?.activities.length ?? 0) > 0;
    }

    get memberships(): Membership[] {
        return (this.summary?.memberships ?? []).map((member) => {
            const listNote = NOTES[member.listState ?? ''];
            const changes =
                this.mayChange && listNote === undefined
                    ? (CHANGES[member.status] ?? []).map((value) => ({ value, label: this.nameOf(value) }))
                    : [];
            return {
                ...member,
                url: `/lightning/r/${member.listId}/view`,
                listNote,
                since: fill(labels.since, formatDay(member.statusChangedAt ?? member.joinedAt)),
                isOpen: this.openId === member.id,
                whyTitle: fill(labels.whyOnList, memberStatusName(member.status), member.listName),
                whyExpanded: String(this.openId === member.id),
                menuLabel: fill(labels.changeMembership, member.listName),
                changes,
                hasChanges: changes.length > 0,
            };
        });
    }

    get pending(): Pending[] {
        return (this.summary?.pending ?? []).map((row) => {
            const isWaiting = row.state === 'Waiting';
            const text = this.textOf(row);
            return {
                ...row,
                text,
                note: [fill(labels.pendingBy, row.requestedBy ?? '–', formatMoment(row.requestedAt)), row.error]
                    .concat(isWaiting && this.mayChange && !row.mayBeTakenBack ? [labels.untickFirst] : [])
                    .filter((part) => part)
                    .join(' · '),
                badge: isWaiting ? labels.pendingWaiting : labels.importCountRefused,
                badgeClass: `slds-badge ${isWaiting ? 'slds-theme_warning' : 'slds-theme_error'}`,
                canTakeBack: isWaiting && this.mayChange && row.mayBeTakenBack,
                takeBackLabel: fill(labels.takeBackChange, text),
            };
        });
    }

    get activities(): string[] {
        return (this.summary?.activities ?? []).map(({ activity }) => activityName(activity));
    }

    get activitySeries(): { label: string; values: number[] }[] {
        return [{ label: labels.events, values: (this.summary?.activities ?? []).map(({ count }) => count) }];
    }

    /** `41 of 50 emails opened`, or how many events there are where nothing was sent. Shares of a part of the events would be wrong: then how many are counted. */
    get historySummary(): string {
        const counted = this.summary?.newestCounted ?? null;
        if (counted !== null) return fill(labels.newestEventsOnly, formatNumber(counted));
        const activities = this.summary?.activities ?? [];
        const emails = (name: string): number => activities.find(({ activity }) => activity === name)?.emails ?? 0;
        const all = activities.reduce((sum, { count }) => sum + count, 0);
        return emails('Sent') > 0
            ? fill(labels.openedShare, formatNumber(emails('Opened')), formatNumber(emails('Sent')))
            : fill(labels.emailsInAll, formatNumber(all));
    }

    get history(): (TrackingRow & { icon: string; activityName: string; note: string })[] {
        return (this.summary?.history ?? []).map((event) => ({
            ...event,
            icon: ICONS[event.activity] ?? 'utility:email',
            activityName: activityName(event.activity),
            note: [formatMoment(event.occurredAt), event.detail].filter((part) => part !== null).join(' · '),
        }));
    }

    handleRetry(): void {
        void this.load();
    }

    handleWhy(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.openId = this.openId === id ? undefined : id;
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { record } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: record, actionName: 'view' } });
    }

    async handleAdd(): Promise<void> {
        const who = this.summary?.name ?? '';
        await this.told(
            await MembershipDialog.open({
                label: labels.addToList,
                size: 'small',
                change: 'add',
                who,
                recordIds: [this.personId ?? ''],
                action: labels.addToList,
            }),
        );
    }

    async handleChange(event: CustomEvent<{ value: Change }>): Promise<void> {
        const member = this.summary?.memberships.find(({ id }) => id === (event.currentTarget as HTMLElement).dataset.id);
        const change = event.detail.value;
        if (member !== undefined) {
            const { id: memberId, listId, listName } = member;
            // a dialog that opens while the menu still tells of the choice never gets the focus, and Escape does not close it
            await Promise.resolve();
            await this.told(
                await MembershipDialog.open({
                    label: this.nameOf(change),
                    size: 'small',
                    change,
                    who: member.fullName ?? member.email,
                    memberId,
                    listId,
                    listName,
                    email: member.email,
                    action: this.nameOf(change),
                }),
            );
        }
    }

    async handleTakeBack(event: Event): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        try {
            await takeBack({ actionId: id ?? '' });
            this.dispatchEvent(new ShowToastEvent({ title: labels.takenBack, variant: 'success' }));
        } catch (error) {
            this.dispatchEvent(new ShowToastEvent({ title: labels.takeBack, message: messageOf(error), variant: 'error', mode: 'sticky' }));
        }
        await this.load();
    }

    private async told(isWaiting: unknown): Promise<void> {
        if (isWaiting === true) {
            this.dispatchEvent(new ShowToastEvent({ title: labels.waitingToBeSent, variant: 'success' }));
            await this.load();
        }
    }

    private nameOf(change: Change): string {
        return {
            unsubscribe: labels.unsubscribe,
            resubscribe: labels.resubscribe,
            move: labels.moveToAnotherList,
            address: labels.changeAddress,
        }[change];
    }

    private textOf({ action, listName, target }: PendingRow): string {
        const words: Readonly<Record<string, string>> = {
            'Add to List': labels.pendingAdd,
            Unsubscribe: labels.pendingUnsubscribe,
            'Delete Subscriber': labels.pendingDelete,
            'Move to List': labels.pendingMove,
            'Change Email': labels.pendingAddress,
        };
        return fill(words[action] ?? labels.pendingUpdate, listName ?? '', target ?? '');
    }

    private async load(): Promise<void> {
        if (this.personId === undefined || this.isHidden) {
            return;
        }
        try {
            this.summary = await getPerson({ personId: this.personId });
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
