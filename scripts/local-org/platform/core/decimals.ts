/** Binary numbers as Decimals. */
import { ApexDecimal } from '../values/index.ts';
import { raise } from './error.ts';

/** Errors: MathException for what is no number and for infinity. Source: seen in an org, which names both infinities without their sign. */
export function decimalOfDouble(value: number): ApexDecimal {
  if (Number.isFinite(value)) return ApexDecimal.ofNumber(value);
  return raise('System.MathException', `Cannot represent Double '${Number.isNaN(value) ? 'NaN' : 'Infinity'}' as a Decimal`);
}
