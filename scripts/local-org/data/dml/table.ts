/** Reads and writes rows as records, without rules and triggers. */
import { transaction } from '../../platform/core/current.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { ApexDatetime } from '../../platform/values/index.ts';
import { formulaFieldOf } from '../formula/records.ts';
import { SObjectValue } from '../records/index.ts';
import { isText, type FieldSchema, type ObjectSchema, type Schema } from '../schema/index.ts';
import { sanitised } from '../richText/sanitise.ts';
import type { Row, Store } from '../store/store.ts';
import { fromSql, toSql, type SqlValue } from '../store/values.ts';
import type { EscalationClock, WorkflowTimer } from './automation/automation.ts';
import { Numbering } from './numbering.ts';
import { asDefined, inOrder } from './picklists.ts';
import { rowError, type RowError } from './rowError.ts';
import { shapeOf, type SaveShape } from './shape.ts';

export class Table {
  readonly store: Store;
  readonly schema: Schema;
  /** Keeps time-dependent workflow actions. */
  timer: WorkflowTimer | undefined;
  escalations: EscalationClock | undefined;
  constructor(store: Store, schema: Schema) {
    this.store = store;
    this.schema = schema;
  }

  /** The rows with these Ids; deleted ones only when asked for. */
  byId(object: ObjectSchema, ids: readonly ApexValue[], deleted = false): Map<string, SObjectValue> {
    const known = ids.filter((id): id is string => typeof id === 'string');
    const state = object.fields.has('isdeleted') ? ` AND "IsDeleted" = ${deleted ? '1' : '0'}` : '';
    const rows = this.store.all(`SELECT * FROM "${object.name}" WHERE "Id" IN (SELECT value FROM json_each(?))${state}`, [
      JSON.stringify(known),
    ]);
    return new Map(rows.map((row) => [String(row['Id']), whole(object, row)] as const));
  }

  /** The error for an Id without an existing record. */
  absent(object: ObjectSchema, id: string): RowError {
    const isDeleted = object.fields.has('isdeleted') && this.byId(object, [id], true).size > 0;
    return isDeleted
      ? rowError('ENTITY_IS_DELETED', 'entity is deleted')
      : rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  }

  where(object: ObjectSchema, field: string, value: SqlValue): readonly SObjectValue[] {
    const alive = object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    return this.store.all(`SELECT * FROM "${object.name}" WHERE "${field}" = ?${alive}`, [value]).map((row) => whole(object, row));
  }

  /** @param numbers Ids and numbers kept ready for a whole chunk. */
  insert(object: ObjectSchema, record: SObjectValue, numbers = new Numbering(this.store, object, 1)): void {
    const { user } = transaction();
    const shape = shapeOf(object);
    record.load('id', numbers.nextId());
    const now = stamp(record, shape.stamps.created);
    if (object.fields.has('ownerid') && record.values.get('ownerid') == null) record.load('ownerid', user.id);
    if (object.fields.has('isdeleted')) record.load('isdeleted', false);
    for (const [field, number] of numbers.nextNumbers()) record.load(field.key, autoNumber(field.displayFormat ?? '{0}', number, now));
    for (const field of shape.sums) record.load(field.key, fromSql(field, 0));
    nameById(object, record);
    this.store.run(
      shape.insertSql,
      shape.stored.map((field) => {
        const value = record.values.get(field.key);
        return value === undefined ? null : keep(record, field, value);
      }),
    );
  }

  /** Writes what differs from the row before, and the stamps. */
  update(object: ObjectSchema, record: SObjectValue, before: SObjectValue | undefined): void {
    const shape = shapeOf(object);
    stamp(record, shape.stamps.changed);
    nameById(object, record);
    const names: string[] = [];
    const values: SqlValue[] = [];
    for (const field of shape.stored) {
      const value = record.values.get(field.key);
      if (value === undefined || field.kind === 'id') continue;
      const next = keep(record, field, value);
      if (sameSql(next, toSql(before?.values.get(field.key) ?? null))) continue;
      names.push(`"${field.name}"`);
      values.push(next);
    }
    if (names.length > 0)
      this.store.run(`UPDATE "${object.name}" SET ${names.join(' = ?, ')} = ? WHERE "Id" = ?`, [
        ...values,
        String(record.values.get('id')),
      ]);
  }

  drop(object: ObjectSchema, id: string): void {
    this.store.run(`DELETE FROM "${object.name}" WHERE "Id" = ?`, [id]);
  }
}

/** A custom record without a name is called by its Id, also when an update empties it. Source: results of orgs. */
function nameById(object: ObjectSchema, record: SObjectValue): void {
  if (object.isCustom && object.nameField === 'Name' && (record.values.get('name') ?? '') === '')
    record.load('name', String(record.values.get('id')).slice(0, 15));
}

