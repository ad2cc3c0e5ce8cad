/** A value as JSON has it. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../../../platform/values/index.ts';

export function plainValue(value: ApexValue): unknown {
  if (value instanceof ApexDate || value instanceof ApexTime) return value.toText();
  if (value instanceof ApexDatetime) return new Date(value.ms).toISOString().replace('Z', '+0000');
  if (value instanceof ApexDecimal) return value.toNumber();
  if (value instanceof ApexDouble) return Number(value.toText());
  return typeof value === 'bigint' ? Number(value) : value;
}
