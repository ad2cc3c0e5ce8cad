/** Whether a value fits its field: ranges, lengths, formats, picklists. Source: SOAP API Developer Guide, StatusCode. */
import { compareDecimals, ApexDecimal } from '../../../platform/values/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { toText } from '../../../platform/core/text.ts';
import type { SObjectValue } from '../../records/index.ts';
import { isText, type FieldSchema } from '../../schema/index.ts';
import { inOrder } from '../picklists.ts';
import { userLabel } from '../../translated.ts';
import { rowError, type RowError } from '../rowError.ts';
import { isBeyondCalendar, momentText } from './calendar.ts';
import { picklistError } from './picklistValue.ts';
import { isUnlistedChoice } from './userChoices.ts';

const EMAIL = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+\.[^\s@,;:<>()[\]"\\.]{2,}$/;

export function valueError(
  record: SObjectValue,
  field: FieldSchema,
  value: NonNullable<ApexValue>,
  mayTruncate: boolean,
): RowError | undefined {
  if (typeof value === 'string') return isText(field) ? textError(record, field, value, mayTruncate) : undefined;
  if ((field.isCreateable && isBeyond(record, field, value)) || isOffTheMap(field, value)) return tooLarge(field, value);
  return isBeyondCalendar(value)
    ? rowError('FIELD_INTEGRITY_EXCEPTION', `${userLabel(field)}: invalid date: ${momentText(value)}`, [field.name])
    : undefined;
}

/** Cuts a text that is too long if it may, and puts chosen values into the order of their picklist. */
function textError(record: SObjectValue, field: FieldSchema, value: string, mayTruncate: boolean): RowError | undefined {
  if (value.length > field.length && isGiven(field)) {
    if (!mayTruncate) return tooLong(field, value);
    record.load(field.name.toLowerCase(), value.slice(0, field.length));
  }
  if (field.kind === 'email' && value.trim() !== '' && !EMAIL.test(value.trim()))
    return rowError('INVALID_EMAIL_ADDRESS', `${userLabel(field)}: invalid email address: ${value}`, [field.name]);
  if (field.kind === 'multipicklist') record.load(field.key, inOrder(field, value));
  const unlisted = field.isRestricted ? picklistError(field, value) : undefined;
  return unlisted !== undefined && isUnlistedChoice(record.objectName, field.name, value) ? undefined : unlisted;
}

/** Not put together by the platform: of a name that is too long, its parts are refused. */
const isGiven = (field: FieldSchema): boolean => field.isCreateable || field.isUpdateable;
const tooLong = (field: FieldSchema, value: string): RowError =>
  rowError('STRING_TOO_LONG', `${userLabel(field)}: data value too large: ${value} (max length=${String(field.length)})`, [field.name]);
const tooLarge = (field: FieldSchema, value: NonNullable<ApexValue>): RowError =>
  rowError(
    'NUMBER_OUTSIDE_VALID_RANGE',
    `${userLabel(field)}: value outside of valid range on numeric field: ${value instanceof ApexDecimal ? value.toPlainText() : toText(value)}`,
    [field.name],
  );

/** Values that do not fit their field, for records that are published, not saved. */
export function unfitError(record: SObjectValue, field: FieldSchema, value: NonNullable<ApexValue>): RowError | undefined {
  if (typeof value === 'string') return isText(field) && value.length > field.length ? tooLong(field, value) : undefined;
  return field.isCreateable && isBeyond(record, field, value) ? tooLarge(field, value) : undefined;
}

/** Whether a number is out of range: integers of standard fields have eight digits; probabilities go to 100 %. */
function isBeyond({ objectName }: SObjectValue, field: FieldSchema, value: NonNullable<ApexValue>): boolean {
  if (typeof value === 'number') return field.kind === 'integer' && Math.abs(value) > 99_999_999;
  if (!(value instanceof ApexDecimal) || field.precision === 0) return false;
  return (
    compareDecimals(absolute(value), limitOf(field)) >= 0 ||
    (objectName === 'Opportunity' && field.name === 'Probability' && compareDecimals(value, HUNDRED) > 0)
  );
}
/** Source: Salesforce Help, "Geolocation Custom Field": degrees of latitude and longitude. */
function isOffTheMap({ name, compound }: FieldSchema, value: NonNullable<ApexValue>): boolean {
  if (compound === undefined || !(value instanceof ApexDecimal)) return false;
  return (
    (/Latitude(__s)?$/.test(name) && Math.abs(value.toNumber()) > 90) || (/Longitude(__s)?$/.test(name) && Math.abs(value.toNumber()) > 180)
  );
}
const HUNDRED = ApexDecimal.ofInteger(100);

const absolute = (value: ApexDecimal): ApexDecimal => new ApexDecimal(value.unscaled < 0n ? -value.unscaled : value.unscaled, value.scale);
const limitOf = (field: FieldSchema): ApexDecimal => new ApexDecimal(1n, -(field.precision - field.scale));
