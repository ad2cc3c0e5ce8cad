/** Arithmetic, and the joining of texts. */
import type { IrExpr } from '../../ir/ir.ts';
import { literal, rt } from '../text.ts';
import type { Values, Writer } from '../writer.ts';
import { present } from './nulls.ts';

type Arithmetic = Extract<IrExpr, { kind: 'arithmetic' }>;
type Operator = Arithmetic['operator'];

export const OPERATORS = {
  arithmetic: (w, e) => ARITHMETIC[e.operand](w, e),
  negate: (w, e) => rt('negate', w.value(e.value)),
  complement: (w, { operand, value }) => (operand === 'Integer' ? `(~${present(w, value)})` : int64(`~${present(w, value)}`)),
  concat: (w, e) => `(${e.parts.map((part) => textOf(w, part)).join('+')})`,
  'date-shift': (w, { operator, left, right }) => rt('shift', literal(operator), w.value(left), w.value(right)),
} satisfies Partial<Values>;

const ARITHMETIC: Readonly<Record<Arithmetic['operand'], (w: Writer, e: Arithmetic) => string>> = {
  Decimal: (w, { operator, left, right }) => rt('decimalArithmetic', literal(operator), w.value(left), w.value(right)),
  Double: (w, { operator, left, right }) => rt('doubleArithmetic', literal(operator), w.value(left), w.value(right)),
  Boolean: (w, { operator, left, right }) => booleans(operator, present(w, left), present(w, right)),
  Long: (w, { operator, left, right }) => longs(operator, present(w, left), present(w, right)),
  Integer: (w, { operator, left, right }) => integers(operator, present(w, left), present(w, right)),
};

const booleans = (operator: Operator, left: string, right: string): string =>
  operator === '^' ? `(${left}!==${right})` : `!!(${left}${operator}${right})`;

function longs(operator: Operator, left: string, right: string): string {
  if (operator === '/') return rt('divideLong', left, right);
  if (isShift(operator)) return rt('shiftLong', literal(operator), left, right);
  return int64(`${left}${operator}${right}`);
}

function integers(operator: Operator, left: string, right: string): string {
  if (operator === '/') return rt('divideInteger', left, right);
  if (operator === '*') return `Math.imul(${left},${right})`;
  if (operator === '>>>') return `((${left}>>>Number(${right}))|0)`;
  return isShift(operator) ? `(${left}${operator}Number(${right}))` : `((${left}${operator}${right})|0)`;
}

/** A Long wraps around at 64 bits. */
const int64 = (value: string): string => `BigInt.asIntN(64,${value})`;

const isShift = (operator: Operator): boolean => operator === '<<' || operator === '>>' || operator === '>>>';

const textOf = (w: Writer, part: IrExpr): string =>
  part.kind === 'constant' && part.as === 'String' ? w.value(part) : rt('text', w.value(part));
