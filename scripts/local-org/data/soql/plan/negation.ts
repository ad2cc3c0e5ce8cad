/** NOT as the opposite of each comparison, so that comparisons with null stay false. Source: seen in an org. */
import type { Condition } from '../../../language/soqlAst.ts';

type Operator = Extract<Condition, { kind: 'compare' }>['operator'];

const OPPOSITES: Readonly<Record<Exclude<Operator, 'LIKE' | 'INCLUDES'>, Operator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  IN: 'NOT IN',
  'NOT IN': 'IN',
  EXCLUDES: 'INCLUDES',
};

/** @return the condition without NOT, except before LIKE and INCLUDES, which have no opposite of their own: EXCLUDES finds records without values, NOT INCLUDES does not. */
export function opposite(condition: Condition): Condition {
  switch (condition.kind) {
    case 'not':
      return condition.term;
    case 'and':
    case 'or':
      return { kind: condition.kind === 'and' ? 'or' : 'and', terms: condition.terms.map(opposite) };
    case 'compare':
      return condition.operator === 'LIKE' || condition.operator === 'INCLUDES'
        ? { kind: 'not', term: condition }
        : { ...condition, operator: OPPOSITES[condition.operator] };
  }
}
