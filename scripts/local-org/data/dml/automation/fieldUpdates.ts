/** Which fields the updates of workflow rules and approvals change. Source: Salesforce Help, "Define a Field Update". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { sameValue } from '../../../platform/core/equality.ts';
import { NotImplemented } from '../../../platform/core/error.ts';
import { ApexDecimal } from '../../../platform/values/index.ts';
import { fieldValueOf } from '../../formula/fields.ts';
import { evaluateRule } from '../../formula/records.ts';
import { coerce, type SObjectValue } from '../../records/index.ts';
import type { FieldSchema } from '../../schema/index.ts';
import type { FieldUpdate } from '../../schema/metadata/workflows.ts';
import { stored } from '../../stored.ts';
import { withFormulas } from '../table.ts';
import { deciding } from './workflowRules.ts';

/** Changed fields of a record, by lower-case name. */
export interface Changes {
  readonly own: ReadonlyMap<string, ApexValue>;
  /** By the lookup that leads to the parent. */
  readonly parents: ReadonlyMap<string, ReadonlyMap<string, ApexValue>>;
}

/** Each update sees what those before it wrote (seen in an org). @param old the record before this save; absent when it is new. Errors: RuleFailure for a formula without a result; NotImplemented for updates that are not built. */
export function changesOf(updates: readonly FieldUpdate[], row: SObjectValue, old: SObjectValue | undefined): Changes {
  const own = new Map<string, ApexValue>();
  const parents = new Map<string, Map<string, ApexValue>>();
  for (const update of updates) {
    const now = own.size === 0 ? row : rewritten(row, own);
    const target = update.parent === undefined ? now : parentOf(now, update.parent);
    const field = target?.schema.fields.get(update.field.toLowerCase());
    if (target === undefined || field === undefined) continue;
    const value = newValue(update, field, now, old, target);
    const changed = update.parent === undefined ? own : (parents.get(update.parent) ?? new Map<string, ApexValue>());
    if (update.parent !== undefined) parents.set(update.parent, changed as Map<string, ApexValue>);
    if (!sameValue(value, target.values.get(field.name.toLowerCase()) ?? null)) changed.set(field.name.toLowerCase(), value);
  }
  const differs = ([key, value]: readonly [string, ApexValue]): boolean => !sameValue(value, row.values.get(key) ?? null);
  return { own: new Map([...own].filter(differs)), parents };
}

/** A row with some of its fields changed. */
export function rewritten(row: SObjectValue, values: ReadonlyMap<string, ApexValue>): SObjectValue {
  const copy = row.snapshot();
  copy.isClone = false;
  copy.isQueried = false;
  for (const [key, value] of values) copy.load(key, value);
  return withFormulas(copy);
}

function parentOf(row: SObjectValue, lookup: string): SObjectValue | undefined {
  const field = row.schema.fields.get(lookup.toLowerCase()) ?? row.schema.fields.get(`${lookup}id`.toLowerCase());
  const id = field === undefined ? null : (row.values.get(field.name.toLowerCase()) ?? null);
  const parent = typeof id === 'string' ? stored().schema.byPrefix(id.slice(0, 3)) : undefined;
  return parent === undefined ? undefined : stored().firstWhere(parent, 'Id', String(id));
}

function newValue(
  update: FieldUpdate,
  field: FieldSchema,
  row: SObjectValue,
  old: SObjectValue | undefined,
  target: SObjectValue,
): ApexValue {
  switch (update.operation) {
    case 'Formula':
      return deciding(
        () => fieldValueOf(field, evaluateRule(row, old, update.value)),
        (problem) =>
          `A workflow or approval field update caused an error when saving this record. Contact your administrator to resolve it.\n\n${problem}`,
      );
    case 'Null':
      return null;
    case 'Literal':
      return literal(field, update.value);
    case 'NextValue':
    case 'PreviousValue': {
      const values = field.picklist.map(({ value }) => value);
      const now = target.values.get(field.name.toLowerCase()) ?? null;
      return values[values.indexOf(String(now)) + (update.operation === 'NextValue' ? 1 : -1)] ?? now;
    }
    case 'LookupValue':
      return lookedUp(field, update, target);
    default:
      throw new NotImplemented(`the field update ${update.name} of kind ${update.operation}`);
  }
}

function literal(field: FieldSchema, text: string): ApexValue {
  if (field.kind === 'boolean') return text === '1' || text.toLowerCase() === 'true';
  if (field.kind === 'number' || field.kind === 'integer') return coerce(field, ApexDecimal.parse(text));
  if (field.kind === 'date' || field.kind === 'datetime')
    throw new NotImplemented(`a field update that sets ${field.name} to the literal ${text}`);
  return coerce(field, text);
}

/** Record types by developer name, users by username, queues by developer name. */
function lookedUp(field: FieldSchema, { value }: FieldUpdate, target: SObjectValue): ApexValue {
  if (field.referenceTo.includes('RecordType')) {
    const types = stored().allOf(stored().schema.get('RecordType'));
    return types.find((type) => type.get('DeveloperName') === value && type.get('SobjectType') === target.objectName)?.get('Id') ?? null;
  }
  const keys: Readonly<Record<string, string>> = { User: 'Username', Group: 'DeveloperName' };
  for (const object of field.referenceTo) {
    const found = keys[object] === undefined ? undefined : stored().firstWhere(stored().schema.get(object), keys[object], value);
    if (found !== undefined) return found.get('Id');
  }
  throw new NotImplemented(`a field update that looks up ${value} for ${field.name}`);
}
