/** Reads a report's metadata file. Source: Metadata API Developer Guide, "Report". */
import { flag, many, text, texts, type Xml } from '../data/project/xml.ts';
import { readBucket } from './buckets.ts';
import { emptyReport, type CrossFilter, type Grouping, type ReportFilter, type ReportFormat, type ReportMetadata } from './model.ts';
import { readSummaryFormulas } from './summaryFormulas.ts';

const FORMATS: Readonly<Record<string, ReportFormat>> = {
  tabular: 'TABULAR',
  summary: 'SUMMARY',
  matrix: 'MATRIX',
  multiblock: 'MULTI_BLOCK',
};
/** Prefixes of aggregates in the API, by their name in metadata. */
const AGGREGATES: Readonly<Record<string, string>> = { Sum: 's', Average: 'a', Maximum: 'mx', Minimum: 'mn', Unique: 'u' };

/** @param type by its name in metadata; undefined for the row count and for a custom summary formula */
export const aggregateName = (type: string | undefined, column: string): string =>
  type === undefined || column === 'RowCount' ? column : `${AGGREGATES[type] ?? type}!${column}`;

/** @param name `Folder/DeveloperName`. */
export function readReport(name: string, xml: Xml): ReportMetadata {
  const sortColumn = text(xml, 'sortColumn');
  const rowLimit = text(xml, 'rowLimit');
  return {
    ...emptyReport,
    name: text(xml, 'name') ?? name,
    developerName: name.split('/').at(-1) ?? name,
    description: text(xml, 'description') ?? null,
    reportType: { type: text(xml, 'reportType') ?? '', label: '' },
    reportFormat: FORMATS[(text(xml, 'format') ?? 'Tabular').toLowerCase()] ?? 'TABULAR',
    detailColumns: many(xml, 'columns').map(fieldOf),
    aggregates: aggregatesOf(xml),
    groupingsDown: many(xml, 'groupingsDown').map(grouping),
    groupingsAcross: many(xml, 'groupingsAcross').map(grouping),
    ...filtersOf(xml),
    sortBy: sortColumn === undefined ? [] : [{ sortColumn, sortOrder: orderOf(xml) }],
    topRows: rowLimit === undefined ? null : { rowLimit: Number(rowLimit), direction: orderOf(xml) },
    buckets: many(xml, 'buckets').map(readBucket),
    customSummaryFormula: readSummaryFormulas(xml),
    hasDetailRows: text(xml, 'showDetails') === undefined || flag(xml, 'showDetails'),
    showGrandTotal: text(xml, 'showGrandTotal') !== 'false',
    showSubtotals: text(xml, 'showSubTotals') !== 'false',
    currency: text(xml, 'currency') ?? null,
    division: text(xml, 'division') ?? null,
  };
}

function filtersOf(
  xml: Xml,
): Pick<ReportMetadata, 'reportFilters' | 'reportBooleanFilter' | 'crossFilters' | 'standardDateFilter' | 'standardFilters' | 'scope'> {
  const [filter = {}] = many(xml, 'filter');
  const [frame = {}] = many(xml, 'timeFrameFilter');
  return {
    reportFilters: many(filter, 'criteriaItems').map(criterionOf),
    reportBooleanFilter: text(filter, 'booleanFilter') ?? null,
    crossFilters: many(xml, 'crossFilters').map(crossFilter),
    standardDateFilter: timeFrame(frame),
    standardFilters: many(xml, 'params').map((one) => ({ name: text(one, 'name') ?? '', value: text(one, 'value') ?? '' })),
    scope: text(xml, 'scope') ?? 'organization',
  };
}

const fieldOf = (one: Xml): string => text(one, 'field') ?? '';
const orderOf = (one: Xml): 'Asc' | 'Desc' => (text(one, 'sortOrder') === 'Desc' ? 'Desc' : 'Asc');

/** Those of columns, the custom summary formulas, and the row count. */
function aggregatesOf(xml: Xml): readonly string[] {
  const ofColumns = many(xml, 'columns').flatMap((column) =>
    texts(column, 'aggregateTypes')
      .filter((type) => AGGREGATES[type] !== undefined)
      .map((type) => aggregateName(type, fieldOf(column))),
  );
  const formulas = many(xml, 'aggregates').filter((one) => text(one, 'isActive') !== 'false');
  return [...ofColumns, ...formulas.map((one) => text(one, 'developerName') ?? ''), 'RowCount'];
}

function timeFrame(one: Xml): ReportMetadata['standardDateFilter'] {
  return {
    column: text(one, 'dateColumn') ?? null,
    durationValue: (text(one, 'interval') ?? 'INTERVAL_CUSTOM').replace(/^INTERVAL_/, ''),
    startDate: text(one, 'startDate') ?? null,
    endDate: text(one, 'endDate') ?? null,
  };
}

function grouping(one: Xml): Grouping {
  return {
    name: fieldOf(one),
    sortOrder: orderOf(one),
    dateGranularity: text(one, 'dateGranularity') ?? 'None',
    sortAggregate: text(one, 'sortByName') ?? null,
  };
}
function criterionOf(one: Xml): ReportFilter {
  return {
    column: text(one, 'column') ?? '',
    operator: text(one, 'operator') ?? 'equals',
    value: text(one, 'value') ?? '',
    filterType: flag(one, 'columnToColumn') ? 'fieldToField' : 'fieldValue',
  };
}
function crossFilter(one: Xml): CrossFilter {
  return {
    criteria: many(one, 'criteriaItems').map(criterionOf),
    includesObject: text(one, 'operation') !== 'without',
    primaryEntityField: text(one, 'primaryTableColumn') ?? '',
    relatedEntity: text(one, 'relatedTable') ?? '',
    relatedEntityJoinField: text(one, 'relatedTableJoinColumn') ?? '',
  };
}
