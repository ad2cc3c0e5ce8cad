/** Which workflow rules a save fires, and which fields their updates change. Source: Salesforce Help, "Set Workflow Criteria" and "Define a Field Update". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { sameValue } from '../../../platform/core/equality.ts';
import { NotImplemented } from '../../../platform/core/error.ts';
import { ApexDecimal } from '../../../platform/values/index.ts';
import { stored } from '../../stored.ts';
import { fieldValueOf } from '../../formula/fields.ts';
import { evaluateOn, evaluateRule } from '../../formula/records.ts';
import { FormulaFailure } from '../../formula/scope.ts';
import { coerce, type SObjectValue } from '../../records/index.ts';
import type { FieldSchema } from '../../schema/index.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Criteria, FieldUpdate, WorkflowRule } from '../../schema/metadata/workflows.ts';
import { recordTypeHolds } from './filter.ts';
import { combined } from './filterLogic.ts';

/** Changed fields of a record, by lower-case name. */
export interface Changes {
  readonly own: ReadonlyMap<string, ApexValue>;
  /** By the lookup that leads to the parent. */
  readonly parents: ReadonlyMap<string, ReadonlyMap<string, ApexValue>>;
}

/** @param old the record before this save; absent when it is new. Errors: RuleFailure for a formula without a result; NotImplemented for updates that are not built. */
export function changesOf(updates: readonly FieldUpdate[], row: SObjectValue, old: SObjectValue | undefined): Changes {
  const own = new Map<string, ApexValue>();
  const parents = new Map<string, Map<string, ApexValue>>();
  for (const update of updates) {
    const target = update.parent === undefined ? row : parentOf(row, update.parent);
    const field = target?.schema.fields.get(update.field.toLowerCase());
    if (target === undefined || field === undefined) continue;
    const value = newValue(update, field, row, old, target);
    const changed = update.parent === undefined ? own : (parents.get(update.parent) ?? new Map<string, ApexValue>());
    if (update.parent !== undefined) parents.set(update.parent, changed as Map<string, ApexValue>);
    if (!sameValue(value, target.values.get(field.name.toLowerCase()) ?? null)) changed.set(field.name.toLowerCase(), value);
  }
  return { own, parents };
}

/** Whether a save fires a rule: the record meets the criteria and, depending on the rule, did not meet them before. Errors: RuleFailure. */
export function isDue(rule: WorkflowRule, row: SObjectValue, old: SObjectValue | undefined): boolean {
  if (old !== undefined && rule.when === 'onCreateOnly') return false;
  if (!meetsRule(rule.name, rule, row, old)) return false;
  return old === undefined || rule.when === 'onAllChanges' || !meetsCriteria(rule, old, undefined);
}

/** A formula without a result that decides about a save or a submission, with the words of orgs. */
export class RuleFailure extends Error {
  get rowError(): RowError {
    return rowError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', this.message);
  }
}
/** @param words of the refusal, for what the formula's error says */
function deciding<Result>(evaluate: () => Result, words: (problem: string) => string): Result {
  try {
    return evaluate();
  } catch (error) {
    throw error instanceof FormulaFailure ? new RuleFailure(words(error.message), { cause: error }) : error;
  }
}

/** Whether a record meets the criteria of a rule or process. Errors: RuleFailure, which names it. */
export function meetsRule(name: string, criteria: Criteria, row: SObjectValue, old: SObjectValue | undefined): boolean {
  const { formula } = criteria;
  if (formula === undefined) return meetsCriteria(criteria, row, old);
  return deciding(
    () => evaluateRule(row, old, formula) === true,
    (problem) => `The formula in the "${name}" rule or process is invalid due to the following: <br/>${problem}`,
  );
}

/** Whether a record meets criteria; a formula without a result does not. */
export function meetsCriteria({ filter, formula }: Criteria, row: SObjectValue, old: SObjectValue | undefined): boolean {
  if (formula !== undefined) return evaluateOn(row, old, formula) === true;
  const holds = (number: number): boolean => {
    const item = filter.items[number - 1];
    return item !== undefined && recordTypeHolds(item, ID.test(item.value) ? valueOf(row, item.field) : shownOf(row, item.field));
  };
  return filter.logic === undefined ? filter.items.every((_item, index) => holds(index + 1)) : combined(filter.logic, holds);
}

const ID = /^[a-zA-Z0-9]{5}0[a-zA-Z0-9]{9}([A-Z0-5]{3})?(,|$)/;

/** Criteria compare lookups by the name of the record: `Case.OwnerId` is `Support`, `User.ProfileId` is `System Administrator`. Source: Metadata API Developer Guide, "Workflow" and "FilterItem". */
function shownOf(row: SObjectValue, path: string): ApexValue {
  const [object = '', name = ''] = path.split('.');
  if (object === 'User' && /^(Profile|UserRole)Id$/i.test(name))
    return evaluateOn(row, undefined, `$${name.slice(0, -2)}.Name`) as ApexValue;
  if (/(^|\.)RecordTypeId$/i.test(path)) return valueOf(row, path);
  const isOwn = object.toLowerCase() === row.objectName.toLowerCase();
  const holder = isOwn ? row.schema : stored().schema.find(object);
  const relation = holder?.fields.get(name.toLowerCase())?.relationshipName;
  if (relation === undefined) return valueOf(row, path);
  return evaluateOn(row, undefined, `${isOwn ? '' : `${object}.`}${relation}.Name`) as ApexValue;
}

/** `Account.Type` is the account's own field in a rule of accounts, and a field of the parent in others. */
function valueOf(row: SObjectValue, path: string): ApexValue {
  const [object = '', name = ''] = path.split('.');
  if (object.toLowerCase() === row.objectName.toLowerCase()) return row.get(name);
  return evaluateOn(row, undefined, object === 'User' ? `$User.${name}` : path) as ApexValue;
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
