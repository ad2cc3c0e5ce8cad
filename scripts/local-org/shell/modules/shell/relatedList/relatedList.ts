import { api, LightningElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { iconOf } from 'localorg/context';
import { errorText, read, UI_API } from 'localorg/http';
import { openRecordForm } from 'localorg/recordForms';
import { deleteRecord, objectInfo, onRecordsChanged, type UiRecord } from 'localorg/records';
import { relatedList, type RecordPageData, type RelatedListInfo } from 'localorg/relatedLists';
import { toUrl } from 'localorg/routes';

const SHORT = 6;
const LONG = 50;

/** One related list: its first records on a record page, all of them on a page of its own. */
export default class RelatedList extends LightningElement {
  @api recordId = '';
  @api objectApiName = '';
  @api list?: RelatedListInfo;
  /** For a page that names only the relationship. */
  @api listId?: string;
  @api isFull = false;
  page?: RecordPageData;
  error = '';
  canEdit = false;
  canDelete = false;
  sortedBy?: string;
  direction = 'asc';
  private sortField?: string;
  private token = '0';
  private stop?: () => void;

  connectedCallback(): void {
    this.stop = onRecordsChanged(() => void this.load());
    void this.load();
  }
  disconnectedCallback(): void {
    this.stop?.();
  }

  get child(): string {
    return this.list?.objectApiNames[0] ?? '';
  }
  get icon(): string {
    return iconOf(this.child);
  }
  get title(): string {
    const count = this.page?.totalCount;
    const shown = count === undefined ? '' : this.isFull || count <= SHORT ? ` (${String(count)})` : ` (${String(SHORT)}+)`;
    return `${this.list?.label ?? ''}${shown}`;
  }
  get records(): readonly UiRecord[] {
    return this.page?.records ?? [];
  }
  get columns() {
    return this.list?.displayColumns ?? [];
  }
  get hasRows(): boolean {
    return this.records.length > 0;
  }
  get hasMore(): boolean {
    return !this.isFull && this.page?.nextPageToken != null;
  }
  get isCompact(): boolean {
    return !this.isFull;
  }
  get offset(): number {
    return Number(this.page?.currentPageToken ?? 0);
  }
  get canCreate(): boolean {
    return this.list?.createable === true;
  }
  get allHref(): string {
    return toUrl({
      type: 'standard__recordRelationshipPage',
      attributes: {
        objectApiName: this.objectApiName,
        recordId: this.recordId,
        relationshipApiName: this.list?.relatedListId ?? '',
        actionName: 'view',
      },
    });
  }

  async handleNew(): Promise<void> {
    await openRecordForm({ objectApiName: this.child, defaults: { [this.list?.fieldApiName ?? '']: this.recordId } });
  }
  handleSort(event: CustomEvent<{ field: string; fieldName: string; direction: string }>): void {
    const { field, fieldName, direction } = event.detail;
    this.sortField = field;
    this.sortedBy = fieldName;
    this.direction = direction;
    this.token = '0';
    void this.load();
  }
  handleMove(event: CustomEvent<{ token: string }>): void {
    this.token = event.detail.token;
    void this.load();
  }
  async handleAction(event: CustomEvent<{ name: string; id: string }>): Promise<void> {
    const { name, id } = event.detail;
    if (name === 'edit') await openRecordForm({ objectApiName: this.child, recordId: id });
    else if (await LightningConfirm.open({ label: 'Delete', message: 'Are you sure you want to delete this record?', theme: 'warning' })) {
      await deleteRecord(id).catch((error: unknown) => {
        this.error = errorText(error);
      });
    }
  }

  private async load(): Promise<void> {
    try {
      this.list ??= await relatedList(this.objectApiName, this.listId ?? '');
      const [page, info] = await Promise.all([
        read(`${UI_API}/related-list-records/${this.recordId}/${this.list.relatedListId}`, {
          pageSize: this.isFull ? LONG : SHORT,
          pageToken: this.token,
          sortBy: this.sortField === undefined ? undefined : `${this.direction === 'desc' ? '-' : ''}${this.sortField}`,
        }),
        objectInfo(this.child),
      ]);
      this.page = page as RecordPageData;
      this.canEdit = info.updateable;
      this.canDelete = info.deletable;
      this.error = '';
    } catch (error) {
      this.error = errorText(error);
    }
  }
}
