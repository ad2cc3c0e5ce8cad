/**
 * Quick actions from code: those that create or update a record, and log a call. Source: Apex Reference Guide, "QuickAction Class", "QuickActionRequest Class",
 * "QuickActionResult Class", "QuickActionTemplateResult Class"; SOAP API Developer Guide, "performQuickActions()".
 */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { raise } from '../../platform/core/error.ts';
import { defineHolder, held, Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { data } from '../current.ts';
import type { SObjectValue } from '../records/index.ts';
import type { QuickAction } from '../schema/metadata/quickActions.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { performAction, template } from './quickActionRuns.ts';
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

function perform(request: Holder, allOrNone: boolean): Holder {
  const action = actionNamed(held(request, 'QuickActionName') as string | null);
  const given = held(request, 'Record') as SObjectValue | null;
  return performAction(action, held(request, 'ContextId') as string | null, given, allOrNone);
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
