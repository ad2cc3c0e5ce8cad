import { api, LightningElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { iconOf } from 'localorg/context';
import { errorText, read, request, UI_API } from 'localorg/http';
import { openRecordForm } from 'localorg/recordForms';
import { deleteRecord, objectInfo, onRecordsChanged, type ObjectInfo, type UiRecord } from 'localorg/records';
import type { RecordPageData, RelatedListInfo } from 'localorg/relatedLists';
import { go, navigate, rename } from 'localorg/router';
import { toUrl } from 'localorg/routes';
import { remember } from 'localorg/storage';

interface ListButton {
  readonly name: string;
  readonly label: string;
  readonly needsSelection: boolean;
}
const SIZE = 50;
const PAUSE_MS = 300;

/** The home of an object: a list view in pages of the server. */
export default class ObjectHome extends LightningElement {
  @api objectApiName = '';
  info?: ObjectInfo;
  page?: RecordPageData;
  columns: RelatedListInfo['displayColumns'] = [];
  fatal = '';
  error = '';
  term = '';
  isBusy = true;
  sortedBy?: string;
  direction = 'asc';
  selected: readonly string[] = [];
  buttons: readonly ListButton[] = [];
  private excluded: readonly string[] = [];
  private known: readonly { readonly id: string; readonly apiName: string; readonly label: string }[] = [];
  private current = '';
  private wanted = '';
  private token = '0';
  private sortField?: string;
  private timer?: ReturnType<typeof setTimeout>;
  private stop?: () => void;

  @api get filterName(): string {
    return this.wanted;
  }
  set filterName(value: string) {
    this.wanted = value;
    if (this.known.some(({ apiName }) => apiName === value) && value !== this.current) void this.show(value);
  }

  connectedCallback(): void {
    this.stop = onRecordsChanged(() => void this.load());
    void this.start();
  }
  disconnectedCallback(): void {
    this.stop?.();
    clearTimeout(this.timer);
  }

  get icon(): string {
    return iconOf(this.objectApiName);
  }
  get pluralLabel(): string {
    return this.info?.labelPlural ?? '';
  }
  get listLabel(): string {
    return this.known.find(({ apiName }) => apiName === this.current)?.label ?? '';
  }
  get lists() {
    return this.known.map((list) => ({ ...list, isCurrent: list.apiName === this.current }));
  }
  get records(): readonly UiRecord[] {
    return this.page?.records ?? [];
  }
  get hasRows(): boolean {
    return this.records.length > 0;
  }
  get isEmpty(): boolean {
    return this.page !== undefined && this.records.length === 0;
  }
  get offset(): number {
    return Number(this.page?.currentPageToken ?? 0);
  }
  get meta(): string {
    if (this.page === undefined) return '';
    const { totalCount } = this.page;
    const items = totalCount > 2000 ? '2,000+ items' : totalCount === 1 ? '1 item' : `${totalCount.toLocaleString('en-US')} items`;
    const sorted = this.columns.find(({ fieldApiName }) => fieldApiName === this.sortField);
    return [
      items,
      ...(sorted === undefined ? [] : [`Sorted by ${sorted.label}`]),
      ...(this.selected.length === 0 ? [] : [`${String(this.selected.length)} selected`]),
    ].join(' • ');
  }
  get canCreate(): boolean {
    return this.info?.createable === true && !this.excluded.includes('New');
  }
  get canEdit(): boolean {
    return this.info?.updateable === true;
  }
  get canDelete(): boolean {
    return this.info?.deletable === true;
  }
  get isNoneSelected(): boolean {
    return this.selected.length === 0;
  }

  handleList(event: CustomEvent<{ value: string }>): void {
    go(
      toUrl({
        type: 'standard__objectPage',
        attributes: { objectApiName: this.objectApiName, actionName: 'list' },
        state: { filterName: event.detail.value },
      }),
    );
  }
  async handleNew(): Promise<void> {
    const id = await openRecordForm({ objectApiName: this.objectApiName });
    if (id !== undefined)
      navigate({ type: 'standard__recordPage', attributes: { objectApiName: this.objectApiName, recordId: id, actionName: 'view' } });
  }
  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.token = '0';
      void this.load();
    }, PAUSE_MS);
  }
  handleRefresh(): void {
    void this.load();
  }
  handleSort(event: CustomEvent<{ field: string; fieldName: string; direction: string }>): void {
    this.sortField = event.detail.field;
    this.sortedBy = event.detail.fieldName;
    this.direction = event.detail.direction;
    this.token = '0';
    void this.load();
  }
  handleMove(event: CustomEvent<{ token: string }>): void {
    this.token = event.detail.token;
    void this.load();
  }
  handleSelect(event: CustomEvent<{ ids: readonly string[] }>): void {
    this.selected = event.detail.ids;
  }
  async handleAction(event: CustomEvent<{ name: string; id: string }>): Promise<void> {
    if (event.detail.name === 'edit') await openRecordForm({ objectApiName: this.objectApiName, recordId: event.detail.id });
    else await this.remove([event.detail.id]);
  }
  async handleDeleteSelected(): Promise<void> {
    await this.remove(this.selected);
  }

  /** The button's page gets the ticked records, else the list view. */
  async handleButton(event: Event): Promise<void> {
    const button = this.buttons.find(({ name }) => name === (event.currentTarget as HTMLElement).dataset['name']);
    if (button === undefined) return;
    if (button.needsSelection && this.selected.length === 0) {
      this.dispatchEvent(new ShowToastEvent({ title: 'Select at least one record and try again.', variant: 'warning' }));
      return;
    }
    try {
      const listViewId = this.known.find(({ apiName }) => apiName === this.current)?.id;
      const { url } = (await request('POST', `/page/list-buttons/${this.objectApiName}/${button.name}`, {
        listViewId,
        ids: this.selected,
      })) as { readonly url: string };
      go(url);
    } catch (error) {
      this.dispatchEvent(new ShowToastEvent({ title: button.label, message: errorText(error), variant: 'error', mode: 'sticky' }));
    }
  }

  private async remove(ids: readonly string[]): Promise<void> {
    const what = ids.length === 1 ? 'this record' : `these ${String(ids.length)} records`;
    if (!(await LightningConfirm.open({ label: 'Delete', message: `Are you sure you want to delete ${what}?`, theme: 'warning' }))) return;
    try {
      for (const id of ids) await deleteRecord(id);
      this.selected = [];
    } catch (error) {
      this.dispatchEvent(
        new ShowToastEvent({ title: 'Not everything was deleted', message: errorText(error), variant: 'error', mode: 'sticky' }),
      );
    }
  }

  private async start(): Promise<void> {
    try {
      const [info, lists, own] = await Promise.all([
        objectInfo(this.objectApiName),
        read(`${UI_API}/list-info/${this.objectApiName}`),
        read(`/page/list-buttons/${this.objectApiName}`),
      ]);
      this.info = info;
      ({ buttons: this.buttons, excluded: this.excluded } = own as {
        readonly buttons: readonly ListButton[];
        readonly excluded: readonly string[];
      });
      this.known = (lists as { readonly lists: ObjectHome['known'] }).lists;
      document.title = `${info.labelPlural} | Salesforce`;
    } catch (error) {
      this.fatal = errorText(error);
      return;
    }
    const last = remember<string>(`list:${this.objectApiName}`).get();
    const chosen =
      [this.wanted, last].find((name) => this.known.some(({ apiName }) => apiName === name)) ??
      this.known.find(({ apiName }) => apiName === 'All' || apiName.startsWith('All'))?.apiName ??
      this.known[0]?.apiName ??
      '';
    await this.show(chosen);
  }

  private async show(apiName: string): Promise<void> {
    this.current = apiName;
    remember<string>(`list:${this.objectApiName}`).set(apiName);
    this.token = '0';
    this.sortField = undefined as never;
    this.sortedBy = undefined as never;
    rename(
      toUrl({
        type: 'standard__objectPage',
        attributes: { objectApiName: this.objectApiName, actionName: 'list' },
        state: { filterName: apiName },
      }),
    );
    try {
      this.columns = (
        (await read(`${UI_API}/list-info/${this.objectApiName}/${apiName}`)) as {
          readonly displayColumns: RelatedListInfo['displayColumns'];
        }
      ).displayColumns;
    } catch (error) {
      this.error = errorText(error);
      this.isBusy = false;
      return;
    }
    await this.load();
  }

  private async load(): Promise<void> {
    if (this.current === '') return;
    this.isBusy = true;
    const [list, term, token] = [this.current, this.term, this.token];
    try {
      const page = (await read(`${UI_API}/list-records/${this.objectApiName}/${list}`, {
        pageSize: SIZE,
        pageToken: token,
        searchTerm: term,
        sortBy: this.sortField === undefined ? undefined : `${this.direction === 'desc' ? '-' : ''}${this.sortField}`,
      })) as RecordPageData;
      // a slow answer to an older question is dropped
      if (list !== this.current || term !== this.term || token !== this.token) return;
      this.page = page;
      this.error = '';
    } catch (error) {
      this.error = errorText(error);
    } finally {
      this.isBusy = false;
    }
  }
}
