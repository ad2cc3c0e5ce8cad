import { LightningElement, api } from 'lwc';
import getMembers from '@salesforce/apex/RecordController.getMembers';
import type { Column } from 'c/recordTable';
import type { Read } from 'c/searchedRows';
import { formatDay } from 'c/format';
import { labels } from './labels';

const COLUMNS: Column[] = [
    { name: 'email', label: labels.emailAddress, kind: 'record' },
    { name: 'fullName', label: labels.importTargetName },
    { name: 'status', label: labels.memberStatus, kind: 'status' },
    { name: 'since', label: labels.statusSince },
    { name: 'personName', label: labels.contactOrLead, kind: 'record', idName: 'personId' },
];

/** On a subscriber list: its members by the beginning of their address, a page at a time. */
export default class ListMembers extends LightningElement {
    @api
    get recordId(): string | undefined {
        return this.listId;
    }
    set recordId(value: string | undefined) {
        this.listId = value;
        this.read = value === undefined ? undefined : readerOf(value);
    }

    labels = labels;
    columns = COLUMNS;
    read?: Read;
    private listId?: string;
}

function readerOf(listId: string): Read {
    return async (search, after) => {
        const { rows, next } = await getMembers({ listId, search, after });
        return { rows: rows.map((row) => ({ ...row, since: formatDay(row.statusChangedAt ?? row.joinedAt) })), next };
    };
}
