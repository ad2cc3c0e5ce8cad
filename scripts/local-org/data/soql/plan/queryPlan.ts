/** What plans of rows and of groups share: resolved fields and values, WHERE, LIMIT. */
import type { FieldExpression, SoqlQuery } from '../../../language/soqlAst.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { isChildOnly, type ObjectSchema } from '../../schema/index.ts';
import { categoryCondition } from './dataCategories.ts';
import { Conditions } from './conditions.ts';
import type { Column, Place, Plan, PlanContext, Restriction, Shown } from './context.ts';
import { isExpression, withoutAggregates } from './functions/index.ts';
import { groupingOf } from './grouping.ts';
import { noSuchObject, notQueried } from '../messages.ts';
import { hiddenFromTests } from './orgData.ts';
import { Places } from './places.ts';
import { scopeCondition } from './scopes.ts';
import { sourceOf } from './sources.ts';
import { Values } from './values.ts';

export interface Planned {
  readonly query: SoqlQuery;
  readonly binds: readonly ApexValue[];
  readonly restrict: Restriction | undefined;
  /** Of the rows in SQL. */
  readonly alias: string;
}
/** Plans a query inside another. */
export type PlanInner = (planned: Planned) => Plan;

export abstract class QueryPlan {
  protected readonly context: PlanContext;
  protected readonly query: SoqlQuery;
  protected readonly restrict: Restriction | undefined;
  protected readonly alias: string;
  protected readonly object: ObjectSchema;
  protected readonly values: Values;
  protected readonly places: Places;
  protected readonly columns: Column[] = [];
  protected readonly selected: string[] = [];
  private readonly conditions: Conditions;
  private readonly planInner: PlanInner;

  constructor(context: PlanContext, { query, binds, restrict, alias }: Planned, planInner: PlanInner) {
    this.context = context;
    this.query = query;
    this.restrict = restrict;
    this.alias = alias;
    this.planInner = planInner;
    this.object = restrict?.object ?? context.schema.find(query.from) ?? noSuchObject(query.from, query.fromRange);
    const isQueried = this.object.kind !== 'event' && this.object.name !== 'AggregateResult' && context.schema.isInOrg(this.object);
    if (!isQueried) noSuchObject(query.from, query.fromRange);
    if (restrict === undefined && isChildOnly(this.object)) notQueried(this.object.name);
    this.values = new Values(query, binds);
    this.places = new Places(context, this.object, query, alias, this.values);
    const { places } = this;
    this.conditions = this.conditionsOn({ context, object: this.object, of: (expression) => places.ofField(expression) });
    context.guard?.object(this.object);
  }

  abstract plan(): Plan;

  protected conditionsOn(places: Pick<Places, 'of' | 'context' | 'object'>): Conditions {
    return new Conditions(places, this.values, (query, binds) => {
      const plan = this.planInner({ query, binds, restrict: undefined, alias: `${this.alias}s` });
      const column = plan.columns.at(-1);
      return { sql: plan.sql, values: plan.values, alias: column?.alias ?? 'c0', field: column?.field, object: plan.object.name };
    });
  }

  /** FROM and what belongs to it. */
  protected source(): string {
    return `${sourceOf(this.context.schema, this.object, this.context.now)} ${this.alias}${this.places.joinSql}`;
  }

  /** GROUPING stays a placeholder until it is known which groups a subtotal keeps. Source: SOQL and SOSL Reference, "GROUP BY ROLLUP", GROUPING. */
  protected groupedPlace(expression: FieldExpression): Place {
    const inner = expression.kind === 'function' && expression.name.toLowerCase() === 'grouping' ? expression.args[0] : undefined;
    if (!isExpression(inner)) return this.places.of(expression);
    const { sql } = this.places.of(inner);
    // where nothing is summed over, no row is a subtotal (seen in an org)
    return { sql: (this.query.groupBy?.kind ?? 'plain') === 'plain' ? '0' : groupingOf(sql), field: undefined };
  }

  protected select(sql: string, letter: string): string {
    const alias = `${letter}${String(this.selected.length)}`;
    this.selected.push(`${sql} AS ${alias}`);
    return alias;
  }

  /** The currency column for formatted amounts. */
  protected moneyColumn({ currency }: Place, shown: Shown): Pick<Column, 'currency'> {
    return shown === 'format' && currency !== undefined ? { currency: this.select(currency, 'm') } : {};
  }

  protected where(): string {
    const parts: string[] = [];
    if (this.restrict !== undefined)
      parts.push(
        `${this.alias}."${this.restrict.field}" IN (SELECT value FROM json_each(${this.values.add(JSON.stringify(this.restrict.ids))}))`,
      );
    if (this.object.fields.has('isdeleted') && !this.query.allRows) parts.push(`${this.alias}."IsDeleted" = 0`);
    const scoped = this.scope();
    if (scoped !== undefined) parts.push(scoped);
    const seen = [
      this.context.guard?.rows(this.object, this.alias),
      this.context.isSiloed ? hiddenFromTests(this.object, this.alias) : undefined,
    ];
    parts.push(...seen.filter((condition) => condition !== undefined));
    const sorted = categoryCondition(this.query, this.object, this.context.schema, {
      alias: this.alias,
      add: (value) => this.values.add(value),
    });
    if (sorted !== undefined) parts.push(sorted);
    if (this.query.where !== undefined) parts.push(this.conditions.of(withoutAggregates(this.query.where)));
    return parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`;
  }

  private scope(): string | undefined {
    const { usingScope } = this.query;
    if (usingScope === undefined) return undefined;
    if (usingScope.toLowerCase() === 'scopingrule') return this.context.scopingRule(this.object, this.alias);
    return scopeCondition(usingScope, this.object, this.alias, () => this.values.add(this.context.userId));
  }

  /** A child query's limit holds for each parent: it is cut afterwards. */
  protected limits(): string {
    const { limit, offset } = this.query;
    if ((limit === undefined && offset === undefined) || (this.restrict !== undefined && this.restrict.field !== 'Id')) return '';
    const from = offset === undefined ? 0 : this.values.wholeNumber(offset, 'Offset');
    if (from > 2000) raise('System.QueryException', `Maximum SOQL offset allowed for apiName ${this.query.from} is 2000`);
    return ` LIMIT ${String(limit === undefined ? -1 : this.values.wholeNumber(limit, 'Limit'))}${from === 0 ? '' : ` OFFSET ${String(from)}`}`;
  }
}