/** A row as a record that computes its formulas. */
export function whole(object: ObjectSchema, row: Row): SObjectValue {
  const record = new SObjectValue(object);
  for (const field of shapeOf(object).stored) record.load(field.key, fromSql(field, row[field.name] ?? null));
  return withFormulas(record);
}

/** Formula fields of the record read as computed. */
export function withFormulas(record: SObjectValue): SObjectValue {
  record.compute = formulaFieldOf;
  return record;
}

/** Sets the audit fields, but for those that a new record may be given and has. @return the time */
function stamp(record: SObjectValue, { moments, users, given }: SaveShape['stamps']['created']): ApexDatetime {
  const { user, org } = transaction();
  const now = new ApexDatetime(Math.floor(org.clock.now() / 1000) * 1000);
  const isOpen = (key: string): boolean => !given.has(key) || record.values.get(key) == null;
  for (const key of moments.filter(isOpen)) record.load(key, now);
  for (const key of users.filter(isOpen)) record.load(key, user.id);
  return now;
}

/**
 * Normalises the values of a record as they are stored; checks, rules and after triggers see the result.
 * Source: Apex Developer Guide, "Primitive Data Types", "Empty Strings and Trailing Whitespace".
 */
export function settle(record: SObjectValue): void {
  for (const [key, value] of record.values) {
    const field = record.schema.fields.get(key);
    if (field !== undefined && isKeptOtherwise(value)) keep(record, field, value);
  }
}

/**
 * What before triggers and flows see normalised already: empty texts are null, emails trimmed and in lower case, picklist values spelt as defined.
 * Other texts keep their spaces until the checks. Source: results of an org.
 */
export function settleFirst(record: SObjectValue): void {
  for (const [key, value] of record.values) {
    if (typeof value !== 'string') continue;
    const field = record.schema.fields.get(key);
    if (field === undefined || !isText(field)) continue;
    if (field.kind === 'multipicklist') record.load(key, inOrder(field, value) || null);
    else if (value === '' || SPELT.has(field.kind)) keep(record, field, value);
  }
}
const SPELT: ReadonlySet<FieldSchema['kind']> = new Set(['email', 'picklist'] as const);

function keep(record: SObjectValue, field: FieldSchema, value: ApexValue): SqlValue {
  const next = kept(field, value);
  if (isKeptOtherwise(value) && next !== toSql(value)) record.load(field.key, fromSql(field, next));
  return next;
}
/** Values of these kinds may be changed when they are stored. */
const isKeptOtherwise = (value: ApexValue): boolean => value === null || typeof value === 'string' || value instanceof ApexDatetime;

/**
 * Texts are trimmed, empty ones become null, rich text is sanitised. Checkboxes are never null. Times are stored to the second. Emails are lower case. Picklist values get the spelling of their definition.
 * Source: Object Reference, "Primitive Data Types", dateTime; https://salesforce.stackexchange.com/questions/246995 (email fields).
 */
function kept(field: FieldSchema, value: ApexValue): SqlValue {
  if (value === null) return field.kind === 'boolean' ? 0 : null;
  if (value instanceof ApexDatetime) return Math.floor(value.ms / 1000) * 1000;
  if (typeof value !== 'string' || !isText(field)) return toSql(value);
  const text = value.trim();
  if (text === '') return null;
  if (field.isHtml) return sanitised(text);
  if (field.kind === 'email') return text.toLowerCase();
  return field.kind === 'picklist' ? asDefined(field, text) : text;
}

function sameSql(a: SqlValue, b: SqlValue): boolean {
  return a === b || (a instanceof Uint8Array && b instanceof Uint8Array && Buffer.from(a).equals(Buffer.from(b)));
}

/** `R-{0000}` and 7 make `R-0007`; `{YYYY}`, `{MM}` and `{DD}` are of the day. */
function autoNumber(format: string, number: number, now: ApexDatetime): string {
  const dated = /\{[YMD]/.test(format) ? ofDay(format, now) : format;
  return dated.replace(/\{(0+)\}/, (_whole, zeros: string) => String(number).padStart(zeros.length, '0'));
}
function ofDay(format: string, now: ApexDatetime): string {
  const today = now.dateIn('GMT');
  const pad = (value: number): string => String(value).padStart(2, '0');
  return format
    .replace('{YYYY}', String(today.year))
    .replace('{YY}', pad(today.year % 100))
    .replace('{MM}', pad(today.month))
    .replace('{DD}', pad(today.day));
}
