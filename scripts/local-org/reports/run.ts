/**
 * Runs a report in the current transaction: as its user, with what that user may see.
 * At most 2,000 detail rows come back, while totals count all rows. Source: Apex Developer Guide, "Requirements and Limitations" and "Decode the Fact Map" of Reports and Dashboards API via Apex.
 */
import type { Condition } from '../compiler/syntax/soqlAst.ts';
import type { DataAccess, SObjectValue } from '../data/index.ts';
import type { ObjectSchema } from '../data/schema/index.ts';
import type { ApexList } from '../platform/collections/index.ts';
import { transaction } from '../platform/core/current.ts';
import { NotImplemented } from '../platform/core/error.ts';
import { AGGREGATE_LABELS, aggregateCell, cellOf, parseAggregate } from './cells.ts';
import { compare, queryOf } from '../filters/queries.ts';
import { fillBucket, isBucket, withBuckets } from './buckets.ts';
import { conditionsOf, type ConditionContext } from './conditions.ts';
import { raiseReport } from './errors.ts';
import { currencyPath, reportCurrency } from './money.ts';
import { groupRows, type Group } from './groupings.ts';
import type { ColumnInfo, ExtendedMetadata, Fact, ReportMetadata, ReportResults } from './model.ts';
import { dataTypeOf } from './operators.ts';
import { columnsOfFormula, dataTypeOfFormula, formulaCell } from './summaryFormulas.ts';
import type { Childless, ReportColumn, ReportType, ReportTypes } from './types/index.ts';

const MOST_DETAIL_ROWS = 2000;
const MOST_COLUMNS = 100;
const MOST_FILTERS = 20;

export class ReportRunner {
  private readonly data: DataAccess;
  private readonly types: ReportTypes;
  constructor(data: DataAccess, types: ReportTypes) {
    this.data = data;
    this.types = types;
  }

  typeOf(metadata: ReportMetadata): ReportType {
    const type = this.types.find(metadata.reportType.type);
    if (type === undefined || !this.access.object(type.base).read)
      return raiseReport(
        'MetadataException',
        'The report definition is obsolete. Your administrator has disabled all reports for the custom or external object, or its relationships have changed.',
      );
    return type;
  }

  run(asked: ReportMetadata, includeDetails: boolean): ReportResults {
    const metadata = { ...asked, currency: reportCurrency(asked) };
    this.check(metadata);
    const type = this.typeOf(metadata);
    const columnNamed = this.columnsOf(type, metadata);
    const shown = metadata.detailColumns.map(columnNamed).filter((column) => this.isVisible(column));
    const { zone } = this.context();
    const rows = this.rows(metadata, type, columnNamed, shown);
    const extended = this.extended(metadata, columnNamed);
    const grouping = { columnNamed, zone, currency: metadata.currency };
    const down = groupRows(rows, metadata.groupingsDown, grouping);
    const across = groupRows(rows, metadata.groupingsAcross, grouping);
    const details = includeDetails ? shown : undefined;
    const facts = factsOf(metadata, rows, down, across, (own, key) => factOf({ metadata, columnNamed, details }, own, key));
    return {
      allData: rows.length <= MOST_DETAIL_ROWS,
      hasDetailRows: includeDetails,
      factMap: new Map(trimmed(facts).map((fact) => [fact.key, fact])),
      groupingsDown: down,
      groupingsAcross: across,
      metadata: { ...metadata, detailColumns: shown.map(({ name }) => name), hasDetailRows: includeDetails },
      extended,
    };
  }

  /** Labels and types of columns, groupings and aggregates. */
  extended(metadata: ReportMetadata, columnNamed: (name: string) => ReportColumn): ExtendedMetadata {
    return {
      detailColumnInfo: metadata.detailColumns
        .map(columnNamed)
        .filter((column) => this.isVisible(column))
        .map(infoOf),
      aggregateColumnInfo: metadata.aggregates.map((name) => aggregateInfo(name, metadata, columnNamed)),
      groupingColumnInfo: [...metadata.groupingsDown, ...metadata.groupingsAcross].map(({ name }, index) => ({
        ...infoOf(columnNamed(name)),
        groupingLevel: index < metadata.groupingsDown.length ? index : index - metadata.groupingsDown.length,
      })),
    };
  }
  columnsOf(type: ReportType, { buckets }: ReportMetadata): (name: string) => ReportColumn {
    return withBuckets(
      buckets,
      (name) =>
        type.columns.get(name.toLowerCase()) ??
        raiseReport('InvalidReportMetadataException', `The report type ${type.label} has no column ${name}.`),
    );
  }
  /** Columns with fields that the user may not see are left out, as on screen. */
  isVisible(column: ReportColumn): boolean {
    const { object, field } = isBucket(column) ? column.bucket.source : column;
    return this.access.field(object, field).read;
  }

