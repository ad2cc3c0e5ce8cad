/** What a report must be to be run. Source: Apex Developer Guide, "Requirements and Limitations" of Reports and Dashboards API via Apex. */
import { NotImplemented } from '../platform/core/error.ts';
import { raiseReport } from './errors.ts';
import type { ReportMetadata } from './model.ts';

const MOST_COLUMNS = 100;
const MOST_FILTERS = 20;

/** Errors: the platform's report exceptions for a report that cannot be run. */
export function checkReport(metadata: ReportMetadata): void {
  if (metadata.reportFormat === 'MULTI_BLOCK')
    raiseReport('UnsupportedOperationException', 'Joined reports cannot be run through this API.');
  const levels = [...metadata.groupingsDown, ...metadata.groupingsAcross];
  if (levels.some(({ sortAggregate }) => sortAggregate !== null && metadata.customSummaryFormula[sortAggregate] !== undefined))
    throw new NotImplemented('groups of reports in the order of a custom summary formula');
  if (metadata.historicalSnapshotDates.length > 0) throw new NotImplemented('historical trending reports');
  if (metadata.detailColumns.length > MOST_COLUMNS)
    raiseReport('InvalidReportMetadataException', `A report can have up to ${String(MOST_COLUMNS)} columns here.`);
  if (metadata.reportFilters.length > MOST_FILTERS)
    raiseReport('InvalidReportMetadataException', `A report can have up to ${String(MOST_FILTERS)} custom field filters.`);
  if (metadata.groupingsDown.length === 0 && metadata.reportFormat !== 'TABULAR')
    raiseReport('InvalidReportMetadataException', 'A summary or matrix report needs a row grouping.');
  if (metadata.groupingsAcross.length === 0 && metadata.reportFormat === 'MATRIX')
    raiseReport('InvalidReportMetadataException', 'A matrix report needs a column grouping.');
}
