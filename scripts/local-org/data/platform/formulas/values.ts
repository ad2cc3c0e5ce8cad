/** Apex values as formulas see them, and formula results as Apex types. Source: Apex Developer Guide, "Formula Evaluation in Apex"; Apex Reference Guide, "FormulaReturnType Enum". */
import { decimalOfDouble } from '../../../platform/core/decimals.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { toText } from '../../../platform/core/text.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, setScale } from '../../../platform/values/index.ts';
import { textOf } from '../../formula/values.ts';
import { isPlace, type FormulaValue } from '../../formula/tree.ts';

/** A value of a class or a flow variable. Values of other types than formulas have become their text. */
export function formulaValue(value: ApexValue | undefined): FormulaValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'bigint') return ApexDecimal.ofInteger(value);
  if (value instanceof ApexDouble) return decimalOfDouble(value.value);
  if (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value instanceof ApexDecimal ||
    value instanceof ApexDate ||
    value instanceof ApexDatetime ||
    value instanceof ApexTime
  )
    return value;
  return isPlace(value as FormulaValue) ? (value as FormulaValue) : toText(value);
}

/** A result as a type of FormulaReturnType; null if it does not fit. */
export function asReturnType(value: FormulaValue, type: string): ApexValue {
  if (value === null) return null;
  switch (type) {
    case 'BOOLEAN':
      return typeof value === 'boolean' ? value : null;
    case 'STRING':
    case 'ID':
      return textOf(value);
    case 'DATE':
      return value instanceof ApexDate ? value : null;
    case 'DATETIME':
      return value instanceof ApexDatetime ? value : null;
    case 'TIME':
      return value instanceof ApexTime ? value : null;
    default:
      return value instanceof ApexDecimal ? numberOf(value, type) : null;
  }
}

/** Decimal places of a result. Source: the platform's open formula engine. */
const MOST_PLACES = 32;

function numberOf(value: ApexDecimal, type: string): ApexValue {
  switch (type) {
    case 'INTEGER':
      return Number(BigInt.asIntN(32, value.toBigInt()));
    case 'LONG':
      return BigInt.asIntN(64, value.toBigInt());
    case 'DOUBLE':
      return new ApexDouble(value.toNumber());
    default:
      return value.scale > MOST_PLACES ? (setScale(value, MOST_PLACES, 'HALF_UP') ?? value) : value;
  }
}
