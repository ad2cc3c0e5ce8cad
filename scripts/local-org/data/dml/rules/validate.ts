/** Checks that the platform makes of every row before it is saved. Source: SOAP API Developer Guide, StatusCode; Apex Developer Guide, "Triggers and Order of Execution", step 5. */
import { compareDecimals, ApexDecimal } from '../../../platform/values/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { sameElement, sameValue } from '../../../platform/core/equality.ts';
import { toText } from '../../../platform/core/text.ts';
import type { SObjectValue } from '../../records/index.ts';
import { isText, type FieldSchema, type ObjectSchema } from '../../schema/index.ts';
import { isFrozen } from '../../schema/frozen.ts';
import { passes } from '../automation/filter.ts';
import { isBeyondCalendar, momentText } from './calendar.ts';
import { inOrder } from '../picklists.ts';
import { rowError, type RowError } from '../rowError.ts';
import { shapeOf } from '../shape.ts';
import type { Table } from '../table.ts';
import { isUnlistedChoice } from './userChoices.ts';

const EMAIL = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+\.[^\s@,;:<>()[\]"\\.]{2,}$/;

/** Finds the records that lookups point to, each read once for a chunk. */
export class LookupCheck {
  private readonly known = new Map<string, RowError | undefined>();
  private readonly recordTypes = new Map<string, boolean>();
  private readonly table: Table;

  /** @param rows the chunk: where its lookups lead is read at once. */
  constructor(table: Table, object: ObjectSchema, rows: readonly SObjectValue[]) {
    this.table = table;
    if (rows.length > 1) for (const field of shapeOf(object).references) this.readAhead(field, rows);
  }

  /** Notes the lookups that lead to living records; the others are looked at one by one, when they are checked. */
  private readAhead(field: FieldSchema, rows: readonly SObjectValue[]): void {
    const idsByTarget = new Map<ObjectSchema, Set<string>>();
    for (const { values } of rows) {
      const id = values.get(field.key);
      const target = typeof id === 'string' ? this.table.schema.byPrefix(id.slice(0, 3)) : undefined;
      if (target === undefined || typeof id !== 'string' || field.referenceKey !== 'Id' || !field.referenceTo.includes(target.name))
        continue;
      const ids = idsByTarget.get(target);
      if (ids === undefined) idsByTarget.set(target, new Set([id]));
      else ids.add(id);
    }
    for (const [target, ids] of idsByTarget) {
      const alive = target.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
      for (const { id } of this.table.store.all(
        `SELECT "Id" AS id FROM "${target.name}" WHERE "Id" IN (SELECT value FROM json_each(?))${alive}`,
        [JSON.stringify([...ids])],
      ))
        this.known.set(`${field.name} ${String(id)}`, undefined);
    }
  }

  error(record: SObjectValue, field: FieldSchema, id: string): RowError | undefined {
    return this.leads(field, id) ?? this.circle(record, field, id) ?? this.filtered(record, field, id);
  }

  isRecordType(object: string, id: string): boolean {
    const known =
      this.recordTypes.get(id) ??
      this.table.store.all('SELECT 1 FROM "RecordType" WHERE "Id" = ? AND "SobjectType" = ? AND "IsActive" = 1', [id, object]).length > 0;
    this.recordTypes.set(id, known);
    return known;
  }

  /** Source: Salesforce Help, "Lookup Filters". */
  private filtered(record: SObjectValue, field: FieldSchema, id: string): RowError | undefined {
    const target = field.lookupFilter === undefined ? undefined : this.table.schema.byPrefix(id.slice(0, 3));
    const found = target === undefined ? undefined : this.table.byId(target, [id]).get(id);
    if (field.lookupFilter === undefined || found === undefined || passes(field.lookupFilter.filter, found, record)) return undefined;
    return rowError('FIELD_FILTER_VALIDATION_EXCEPTION', field.lookupFilter.message, [field.name]);
  }

  /** The error for a record that would be its own ancestor. */
  private circle(record: SObjectValue, field: FieldSchema, id: string): RowError | undefined {
    if (!HIERARCHIES.has(`${record.objectName}.${field.name}`)) return undefined;
    const own = record.values.get('id');
    const seen = new Set<string>();
    for (let at: unknown = id; typeof at === 'string' && !seen.has(at);) {
      if (at === own) return rowError('CIRCULAR_DEPENDENCY', 'attempt to violate hierarchy constraints', [field.name]);
      seen.add(at);
      const [row] = this.table.store.all(`SELECT "${field.name}" AS above FROM "${record.objectName}" WHERE "Id" = ?`, [at]);
      at = row?.['above'];
    }
    return undefined;
  }

  private leads(field: FieldSchema, id: string): RowError | undefined {
    const key = `${field.name} ${id}`;
    if (!this.known.has(key)) this.known.set(key, lookupError(this.table, field, id));
    return this.known.get(key);
  }
}

/** Lookups of standard objects that make a tree. Source: SOAP API Developer Guide, StatusCode CIRCULAR_DEPENDENCY. */
const HIERARCHIES = new Set([
  'Account.ParentId',
  'Campaign.ParentId',
  'Case.ParentId',
  'Contact.ReportsToId',
  'Product2.ParentId',
  'Asset.ParentId',
  'UserRole.ParentRoleId',
]);

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
    .required.filter((field) => isMissing(record, field))
    .map(({ name }) => name);
  if (missing.length > 0) return [rowError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing)];
  const errors: RowError[] = [];
  for (const [key, value] of record.values) {
    const field = object.fields.get(key);
    if (field === undefined || value === null || (old !== undefined && sameValue(old.values.get(key) ?? null, value))) continue;
    const error = fieldError(lookups, record, field, value, mayTruncate);
    if (error !== undefined && !(error.code === 'ENTITY_IS_DELETED' && isAsRead(given, key, value))) errors.push(error);
  }
  return errors;
}

