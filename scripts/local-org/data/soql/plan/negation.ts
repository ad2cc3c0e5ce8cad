/** NOT as the opposite of each comparison, so that comparisons with null stay false. Source: seen in an org. */
import type { Condition } from '../../../language/soqlAst.ts';

type Operator = Extract<Condition, { kind: 'compare' }>['operator'];

const OPPOSITES: Readonly<Record<Exclude<Operator, 'LIKE'>, Operator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  IN: 'NOT IN',
  'NOT IN': 'IN',
  INCLUDES: 'EXCLUDES',
  EXCLUDES: 'INCLUDES',
};

/** @return the condition without NOT, except before LIKE, which has no opposite of its own. */
export function opposite(condition: Condition): Condition {
  switch (condition.kind) {
    case 'not':
      return condition.term;
    case 'and':
    case 'or':
      return { kind: condition.kind === 'and' ? 'or' : 'and', terms: condition.terms.map(opposite) };
    case 'compare':
      return condition.operator === 'LIKE' ? { kind: 'not', term: condition } : { ...condition, operator: OPPOSITES[condition.operator] };
  }
}
