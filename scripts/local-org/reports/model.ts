/** A report's definition and results, in the names of the REST API. Source: Reports and Dashboards REST API Developer Guide, "Report Metadata" and "Execute Sync". */
import type { ApexValue } from '../platform/core/contract.ts';

export type ReportFormat = 'TABULAR' | 'SUMMARY' | 'MATRIX' | 'MULTI_BLOCK';
export interface Grouping {
  readonly name: string;
  readonly sortOrder: 'Asc' | 'Desc';
  readonly dateGranularity: string;
  readonly sortAggregate: string | null;
}
export interface ReportFilter {
  readonly column: string;
  readonly operator: string;
  readonly value: string | null;
  /** Whether the filter value is a value or the name of another column. */
  readonly filterType?: 'fieldValue' | 'fieldToField' | null;
}
export interface CrossFilter {
  readonly criteria: readonly ReportFilter[];
  readonly includesObject: boolean;
  readonly primaryEntityField: string;
  readonly relatedEntity: string;
  readonly relatedEntityJoinField: string;
}
export interface StandardDateFilter {
  readonly column: string | null;
  readonly durationValue: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
}
/** A number belongs to the first bucket whose upper bound it does not exceed; texts to the bucket that lists them. */
export interface Bucket {
  readonly bucketType: string;
  readonly developerName: string;
  readonly label: string;
  readonly nullTreatedAsZero: boolean;
  readonly otherBucketLabel: string | null;
  readonly sourceColumnName: string;
  readonly values: readonly {
    readonly label: string;
    readonly rangeUpperBound: number | null;
    readonly sourceDimensionValues: readonly string[];
  }[];
}
/** Where it is shown: at all levels, at one grouping (`custom`), or in the grand total only. */
export interface SummaryFormula {
  readonly label: string;
  readonly description: string | null;
  readonly formulaType: string;
  readonly decimalPlaces: number | null;
  readonly downGroup: string | null;
  readonly downGroupType: string | null;
  readonly acrossGroup: string | null;
  readonly acrossGroupType: string | null;
  readonly formula: string;
}
export interface ReportMetadata {
  readonly id: string | null;
  readonly name: string;
  readonly developerName: string;
  readonly description: string | null;
  readonly folderId: string | null;
  readonly reportType: { readonly type: string; readonly label: string };
  readonly reportFormat: ReportFormat;
  readonly detailColumns: readonly string[];
  readonly aggregates: readonly string[];
  readonly groupingsDown: readonly Grouping[];
  readonly groupingsAcross: readonly Grouping[];
  readonly reportFilters: readonly ReportFilter[];
  readonly reportBooleanFilter: string | null;
  readonly crossFilters: readonly CrossFilter[];
  readonly standardDateFilter: StandardDateFilter;
  readonly standardFilters: readonly { readonly name: string; readonly value: string }[];
  readonly scope: string;
  readonly sortBy: readonly { readonly sortColumn: string; readonly sortOrder: 'Asc' | 'Desc' }[];
  readonly topRows: { readonly rowLimit: number; readonly direction: 'Asc' | 'Desc' } | null;
  readonly buckets: readonly Bucket[];
  readonly customSummaryFormula: Readonly<Record<string, SummaryFormula>>;
  readonly hasDetailRows: boolean;
  readonly hasRecordCount: boolean;
  readonly showGrandTotal: boolean;
  readonly showSubtotals: boolean;
  readonly currency: string | null;
  readonly division: string | null;
  readonly historicalSnapshotDates: readonly string[];
}

/** A cell: what people read, and the value behind it. */
export interface Cell {
  readonly label: string;
  readonly value: ApexValue;
  /** Of an amount, in an org with several currencies. */
  readonly currency?: string;
}
export interface Fact {
  readonly key: string;
  readonly aggregates: readonly Cell[];
  /** Absent in a run without details. */
  readonly rows?: readonly (readonly Cell[])[];
}
export interface GroupingValue {
  readonly key: string;
  readonly label: string;
  readonly value: ApexValue;
  readonly groupings: readonly GroupingValue[];
}
export interface ColumnInfo {
  readonly name: string;
  readonly label: string;
  /** As the REST API spells it: `string`, `picklist`, `currency`. */
  readonly dataType: string;
}
export interface ReportResults {
  /** False when there are more than 2,000 detail rows. */
  readonly allData: boolean;
  readonly hasDetailRows: boolean;
  readonly factMap: ReadonlyMap<string, Fact>;
  readonly groupingsDown: readonly GroupingValue[];
  readonly groupingsAcross: readonly GroupingValue[];
  readonly metadata: ReportMetadata;
  readonly extended: ExtendedMetadata;
}
export interface ExtendedMetadata {
  readonly detailColumnInfo: readonly ColumnInfo[];
  /** A custom summary formula has the groupings for which it is defined. */
  readonly aggregateColumnInfo: readonly (ColumnInfo & {
    readonly acrossGroupingContext?: string | null;
    readonly downGroupingContext?: string | null;
  })[];
  readonly groupingColumnInfo: readonly (ColumnInfo & { readonly groupingLevel: number })[];
}

export const emptyReport: ReportMetadata = {
  id: null,
  name: '',
  developerName: '',
  description: null,
  folderId: null,
  reportType: { type: '', label: '' },
  reportFormat: 'TABULAR',
  detailColumns: [],
  aggregates: [],
  groupingsDown: [],
  groupingsAcross: [],
  reportFilters: [],
  reportBooleanFilter: null,
  crossFilters: [],
  standardDateFilter: { column: null, durationValue: null, startDate: null, endDate: null },
  standardFilters: [],
  scope: 'organization',
  sortBy: [],
  topRows: null,
  buckets: [],
  customSummaryFormula: {},
  hasDetailRows: true,
  hasRecordCount: true,
  showGrandTotal: true,
  showSubtotals: true,
  currency: null,
  division: null,
  historicalSnapshotDates: [],
};
