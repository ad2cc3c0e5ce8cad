/** What messages call the type of a value. */
import type { ApexValue } from '../core/contract.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../values/index.ts';

/** @return `Integer`, `Datetime`, ... for values; the class name for objects that tell theirs. */
export function runtimeTypeName(value: ApexValue): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Integer';
    case 'bigint':
      return 'Long';
    case 'boolean':
      return 'Boolean';
    default:
      return value === null ? 'null' : objectTypeName(value);
  }
}

function objectTypeName(value: object): string {
  if (value instanceof ApexDecimal) return 'Decimal';
  if (value instanceof ApexDouble) return 'Double';
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexDatetime) return 'Datetime';
  if (value instanceof ApexTime) return 'Time';
  if (value instanceof ApexBlob) return 'Blob';
  const told = value as {
    readonly $type?: { readonly name: string };
    readonly typeName?: string;
    readonly objectName?: string;
  };
  return told.$type?.name ?? told.objectName ?? told.typeName ?? value.constructor.name.replace(/^Apex/, '');
}
