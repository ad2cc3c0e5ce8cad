/**
 * Insert, update, upsert, delete, undelete: the order of execution of a save.
 * Source: Apex Developer Guide, "Triggers and Order of Execution". Validation rules, duplicate rules, workflow and roll-ups are not built.
 */
import { ApexList, ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { ApexThrow, raise } from '../../platform/core/error.ts';
import { ApexDatetime } from '../../platform/values/index.ts';
import { coerce, SObjectValue } from '../records/index.ts';
import { isCalculated, type ObjectSchema, type Schema } from '../schema/index.ts';
import type { Store } from '../store/store.ts';
import { fromSql, toSql, type SqlValue } from '../store/values.ts';
import { clearReferences } from './references.ts';
import type { RowError, RowOutcome } from './rowError.ts';
import { TriggerContext, withTrigger } from './triggers.ts';
import { UniqueCheck, validateRow } from './validate.ts';

export type Operation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';
const CHUNK = 200;

export class Saver {
  private readonly store: Store;
  private readonly schema: Schema;
  constructor(store: Store, schema: Schema) {
    this.store = store;
    this.schema = schema;
  }

  /** Saves rows of one or several objects; with `allOrNone` one refused row undoes all. */
  save(operation: Operation, records: readonly SObjectValue[], allOrNone: boolean, externalIdField?: string): readonly RowOutcome[] {
    const tx = transaction();
    if (records.length === 0) return []; // saving no rows costs nothing
    tx.count('dmlStatements');
    tx.count('dmlRows', records.length);
    tx.hasUncommittedWork = true;
    this.store.begin();
    try {
      const outcomes = this.inChunks(operation, records, externalIdField);
      if (allOrNone && outcomes.some(({ errors }) => errors.length > 0)) {
        this.store.rollback();
        if (operation === 'insert' || operation === 'upsert') for (const [index, outcome] of outcomes.entries()) if (outcome.created) records[index]?.values.delete('id');
        return outcomes.map((outcome) => (outcome.errors.length > 0 ? outcome : { ...outcome, id: null, created: false }));
      }
      this.store.commit();
      return outcomes;
    } catch (error) {
      this.store.rollback();
      throw error;
    }
  }

  private inChunks(operation: Operation, records: readonly SObjectValue[], externalIdField: string | undefined): readonly RowOutcome[] {
    const outcomes: RowOutcome[] = [];
    for (let start = 0; start < records.length; ) {
      const object = records[start]?.schema;
      let end = start;
      while (end < records.length && end - start < CHUNK && records[end]?.schema === object) end += 1;
      if (object !== undefined) outcomes.push(...this.saveChunk(operation, object, records.slice(start, end), externalIdField));
      start = end;
    }
    return outcomes;
  }

  private saveChunk(operation: Operation, object: ObjectSchema, records: readonly SObjectValue[], externalIdField: string | undefined): readonly RowOutcome[] {
    if (object.kind === 'event') return this.publish(object, records);
    if (object.kind === 'custom-metadata') raise('System.DmlException', `DML operation ${operation.toUpperCase()} not allowed on ${object.name}`);
    switch (operation) {
      case 'insert':
        return this.insert(object, records);
      case 'update':
        return this.update(object, records);
      case 'upsert':
        return this.upsert(object, records, externalIdField ?? 'Id');
      case 'delete':
        return this.delete(object, records);
      case 'undelete':
        return this.undelete(object, records);
    }
  }

  private insert(object: ObjectSchema, records: readonly SObjectValue[]): readonly RowOutcome[] {
    const errors = new Map<SObjectValue, RowError[]>();
    for (const record of records) {
      record.errors.length = 0;
      if (record.values.get('id') != null) errors.set(record, [{ code: 'INVALID_FIELD_FOR_INSERT_UPDATE', message: 'cannot specify Id in an insert call', fields: ['Id'] }]);
      else this.prepare(object, record);
    }
    const good = (): SObjectValue[] => records.filter((record) => !errors.has(record));
    this.fire(object, 'before insert', good(), undefined, errors);
    const unique = new UniqueCheck(this.store, object);
    for (const record of good()) {
      const found = [...validateRow(object, record, true), ...unique.check(record)];
      if (found.length > 0) errors.set(record, found);
      else this.insertRow(object, record);
    }
    this.fire(object, 'after insert', good(), undefined, errors);
    return records.map((record) => this.outcome(object, record, true, errors));
  }

  /** A row that an after-trigger refused leaves the table again. */
  private outcome(object: ObjectSchema, record: SObjectValue, created: boolean, errors: ReadonlyMap<SObjectValue, readonly RowError[]>): RowOutcome {
    const found = errors.get(record) ?? [];
    const id = record.values.get('id') ?? null;
    if (found.length > 0 && created && id !== null) {
      this.store.run(`DELETE FROM "${object.name}" WHERE "Id" = ?`, [String(id)]);
      record.values.delete('id');
    }
    return { id: found.length > 0 && created ? null : (id as string | null), created: created && found.length === 0, errors: found };
  }

  applyDefaults(record: SObjectValue): void {
    this.prepare(record.schema, record);
  }

  /** Defaults of fields that the row does not set. */
  private prepare(object: ObjectSchema, record: SObjectValue): void {
    for (const field of object.fields.values()) {
      if (field.defaultValue === undefined || record.isSet(field.name)) continue;
      const value = literalDefault(field.defaultValue, field.kind);
      if (value !== undefined) record.load(field.name.toLowerCase(), value === null ? null : coerce(field, value));
    }
    this.composeName(object, record);
  }

  private composeName(object: ObjectSchema, record: SObjectValue): void {
    if (!object.fields.has('lastname') || !object.fields.has('name') || (!record.isSet('LastName') && !record.isSet('FirstName'))) return;
    const parts = ['firstname', 'lastname'].map((key) => record.values.get(key)).filter((part) => typeof part === 'string' && part !== '');
    // an account has these fields for persons only: a company keeps the name that it was given
    if (parts.length > 0) record.load('name', parts.join(' '));
  }

  private insertRow(object: ObjectSchema, record: SObjectValue): void {
    const { user, org } = transaction();
    const now = new ApexDatetime(Math.floor(org.clock.now() / 1000) * 1000);
    record.load('id', this.store.newId(object));
    for (const [key, value] of [['createddate', now], ['lastmodifieddate', now], ['systemmodstamp', now], ['createdbyid', user.id], ['lastmodifiedbyid', user.id]] as const) if (object.fields.has(key)) record.load(key, value);
    if (object.fields.has('ownerid') && record.values.get('ownerid') == null) record.load('ownerid', user.id);
    if (object.fields.has('isdeleted')) record.load('isdeleted', false);
    for (const field of object.fields.values()) {
      if (field.kind === 'autonumber') record.load(field.name.toLowerCase(), autoNumber(field.displayFormat ?? '{0}', this.store.next(`auto:${object.name}.${field.name}`)));
    }
    const set = [...record.values].flatMap(([key, value]) => (object.fields.has(key) ? [[object.fields.get(key)?.name ?? key, toSql(value)] as const] : []));
    this.store.run(`INSERT INTO "${object.name}" (${set.map(([name]) => `"${name}"`).join(', ')}) VALUES (${set.map(() => '?').join(', ')})`, set.map(([, value]) => value));
  }

  private update(object: ObjectSchema, records: readonly SObjectValue[]): readonly RowOutcome[] {
    const errors = new Map<SObjectValue, RowError[]>();
    const old = this.stored(object, records.map((record) => record.values.get('id') ?? null));
    const merged = new Map<SObjectValue, SObjectValue>();
    for (const record of records) {
      record.errors.length = 0;
      const id = record.values.get('id') ?? null;
      const before = typeof id === 'string' ? old.get(id) : undefined;
      if (id === null) errors.set(record, [{ code: 'MISSING_ARGUMENT', message: 'Id not specified in an update call', fields: ['Id'] }]);
      else if (before === undefined) errors.set(record, [{ code: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] }]);
      else {
        const whole = before.cloned(true, false, true, true);
        for (const [key, value] of record.values) whole.load(key, value);
        this.composeName(object, whole);
        merged.set(record, whole);
      }
    }
    const good = (): SObjectValue[] => records.filter((record) => !errors.has(record));
    const wholes = (): SObjectValue[] => good().map((record) => merged.get(record) ?? record);
    const refused = new Map<SObjectValue, RowError[]>();
    this.fire(object, 'before update', wholes(), old, refused);
    for (const [record, whole] of merged) if (refused.has(whole)) errors.set(record, refused.get(whole) ?? []);
    const unique = new UniqueCheck(this.store, object);
    for (const record of good()) {
      const whole = merged.get(record) ?? record;
      const found = [...validateRow(object, whole, false), ...unique.check(whole)];
      if (found.length > 0) errors.set(record, found);
      else this.updateRow(object, whole, old.get(String(whole.values.get('id'))));
    }
    refused.clear();
    this.fire(object, 'after update', wholes(), old, refused);
    for (const [record, whole] of merged) if (refused.has(whole)) errors.set(record, refused.get(whole) ?? []);
    return records.map((record) => ({ id: (record.values.get('id') ?? null) as string | null, created: false, errors: errors.get(record) ?? [] }));
  }

  private updateRow(object: ObjectSchema, record: SObjectValue, before: SObjectValue | undefined): void {
    const { user, org } = transaction();
    const now = new ApexDatetime(Math.floor(org.clock.now() / 1000) * 1000);
    for (const [key, value] of [['lastmodifieddate', now], ['systemmodstamp', now], ['lastmodifiedbyid', user.id]] as const) if (object.fields.has(key)) record.load(key, value);
    const changed: [string, SqlValue][] = [];
    for (const [key, value] of record.values) {
      const field = object.fields.get(key);
      if (field === undefined || field.name === 'Id') continue;
      const next = toSql(value);
      if (next !== toSql(before?.values.get(key) ?? null)) changed.push([field.name, next]);
    }
    if (changed.length === 0) return;
    this.store.run(`UPDATE "${object.name}" SET ${changed.map(([name]) => `"${name}" = ?`).join(', ')} WHERE "Id" = ?`, [...changed.map(([, value]) => value), String(record.values.get('id'))]);
  }

  private upsert(object: ObjectSchema, records: readonly SObjectValue[], fieldName: string): readonly RowOutcome[] {
    const field = object.fields.get(fieldName.toLowerCase());
    if (field === undefined) raise('System.DmlException', `Invalid external id field: ${fieldName}`);
    const outcomes = new Map<SObjectValue, RowOutcome>();
    const inserts: SObjectValue[] = [];
    const updates: SObjectValue[] = [];
    const seen = new Set<string>();
    for (const record of records) {
      const key = record.values.get(field.name.toLowerCase()) ?? null;
      if (field.name === 'Id') (key === null ? inserts : updates).push(record);
      else if (key === null || key === '') {
        outcomes.set(record, failed('MISSING_ARGUMENT', `${field.name} not specified`));
      } else {
        const folded = String(toSql(key)).toLowerCase();
        if (seen.has(folded)) {
          outcomes.set(record, failed('DUPLICATE_VALUE', `Duplicate external id specified: ${String(toSql(key))}`));
          continue;
        }
        seen.add(folded);
        const found = this.store.all(`SELECT "Id" FROM "${object.name}" WHERE "${field.name}" = ?${object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : ''}`, [toSql(key)]);
        if (found.length > 1) outcomes.set(record, failed('DUPLICATE_EXTERNAL_ID', `${field.name}: more than one record found for external id field`));
        else if (found[0] === undefined) inserts.push(record);
        else {
          record.load('id', String(found[0]['Id']));
          updates.push(record);
        }
      }
    }
    const inserted = inserts.length === 0 ? [] : this.insert(object, inserts);
    const updated = updates.length === 0 ? [] : this.update(object, updates);
    for (const [index, record] of inserts.entries()) outcomes.set(record, inserted[index] ?? failed('UNKNOWN_EXCEPTION', 'not saved'));
    for (const [index, record] of updates.entries()) outcomes.set(record, updated[index] ?? failed('UNKNOWN_EXCEPTION', 'not saved'));
    return records.map((record) => outcomes.get(record) ?? failed('UNKNOWN_EXCEPTION', 'not saved'));
  }

  private delete(object: ObjectSchema, records: readonly SObjectValue[]): readonly RowOutcome[] {
    const old = this.stored(object, records.map((record) => record.values.get('id') ?? null));
    const errors = new Map<SObjectValue, RowError[]>();
    const existing = [...old.values()];
    this.fire(object, 'before delete', existing, old, errors);
    const gone = existing.filter((record) => !errors.has(record));
    for (const record of gone) {
      const id = String(record.values.get('id'));
      clearReferences(this.store, this.schema, object, id, (child, ids) => void this.delete(child, ids.map((childId) => bare(child, childId))));
      if (object.fields.has('isdeleted')) this.store.run(`UPDATE "${object.name}" SET "IsDeleted" = 1 WHERE "Id" = ?`, [id]);
      else this.store.run(`DELETE FROM "${object.name}" WHERE "Id" = ?`, [id]);
    }
    this.fire(object, 'after delete', gone, old, errors);
    return records.map((record) => {
      const id = (record.values.get('id') ?? null) as string | null;
      const before = id === null ? undefined : old.get(id);
      if (before === undefined) return failed('ENTITY_IS_DELETED', 'entity is deleted');
      return { id, created: false, errors: errors.get(before) ?? [] };
    });
  }

  private undelete(object: ObjectSchema, records: readonly SObjectValue[]): readonly RowOutcome[] {
    const errors = new Map<SObjectValue, RowError[]>();
    const outcomes = records.map((record): RowOutcome => {
      const id = String(record.values.get('id') ?? '');
      const changes = this.store.run(`UPDATE "${object.name}" SET "IsDeleted" = 0 WHERE "Id" = ? AND "IsDeleted" = 1`, [id]);
      return changes === 1 ? { id, created: false, errors: [] } : failed('UNDELETE_FAILED', 'Entity is not in the recycle bin');
    });
    this.fire(object, 'after undelete', records, undefined, errors);
    return outcomes;
  }

  /** Platform events are not stored; their triggers run. */
  private publish(object: ObjectSchema, records: readonly SObjectValue[]): readonly RowOutcome[] {
    this.fire(object, 'after insert', records, undefined, new Map());
    return records.map(() => ({ id: null, created: true, errors: [] }));
  }

  /** The rows as they lie in the table, by Id. */
  private stored(object: ObjectSchema, ids: readonly ApexValue[]): Map<string, SObjectValue> {
    const known = ids.filter((id): id is string => typeof id === 'string');
    const alive = object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const rows = this.store.all(`SELECT * FROM "${object.name}" WHERE "Id" IN (SELECT value FROM json_each(?))${alive}`, [JSON.stringify(known)]);
    return new Map(
      rows.map((row) => {
        const record = new SObjectValue(object);
        for (const field of object.fields.values()) if (!isCalculated(field)) record.load(field.name.toLowerCase(), fromSql(field, row[field.name] ?? null));
        return [String(row['Id']), record] as const;
      }),
    );
  }

  private fire(object: ObjectSchema, event: string, records: readonly SObjectValue[], old: ReadonlyMap<string, SObjectValue> | undefined, errors: Map<SObjectValue, RowError[]>): void {
    const triggers = transaction().org.program.triggers.filter((trigger) => trigger.object.toLowerCase() === object.name.toLowerCase() && trigger.events.includes(event));
    if (triggers.length === 0 || records.length === 0) return;
    const type = { kind: 'sobject', name: object.name } as const;
    const isDelete = event.endsWith(' delete');
    const oldRows = old === undefined ? null : records.map((record) => old.get(String(record.values.get('id'))) ?? record);
    const byId = (rows: readonly SObjectValue[]): ApexMap => new ApexMap({ kind: 'primitive', name: 'Id' }, type, rows.map((row) => [row.values.get('id') ?? null, row] as const));
    const isBefore = event.startsWith('before');
    const context = new TriggerContext(event, isDelete ? null : new ApexList(type, [...records]), oldRows === null ? null : new ApexList(type, oldRows), isDelete || event === 'before insert' ? null : byId(records), oldRows === null ? null : byId(oldRows));
    if (!isBefore) for (const record of records) record.isReadOnly = true;
    try {
      for (const trigger of triggers) withTrigger(context, trigger.run);
    } catch (error) {
      if (!(error instanceof ApexThrow)) throw error;
      const message = `${triggers[0]?.name ?? ''}: execution of ${event.replace(' ', '').replace(/^./, (first) => first.toUpperCase())}\n\ncaused by: ${error.value.typeName}: ${error.value.message ?? ''}`;
      for (const record of records) errors.set(record, [{ code: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message, fields: [] }]);
    } finally {
      if (!isBefore) for (const record of records) record.isReadOnly = false;
    }
    for (const record of records) {
      if (record.errors.length > 0) errors.set(record, record.errors.map(({ message, fields }) => ({ code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields })));
    }
  }
}

function failed(code: string, message: string): RowOutcome {
  return { id: null, created: false, errors: [{ code, message, fields: [] }] };
}

function bare(object: ObjectSchema, id: string): SObjectValue {
  const record = new SObjectValue(object);
  record.load('id', id);
  return record;
}

/** Literal defaults; formulas as defaults are not evaluated and leave the field empty. */
function literalDefault(text: string, kind: string): ApexValue | undefined {
  if (kind === 'boolean') return text === 'true';
  if (/^-?\d+(\.\d+)?$/.test(text) && kind === 'number') return Number(text) | 0;
  const quoted = /^(['"])(.*)\1$/s.exec(text);
  return quoted === null ? undefined : (quoted[2] ?? '');
}

/** `R-{0000}` and 7 make `R-0007`. */
function autoNumber(format: string, number: number): string {
  return format.replace(/\{(0+)\}/, (_whole, zeros: string) => String(number).padStart(zeros.length, '0'));
}
