/** The classes of the Reports namespace that hold values: what each getter reads, and of which type it is. Source: Apex Reference Guide, "Reports Namespace". */

/** `String[]` a list, `X{}` a map by name, `X` another class of the namespace, `enum X` an enum of it. */
export type Shape = Readonly<Record<string, string>>;

/** The getters of a class. The plain object has the same names with a small first letter, except those of `RENAMED`. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  AggregateColumn: { Name: 'String', Label: 'String', DataType: 'enum ColumnDataType', AcrossGroupingContext: 'String', DownGroupingContext: 'String' },
  BucketField: { BucketType: 'enum BucketType', DevloperName: 'String', Label: 'String', NullTreatedAsZero: 'Boolean', OtherBucketLabel: 'String', SourceColumnName: 'String', Values: 'BucketFieldValue[]' },
  BucketFieldValue: { Label: 'String', RangeUpperBound: 'Double', SourceDimensionValues: 'String[]' },
  CrossFilter: { Criteria: 'ReportFilter[]', IncludesObject: 'Boolean', PrimaryEntityField: 'String', RelatedEntity: 'String', RelatedEntityJoinField: 'String' },
  DetailColumn: { Name: 'String', Label: 'String', DataType: 'enum ColumnDataType' },
  Dimension: { Groupings: 'GroupingValue[]' },
  FilterOperator: { Name: 'String', Label: 'String' },
  FilterValue: { Name: 'String', Label: 'String' },
  GroupingColumn: { Name: 'String', Label: 'String', DataType: 'enum ColumnDataType', GroupingLevel: 'Integer' },
  GroupingInfo: { Name: 'String', SortOrder: 'enum ColumnSortOrder', DateGranularity: 'enum DateGranularity', SortAggregate: 'String' },
  GroupingValue: { Key: 'String', Label: 'String', Value: 'Object', Groupings: 'GroupingValue[]' },
  ReportCsf: { Label: 'String', Description: 'String', FormulaType: 'enum FormulaType', DecimalPlaces: 'Integer', DownGroup: 'String', DownGroupType: 'enum CsfGroupType', AcrossGroup: 'String', AcrossGroupType: 'enum CsfGroupType', Formula: 'String' },
  ReportCurrency: { Amount: 'Decimal', CurrencyCode: 'String' },
  ReportDataCell: { Label: 'String', Value: 'Object' },
  ReportDescribeResult: { ReportMetadata: 'ReportMetadata', ReportTypeMetadata: 'ReportTypeMetadata', ReportExtendedMetadata: 'ReportExtendedMetadata' },
  ReportDetailRow: { DataCells: 'ReportDataCell[]' },
  ReportDivisionInfo: { DefaultValue: 'String', Values: 'FilterValue[]' },
  ReportExtendedMetadata: { AggregateColumnInfo: 'AggregateColumn{}', DetailColumnInfo: 'DetailColumn{}', GroupingColumnInfo: 'GroupingColumn{}' },
  ReportFactWithDetails: { Key: 'String', Aggregates: 'SummaryValue[]', Rows: 'ReportDetailRow[]' },
  ReportFactWithSummaries: { Key: 'String', Aggregates: 'SummaryValue[]' },
  ReportFilter: { Column: 'String', Operator: 'String', Value: 'String' },
  ReportMetadata: {
    Aggregates: 'String[]', Buckets: 'BucketField[]', CrossFilters: 'CrossFilter[]', CurrencyCode: 'String', CustomSummaryFormula: 'ReportCsf{}', Description: 'String', DetailColumns: 'String[]', DeveloperName: 'String', Division: 'String', GroupingsAcross: 'GroupingInfo[]', GroupingsDown: 'GroupingInfo[]',
    HasDetailRows: 'Boolean', HasRecordCount: 'Boolean', HistoricalSnapshotDates: 'String[]', Id: 'String', Name: 'String', ReportBooleanFilter: 'String', ReportFilters: 'ReportFilter[]', ReportFormat: 'enum ReportFormat', ReportType: 'ReportType', Scope: 'String', ShowGrandTotal: 'Boolean', ShowSubtotals: 'Boolean',
    SortBy: 'SortColumn[]', StandardDateFilter: 'StandardDateFilter', StandardFilters: 'StandardFilter[]', TopRows: 'TopRows',
  },
  ReportResults: { AllData: 'Boolean', FactMap: 'ReportFact{}', GroupingsAcross: 'Dimension', GroupingsDown: 'Dimension', HasDetailRows: 'Boolean', ReportExtendedMetadata: 'ReportExtendedMetadata', ReportMetadata: 'ReportMetadata' },
  ReportScopeInfo: { DefaultValue: 'String', Values: 'ReportScopeValue[]' },
  ReportScopeValue: { AllowsDivision: 'Boolean', Label: 'String', Value: 'String' },
  ReportType: { Label: 'String', Type: 'String' },
  ReportTypeColumn: { Name: 'String', Label: 'String', DataType: 'enum ColumnDataType', Filterable: 'Boolean', FilterValues: 'FilterValue[]' },
  ReportTypeColumnCategory: { Label: 'String', Columns: 'ReportTypeColumn{}' },
  ReportTypeMetadata: { Categories: 'ReportTypeColumnCategory[]', DivisionInfo: 'ReportDivisionInfo', ScopeInfo: 'ReportScopeInfo', StandardDateFilterDurationGroups: 'StandardDateFilterDurationGroup[]', StandardFilterInfos: 'StandardFilterInfo{}' },
  SortColumn: { SortColumn: 'String', SortOrder: 'enum ColumnSortOrder' },
  StandardDateFilter: { Column: 'String', DurationValue: 'String', StartDate: 'String', EndDate: 'String' },
  StandardDateFilterDuration: { Value: 'String', Label: 'String', StartDate: 'String', EndDate: 'String' },
  StandardDateFilterDurationGroup: { Label: 'String', StandardDateFilterDurations: 'StandardDateFilterDuration[]' },
  StandardFilter: { Name: 'String', Value: 'String' },
  StandardFilterInfo: { Label: 'String', Type: 'enum StandardFilterType' },
  SummaryValue: { Label: 'String', Value: 'Object' },
  TopRows: { RowLimit: 'Integer', Direction: 'enum ColumnSortOrder' },
};
/** Names of the REST API that differ from the getter's. */
export const RENAMED: Readonly<Record<string, string>> = { CurrencyCode: 'currency', DevloperName: 'developerName' };

