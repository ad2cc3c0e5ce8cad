import { api, LightningElement } from 'lwc';
import type { UiRecord } from 'localorg/records';
import { toUrl } from 'localorg/routes';

export interface ListColumn {
  readonly fieldApiName: string;
  readonly label: string;
  readonly sortable: boolean;
  readonly lookupId: string | null;
}

/** Records in a table with the columns of a list. Fires `sort`, `rowaction` and `select`. */
export default class ListTable extends LightningElement {
  @api records: readonly UiRecord[] = [];
  @api columns: readonly ListColumn[] = [];
  @api sortedBy?: string;
  @api sortedDirection = 'asc';
  @api hideCheckboxes = false;
  @api showNumbers = false;
  @api numberOffset = 0;
  @api isCompact = false;
  @api canEdit = false;
  @api canDelete = false;

  get tableColumns() {
    const fields = this.columns.map(({ fieldApiName, label, sortable, lookupId }) =>
      lookupId === null
        ? { label, fieldName: key(fieldApiName), sortable: sortable && !this.isCompact, ...typeOf(this.records, fieldApiName) }
        : {
            label,
            fieldName: `${key(fieldApiName)}Url`,
            type: 'url',
            sortable: sortable && !this.isCompact,
            typeAttributes: { label: { fieldName: key(fieldApiName) }, target: '_self', tooltip: { fieldName: key(fieldApiName) } },
          },
    );
    const actions = [
      ...(this.canEdit ? [{ label: 'Edit', name: 'edit' }] : []),
      ...(this.canDelete ? [{ label: 'Delete', name: 'delete' }] : []),
    ];
    return actions.length === 0 ? fields : [...fields, { type: 'action', typeAttributes: { rowActions: actions } }];
  }

  get rows() {
    return this.records.map((record) => ({
      id: record.id,
      ...Object.fromEntries(
        this.columns.flatMap(({ fieldApiName, lookupId }) => {
          const field = cell(record, fieldApiName);
          const shown = typeof field?.value === 'boolean' ? field.value : (field?.displayValue ?? field?.value ?? '');
          if (lookupId === null) return [[key(fieldApiName), shown]];
          const target = lookupId === 'Id' ? record : (record.fields[lookupId.split('.')[0] ?? '']?.value as UiRecord | null | undefined);
          return [
            [key(fieldApiName), shown],
            [
              `${key(fieldApiName)}Url`,
              target === null || target === undefined
                ? ''
                : toUrl({
                    type: 'standard__recordPage',
                    attributes: { recordId: target.id, objectApiName: target.apiName, actionName: 'view' },
                  }),
            ],
          ];
        }),
      ),
    }));
  }

  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: string }>): void {
    const name = event.detail.fieldName.replace(/Url$/, '');
    const column = this.columns.find(({ fieldApiName }) => key(fieldApiName) === name);
    this.dispatchEvent(
      new CustomEvent('sortchange', {
        detail: { field: column?.fieldApiName, fieldName: event.detail.fieldName, direction: event.detail.sortDirection },
      }),
    );
  }
  handleAction(event: CustomEvent<{ action: { name: string }; row: { id: string } }>): void {
    this.dispatchEvent(new CustomEvent('rowaction', { detail: { name: event.detail.action.name, id: event.detail.row.id } }));
  }
  handleSelection(event: CustomEvent<{ selectedRows: readonly { id: string }[] }>): void {
    this.dispatchEvent(new CustomEvent('select', { detail: { ids: event.detail.selectedRows.map(({ id }) => id) } }));
  }
}

/** A name that the table can use: without dots. */
const key = (path: string): string => path.replaceAll('.', '_');

function cell(record: UiRecord, path: string) {
  const [first = '', second] = path.split('.');
  const field = record.fields[first];
  return second === undefined ? field : (field?.value as UiRecord | null | undefined)?.fields[second];
}

/** Check marks and addresses have cells of their own; numbers stand at the right. */
function typeOf(records: readonly UiRecord[], path: string): object {
  const value = records.map((record) => cell(record, path)?.value).find((one) => one !== null && one !== undefined);
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (typeof value === 'number') return { type: 'text', cellAttributes: { alignment: 'right' } };
  return typeof value === 'string' && /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) ? { type: 'email' } : { type: 'text' };
}
