/** Checks that the platform makes of every row before it is saved. Source: SOAP API Developer Guide, StatusCode; Apex Developer Guide, "Triggers and Order of Execution", step 5. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { sameValue } from '../../../platform/core/equality.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { FieldSchema } from '../../schema/index.ts';
import { rowError, type RowError } from '../rowError.ts';
import { shapeOf } from '../shape.ts';
import { valueError } from './fieldValue.ts';
import type { LookupCheck } from './lookups.ts';
import { typeError } from './picklistValue.ts';

/** A save's own record, and whether its texts may be cut. */
interface GivenRow {
  readonly given: SObjectValue;
  readonly mayTruncate: boolean;
}

/** Required fields, lengths, formats, picklists, lookups. `old` is absent for new rows. */
export function validateRow(
  lookups: LookupCheck,
  record: SObjectValue,
  old: SObjectValue | undefined,
  { given, mayTruncate }: GivenRow,
): readonly RowError[] {
  const { schema: object } = record;
  const missing = shapeOf(object)
    .required.filter((field) => isMissing(record, field) && !isOfPlatform(field, old))
    .map(({ name }) => name);
  if (missing.length > 0) return [rowError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing)];
  const errors: RowError[] = [];
  for (const [key, value] of record.values) {
    const field = object.fields.get(key);
    if (field === undefined || value === null || (old !== undefined && sameValue(old.values.get(key) ?? null, value))) continue;
    const error =
      field.kind === 'reference' && typeof value === 'string'
        ? lookups.error(record, field, value)
        : (valueError(record, field, value, mayTruncate) ?? ofType(lookups, record, field, value));
    if (error !== undefined && !(error.code === 'ENTITY_IS_DELETED' && isAsRead(given, key, value))) errors.push(error);
  }
  return errors;
}

/** Only restricted picklists ask which type a record has. */
function ofType(lookups: LookupCheck, record: SObjectValue, field: FieldSchema, value: ApexValue): RowError | undefined {
  const type = field.isRestricted && typeof value === 'string' ? lookups.typeOf(record) : undefined;
  return type === undefined ? undefined : typeError(type, field, String(value));
}

/** A lookup that was read before its record was deleted, and that code has not set, is saved as it is (seen in an org). */
const isAsRead = (given: SObjectValue, key: string, value: ApexValue): boolean =>
  given.isQueried && !given.touched.includes(key) && given.values.get(key) === value;

/** The user of automated processes has no profile, and is saved without one (seen of a batch over all active users). */
const isOfPlatform = (field: FieldSchema, old: SObjectValue | undefined): boolean =>
  field.key === 'profileid' && old?.values.get('usertype') === 'AutomatedProcess';

function isMissing(record: SObjectValue, field: FieldSchema): boolean {
  const value = record.values.get(field.key) ?? null;
  return value === null || (typeof value === 'string' && value.trim() === '');
}
