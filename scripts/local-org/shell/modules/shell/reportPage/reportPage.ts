import { api, LightningElement } from 'lwc';
import { API, errorText, read } from 'localorg/http';
import { aggregateLabels, totals, type ReportResult } from 'localorg/reports';

/** One run of a report. */
export default class ReportPage extends LightningElement {
  @api recordId = '';
  result?: ReportResult;
  isDetailed = true;
  isBusy = true;
  fatal = '';

  connectedCallback(): void {
    void this.load().then(() => {
      this.isDetailed = this.result?.reportMetadata.hasDetailRows !== false;
    });
  }

  get name(): string {
    return this.result?.reportMetadata.name ?? '';
  }
  get typeLabel(): string {
    return this.result?.reportMetadata.reportType.label ?? '';
  }
  get description(): string {
    return this.result?.reportMetadata.description ?? '';
  }
  get totals(): readonly { readonly label: string; readonly text: string }[] {
    if (this.result === undefined) return [];
    const labels = aggregateLabels(this.result);
    return totals(this.result).map(({ label }, index) => ({
      label: labels[index] === 'Record Count' ? 'Total Records' : `Total ${labels[index] ?? ''}`,
      text: label,
    }));
  }
  /** A matrix has no rows, and a plain list nothing else. */
  get isGrouped(): boolean {
    return this.result?.reportMetadata.reportFormat === 'SUMMARY';
  }
  get isCut(): boolean {
    return this.result?.allData === false && this.isDetailed && this.result.reportMetadata.reportFormat !== 'MATRIX';
  }
  get hasRows(): boolean {
    return this.result !== undefined && !this.isEmpty;
  }
  get isEmpty(): boolean {
    const counted = this.result?.reportMetadata.aggregates.indexOf('RowCount') ?? -1;
    return this.result !== undefined && Number(totals(this.result)[counted]?.value ?? 1) === 0;
  }

  handleRefresh(): void {
    void this.load();
  }
  handleDetails(event: CustomEvent<{ checked: boolean }>): void {
    this.isDetailed = event.detail.checked;
  }

  private async load(): Promise<void> {
    this.isBusy = true;
    try {
      this.result = (await read(`${API}/analytics/reports/${this.recordId}`, { includeDetails: 'true' })) as ReportResult;
      document.title = `${this.name} | Report`;
    } catch (error) {
      this.fatal = errorText(error);
    } finally {
      this.isBusy = false;
    }
  }
}