/** A lookup that was read before its record was deleted, and that code has not set, is saved as it is (seen in an org). */
const isAsRead = (given: SObjectValue, key: string, value: ApexValue): boolean =>
  given.isQueried && !given.touched.includes(key) && given.values.get(key) === value;

function isMissing(record: SObjectValue, field: FieldSchema): boolean {
  const value = record.values.get(field.key) ?? null;
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function fieldError(
  lookups: LookupCheck,
  record: SObjectValue,
  field: FieldSchema,
  value: NonNullable<ApexValue>,
  mayTruncate: boolean,
): RowError | undefined {
  if (field.kind === 'reference' && typeof value === 'string')
    return field.name === 'RecordTypeId' ? recordTypeError(lookups, record, field, value) : lookups.error(record, field, value);
  if ((field.isCreateable && isBeyond(record, field, value)) || isOffTheMap(field, value)) return tooLarge(field, value);
  if (isBeyondCalendar(value))
    return rowError('FIELD_INTEGRITY_EXCEPTION', `${field.label}: invalid date: ${momentText(value)}`, [field.name]);
  if (typeof value !== 'string' || !isText(field)) return undefined;
  if (value.length > field.length) {
    if (!mayTruncate) return tooLong(field, value);
    record.load(field.name.toLowerCase(), value.slice(0, field.length));
  }
  if (field.kind === 'email' && value.trim() !== '' && !EMAIL.test(value.trim()))
    return rowError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
  if (field.kind === 'multipicklist') record.load(field.key, inOrder(field, value));
  const unlisted = field.isRestricted ? picklistError(field, value) : undefined;
  return unlisted !== undefined && isUnlistedChoice(record.objectName, field.name, value) ? undefined : unlisted;
}

const tooLong = (field: FieldSchema, value: string): RowError =>
  rowError('STRING_TOO_LONG', `${field.label}: data value too large: ${value} (max length=${String(field.length)})`, [field.name]);
const tooLarge = (field: FieldSchema, value: NonNullable<ApexValue>): RowError =>
  rowError(
    'NUMBER_OUTSIDE_VALID_RANGE',
    `${field.label}: value outside of valid range on numeric field: ${value instanceof ApexDecimal ? value.toPlainText() : toText(value)}`,
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

function picklistError(field: FieldSchema, value: string): RowError | undefined {
  if (field.picklist.length === 0 || value === '') return undefined;
  const wrong = (field.kind === 'multipicklist' ? value.split(';') : [value]).find(
    (one) => !field.picklist.some((entry) => entry.isActive && entry.value.toLowerCase() === one.trim().toLowerCase()),
  );
  return wrong === undefined
    ? undefined
    : rowError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', `${field.label}: bad value for restricted picklist field: ${wrong}`, [
        field.name,
      ]);
}

/** A record's type is an active one of its object. The words are those of orgs, to which an Id of another org was given. */
function recordTypeError(lookups: LookupCheck, record: SObjectValue, field: FieldSchema, id: string): RowError | undefined {
  return lookups.isRecordType(record.objectName, id)
    ? undefined
    : rowError('INVALID_CROSS_REFERENCE_KEY', `${field.label}: this ID value isn't valid for the user: ${id}`, [field.name]);
}

/** A lookup must point to an existing record of an allowed object. */
function lookupError(table: Table, field: FieldSchema, id: string): RowError | undefined {
  if (field.referenceTo.length === 0 || field.referenceKey !== 'Id') return undefined;
  const target = table.schema.byPrefix(id.slice(0, 3));
  if (!field.leadsAnywhere && (target === undefined ? haveOtherPrefixes(table, field) : !field.referenceTo.includes(target.name)))
    return rowError('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [field.name]);
  if (target === undefined) return undefined;
  const hasBin = target.fields.has('isdeleted');
  const [row] = table.store.all(`SELECT ${hasBin ? '"IsDeleted"' : '0'} AS deleted FROM "${target.name}" WHERE "Id" = ?`, [id]);
  if (row === undefined) return rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  return row['deleted'] === 1 ? rowError('ENTITY_IS_DELETED', 'entity is deleted') : undefined;
}

/** Whether an Id of no known object is none of a lookup's: all objects that it leads to have known Ids. */
const haveOtherPrefixes = (table: Table, { referenceTo }: FieldSchema): boolean =>
  referenceTo.every((name) => (table.schema.find(name)?.keyPrefix ?? '') !== '');

/** Errors of a frozen field whose value would change. */
export function frozenError(object: ObjectSchema, record: SObjectValue, old: SObjectValue): RowError | undefined {
  const frozen = [...record.touched]
    .map((key) => object.fields.get(key))
    .find(
      (field) =>
        field !== undefined && isFrozen(field) && !sameElement(old.values.get(field.key) ?? null, record.values.get(field.key) ?? null),
    );
  return frozen === undefined
    ? undefined
    : rowError(
        'INVALID_FIELD_FOR_INSERT_UPDATE',
        `Unable to create/update fields: ${frozen.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
        [frozen.name],
      );
}
