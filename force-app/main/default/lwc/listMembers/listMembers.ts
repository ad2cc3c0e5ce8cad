import { LightningElement, api } from 'lwc';
import getMembers from '@salesforce/apex/RecordController.getMembers';
import type { Column } from 'c/recordTable';
import type { Read } from 'c/searchedRows';
import { fill, formatDay } from 'c/format';
import { memberStatuses, memberStatusName } from 'c/valueNames';
import { labels } from './labels';

const COLUMNS: Column[] = [
    { name: 'email', label: labels.emailAddress, kind: 'record' },
    { name: 'fullName', label: labels.importTargetName },
    { name: 'status', label: labels.memberStatus, kind: 'status' },
    { name: 'since', label: labels.statusSince },
    { name: 'personName', label: labels.contactOrLead, kind: 'record', idName: 'personId' },
];

const ALL = '';

/** On a subscriber list: its members of all statuses or of one, by the beginning of their address, a page at a time. */
export default class ListMembers extends LightningElement {
    @api
    get recordId(): string | undefined {
        return this.listId;
    }
    set recordId(value: string | undefined) {
        this.listId = value;
        this.readAnew();
    }

    labels = labels;
    columns = COLUMNS;
    status = ALL;
    statusOptions = [{ label: labels.allStatuses, value: ALL }, ...memberStatuses];
    read?: Read;
    private listId?: string;

    get missing(): { heading: string; message: string } {
        return this.status === ALL
            ? { heading: labels.noMembers, message: labels.noMembersHelp }
            : { heading: fill(labels.nobodyOfStatus, memberStatusName(this.status)), message: '' };
    }

    handleStatus(event: CustomEvent<{ value: string }>): void {
        this.status = event.detail.value;
        this.readAnew();
    }

    private readAnew(): void {
        this.read = this.listId === undefined ? undefined : readerOf(this.listId, this.status);
    }
}

function readerOf(listId: string, status: string): Read {
    return async (search, after) => {
        const { rows, next } = await getMembers({ listId, status, search, after });
        return { rows: rows.map((row) => ({ ...row, since: formatDay(row.statusChangedAt ?? row.joinedAt) })), next };
    };
}
