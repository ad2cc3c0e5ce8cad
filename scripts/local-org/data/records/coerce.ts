/** Converts Apex values to those of fields. Source: Apex Developer Guide, "Primitive Data Types" and "Dynamic DML". */
import type { ApexType } from '../../language/types.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { decimalOfDouble } from '../../platform/core/decimals.ts';
import { raise } from '../../platform/core/error.ts';
import { toId } from '../../platform/core/operators.ts';
import { nameOfType } from '../../platform/core/types.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../../platform/values/index.ts';
import { isOfAnyType, type FieldSchema } from '../schema/index.ts';

const MS_PER_DAY = 86_400_000;

/** Errors: System.SObjectException `Illegal assignment from X to Y`. */
export function coerce(field: FieldSchema, value: ApexValue): ApexValue {
  if (value === null) return null;
  // fields of change events hold platform objects
  if (isOfAnyType(field) || (field.apexType.kind === 'platform' && field.kind === 'text')) return value;
  const fits = fitted(field, value);
  return fits === undefined ? illegal(field, value) : fits;
}

function fitted(field: FieldSchema, value: NonNullable<ApexValue>): ApexValue | undefined {
  switch (field.kind) {
    case 'id':
    case 'reference':
      return typeof value === 'string' ? (value === '' ? null : toId(value)) : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'integer':
      return wholeNumber(value);
    case 'long':
      return typeof value === 'bigint' ? value : typeof value === 'number' ? BigInt(value) : undefined;
    case 'number':
      return decimal(value);
    case 'date':
      if (value instanceof ApexDatetime) return ApexDate.ofDays(Math.floor(value.ms / MS_PER_DAY));
      return value instanceof ApexDate ? value : undefined;
    case 'datetime':
      if (value instanceof ApexDate) return new ApexDatetime(value.daysSinceEpoch() * MS_PER_DAY);
      return value instanceof ApexDatetime ? value : undefined;
    case 'time':
      return value instanceof ApexTime ? value : undefined;
    case 'blob':
      return value instanceof ApexBlob ? value : undefined;
    case 'address':
    case 'location':
    case 'idlist':
      return value;
    default:
      return typeof value === 'string' ? value : undefined;
  }
}

/** Fractions are cut off. */
function wholeNumber(value: NonNullable<ApexValue>): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof ApexDouble) return Math.trunc(value.value);
  return value instanceof ApexDecimal ? Math.trunc(value.toNumber()) : undefined;
}

function decimal(value: NonNullable<ApexValue>): ApexDecimal | undefined {
  if (value instanceof ApexDecimal) return value;
  if (value instanceof ApexDouble) return decimalOfDouble(value.value);
  return typeof value === 'number' || typeof value === 'bigint' ? ApexDecimal.ofInteger(value) : undefined;
}

function illegal(field: FieldSchema, value: ApexValue): never {
  raise(
    'System.SObjectException',
    `Illegal assignment from ${nameOfType(value)} to ${(field.apexType as Extract<ApexType, { kind: 'primitive' }>).name}`,
  );
}
