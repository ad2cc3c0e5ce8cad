/**
 * Quick actions from code: those that create or update a record, and log a call. Source: Apex Reference Guide, "QuickAction Class", "QuickActionRequest Class",
 * "QuickActionResult Class", "QuickActionTemplateResult Class"; SOAP API Developer Guide, "performQuickActions()".
 */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { defineHolder, held, Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../current.ts';
import { fieldValueOf } from '../formula/fields.ts';
import { evaluateOn } from '../formula/records.ts';
import type { RowOutcome } from '../dml/rowError.ts';
import { SObjectValue } from '../records/index.ts';
import { parentField, type FieldSchema } from '../schema/index.ts';
import type { QuickAction } from '../schema/metadata/quickActions.ts';
import { throwFirst } from '../dml/throwFirst.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { errorList } from './results.ts';

const listOf = (name: string, items: readonly ApexValue[]): ApexList => new ApexList({ kind: 'platform', name, args: [] }, [...items]);
/** Global ones may be called `Global.NewTask`. */
const bare = (name: string): string => name.replace(/^global\./i, '').toLowerCase();

export function quickActionNamed(name: string): QuickAction | undefined {
  return data().schema.quickActions.find((action) => action.name.toLowerCase() === bare(name));
}

/** Errors: InvalidParameterValueException for a name that no action has. */
function actionNamed(name: string | null): QuickAction {
  if (name === null) raise('System.NullPointerException', 'Argument cannot be null.');
  return quickActionNamed(name) ?? raise('System.InvalidParameterValueException', `Invalid quick action: ${name}`);
}

const facts = ({ name, label, type }: QuickAction): Readonly<Record<string, ApexValue>> => ({
  Name: name,
  Label: label,
  Type: type,
  ActionEnumOrId: name,
});

function described(action: QuickAction): Holder {
  const own = action.context === undefined ? undefined : data().schema.find(action.context);
  const defaults = action.defaults.map(
    ({ field, formula, literal }) =>
      new Holder('QuickAction.DescribeQuickActionDefaultValue', { Field: field, DefaultValue: formula ?? literal ?? null }),
  );
  const shown = {
    ContextSobjectType: own?.name ?? null,
    TargetSobjectType: action.target ?? null,
    TargetParentField: action.parentField ?? null,
    VisualforcePageName: action.page ?? null,
    VisualforcePageUrl: action.page === undefined ? null : `/apex/${action.page}`,
    FlowDevName: action.flow ?? null,
    LightningComponentBundleName: action.webComponent ?? null,
    LightningComponentQualifiedName: action.auraComponent ?? null,
    Height: action.height ?? null,
    Width: action.width ?? null,
  };
  return new Holder('QuickAction.DescribeQuickActionResult', {
    ...facts(action),
    ...shown,
    DefaultValues: listOf('QuickAction.DescribeQuickActionDefaultValue', defaults),
  });
}

/** @param parent an object, or `Global`. */
function available(parent: string | null): ApexList {
  if (parent === null) raise('System.NullPointerException', 'Argument cannot be null.');
  const wanted = parent.toLowerCase();
  const found = data().schema.quickActions.filter(({ context }) => (context ?? 'global').toLowerCase() === wanted);
  return listOf(
    'QuickAction.DescribeAvailableQuickActionResult',
    found.map((action) => new Holder('QuickAction.DescribeAvailableQuickActionResult', facts(action))),
  );
}

/** A record of the action's target with its predefined values. */
function template(action: QuickAction, contextId: string | null): SObjectValue {
  const record = data().newRecord(action.target ?? '');
  const context = contextId === null ? undefined : data().stored(contextId);
  for (const { field: name, formula, literal } of action.defaults) {
    const field = record.schema.fields.get(name.toLowerCase());
    if (field !== undefined)
      record.put(
        field.name,
        formula === undefined
          ? literalOf(field, literal ?? '')
          : fieldValueOf(field, evaluateOn(context ?? record, undefined, ofContext(formula, action))),
      );
  }
  const parent =
    action.parentField === undefined
      ? undefined
      : (record.schema.fields.get(action.parentField.toLowerCase()) ?? parentField(record.schema, action.parentField));
  if (parent !== undefined && contextId !== null) record.put(parent.name, contextId);
  if (action.recordType !== undefined)
    record.put('RecordTypeId', recordTypeId(record.objectName, action.recordType.split('.').at(-1) ?? ''));
  if (action.type === 'LogACall') record.put('Status', 'Completed');
  return record;
}

/** Formulas of an action on accounts say `Account.Name` of the account. */
function ofContext(formula: string, { context }: QuickAction): string {
  return context === undefined ? formula : formula.replaceAll(new RegExp(`\\b${context}\\.`, 'gi'), '');
}
function literalOf(field: FieldSchema, text: string): ApexValue {
  const isText = !['number', 'integer', 'long', 'boolean'].includes(field.kind);
  return fieldValueOf(field, evaluateOn(data().newRecord('Account'), undefined, isText ? JSON.stringify(text) : text));
}
function recordTypeId(object: string, developerName: string): string | null {
  const [row] = data().store.all('SELECT "Id" AS id FROM "RecordType" WHERE "SobjectType" = ? AND "DeveloperName" = ?', [
    object,
    developerName,
  ]);
  return row === undefined ? null : String(row['id']);
}

function perform(request: Holder, allOrNone: boolean): Holder {
  const action = actionNamed(held(request, 'QuickActionName') as string | null);
  const given = held(request, 'Record') as SObjectValue | null;
  return performAction(action, held(request, 'ContextId') as string | null, given, allOrNone);
}

/** @param given values to save besides the defaults. Errors: System.DmlException if all must succeed. */
export function performAction(action: QuickAction, contextId: string | null, given: SObjectValue | null, allOrNone: boolean): Holder {
  if (action.type !== 'Create' && action.type !== 'Update' && action.type !== 'LogACall')
    throw new NotImplemented(`quick actions of the type ${action.type}`);
  const isUpdate = action.type === 'Update';
  const record = isUpdate ? new SObjectValue((given ?? data().stored(contextId ?? '')).schema) : template(action, contextId);
  for (const [key, value] of given?.values ?? []) record.put(record.schema.fields.get(key)?.name ?? key, value);
  if (isUpdate) record.load('id', contextId ?? record.values.get('id') ?? null);
  const operation = isUpdate ? 'update' : 'insert';
  const [outcome] = data().saveRecords({ operation, records: [record], allOrNone, mode: 'system' });
  if (allOrNone && outcome !== undefined) throwFirst(operation, [record], [outcome]);
  return resultOf(action, contextId, outcome, !isUpdate);
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

function templateOf(name: string | null, contextId: string | null): Holder {
  const record = template(actionNamed(name), contextId);
  return new Holder('QuickAction.QuickActionTemplateResult', {
    ContextId: contextId,
    DefaultValues: record,
    DefaultValueFormulas: data().newRecord(record.objectName),
    Success: true,
    Errors: errorList([]),
  });
}

defineHolder('QuickAction.DescribeQuickActionResult', {
  accessors: [
    'AccessLevelRequired',
    'ActionEnumOrId',
    'CanvasApplicationId',
    'CanvasApplicationName',
    'Colors',
    'ContextSobjectType',
    'DefaultValues',
    'FlowDevName',
    'FlowRecordIdVar',
    'Height',
    'IconName',
    'IconUrl',
    'Icons',
    'Label',
    'Layout',
    'LightningComponentBundleId',
    'LightningComponentBundleName',
    'LightningComponentQualifiedName',
    'MiniIconUrl',
    'Name',
    'ShowQuickActionLcHeader',
    'ShowQuickActionVfHeader',
    'TargetParentField',
    'TargetRecordTypeId',
    'TargetSobjectType',
    'Type',
    'VisualforcePageName',
    'VisualforcePageUrl',
    'Width',
  ],
});
definePlatformClass({
  name: 'System.QuickAction',
  statics: {
    describeAvailableQuickActions: available,
    describeQuickActions: (names: ApexList) =>
      listOf(
        'QuickAction.DescribeQuickActionResult',
        names.items.map((name) => described(actionNamed(name as string | null))),
      ),
    performQuickAction: (request: Holder | null, allOrNone = true) => perform(request ?? raiseNullArgument(1), allOrNone),
    performQuickActions: (requests: ApexList, allOrNone = true) =>
      listOf(
        'QuickAction.QuickActionResult',
        requests.items.map((request) => perform(request as Holder, allOrNone)),
      ),
    retrieveQuickActionTemplate: templateOf,
    retrieveQuickActionTemplates: (names: ApexList, contextId: string | null) =>
      listOf(
        'QuickAction.QuickActionTemplateResult',
        names.items.map((name) => templateOf(name as string | null, contextId)),
      ),
  },
});