export const ENUMS: Readonly<Record<string, readonly string[]>> = {
  BucketType: ['NUMBER', 'PICKLIST', 'TEXT'],
  ColumnDataType: ['BOOLEAN_DATA', 'COMBOBOX_DATA', 'CURRENCY_DATA', 'DATETIME_DATA', 'DATE_DATA', 'DOUBLE_DATA', 'EMAIL_DATA', 'HTML_DATA', 'ID_DATA', 'INT_DATA', 'MULTIPICKLIST_DATA', 'PERCENT_DATA', 'PHONE_DATA', 'PICKLIST_DATA', 'REFERENCE_DATA', 'STRING_DATA', 'TEXTAREA_DATA', 'TIME_DATA', 'URL_DATA'],
  ColumnSortOrder: ['ASCENDING', 'DESCENDING'],
  CsfGroupType: ['ALL', 'CUSTOM', 'GRAND_TOTAL'],
  DateGranularity: ['DAY', 'DAY_IN_MONTH', 'FISCAL_PERIOD', 'FISCAL_QUARTER', 'FISCAL_WEEK', 'FISCAL_YEAR', 'MONTH', 'MONTH_IN_YEAR', 'NONE', 'QUARTER', 'WEEK', 'YEAR'],
  FormulaType: ['CURRENCY', 'NUMBER', 'PERCENT'],
  ReportFormat: ['MATRIX', 'MULTI_BLOCK', 'SUMMARY', 'TABULAR'],
  StandardFilterType: ['PICKLIST', 'STRING'],
};
/** The arguments of constructors, in order, of the classes that code makes itself. */
export const CONSTRUCTORS: Readonly<Record<string, readonly string[]>> = {
  CrossFilter: ['Criteria', 'IncludesObject', 'PrimaryEntityField', 'RelatedEntity', 'RelatedEntityJoinField'],
  GroupingInfo: ['Name', 'SortOrder', 'DateGranularity', 'SortAggregate'],
  ReportFilter: ['Column', 'Operator', 'Value'],
  SortColumn: ['SortColumn', 'SortOrder'],
  StandardFilter: ['Name', 'Value'],
  TopRows: ['RowLimit', 'Direction'],
};
