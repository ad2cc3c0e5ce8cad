/** Runs quick actions that save a record. Source: Apex Reference Guide, "QuickActionResult Class" and "QuickActionTemplateResult Class". */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { NotImplemented } from '../../platform/core/error.ts';
import { Holder } from '../../platform/core/holder.ts';
import { data } from '../current.ts';
import type { RowOutcome } from '../dml/rowError.ts';
import { throwFirst } from '../dml/throwFirst.ts';
import { fieldValueOf } from '../formula/fields.ts';
import { evaluateOn } from '../formula/records.ts';
import { SObjectValue } from '../records/index.ts';
import { parentField, type FieldSchema } from '../schema/index.ts';
import type { QuickAction } from '../schema/metadata/quickActions.ts';
import { errorList } from './results.ts';

const SAVING = new Set(['Create', 'Update', 'LogACall']);

/** @param given values to save besides the defaults. Errors: System.DmlException if all must succeed. */
export function performAction(action: QuickAction, contextId: string | null, given: SObjectValue | null, allOrNone: boolean): Holder {
  if (!SAVING.has(action.type)) throw new NotImplemented(`quick actions of the type ${action.type}`);
  const operation = action.type === 'Update' ? 'update' : 'insert';
  const record = operation === 'update' ? changes(contextId, given) : filled(template(action, contextId), given);
  const [outcome] = data().saveRecords({ operation, records: [record], allOrNone, mode: 'system' });
  if (allOrNone && outcome !== undefined) throwFirst(operation, [record], [outcome]);
  return resultOf(action, contextId, outcome, operation === 'insert');
}

/** What is given, for the record of the page. */
function changes(contextId: string | null, given: SObjectValue | null): SObjectValue {
  const record = filled(new SObjectValue((given ?? data().stored(contextId ?? '')).schema), given);
  record.load('id', contextId ?? record.values.get('id') ?? null);
  return record;
}

function filled(record: SObjectValue, given: SObjectValue | null): SObjectValue {
  for (const [key, value] of given?.values ?? []) record.put(record.schema.fields.get(key)?.name ?? key, value);
  return record;
}

function resultOf(action: QuickAction, contextId: string | null, outcome: RowOutcome | undefined, creates: boolean): Holder {
  const isDone = outcome?.errors.length === 0;
  const ids = new ApexList({ kind: 'primitive', name: 'Id' }, isDone ? [outcome.id] : []);
  return new Holder('QuickAction.QuickActionResult', {
    ContextId: contextId,
    Created: creates && isDone,
    Success: isDone,
    Ids: ids,
    Errors: errorList(outcome?.errors ?? []),
    SuccessMessage: isDone ? (action.successMessage ?? null) : null,
  });
}

/** A record of the action's target with its predefined values. */
export function template(action: QuickAction, contextId: string | null): SObjectValue {
  const record = data().newRecord(action.target ?? '');
  const context = contextId === null ? record : data().stored(contextId);
  for (const { field: name, formula, literal } of action.defaults) {
    const field = record.schema.fields.get(name.toLowerCase());
    if (field === undefined) continue;
    const value = formula === undefined ? literalOf(field, literal ?? '') : formulaOf(field, ofContext(formula, action), context);
    record.put(field.name, value);
  }
  const parent = parentOf(record, action);
  if (parent !== undefined && contextId !== null) record.put(parent.name, contextId);
  if (action.recordType !== undefined)
    record.put('RecordTypeId', recordTypeId(record.objectName, action.recordType.split('.').at(-1) ?? ''));
  if (action.type === 'LogACall') record.put('Status', 'Completed');
  return record;
}

/** The lookup that gets the record of the page, by its own name or its relationship's. */
function parentOf({ schema }: SObjectValue, { parentField: name }: QuickAction): FieldSchema | undefined {
  return name === undefined ? undefined : (schema.fields.get(name.toLowerCase()) ?? parentField(schema, name));
}

/** Formulas of an action on accounts say `Account.Name` of the account. */
function ofContext(formula: string, { context }: QuickAction): string {
  return context === undefined ? formula : formula.replaceAll(new RegExp(`\\b${context}\\.`, 'gi'), '');
}
function literalOf(field: FieldSchema, text: string): ApexValue {
  const isText = !['number', 'integer', 'long', 'boolean'].includes(field.kind);
  return formulaOf(field, isText ? JSON.stringify(text) : text, data().newRecord('Account'));
}
const formulaOf = (field: FieldSchema, formula: string, on: SObjectValue): ApexValue =>
  fieldValueOf(field, evaluateOn(on, undefined, formula));

function recordTypeId(object: string, developerName: string): string | null {
  const [row] = data().store.all('SELECT "Id" AS id FROM "RecordType" WHERE "SobjectType" = ? AND "DeveloperName" = ?', [
    object,
    developerName,
  ]);
  return row === undefined ? null : String(row['id']);
}
