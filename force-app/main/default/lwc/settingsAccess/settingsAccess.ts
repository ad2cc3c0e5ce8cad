import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import assign from '@salesforce/apex/SettingsController.assign';
import getUsers from '@salesforce/apex/SettingsController.getUsers';
import remove from '@salesforce/apex/SettingsController.remove';
import type { UserAccess } from '@salesforce/apex/UserAccess';
import type { UserAccessPage } from '@salesforce/apex/UserAccessPage';
import { Pause } from 'c/pause';
import { messageOf } from 'c/errors';
import { fill } from 'c/format';
import { labels } from './labels';

const SEARCH_PAUSE_MS = 300;
interface Row extends UserAccess {
    nameClass: string;
    nameText: string;
    cells: { key: string; set: string; setLabel: string; label: string; isChecked: boolean; isByGroup: boolean }[];
}

/** Who may use Campaign Monitor: a row a user, a column a permission set; a tick assigns it at once. */
export default class SettingsAccess extends LightningElement {
    labels = labels;
    page?: UserAccessPage;
    error?: unknown;
    isBusy = false;
    private search = '';
    /** What the page that is shown was searched for. */
    private found = '';
    private questions = 0;
    private readonly pause = new Pause();

    connectedCallback(): void {
        void this.load();
    }

    disconnectedCallback(): void {
        this.pause.end();
    }

    get sets(): { name: string; label: string; help: string; of(user: UserAccess): boolean }[] {
        return [
            { name: 'CampaignMonitorAdmin', label: this.labels.setAdmin, help: this.labels.setAdminHelp, of: ({ isAdmin }) => isAdmin },
            {
                name: 'CampaignMonitorMarketing',
                label: this.labels.setMarketing,
                help: this.labels.setMarketingHelp,
                of: ({ isMarketing }) => isMarketing,
            },
            {
                name: 'CampaignMonitorViewer',
                label: this.labels.setViewer,
                help: this.labels.setViewerHelp,
                of: ({ isViewer }) => isViewer,
            },
            { name: 'CampaignMonitorSync', label: this.labels.syncUser, help: this.labels.setSyncHelp, of: ({ isSync }) => isSync },
        ];
    }

    get rows(): Row[] {
        return (this.page?.users ?? []).map((user) => ({
            ...user,
            nameClass: user.isActive ? '' : 'slds-text-color_weak',
            nameText: user.isActive ? user.name : fill(this.labels.inactiveUser, user.name),
            cells: this.sets.map((set) => ({
                key: `${user.userId}${set.name}`,
                set: set.name,
                setLabel: set.label,
                label: fill(this.labels.setOfUser, set.label, user.name),
                isChecked: set.of(user),
                isByGroup: user.setsByGroup.includes(set.name),
            })),
        }));
    }

    get hasUsers(): boolean {
        return this.rows.length > 0;
    }

    get isEmpty(): boolean {
        return this.page?.users.length === 0;
    }

    /** Nobody has a set, or nobody was found. */
    get emptyHeading(): string {
        return this.found === '' ? this.labels.noUsers : fill(this.labels.noMatch, this.found);
    }

    get emptyHelp(): string {
        return this.found === '' ? this.labels.noUsersHelp : this.labels.noMatchHelp;
    }

    get hasMore(): boolean {
        return this.page?.hasMore === true;
    }

    handleRetry(): void {
        void this.load();
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
        this.pause.before(SEARCH_PAUSE_MS, () => this.load());
    }

    async handleToggle(event: CustomEvent<{ checked: boolean }>): Promise<void> {
        const box = event.currentTarget as HTMLElement & { checked: boolean };
        const { user = '', set = '' } = box.dataset;
        const { checked } = event.detail;
        this.isBusy = true;
        try {
            await (checked ? assign : remove)({ userIds: [user], setName: set });
            this.dispatchEvent(new ShowToastEvent({ title: this.labels.accessChanged, variant: 'success' }));
        } catch (error) {
            // what is read again is what was there before: only the box itself has changed
            box.checked = !checked;
            this.dispatchEvent(
                new ShowToastEvent({ title: this.labels.accessNotChanged, message: messageOf(error), variant: 'error', mode: 'sticky' }),
            );
        }
        await this.load(this.page?.users.findIndex(({ userId }) => userId === user));
    }

    /** An answer that a later question has overtaken is not shown. @param changed the place of a user who stays there, without any set, too: it may have been a slip. */
    private async load(changed = -1): Promise<void> {
        const question = ++this.questions;
        const stays = this.page?.users[changed];
        this.isBusy = true;
        try {
            const { search } = this;
            const page = await getUsers({ search });
            if (question === this.questions) this.found = search.trim();
            this.answer(question, stays === undefined ? page : withUser(page, stays, changed), undefined);
        } catch (error) {
            this.answer(question, this.page, error);
        }
    }

    private answer(question: number, page: UserAccessPage | undefined, error: unknown): void {
        if (question === this.questions) {
            this.page = page;
            this.error = error;
            this.isBusy = false;
        }
    }
}

function withUser(page: UserAccessPage, user: UserAccess, place: number): UserAccessPage {
    if (page.users.some(({ userId }) => userId === user.userId)) return page;
    const users = [...page.users];
    users.splice(place, 0, { ...user, isAdmin: false, isMarketing: false, isViewer: false, isSync: false, setsByGroup: [] });
    return { ...page, users };
}
