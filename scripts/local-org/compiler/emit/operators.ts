/** Arithmetic, texts, equality and order. */
import type { IrExpr } from '../ir/ir.ts';
import { cannotBeNull, emit, present } from './expressions.ts';
import type { Writer } from './writer.ts';

export function arithmetic(w: Writer, e: Extract<IrExpr, { kind: 'arithmetic' }>): string {
  if (e.operand === 'Decimal') return `rt.decimalArithmetic(${JSON.stringify(e.operator)},${emit(w, e.left)},${emit(w, e.right)})`;
  if (e.operand === 'Double') return `rt.doubleArithmetic(${JSON.stringify(e.operator)},${emit(w, e.left)},${emit(w, e.right)})`;
  const left = present(w, e.left);
  const right = present(w, e.right);
  if (e.operand === 'Boolean') return e.operator === '^' ? `(${left}!==${right})` : `!!(${left}${e.operator}${right})`;
  const isLong = e.operand === 'Long';
  const isShift = e.operator === '<<' || e.operator === '>>' || e.operator === '>>>';
  if (e.operator === '/') return isLong ? `rt.divideLong(${left},${right})` : `rt.divideInteger(${left},${right})`;
  if (isLong && isShift) return `rt.shiftLong(${JSON.stringify(e.operator)},${left},${right})`;
  if (isLong) return `BigInt.asIntN(64,${left}${e.operator}${right})`;
  if (e.operator === '*') return `Math.imul(${left},${right})`;
  return e.operator === '>>>'
    ? `((${left}>>>Number(${right}))|0)`
    : isShift
      ? `(${left}${e.operator}Number(${right}))`
      : `((${left}${e.operator}${right})|0)`;
}

export function textOf(w: Writer, part: IrExpr): string {
  if (part.kind === 'constant' && part.as === 'String') return emit(w, part);
  return `rt.text(${emit(w, part)})`;
}

export function equality(w: Writer, e: Extract<IrExpr, { kind: 'equal' }>): string {
  const left = emit(w, e.left);
  const right = emit(w, e.right);
  const isNullTest = e.left.kind === 'constant' && e.left.value === null ? true : e.right.kind === 'constant' && e.right.value === null;
  if (isNullTest) return `(${left}${e.negated ? '!==' : '==='}${right})`;
  const negation = e.negated ? '!' : '';
  if (e.exact) return `(${negation}rt.identical(${left},${right}))`;
  switch (e.operand) {
    case 'Integer':
    case 'Long':
    case 'Boolean':
      return `(${left}${e.negated ? '!==' : '==='}${right})`;
    case 'Decimal':
      return `(${negation}rt.sameDecimal(${left},${right}))`;
    case 'Double':
      return `(${negation}rt.sameDouble(${left},${right}))`;
    case 'String':
      return `(${negation}rt.sameText(${left},${right}))`;
    case 'Id':
      return `(${negation}rt.sameId(${left},${right}))`;
    case 'Object':
      return `(${negation}rt.equals(${left},${right}))`;
  }
}

const COMPARISONS = { '<': 'less', '<=': 'lessOrSame', '>': 'more', '>=': 'moreOrSame' } as const;

/** Comparisons with null are false, except that every text is greater. Source: Apex Developer Guide, "Expression Operators". */
export function comparison(w: Writer, e: Extract<IrExpr, { kind: 'compare' }>): string {
  const left = emit(w, e.left);
  const right = emit(w, e.right);
  if (e.operand === 'String' || e.operand === 'Id') return `(rt.textOrdering(${left},${right})${e.operator}0)`;
  if (e.operand !== 'Integer' && e.operand !== 'Long') return `(rt.ordering(${left},${right})${e.operator}0)`;
  if (cannotBeNull(e.left) && cannotBeNull(e.right)) return `(${left}${e.operator}${right})`;
  return `rt.${COMPARISONS[e.operator]}(${left},${right})`;
}
