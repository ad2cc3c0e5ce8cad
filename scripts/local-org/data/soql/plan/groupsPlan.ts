/** The plan of a query for groups and totals. Source: SOQL and SOSL Reference, "GROUP BY", "HAVING", "GROUP BY ROLLUP". */
import { isCount, isDistance } from '../../../compiler/syntax/index.ts';
import { fieldText } from '../../../compiler/syntax/queryText.ts';
import type { FieldExpression } from '../../../language/soqlAst.ts';
import { raise } from '../../../platform/core/error.ts';
import { isUngroupable } from '../../schema/index.ts';
import type { Place, Plan, Shown } from './context.ts';
import { isAggregateCall, isCall, isExpression, isTotal } from './functions/index.ts';
import { filterOf, groupingOf, groupingSets, groupOf, withoutGroups } from './grouping.ts';
import { cannotBeGrouped, notGrouped, notGroupedWhenRun, notPlanned } from '../messages.ts';
import { QueryPlan } from './queryPlan.ts';
import { orderBy, sortTerm } from './sortTerm.ts';
import { isDateFunction } from './sqlFunctions.ts';

/** Makes the query for some columns and groups. */
type Body = (selected: readonly string[], group: readonly string[], filter: string) => string;
interface Groups {
  /** What is grouped by, in SQL. */
  readonly items: readonly string[];
  readonly having: string;
  readonly body: Body;
  readonly ordered: readonly Place[];
}

export class GroupsPlan extends QueryPlan {
  private used: Plan['used'];

  plan(): Plan {
    const { query } = this;
    this.selectAggregates();
    this.places.part = 'rest';
    const values = this.values.sql.length;
    const where = this.where();
    if (query.select.some((item) => item.kind === 'field' && isTotal(item.field)))
      this.used = { sql: `SELECT COUNT(*) AS used FROM ${this.source()}${where}`, values: this.values.sql.slice(values) };
    const items = (query.groupBy?.items ?? []).map((item) => this.grouped(item));
    this.checkGrouped(items);
    const having = this.having(items);
    // the grand total of subtotals is one row, too: of a group that is the same for all
    const body: Body = (selected, group, filter) =>
      `SELECT ${selected.join(', ')} FROM ${this.source()}${where}${group.length === 0 ? '' : ` GROUP BY ${group.join(', ')}`}${filter}`;
    // the rows that are counted, at most
    if (isCount(query)) return this.planned(`SELECT ${this.selected.join(', ')} FROM (${body(['1'], [], '')}${this.limits()})`);
    const ordered = query.orderBy.map(({ by }) => this.placeAfterGroups(by, items, 'Ordered field'));
    const kind = query.groupBy?.kind ?? 'plain';
    return kind === 'plain' ? this.plainGroups({ items, having, body, ordered }) : this.subtotals(kind, { items, having, body, ordered });
  }

  private having(items: readonly string[]): string {
    if (this.query.having === undefined) return '';
    const { context, object } = this;
    const groups = this.conditionsOn({ context, object, of: (expression) => this.placeInGroup(expression, items) });
    return ` HAVING ${groups.of(this.query.having)}`;
  }

  private plainGroups({ items, having, body, ordered }: Groups): Plan {
    const { orderBy: wanted } = this.query;
    const order =
      wanted.length > 0
        ? wanted.map((item, index) => sortTerm(item, ordered[index]?.sql ?? '', ordered[index]?.field))
        : items.map((item) => `${item} NULLS LAST`);
    return this.planned(body(this.selected, items, having) + orderBy(order) + this.limits());
  }

  /** One query for each set of kept groups. */
  private subtotals(kind: 'rollup' | 'cube', { items, having, body, ordered }: Groups): Plan {
    const sets = groupingSets(kind, items.length);
    const again = this.query.groupBy?.items.find((_item, index) => items.indexOf(items[index] ?? '') < index);
    if (again !== undefined) notPlanned(`duplicate grouping expression: ${fieldText(again)}`);
    const keys =
      ordered.length > 0
        ? ordered
        : items.flatMap((sql) => [
            { sql: groupingOf(sql), field: undefined },
            { sql, field: undefined },
          ]);
    const order = keys.map(({ field }, index) => {
      const wanted = this.query.orderBy[index];
      return wanted === undefined ? `o${String(index)} NULLS LAST` : sortTerm(wanted, `o${String(index)}`, field);
    });
    const selected = [...this.selected, ...keys.map(({ sql }, index) => `${sql} AS o${String(index)}`)];
    const parts = sets.map((kept) =>
      body(
        selected.map((text) => withoutGroups(text, items, kept)),
        kept.size === 0 ? ['NULL'] : items.filter((_item, index) => kept.has(index)),
        filterOf(having, items, kept),
      ),
    );
    return this.planned(
      `SELECT * FROM (${parts.join(' UNION ALL ')})${orderBy(order)}${this.limits()}`,
      sets.flatMap(() => this.values.sql),
    );
  }

  private planned(sql: string, values = this.values.sql): Plan {
    const { object, columns, used } = this;
    return { object, columns, isAggregate: true, used, parents: [], typeofs: [], subqueries: [], sql, values };
  }

