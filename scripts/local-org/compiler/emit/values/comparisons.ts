/** Equality and order. */
import type { IrExpr } from '../../ir/ir.ts';
import { rt } from '../text.ts';
import type { Values, Writer } from '../writer.ts';
import { cannotBeNull } from './nulls.ts';

type Equal = Extract<IrExpr, { kind: 'equal' }>;
type Compare = Extract<IrExpr, { kind: 'compare' }>;

export const COMPARISONS = {
  equal: (w, e) => equality(w, e),
  compare: (w, e) => order(w, e),
} satisfies Partial<Values>;

/** The runtime's test of equality; an operand without one is the same value of JavaScript. */
const SAME: Readonly<Partial<Record<Equal['operand'], string>>> = {
  Decimal: 'sameDecimal',
  Double: 'sameDouble',
  String: 'sameText',
  Id: 'sameId',
  Object: 'equals',
};

function equality(w: Writer, e: Equal): string {
  const left = w.value(e.left);
  const right = w.value(e.right);
  const isNullTest = isNull(e.left) || isNull(e.right);
  const same = isNullTest ? undefined : e.exact ? 'identical' : SAME[e.operand];
  if (same === undefined) return `(${left}${e.negated ? '!==' : '==='}${right})`;
  return `(${e.negated ? '!' : ''}${rt(same, left, right)})`;
}

const isNull = (e: IrExpr): boolean => e.kind === 'constant' && e.value === null;

const ORDER = { '<': 'less', '<=': 'lessOrSame', '>': 'more', '>=': 'moreOrSame' } as const;

/** Comparisons with null are false, except that every text is greater. Source: Apex Developer Guide, "Expression Operators". */
function order(w: Writer, e: Compare): string {
  const left = w.value(e.left);
  const right = w.value(e.right);
  if (e.operand === 'String' || e.operand === 'Id') return `(${rt('textOrdering', left, right)}${e.operator}0)`;
  if (e.operand !== 'Integer' && e.operand !== 'Long') return `(${rt('ordering', left, right)}${e.operator}0)`;
  if (cannotBeNull(e.left) && cannotBeNull(e.right)) return `(${left}${e.operator}${right})`;
  return rt(ORDER[e.operator], left, right);
}
