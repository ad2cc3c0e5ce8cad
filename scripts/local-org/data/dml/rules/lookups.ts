/** Whether lookups lead somewhere. Source: SOAP API Developer Guide, StatusCode. */
import type { SObjectValue } from '../../records/index.ts';
import type { FieldSchema, ObjectSchema, RecordTypeSchema } from '../../schema/index.ts';
import { kindsOf } from '../../schema/standard/fields/kindsOf.ts';
import { userLabel, userWord } from '../../translated.ts';
import { passes } from '../../criteria/items.ts';
import { rowError, type RowError } from '../rowError.ts';
import { shapeOf } from '../shape.ts';
import type { Table } from '../table.ts';

/** Finds the records that lookups point to, each read once for a chunk. */
export class LookupCheck {
  private readonly known = new Map<string, RowError | undefined>();
  private readonly recordTypes = new Map<string, boolean>();
  private readonly typeSchemas = new Map<string, RecordTypeSchema | undefined>();
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

  /** Where the field leads must exist, be of an allowed object and pass the field's filter. */
  error(record: SObjectValue, field: FieldSchema, id: string): RowError | undefined {
    if (field.name === 'RecordTypeId') return this.recordTypeError(record, field, id);
    return this.leads(field, id) ?? this.circle(record, field, id) ?? this.filtered(record, field, id);
  }

  /** A record's type is an active one of its object. The words are those of orgs, to which an Id of another org was given. */
  private recordTypeError({ objectName }: SObjectValue, field: FieldSchema, id: string): RowError | undefined {
    if (this.isRecordType(objectName, id)) return undefined;
    return rowError('INVALID_CROSS_REFERENCE_KEY', `${userLabel(field)}: this ID value isn't valid for the user: ${id}`, [field.name]);
  }

  private isRecordType(object: string, id: string): boolean {
    const known =
      this.recordTypes.get(id) ??
      this.table.store.all('SELECT 1 FROM "RecordType" WHERE "Id" = ? AND "SobjectType" = ? AND "IsActive" = 1', [id, object]).length > 0;
    this.recordTypes.set(id, known);
    return known;
  }

  /** A record's type as the project defines it. */
  typeOf({ schema, values }: SObjectValue): RecordTypeSchema | undefined {
    const id = values.get('recordtypeid');
    if (typeof id !== 'string' || schema.recordTypes.length === 0) return undefined;
    if (!this.typeSchemas.has(id)) {
      const [row] = this.table.store.all('SELECT "DeveloperName" AS name FROM "RecordType" WHERE "Id" = ?', [id]);
      this.typeSchemas.set(
        id,
        schema.recordTypes.find(({ developerName }) => developerName === row?.['name']),
      );
    }
    return this.typeSchemas.get(id);
  }

  /** Source: Salesforce Help, "Lookup Filters". */
  private filtered(record: SObjectValue, field: FieldSchema, id: string): RowError | undefined {
    const target = field.lookupFilter === undefined ? undefined : this.table.schema.byPrefix(id.slice(0, 3));
    const found = target === undefined ? undefined : this.table.byId(target, [id]).get(id);
    if (field.lookupFilter === undefined || found === undefined || passes(field.lookupFilter.filter, found, record)) return undefined;
    return rowError('FIELD_FILTER_VALIDATION_EXCEPTION', userWord(field, 'message') ?? field.lookupFilter.message, [field.name]);
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

/** A lookup must point to an existing record of an allowed object. */
function lookupError(table: Table, field: FieldSchema, id: string): RowError | undefined {
  if (field.referenceTo.length === 0 || field.referenceKey !== 'Id') return undefined;
  const target = table.schema.byPrefix(id.slice(0, 3));
  if (!field.leadsAnywhere && (target === undefined ? haveOtherPrefixes(table, field) : !leadsTo(field, target)))
    return rowError('FIELD_INTEGRITY_EXCEPTION', `${userLabel(field)}: id value of incorrect type: ${id}`, [field.name]);
  if (target === undefined) return undefined;
  const hasBin = target.fields.has('isdeleted');
  const [row] = table.store.all(`SELECT ${hasBin ? '"IsDeleted"' : '0'} AS deleted FROM "${target.name}" WHERE "Id" = ?`, [id]);
  if (row === undefined) return nowhere(field, id);
  if (row['deleted'] !== 1) return undefined;
  return field.name === 'LinkedEntityId' ? nowhere(field, id) : rowError('ENTITY_IS_DELETED', 'entity is deleted');
}

/** What leads to no record looks like one that the user may not see, but for who owns or acts; so does a deleted one that a file is to be linked to. Source: results of orgs. */
const nowhere = ({ name }: FieldSchema, id: string): RowError =>
  name === 'OwnerId' || name === 'ActorId'
    ? rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id')
    : rowError('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`);

const leadsTo = ({ referenceTo }: FieldSchema, { name }: ObjectSchema): boolean =>
  referenceTo.some((one) => one === name || kindsOf(one).includes(name));

/** Whether an Id of no known object is none of a lookup's: all objects that it leads to have known Ids. */
const haveOtherPrefixes = (table: Table, { referenceTo }: FieldSchema): boolean =>
  referenceTo.every((name) => (table.schema.find(name)?.keyPrefix ?? '') !== '');