  /** A group in HAVING: one that a subtotal sums over is null there. */
  private placeInGroup(expression: FieldExpression, items: readonly string[]): Place {
    if (expression.kind === 'path') this.places.ofField(expression);
    const place = this.placeAfterGroups(expression, items, 'Field');
    return items.includes(place.sql) ? { ...place, sql: groupOf(place.sql) } : place;
  }

  /** Resolves a name in HAVING and ORDER BY: a group, an aggregate, or its alias. */
  private placeAfterGroups(expression: FieldExpression, items: readonly string[], part: 'Field' | 'Ordered field'): Place {
    const place = this.groupedPlace(expression);
    if (expression.kind !== 'path' || items.includes(place.sql)) return place;
    const aliased = this.query.select.find(
      (item) => item.kind === 'field' && expression.path.length === 1 && item.alias?.toLowerCase() === expression.path[0]?.toLowerCase(),
    );
    return aliased?.kind === 'field' && aliased.field.kind === 'function'
      ? this.groupedPlace(aliased.field)
      : notGrouped(expression.path.join('.'), part);
  }

  private grouped(item: FieldExpression): string {
    const { sql, field } = this.places.of(item);
    if (this.query.select.some((shown) => shown.kind === 'field' && this.isAggregated(sql, shown.field)))
      raise('System.QueryException', `Grouped field should not be aggregated: ${fieldText(item)}`);
    if (item.kind === 'path' && field !== undefined && isUngroupable(field)) cannotBeGrouped(field.name);
    if (isDistance(item)) raise('System.QueryException', 'DISTANCE cannot be used in GROUP BY');
    return sql;
  }

  /** Source: seen in an org: a group is counted by another field. */
  private isAggregated(group: string, shown: FieldExpression): boolean {
    if (shown.kind === 'path' || isCall(shown, 'grouping') || !isAggregateCall(shown)) return false;
    return shown.args.some(
      (arg) => isExpression(arg) && (arg.kind === 'path' ? this.places.of(arg).sql === group : this.isAggregated(group, arg)),
    );
  }

  /** Source: SOQL and SOSL Reference, "GROUP BY": what is selected is grouped or aggregated. */
  private checkGrouped(items: readonly string[]): void {
    for (const item of this.query.select) {
      if (item.kind !== 'field' || isAggregateCall(item.field)) continue;
      const inner =
        item.field.kind === 'function' && /^(format|tolabel|convertcurrency)$/i.test(item.field.name) && isExpression(item.field.args[0])
          ? item.field.args[0]
          : item.field;
      const isTold = inner.kind === 'path' || isDateFunction(inner.name.toUpperCase());
      if (isTold && !items.includes(this.places.of(inner).sql) && !this.isOfGroupedDate(inner, items)) notGrouped(fieldText(inner));
    }
  }

  /** Whether a date function is applied to a grouped date field. Source: SOQL and SOSL Reference, "Date Functions". */
  private isOfGroupedDate(expression: FieldExpression, items: readonly string[]): boolean {
    const arg = expression.kind === 'function' ? expression.args[0] : undefined;
    const of = isExpression(arg) && arg.kind === 'function' && isCall(arg, 'converttimezone') ? arg.args[0] : arg;
    if (!isExpression(of) || of.kind !== 'path') return false;
    const { sql, field } = this.places.of(of);
    return field?.kind === 'date' && items.includes(sql);
  }

  /** The first standard field of FIELDS() that is not grouped, which orgs report: after Id comes IsDeleted. Source: seen in an org. */
  private firstUngrouped(): string {
    const groups = new Set((this.query.groupBy?.items ?? []).map((item) => fieldText(item).toLowerCase()));
    const fields = [...this.object.fields.values()].filter(({ name, isHidden }) => !isHidden && !groups.has(name.toLowerCase()));
    return (fields.find(({ name }) => name === 'Id') ?? fields.find(({ name }) => name === 'IsDeleted') ?? fields[0])?.name ?? '';
  }

  private selectAggregates(): void {
    let unnamed = 0;
    for (const item of this.query.select) {
      if (item.kind === 'fields-of') notGroupedWhenRun(this.firstUngrouped());
      if (item.kind !== 'field')
        raise('System.QueryException', 'Only fields and aggregate functions can be selected in an aggregate query');
      const { field } = item;
      const isGrouping = field.kind === 'function' && field.name.toLowerCase() === 'grouping';
      const place = this.groupedPlace(field);
      const name = item.alias ?? (field.kind === 'path' ? (field.path.at(-1) ?? '') : `expr${String(unnamed++)}`);
      const shown: Shown =
        field.kind === 'function' && field.name.toLowerCase() === 'format'
          ? 'format'
          : field.kind === 'function' && field.name.toLowerCase() === 'tolabel'
            ? 'label'
            : 'row';
      this.columns.push({
        alias: this.select(place.sql, 'c'),
        path: [],
        field: isGrouping ? this.context.schema.get('Account').fields.get('numberofemployees') : place.field,
        name,
        shown,
        ...this.moneyColumn(place, shown),
      });
    }
  }
}
