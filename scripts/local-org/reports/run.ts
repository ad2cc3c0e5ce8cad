/**
 * Runs a report in the current transaction: as its user, with what that user may see.
 * At most 2,000 detail rows come back, while totals count all rows. Source: Apex Developer Guide, "Requirements and Limitations" and "Decode the Fact Map" of Reports and Dashboards API via Apex.
 */
import type { Condition } from '../language/soqlAst.ts';
import type { DataAccess, SObjectValue } from '../data/index.ts';
import type { ObjectSchema } from '../data/schema/index.ts';
import type { ApexList } from '../platform/collections/index.ts';
import { transaction } from '../platform/core/current.ts';
import { NotImplemented } from '../platform/core/error.ts';
import { compare, queryOf } from '../filters/queries.ts';
import { fillBucket, isBucket, withBuckets } from './buckets.ts';
import { checkReport } from './check.ts';
import { aggregateInfo, infoOf, summedBy } from './columnInfo.ts';
import { conditionsOf, type ConditionContext } from './conditions.ts';
import { raiseReport } from './errors.ts';
import { factsOf, MOST_DETAIL_ROWS } from './facts.ts';
import { currencyPath, reportCurrency } from './money.ts';
import { groupRows } from './groupings.ts';
import type { ExtendedMetadata, ReportMetadata, ReportResults } from './model.ts';
import type { Childless, ReportColumn, ReportType, ReportTypes } from './types/index.ts';

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
    checkReport(metadata);
    const type = this.typeOf(metadata);
    const columnNamed = this.columnsOf(type, metadata);
    const shown = metadata.detailColumns.map(columnNamed).filter((column) => this.isVisible(column));
    const { zone } = this.context();
    const rows = this.rows(metadata, type, columnNamed, shown);
    const extended = this.extended(metadata, columnNamed);
    const grouping = { columnNamed, zone, currency: metadata.currency };
    const down = groupRows(rows, metadata.groupingsDown, grouping);
    const across = groupRows(rows, metadata.groupingsAcross, grouping);
    const facts = factsOf({ metadata, columnNamed, details: includeDetails ? shown : undefined }, rows, down, across);
    return {
      allData: rows.length <= MOST_DETAIL_ROWS,
      hasDetailRows: includeDetails,
      factMap: new Map(facts.map((fact) => [fact.key, fact])),
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
