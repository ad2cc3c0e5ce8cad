/** Records made by describe calls: SObjectType.newSObject. Source: Apex Reference Guide, "SObjectType Class". */
import { randomUUID } from 'node:crypto';
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { toId } from '../../../platform/core/operators.ts';
import { tableOrder } from '../../../platform/system/json/tableOrder.ts';
import { data } from '../../current.ts';
import { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import { recalculate } from '../formulas/recalculation.ts';
import { recordTypeInfos, takeRecordType } from './recordTypes.ts';

/** A record with a given Id. Errors: System.SObjectException for the Id of another object. */
export function recordOf(schema: ObjectSchema, id: string | null): SObjectValue {
  const record = new SObjectValue(schema);
  if (id === null) return record;
  if (schema.kind === 'object' && !schema.isCustom && !id.startsWith(schema.keyPrefix))
    raise('System.SObjectException', `Invalid Id for ${schema.name}`);
  record.put('Id', id);
  return record;
}

/**
 * A record of a type, perhaps with the values that new ones get; a platform event has its EventUuid before it is published.
 * Source: Apex Reference Guide, "SObjectType Class", newSObject(recordTypeId, loadDefaults), and "EventBus Class", getOperationId; Ids that name no type: seen in an org.
 */
export function newRecord(schema: ObjectSchema, typeId: string | null, withDefaults: boolean): SObjectValue {
  const record = new SObjectValue(schema);
  record.loadedDefaults = withDefaults;
  if (withDefaults) return loaded(record, typeId);
  if (typeId !== null && schema.fields.has('recordtypeid') && isTypeOf(schema, typeId)) record.put('RecordTypeId', typeId);
  return record;
}

function loaded(record: SObjectValue, typeId: string | null): SObjectValue {
  const { schema } = record;
  if (typeId !== null && !isTypeOf(schema, typeId)) raise('System.SObjectException', 'Record Type is Unavailable');
  const chosen = typeId ?? recordTypeInfos(schema).find(({ isMaster, isDefault }) => isDefault && !isMaster)?.id;
  if (chosen !== undefined) takeRecordType(record, chosen);
  data().applyDefaults(record);
  for (const key of record.values.keys()) if (!isLoaded(schema, key)) record.values.delete(key);
  if (schema.fields.get('ownerid')?.isCreateable === true) record.load('ownerid', transaction().user.id);
  if (schema.kind === 'event' && schema.fields.has('eventuuid')) record.load('eventuuid', randomUUID());
  loadFormulas(record);
  return asTable(record);
}

/** Formula fields that have a result without a saved record tell it. Source: results of an org. */
function loadFormulas(record: SObjectValue): void {
  recalculate(record);
  for (const [key, value] of record.values)
    if (value === null && record.schema.fields.get(key)?.formula !== undefined) record.values.delete(key);
}

/** Its fields stand as in a hash table, as those of a record from JSON. Source: results of an org. */
function asTable(record: SObjectValue): SObjectValue {
  const entries = tableOrder([...record.values], ([key]) => record.nameOf(key));
  record.values.clear();
  for (const [key, value] of entries) record.values.set(key, value);
  record.hasHashOrder = true;
  return record;
}

const FLAGS = /^(emailpreferences|userpermissions|userpreferences)/;

/** Checkboxes are loaded even when code may not write them; the flags and choices of a user are not. Source: results of an org. */
function isLoaded(schema: ObjectSchema, key: string): boolean {
  const field = schema.fields.get(key);
  if (field === undefined) return false;
  const isCheckbox = field.kind === 'boolean' && field.formula === undefined;
  return schema.name === 'User' && !field.isCustom ? isCheckbox && !FLAGS.test(key) : isCheckbox || field.isCreateable;
}
const isTypeOf = (schema: ObjectSchema, typeId: string): boolean =>
  recordTypeInfos(schema).some(({ id, isMaster, isAvailable }) => !isMaster && isAvailable && id === toId(typeId));
