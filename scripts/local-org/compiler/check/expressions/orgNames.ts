/** Dotted names of things in the org: labels, pages, quick actions, Trigger variables, describe tokens. */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { Range } from '../../syntax/ast.ts';
import { BOOLEAN, INTEGER, listOf, platform, SOBJECT, STRING } from '../../types/common.ts';
import type { RecordType } from '../../types/schemaDoor.ts';
import type { Context } from '../context.ts';
import { resolveName } from '../types/resolve.ts';
import { nothing } from './expressions.ts';
import type { Member } from './members.ts';
import { describeNames } from './dotted.ts';
import { variableExists } from './names.ts';

const FIELD_TOKEN = platform('Schema.SObjectField');
export const OBJECT_TOKEN = platform('Schema.SObjectType');
const OBJECT_DESCRIBE = platform('Schema.DescribeSObjectResult');
const FIELD_DESCRIBE = platform('Schema.DescribeFieldResult');

/** @return undefined when the names mean none of them */
export function checkSpecial(context: Context, expression: Member): IrExpr | undefined {
  const names = describeNames(expression);
  if (names === undefined || variableExists(context, names[0] ?? '') === true) return undefined;
  const { range } = expression;
  const lower = names.map((name) => name.toLowerCase());
  const bare = lower[0] === 'system' ? lower.slice(1) : lower;
  const written = lower[0] === 'system' ? names.slice(1) : names;
  if (bare[0] === 'label' && (bare.length === 2 || bare.length === 3))
    return label(context, written.at(-1) ?? '', bare.length === 3 ? written[1] : undefined, range);
  if (bare[0] === 'page' && bare.length === 2) return page(context, written[1] ?? '', range, expression.nameRange);
  const action = quickAction(context, lower[0] === 'schema' ? names.slice(1) : names);
  if (action !== undefined) return { kind: 'constant', value: action, as: 'String', type: STRING, range };
  if (bare[0] === 'trigger' && bare.length === 2 && !resolvesToProject(context, 'Trigger'))
    return triggerVariable(context, written[1] ?? '', range);
  return describeToken(context, lower[0] === 'schema' ? names.slice(1) : names, range);
}

/** `Schema.Account.QuickAction.NewOrder` is the action's name. Source: Apex Reference Guide, "QuickActionRequest Class", example. */
function quickAction(context: Context, [object = '', word = '', name]: readonly string[]): string | undefined {
  if (name === undefined || word.toLowerCase() !== 'quickaction') return undefined;
  const found = context.world.schema.object(object);
  return found === undefined ? undefined : `${found.name}.${name}`;
}

/** Pages are looked up when code is compiled. Source: seen in an org. */
function page(context: Context, name: string, range: Range, at: Range): IrExpr {
  const { namespace, pages } = context.world;
  const key = name.toLowerCase();
  const own = namespace === undefined ? '' : `${namespace.toLowerCase()}__`;
  const isKnown = pages.has(key) || (own !== '' && key.startsWith(own) && pages.has(key.slice(own.length)));
  if (!isKnown) context.error(at, `Page does not exist: ${name}`);
  return { kind: 'page', name, type: platform('System.PageReference'), range };
}

/** Labels are looked up when code is compiled. Source: Apex Developer Guide, "Access Custom Labels". */
function label(context: Context, name: string, namespace: string | undefined, range: Range): IrExpr {
  const isOfSite = namespace?.toLowerCase() === 'site';
  const isOwn = namespace === undefined || isOfSite || namespace.toLowerCase() === context.world.namespace?.toLowerCase();
  const key = isOfSite ? `site.${name}` : name;
  if (!isOwn || !context.world.labels.has(key.toLowerCase())) context.error(range, `External string does not exist: ${name}`);
  return { kind: 'label', ...(namespace === undefined ? {} : { namespace }), name: key, type: STRING, range };
}

