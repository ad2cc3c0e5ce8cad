/** Dotted names of things in the org: labels, pages, quick actions, Trigger variables, describe tokens. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Range } from '../../../../language/ast.ts';
import { byName } from '../../../types/byName.ts';
import { BOOLEAN, INTEGER, listOf, platform, SOBJECT, STRING } from '../../../types/common.ts';
import type { RecordType } from '../../../types/schemaDoor.ts';
import type { Context } from '../../context.ts';
import { resolveName } from '../../types/resolve/names.ts';
import { nothing } from '../nothing.ts';
import { describeNames, type Member } from './dotted.ts';
import { variableExists } from './simple.ts';

const FIELD_TOKEN = platform('Schema.SObjectField');
export const OBJECT_TOKEN = platform('Schema.SObjectType');
const OBJECT_DESCRIBE = platform('Schema.DescribeSObjectResult');
const FIELD_DESCRIBE = platform('Schema.DescribeFieldResult');

/** @return undefined when the names mean none of these */
export function checkOrgName(context: Context, expression: Member): IrExpr | undefined {
  const names = describeNames(expression);
  if (names === undefined || variableExists(context, names[0] ?? '', expression.range) === true) return undefined;
  if (isBehindLabel(without('system', names))) {
    context.missing(expression.range, names.slice(0, context.at.asked === expression.range ? undefined : -1).join('.'));
    return nothing(expression.range);
  }
  const inSchema = without('schema', names);
  return (
    systemName(context, without('system', names), expression) ??
    quickAction(context, inSchema, expression.range) ??
    describeToken(context, inSchema, expression.range)
  );
}

/** The names behind a namespace that may be left out. */
function without(namespace: string, names: readonly string[]): readonly string[] {
  return names[0]?.toLowerCase() === namespace ? names.slice(1) : names;
}

/** `Label.ns.X.more`: the error names all that stands before the last dot, as of a path that begins with nothing. */
const isBehindLabel = ([first = '', ...rest]: readonly string[]): boolean => first.toLowerCase() === 'label' && rest.length > 2;

/** `Label.X`, `Label.ns.X`, `Page.X`, `Trigger.x`. */
function systemName(context: Context, names: readonly string[], { range, nameRange }: Member): IrExpr | undefined {
  const [first = '', second = '', third] = names;
  const isPair = names.length === 2;
  switch (first.toLowerCase()) {
    case 'label':
      if (isPair) return label(context, second, undefined, range);
      return names.length === 3 ? label(context, third ?? '', second, range) : undefined;
    case 'page':
      return isPair ? page(context, second, range, nameRange) : undefined;
    case 'trigger':
      return isPair && !resolvesToProject(context, 'Trigger') ? triggerVariable(context, second, range) : undefined;
    default:
      return undefined;
  }
}

/** `Schema.Account.QuickAction.NewOrder` is the action's name. Source: Apex Reference Guide, "QuickActionRequest Class", example. */
function quickAction(context: Context, [object = '', word = '', name]: readonly string[], range: Range): IrExpr | undefined {
  if (name === undefined || word.toLowerCase() !== 'quickaction') return undefined;
  const found = context.world.schema.object(object);
  return found === undefined ? undefined : { kind: 'constant', value: `${found.name}.${name}`, as: 'String', type: STRING, range };
}

/**
 * Pages are looked up when code is compiled; the address of one in a namespace has its prefix. Source: seen in an org; tests of public packages compare
 * `Page.Master.getUrl()` with `/apex/ns__Master`.
 */
function page(context: Context, name: string, range: Range, at: Range): IrExpr {
  const { namespace, pages } = context.world;
  const key = name.toLowerCase();
  const own = namespace === undefined ? '' : `${namespace.toLowerCase()}__`;
  const bare = own !== '' && key.startsWith(own) ? key.slice(own.length) : key;
  if (!pages.has(bare)) context.missing(at, name, 'Page');
  return { kind: 'page', name: `${own}${bare}`, type: platform('System.PageReference'), range };
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
  const types = byName<ApexType>({
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
  });
  const type = types.get(name.toLowerCase());
  if (type === undefined) context.missing(range, name);
  return type === undefined
    ? nothing(range)
    : { kind: 'read-platform', owner: 'System.Trigger', name: name.toLowerCase(), safe: false, type, range };
}

function describeToken(context: Context, names: readonly string[], range: Range): IrExpr | undefined {
  const [first = '', ...rest] = names;
  return first.toLowerCase() === 'sobjecttype' && rest.length > 0
    ? describeOfObject(context, rest, range)
    : tokenOfObject(context, names, range);
}

/** `SObjectType.Account`, `SObjectType.Account.fields.Name`, `SObjectType.Account.FieldSets.Main`. */
function describeOfObject(context: Context, [name = '', member, field, ...more]: readonly string[], range: Range): IrExpr | undefined {
  const object = context.world.schema.object(name);
  if (object === undefined || more.length > 0) return undefined;
  if (member === undefined) return { kind: 'describe', what: 'sobject-describe', object: object.name, type: OBJECT_DESCRIBE, range };
  if (field === undefined) return undefined;
  switch (member.toLowerCase()) {
    case 'fields':
      return fieldToken(context, object, field, 'field-describe', range);
    case 'fieldsets':
      if (field.toLowerCase() === 'getmap') return undefined;
      return { kind: 'describe', what: 'field-set', object: object.name, field, type: platform('Schema.FieldSet'), range };
    default:
      return undefined;
  }
}

/** `Account.SObjectType`, `Account.SObjectType.fields.Name`, `Account.fields.Name`, `Account.Name`. */
function tokenOfObject(context: Context, [name = '', member, ...rest]: readonly string[], range: Range): IrExpr | undefined {
  if (member === undefined || resolvesToProject(context, name)) return undefined;
  const object = context.world.schema.object(name);
  if (object === undefined) return undefined;
  return rest.length === 0 ? ownToken(context, object, member, range) : tokenBehind(context, object, [member, ...rest], range);
}

/** A field named `SObjectType` (on `ObjectPermissions`, `RecordType`) wins over the token of the object. Source: seen in an org. */
function ownToken(context: Context, object: RecordType, member: string, range: Range): IrExpr | undefined {
  if (object.field(member) !== undefined) return fieldToken(context, object, member, 'field-token', range);
  return member.toLowerCase() === 'sobjecttype'
    ? { kind: 'describe', what: 'sobject-type', object: object.name, type: OBJECT_TOKEN, range }
    : undefined;
}

function tokenBehind(context: Context, object: RecordType, names: readonly string[], range: Range): IrExpr | undefined {
  const words = names.slice(0, -1).join('.').toLowerCase();
  const last = names.at(-1) ?? '';
  if (words === 'fields' || words === 'sobjecttype.fields') return fieldToken(context, object, last, 'field-token', range);
  // `Job__Share.RowCause.Manual` is the reason's name. Source: Apex Developer Guide, "Understanding Apex Managed Sharing"
  const cause = words === 'rowcause' ? object.cause(last) : undefined;
  return cause === undefined ? undefined : { kind: 'constant', value: cause, as: 'String', type: STRING, range };
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
