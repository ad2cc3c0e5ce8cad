/** Conversions between primitive types, which compiled code makes where a value is stored or passed. */
import type { Conversion } from '../../../language/conversions.ts';
import type { ApexType } from '../../../language/types.ts';

/** The conversion that a fitting (or cast) value needs, if any. */
export function conversionFor(from: ApexType, to: ApexType): Conversion | undefined {
  if (from.kind !== 'primitive' || to.kind !== 'primitive' || from.name === to.name) return undefined;
  return CONVERSIONS[`${from.name}>${to.name}`];
}

const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  'Integer>Long': 'integer-to-long',
  'Integer>Double': 'integer-to-double',
  'Integer>Decimal': 'integer-to-decimal',
  'Long>Double': 'long-to-double',
  'Long>Decimal': 'long-to-decimal',
  'Double>Decimal': 'double-to-decimal',
  'Decimal>Double': 'decimal-to-double',
  'Long>Integer': 'integer-from-long',
  'Double>Integer': 'integer-from-double',
  'Decimal>Integer': 'integer-from-decimal',
  'Double>Long': 'long-from-double',
  'Decimal>Long': 'long-from-decimal',
  'String>Id': 'string-to-id',
  'Id>String': 'id-to-string',
  'Date>Datetime': 'date-to-datetime',
  'Datetime>Date': 'datetime-to-date',
};