  private check(metadata: ReportMetadata): void {
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

  private rows(
    metadata: ReportMetadata,
    type: ReportType,
    columnNamed: (name: string) => ReportColumn,
    shown: readonly ReportColumn[],
  ): readonly SObjectValue[] {
    const hidden = metadata.reportFilters.map(({ column }) => columnNamed(column)).find((column) => !this.isVisible(column));
    if (hidden !== undefined)
      raiseReport('ReportRunException', `You do not have access to ${hidden.label}, by which this report is filtered.`);
    const used = [
      ...shown,
      ...[...metadata.groupingsDown, ...metadata.groupingsAcross].map(({ name }) => columnNamed(name)),
      ...metadata.aggregates.flatMap((name) => summedBy(name, metadata, columnNamed)),
    ];
    const buckets = used.filter(isBucket);
    const paths = new Set(
      used
        .map((column) => (isBucket(column) ? column.bucket.source : column))
        .flatMap((column) => [column.path, column.link, currencyPath(column)].filter((path) => path !== undefined))
        .filter((path) => path !== 'Id'),
    );
    const conditions = conditionsOf(metadata, type, columnNamed, this.context());
    const order = metadata.sortBy.map(({ sortColumn, sortOrder }) => `${sortPath(columnNamed(sortColumn))} ${sortOrder}`);
    const limit = metadata.topRows?.rowLimit;
    const found = this.query(type.base, [...paths], conditions, order, limit);
    const filters = metadata.reportFilters.length + conditions.length - type.required.length;
    if (filters > 0 && type.withoutChildren.length > 0)
      throw new NotImplemented('filters on a report of records with or without related ones');
    const all = [...found, ...type.withoutChildren.flatMap((childless) => this.childless(childless, [...paths]))];
    for (const row of all) for (const column of buckets) fillBucket(row, column);
    return all;
  }

  private query(
    base: ObjectSchema,
    paths: readonly string[],
    conditions: readonly Condition[],
    order: readonly string[],
    limit: number | undefined,
  ): readonly SObjectValue[] {
    const text = `SELECT ${['Id', ...paths].join(', ')} FROM ${base.name}${order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`}${limit === undefined ? '' : ` LIMIT ${String(limit)}`}`;
    const query = { ...queryOf(text), ...(conditions.length === 0 ? {} : { where: { kind: 'and', terms: conditions } as const }) };
    return uncounted(() => (this.data.query(query, [], { accessMode: 'user' }) as ApexList).items as SObjectValue[]);
  }

  /** "With or without related records": adds rows for records without children, with empty child columns. */
  private childless({ parent, child, lookup, relation, through, required }: Childless, paths: readonly string[]): readonly SObjectValue[] {
    const own = paths
      .filter((path) => path.startsWith(`${relation}.`))
      .map((path) => path.slice(relation.length + 1))
      .filter((path) => path !== 'Id');
    const without = compare('Id', 'NOT IN', {
      kind: 'subquery',
      query: queryOf(`SELECT ${lookup} FROM ${child.name} WHERE ${lookup} != null`),
    });
    const whole = required.map((field) => compare(field, '!=', { kind: 'null' }));
    const steps = relation.split('.');
    return this.query(parent, own, [without, ...whole], [], undefined).map((row) =>
      steps.reduceRight((above, step, index) => {
        const holder = this.data.newRecord(through[index] ?? child.name);
        holder.putParent(step, above);
        return holder;
      }, row),
    );
  }

  private context(): ConditionContext {
    const { user, org } = transaction();
    return {
      schema: this.data.schema,
      userId: user.id,
      zone: user.timeZone,
      locale: user.locale.replaceAll('_', '-'),
      now: org.clock.now(),
    };
  }
  private get access(): ReturnType<DataAccess['permissions']['of']> {
    return this.data.permissions.of(transaction().user.id);
  }
}

function sortPath(column: ReportColumn): string {
  if (isBucket(column)) throw new NotImplemented('sorting a report by a bucket field');
  return column.path;
}

/** The report's rows count against the 50,000 rows of a transaction, the query itself does not count. */
function uncounted<Result>(work: () => Result): Result {
  return transaction().uncounted(['queries', 'aggregateQueries'], work);
}

interface Told {
  readonly metadata: ReportMetadata;
  readonly columnNamed: (name: string) => ReportColumn;
  /** The columns of detail rows, where these are asked for. */
  readonly details: readonly ReportColumn[] | undefined;
}

function factOf({ metadata, columnNamed, details }: Told, rows: readonly SObjectValue[], key: string): Omit<Fact, 'key'> {
  const aggregates = metadata.aggregates.map((name) => {
    const formula = metadata.customSummaryFormula[name];
    return formula === undefined
      ? aggregateCell(name, rows, columnNamed, metadata.currency)
      : formulaCell(formula, metadata, key, rows, columnNamed);
  });
  return { aggregates, ...(details === undefined ? {} : { rows: rows.map((row) => details.map((column) => cellOf(row, column))) }) };
}

/** Details are in the lowest groups, aggregates in all. `T` is the total of a direction. */
function factsOf(
  metadata: ReportMetadata,
  rows: readonly SObjectValue[],
  down: readonly Group[],
  across: readonly Group[],
  fact: (rows: readonly SObjectValue[], key: string) => Omit<Fact, 'key'>,
): readonly Fact[] {
  const flat = (groups: readonly Group[]): readonly Group[] => groups.flatMap((group) => [group, ...flat(group.groupings)]);
  const columns = metadata.reportFormat === 'MATRIX' ? flat(across).map((group) => ({ group, own: new Set(group.rows) })) : [];
  const isLeaf = (group: Group): boolean => group.groupings.length === 0;
  const made = (key: string, own: readonly SObjectValue[], hasRows: boolean): Fact => {
    const { aggregates, rows: details } = fact(own, key);
    return { key, aggregates, ...(details === undefined ? {} : { rows: hasRows ? details : [] }) };
  };
  const isMatrix = metadata.reportFormat === 'MATRIX';
  return [
    ...flat(down).flatMap((group) => [
      ...columns.map(({ group: other, own }) =>
        made(
          `${group.key}!${other.key}`,
          group.rows.filter((row) => own.has(row)),
          isLeaf(group) && isLeaf(other),
        ),
      ),
      made(`${group.key}!T`, group.rows, isLeaf(group) && !isMatrix),
    ]),
    ...columns.map(({ group }) => made(`T!${group.key}`, group.rows, false)),
    made('T!T', rows, metadata.reportFormat === 'TABULAR'),
  ];
}

/** The first 2,000 detail rows, group by group. */
function trimmed(facts: readonly Fact[]): readonly Fact[] {
  let left = MOST_DETAIL_ROWS;
  return facts.map((fact) => {
    if (fact.rows === undefined) return fact;
    const rows = fact.rows.slice(0, left);
    left -= rows.length;
    return { ...fact, rows };
  });
}

export function infoOf({ name, label, field, link }: ReportColumn): ColumnInfo {
  return { name, label, dataType: link !== undefined && field.kind !== 'picklist' ? 'string' : dataTypeOf(field) };
}
/** The columns that an aggregate or a formula uses. */
function summedBy(
  name: string,
  { customSummaryFormula }: ReportMetadata,
  columnNamed: (name: string) => ReportColumn,
): readonly ReportColumn[] {
  const formula = customSummaryFormula[name];
  if (formula !== undefined) return columnsOfFormula(formula, columnNamed);
  return name === 'RowCount' ? [] : [parseAggregate(name, columnNamed).column];
}

function aggregateInfo(
  name: string,
  { customSummaryFormula }: ReportMetadata,
  columnNamed: (name: string) => ReportColumn,
): ExtendedMetadata['aggregateColumnInfo'][number] {
  const formula = customSummaryFormula[name];
  if (formula !== undefined) {
    const { label, acrossGroup, downGroup } = formula;
    return { name, label, dataType: dataTypeOfFormula(formula), acrossGroupingContext: acrossGroup, downGroupingContext: downGroup };
  }
  if (name === 'RowCount') return { name, label: 'Record Count', dataType: 'int' };
  const { kind, column } = parseAggregate(name, columnNamed);
  return { name, label: `${AGGREGATE_LABELS[kind] ?? ''} ${column.label}`, dataType: kind === 'u' ? 'int' : dataTypeOf(column.field) };
}
