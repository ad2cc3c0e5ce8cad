/**
 * Queries of big objects: their filters walk the index from its first field, without gaps.
 * Source: SOQL and SOSL Reference, "SOQL with Big Objects"; seen in an org: the words for aggregate functions. The others are ours.
 */
import type { Condition, SoqlQuery } from '../../../language/soqlAst.ts';
import { raise } from '../../../platform/core/error.ts';
import { isBig, type ObjectSchema } from '../../schema/index.ts';
import { isAggregateCall } from './functions/index.ts';

type Comparison = Extract<Condition, { readonly kind: 'compare' }>;
const refuse = (why: string): never => raise('System.QueryException', why);
const INVALID: ReadonlySet<Comparison['operator']> = new Set(['!=', 'LIKE', 'NOT IN', 'EXCLUDES', 'INCLUDES']);
const RANGES: ReadonlySet<Comparison['operator']> = new Set(['<', '<=', '>', '>=']);

/** Errors: System.QueryException for what queries of big objects can't do. */
export function checkBigQuery(object: ObjectSchema | undefined, query: SoqlQuery): void {
  if (object === undefined || !isBig(object)) return;
  if (isAggregate(query)) refuse('Aggregate functions not supported');
  if (query.where === undefined) return;
  const comparisons = comparisonsOf(query.where);
  for (const one of comparisons) checkComparison(object, one);
  if (query.where.kind !== 'or' && query.where.kind !== 'not') checkIndex(object, comparisons);
}

function isAggregate({ select, groupBy }: SoqlQuery): boolean {
  return groupBy !== undefined || select.some((item) => item.kind === 'field' && isAggregateCall(item.field));
}

function comparisonsOf(condition: Condition): readonly Comparison[] {
  switch (condition.kind) {
    case 'compare':
      return [condition];
    case 'not':
      return comparisonsOf(condition.term);
    default:
      return condition.terms.flatMap(comparisonsOf);
  }
}

function checkComparison({ name }: ObjectSchema, { operator, right }: Comparison): void {
  if (INVALID.has(operator)) refuse(`The operator ${operator} is not supported in queries of ${name}`);
  if (right.kind === 'subquery') refuse(`Subqueries are not supported in queries of ${name}`);
}

const keyOf = ({ left }: Comparison): string => (left.kind === 'path' ? left.path.join('.').toLowerCase() : '');

/** An index that the project does not tell is not checked. */
function checkIndex({ name, index = [] }: ObjectSchema, comparisons: readonly Comparison[]): void {
  if (index.length === 0) return;
  const used = new Set(comparisons.map(keyOf));
  const last = [...used].map((key) => index.indexOf(key)).toSorted((a, b) => a - b);
  if (last[0] === -1) refuse(`Only fields of its index can be filtered in queries of ${name}`);
  if (last.at(-1) !== last.length - 1) refuse(`Filters leave a gap in the index of ${name}`);
  const end = index[last.length - 1];
  if (comparisons.some((one) => RANGES.has(one.operator) && keyOf(one) !== end))
    refuse(`Only the last field of a filter can be compared by range in queries of ${name}`);
  if (comparisons.filter(({ operator }) => operator === 'IN').length > 1) refuse(`IN can be used once in queries of ${name}`);
}
