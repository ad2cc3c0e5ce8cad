/** Which values restricted picklists refuse. Source: SOAP API Developer Guide, StatusCode. */
import type { FieldSchema, RecordTypeSchema } from '../../schema/index.ts';
import { userLabel } from '../../translated.ts';
import { rowError, type RowError } from '../rowError.ts';

/** Why a restricted picklist refuses a value: not one of its active ones. */
export function picklistError(field: FieldSchema, value: string): RowError | undefined {
  if (field.picklist.length === 0) return undefined;
  return refused(field, value, (one) => field.picklist.some((entry) => entry.isActive && entry.value.toLowerCase() === one));
}

/**
 * Why a record's type refuses a value of a restricted picklist: the type lists others. The field's own default is let through.
 * Source: Metadata API Developer Guide, "RecordType"; that a save refuses the others: Salesforce Help, "'Bad value for restricted picklist field' error when creating a record"; https://gearset.com/blog/data-deployments-and-picklist-errors/
 */
export function typeError({ picklists }: RecordTypeSchema, field: FieldSchema, value: string): RowError | undefined {
  const listed = picklists.get(field.key)?.values;
  if (listed === undefined || field.picklist.length === 0) return undefined;
  const known = new Set([...listed].map((one) => one.toLowerCase()));
  return refused(
    field,
    value,
    (one) => known.has(one) || field.picklist.some((entry) => entry.isDefault && entry.value.toLowerCase() === one),
  );
}

/** @param isFit asked with each chosen value in lower case */
function refused(field: FieldSchema, value: string, isFit: (value: string) => boolean): RowError | undefined {
  if (value === '') return undefined;
  const chosen = (field.kind === 'multipicklist' ? value.split(';') : [value]).map((one) => one.trim());
  const wrong = chosen.find((one) => !isFit(one.toLowerCase()));
  return wrong === undefined
    ? undefined
    : rowError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', `${userLabel(field)}: bad value for restricted picklist field: ${wrong}`, [
        field.name,
      ]);
}
