import { api, LightningElement } from 'lwc';
import { tableOf, type ReportTable } from 'localorg/reportTable';
import type { ReportResult } from 'localorg/reports';

/** The rows of a report's result. */
export default class ReportRows extends LightningElement {
  @api label = '';
  @api result?: ReportResult;
  @api isDetailed = false;
  /** None for all. */
  @api maxRows?: number;

  get columns(): ReportTable['columns'] {
    return this.table.columns;
  }
  get rows(): ReportTable['rows'] {
    return this.table.rows.slice(0, this.maxRows ?? undefined);
  }
  private get table(): ReportTable {
    return this.result === undefined ? { columns: [], rows: [] } : tableOf(this.result, this.isDetailed);
  }
}
