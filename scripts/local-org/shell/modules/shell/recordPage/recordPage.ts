import { api, LightningElement } from 'lwc';
import { registerRefreshContainer, unregisterRefreshContainer } from 'lightning/refresh';
import { errorText, read } from 'localorg/http';
import { ruleFields, type PageRegion, type PageTree } from 'localorg/pageTree';
import { onRecordsChanged, readRecord, type UiRecord } from 'localorg/records';
import { regionClass } from 'localorg/regions';
import { rename } from 'localorg/router';

/** The page of one record, as its Lightning page says. */
export default class RecordPage extends LightningElement {
  @api recordId = '';
  @api objectApiName?: string;
  @api appName?: string;
  page?: PageTree;
  record?: UiRecord;
  actions: readonly unknown[] = [];
  error?: string;
  private stop?: () => void;
  private container = 0;

  get objectName(): string {
    return this.record?.apiName ?? this.objectApiName ?? '';
  }
  get regions() {
    const regions: readonly PageRegion[] = this.page?.regions ?? [];
    return regions.map((region) => ({
      ...region,
      className: regionClass(
        region.name,
        regions.map(({ name }) => name),
      ),
    }));
  }

  connectedCallback(): void {
    this.stop = onRecordsChanged(() => void this.refresh());
    this.container = registerRefreshContainer(this, (refreshing: Promise<string>) => void refreshing.then(() => this.refresh()));
    void this.load();
  }
  disconnectedCallback(): void {
    this.stop?.();
    unregisterRefreshContainer(this.container);
  }

  private async load(): Promise<void> {
    try {
      const record = await readRecord(this.recordId, { layoutTypes: 'Compact' });
      const { page, actions } = (await read(`/page/record/${record.apiName}`, { app: this.appName })) as {
        readonly page: PageTree;
        readonly actions: readonly unknown[];
      };
      this.actions = actions;
      this.record = await this.readFields(page);
      this.page = page;
      if (this.objectApiName === undefined) rename(`/lightning/r/${record.apiName}/${record.id}/view`);
      document.title = `${Object.values(record.fields)[0]?.value === undefined ? '' : nameOf(record)} | ${record.apiName}`;
    } catch (error) {
      this.error = errorText(error);
    }
  }
  private async refresh(): Promise<void> {
    if (this.page === undefined) return;
    try {
      this.record = await this.readFields(this.page);
    } catch (error) {
      this.error = errorText(error);
    }
  }
  private readFields(page: PageTree): Promise<UiRecord> {
    return readRecord(this.recordId, {
      layoutTypes: 'Full,Compact',
      optionalFields: ruleFields(page.regions.flatMap(({ items }) => items)),
    });
  }
}

const nameOf = (record: UiRecord): string => String(record.fields['Name']?.value ?? record.id);