function triggerVariable(context: Context, name: string, range: Range): IrExpr {
  const record: ApexType = context.triggerObject === undefined ? SOBJECT : { kind: 'sobject', name: context.triggerObject };
  const id: ApexType = { kind: 'primitive', name: 'Id' };
  const types: Readonly<Record<string, ApexType>> = {
    new: listOf(record),
    old: listOf(record),
    newmap: { kind: 'map', key: id, value: record },
    oldmap: { kind: 'map', key: id, value: record },
    size: INTEGER,
    operationtype: platform('System.TriggerOperation'),
    isexecuting: BOOLEAN,
    isbefore: BOOLEAN,
    isafter: BOOLEAN,
    isinsert: BOOLEAN,
    isupdate: BOOLEAN,
    isdelete: BOOLEAN,
    isundelete: BOOLEAN,
  };
  const type = types[name.toLowerCase()];
  if (type === undefined) context.error(range, `Variable does not exist: ${name}`);
  return type === undefined
    ? nothing(range)
    : { kind: 'read-platform', owner: 'System.Trigger', name: name.toLowerCase(), safe: false, type, range };
}

/** `SObjectType.Account`, `SObjectType.Account.fields.Name`, `Account.SObjectType`, `Account.Name`, `Account.fields.Name`. */
function describeToken(context: Context, names: readonly string[], range: Range): IrExpr | undefined {
  const lower = names.map((name) => name.toLowerCase());
  if (lower[0] === 'sobjecttype' && names.length >= 2) {
    const object = context.world.schema.object(names[1] ?? '');
    if (object === undefined) return undefined;
    if (names.length === 2) return { kind: 'describe', what: 'sobject-describe', object: object.name, type: OBJECT_DESCRIBE, range };
    if (lower[2] === 'fieldsets' && names.length === 4 && lower[3] !== 'getmap')
      return { kind: 'describe', what: 'field-set', object: object.name, field: names[3] ?? '', type: platform('Schema.FieldSet'), range };
    return lower[2] === 'fields' && names.length === 4 ? fieldToken(context, object, names[3] ?? '', 'field-describe', range) : undefined;
  }
  const object = names.length < 2 || resolvesToProject(context, names[0] ?? '') ? undefined : context.world.schema.object(names[0] ?? '');
  if (object === undefined) return undefined;
  // a field of that name (on `ObjectPermissions`, `RecordType`) wins over the token of the object. Source: seen in an org
  if (lower[1] === 'sobjecttype' && names.length === 2 && object.field('SobjectType') === undefined)
    return { kind: 'describe', what: 'sobject-type', object: object.name, type: OBJECT_TOKEN, range };
  if (lower[1] === 'sobjecttype' && lower[2] === 'fields' && names.length === 4)
    return fieldToken(context, object, names[3] ?? '', 'field-token', range);
  if (lower[1] === 'fields' && names.length === 3) return fieldToken(context, object, names[2] ?? '', 'field-token', range);
  // `Job__Share.RowCause.Manual` is the reason's name. Source: Apex Developer Guide, "Understanding Apex Managed Sharing"
  if (lower[1] === 'rowcause' && names.length === 3 && object.field('RowCause') !== undefined)
    return { kind: 'constant', value: names[2] ?? '', as: 'String', type: STRING, range };
  return names.length === 2 && object.field(names[1] ?? '') !== undefined
    ? fieldToken(context, object, names[1] ?? '', 'field-token', range)
    : undefined;
}

function resolvesToProject(context: Context, name: string): boolean {
  return resolveName(context.world, [name], context.owner)?.kind === 'user';
}

function fieldToken(context: Context, object: RecordType, name: string, what: 'field-token' | 'field-describe', range: Range): IrExpr {
  const field = object.field(name);
  if (field === undefined) context.error(range, `Field does not exist: ${name} on ${object.name}`);
  return {
    kind: 'describe',
    what,
    object: object.name,
    field: field?.name ?? name,
    type: what === 'field-token' ? FIELD_TOKEN : FIELD_DESCRIBE,
    range,
  };
}
