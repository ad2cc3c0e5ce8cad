/** Names and dotted names: variables, fields, relations, statics, tokens. */
import type { IrExpr, IrTarget } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { Expression, Range } from '../../syntax/ast.ts';
import { BOOLEAN, INTEGER, isUnknown, listOf, OBJECT, platform, shown, SOBJECT, STRING, writtenName } from '../../types/common.ts';
import type { RecordType } from '../../types/schemaDoor.ts';
import type { Context } from '../context.ts';
import { check, nothing } from './expressions.ts';
import { findField, platformOf } from '../types/members.ts';
import { placeOf } from '../places.ts';
import { getterKey, setterKey } from '../types/naming.ts';
import { fromSignature, resolveName } from '../types/resolve.ts';
import { supertypes } from '../types/subtype.ts';
import { hiddenType } from '../types/visibility.ts';
import { userType, type FieldInfo } from '../types/world.ts';

type Member = Extract<Expression, { kind: 'member' }>;
/** What stands before a dot: a value, or a type whose statics are meant. */
export type Target = { readonly kind: 'value'; readonly value: IrExpr } | { readonly kind: 'type'; readonly type: ApexType };

const FIELD_TOKEN = platform('Schema.SObjectField');
export const OBJECT_TOKEN = platform('Schema.SObjectType');
const OBJECT_DESCRIBE = platform('Schema.DescribeSObjectResult');
const FIELD_DESCRIBE = platform('Schema.DescribeFieldResult');

/** What stood there could not be read, and that has been told. */
export function isUnreadable(expression: Expression): boolean {
  return expression.kind === 'name' && expression.name === '';
}

export function checkName(context: Context, expression: Extract<Expression, { kind: 'name' }>): IrExpr {
  const found = variableNamed(context, expression.name, expression.range);
  if (found !== undefined) return found;
  if (!isUnreadable(expression)) context.error(expression.range, `Variable does not exist: ${expression.name}`);
  return nothing(expression.range);
}

/** Nothing is to be had from a null. */
export function ofNull(context: Context, target: IrExpr): IrExpr {
  if (!isUnknown(target.type)) context.error(target.range, 'Variable does not exist: null');
  return nothing(target.range);
}

/** A local, a parameter, a field of this class or of one around it. */
function variableNamed(context: Context, name: string, range: Range): IrExpr | undefined {
  const local = context.scope.find(name);
  if (local !== undefined) return { kind: 'read-local', jsName: local.jsName, type: local.type, range };
  const own = findField(context.world, context.owner, name);
  if (own !== undefined) {
    if (context.isBefore(own)) context.error(range, `Illegal forward reference: ${own.name}`);
    return readField(context, own.isStatic ? undefined : thisOf(context, range), own, range, false);
  }
  for (let around = context.owner?.outer; around !== undefined; around = around.outer) {
    const field = findField(context.world, around, name);
    if (field?.isStatic === true) return readField(context, undefined, field, range, false);
  }
  return undefined;
}

export function thisOf(context: Context, range: Range): IrExpr {
  return { kind: 'this', type: context.owner?.type ?? OBJECT, range };
}

/** Reads a field or property of the project. `target` is absent for statics. */
export function readField(
  context: Context,
  target: IrExpr | undefined,
  field: FieldInfo,
  range: Range,
  safe: boolean,
  nameRange: Range = range,
): IrExpr {
  if (target?.kind === 'this' && context.isStatic) context.error(range, `Variable does not exist: ${field.name}`);
  if (!context.canSee(field.access, field.owner, field.isTestVisible))
    context.error(nameRange, `Variable is not visible: ${shown(field.owner.type)}.${field.name}`);
  const isOwnAccessor = field.isProperty && context.property === field.name.toLowerCase() && context.owner === field.owner;
  if (!isOwnAccessor && context.assigned !== range && !isReadable(context, field))
    context.error(nameRange, `Variable is not visible: ${shown(field.owner.type)}.${field.name}`);
  if (field.getter !== undefined && !isOwnAccessor) {
    const key = getterKey(field.name);
    if (target === undefined) return { kind: 'call-static', owner: field.owner.type, methodKey: key, args: [], type: field.type, range };
    return {
      kind: 'call-instance',
      target,
      owner: field.owner.type,
      methodKey: key,
      direct: false,
      args: [],
      safe,
      type: field.type,
      range,
    };
  }
  if (target === undefined) return { kind: 'read-static', owner: field.owner.type, jsName: field.jsName, type: field.type, range };
  return { kind: 'read-field', target, owner: field.owner.type, jsName: field.jsName, safe, type: field.type, range };
}

function isReadable(context: Context, field: FieldInfo): boolean {
  const isHidden =
    field.getAccess !== undefined &&
    context.canSee(field.access, field.owner, field.isTestVisible) &&
    !context.canSee(field.getAccess, field.owner, field.isTestVisible);
  return field.hasGetter && !isHidden;
}

/** What a dotted prefix means: variables hide types, types hide namespaces. @param isValue only a value may stand there: before `?.` */
export function resolveTarget(context: Context, expression: Expression, isValue: boolean): Target {
  const names = dottedNames(expression);
  const [first] = names ?? [];
  if (
    !isValue &&
    names !== undefined &&
    first !== undefined &&
    variableExists(context, first) === undefined &&
    !namesStatic(context, names)
  ) {
    const type = resolveName(context.world, names, context.owner);
    const hidden = type === undefined ? undefined : hiddenType(context.world, context.owner, type);
    if (hidden !== undefined) context.error(expression.range, `Type is not visible: ${shown(hidden)}`);
    if (type !== undefined) return { kind: 'type', type };
  }
  const value = check(context, expression);
  if (names?.length === 1 && writtenName(value.type) !== undefined) {
    context.error(expression.range, `Variable does not exist: ${names.join('.')}`);
    return { kind: 'value', value: nothing(expression.range) };
  }
  if (!isValue && names !== undefined && isUnknown(value.type)) nameWhole(context, names, expression);
  return { kind: 'value', value };
}

/** What stands before the last dot is told as one name, unless it begins with a variable. */
function nameWhole(context: Context, names: readonly string[], { range, ...expression }: Expression): void {
  const last = context.diagnostics.at(-1);
  if (names.length < 2 || last === undefined) return;
  const before = names.slice(0, -1);
  const isMissing = last.message === `Variable does not exist: ${before.join('.')}`;
  const at = 'nameRange' in expression ? expression.nameRange : range;
  const isOfType =
    last.message === `Variable does not exist: ${names.at(-1) ?? ''}` &&
    last.column === at.column &&
    last.line === at.line &&
    variableExists(context, names[0] ?? '') === undefined &&
    resolveName(context.world, before, context.owner) !== undefined;
  if (isMissing || isOfType)
    context.diagnostics.splice(-1, 1, {
      ...last,
      line: range.line,
      column: range.column,
      message: `Variable does not exist: ${names.join('.')}`,
    });
}

/** `Outer.Filter`, where Outer has both a static variable and a class of that name. */
function namesStatic(context: Context, names: readonly string[]): boolean {
  return names.some((name, index) => {
    const outer = index === 0 ? undefined : resolveName(context.world, names.slice(0, index), context.owner);
    const field = outer === undefined ? undefined : findField(context.world, userType(context.world, outer), name);
    return field?.isStatic === true && context.canSee(field.access, field.owner, field.isTestVisible);
  });
}

/** Static code does not see instance variables, so a type of the same name shows. */
function variableExists(context: Context, name: string): true | undefined {
  if (context.scope.find(name) !== undefined) return true;
  const own = findField(context.world, context.owner, name);
  if (own !== undefined && (own.isStatic || !context.isStatic)) return true;
  for (let around = context.owner?.outer; around !== undefined; around = around.outer) {
    if (findField(context.world, around, name)?.isStatic === true) return true;
  }
  return undefined;
}

/** `a.b.c` as its names; `undefined` for anything else. */
export function dottedNames(expression: Expression): readonly string[] | undefined {
  if (expression.kind === 'name') return [expression.name];
  if (expression.kind !== 'member' || expression.safe) return undefined;
  const before = dottedNames(expression.target);
  return before === undefined ? undefined : [...before, expression.name];
}

export function checkMember(context: Context, expression: Member): IrExpr {
  const special = checkSpecial(context, expression);
  if (special !== undefined) return special;
  const target = resolveTarget(context, expression.target, expression.safe);
  return target.kind === 'type' ? staticMember(context, target.type, expression) : instanceMember(context, target.value, expression);
}

/** Labels, pages, Trigger variables, and the describe tokens that hang on `SObjectType`. */
function checkSpecial(context: Context, expression: Member): IrExpr | undefined {
  const names = dottedNames(expression);
  if (names === undefined || variableExists(context, names[0] ?? '') === true) return undefined;
  const { range } = expression;
  const lower = names.map((name) => name.toLowerCase());
  const bare = lower[0] === 'system' ? lower.slice(1) : lower;
  const written = lower[0] === 'system' ? names.slice(1) : names;
  if (bare[0] === 'label' && (bare.length === 2 || bare.length === 3))
    return label(context, written.at(-1) ?? '', bare.length === 3 ? written[1] : undefined, range);
  if (bare[0] === 'page' && bare.length === 2)
    return { kind: 'page', name: written[1] ?? '', type: platform('System.PageReference'), range };
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
  if (lower[1] === 'sobjecttype' && names.length === 2)
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

function staticMember(context: Context, type: ApexType, { name, range, nameRange }: Member): IrExpr {
  const user = userType(context.world, type);
  if (user?.kind === 'enum') {
    const constant = user.constants.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (constant !== undefined) return { kind: 'enum-constant', owner: type, name: constant, type, range };
  }
  const field = findField(context.world, user, name);
  if (field?.isStatic === true) return readField(context, undefined, field, range, false, nameRange);
  const platformType = platformOf(context.world, type);
  const constant = platformType?.type.constants.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (constant !== undefined) return { kind: 'enum-constant', owner: type, name: constant, type, range };
  const member = platformType?.type.fields.find((candidate) => candidate.isStatic && candidate.name.toLowerCase() === name.toLowerCase());
  if (member !== undefined && platformType !== undefined) {
    return {
      kind: 'read-platform',
      owner: platformType.type.name,
      name: member.name,
      safe: false,
      type: fromSignature(context.world, member.type, platformType.bound),
      range,
    };
  }
  context.error(nameRange, `Variable does not exist: ${name}`);
  return nothing(range);
}

function instanceMember(context: Context, target: IrExpr, { target: written, name, range, nameRange, safe }: Member): IrExpr {
  const { type } = target;
  if (type.kind === 'null') return ofNull(context, target);
  if (target.kind === 'soql' && type.kind === 'list' && type.element.kind === 'sobject') {
    return instanceMember(
      context,
      { ...target, result: safe ? 'first' : 'single', type: type.element },
      { kind: 'member', target: { kind: 'this', range }, name, range, safe, nameRange },
    );
  }
  if (target.kind === 'read-record-field' && type.kind === 'primitive') {
    context.error(
      written.kind === 'member' ? written.nameRange : target.range,
      `A non foreign key field cannot be referenced in a path expression: ${target.fieldName}`,
    );
    return nothing(range);
  }
  if (type.kind === 'sobject') return recordMember(context, target, type.name, name, range, nameRange, safe);
  const field = findField(context.world, userType(context.world, type), name);
  if (field !== undefined && !field.isStatic) return readField(context, target, field, range, safe, nameRange);
  for (const level of [type, ...supertypes(context.world, type)]) {
    const platformType = platformOf(context.world, level);
    const member = platformType?.type.fields.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (member === undefined || platformType === undefined) continue;
    return {
      kind: 'read-platform',
      target,
      owner: platformType.type.name,
      name: member.name,
      safe,
      type: fromSignature(context.world, member.type, platformType.bound),
      range,
    };
  }
  context.error(nameRange, staticOf(context, type, field, name) ?? `Variable does not exist: ${name}`);
  return nothing(range);
}

/** What is said of statics and constants that are asked of a value. */
function staticOf(context: Context, type: ApexType, field: FieldInfo | undefined, name: string): string | undefined {
  const constant = userType(context.world, type)?.constants.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  const found = field?.name ?? constant;
  return found === undefined
    ? undefined
    : `Static field cannot be referenced from a non static context: ${found} from the type ${shown(field?.owner.type ?? type)}`;
}

function recordMember(
  context: Context,
  target: IrExpr,
  objectName: string,
  name: string,
  range: Range,
  nameRange: Range,
  safe: boolean,
): IrExpr {
  const object = context.world.schema.object(objectName);
  const field =
    object?.field(name) ??
    (objectName === 'SObject' && name.toLowerCase() === 'id'
      ? { name: 'Id', type: { kind: 'primitive', name: 'Id' } as const }
      : undefined);
  if (field !== undefined) return { kind: 'read-record-field', target, fieldName: field.name, safe, type: field.type, range };
  const parent = object?.parent(name);
  if (parent !== undefined)
    return {
      kind: 'read-relation',
      target,
      relation: parent.name,
      children: false,
      safe,
      type: { kind: 'sobject', name: parent.object },
      range,
    };
  const child = object?.child(name);
  if (child !== undefined)
    return {
      kind: 'read-relation',
      target,
      relation: child.name,
      children: true,
      safe,
      type: listOf({ kind: 'sobject', name: child.object }),
      range,
    };
  context.error(nameRange, `Variable does not exist: ${name}`);
  return nothing(range);
}

/** The place that an assignment writes to. Errors: not assignable, a final field, no setter. @param isRead whether its old value counts as well */
export function targetOf(context: Context, expression: Expression, isRead: boolean): IrTarget | undefined {
  const { range } = expression;
  if (isSafe(expression)) {
    context.error(
      expression.kind === 'member' && expression.target.kind !== 'call' && expression.target.kind !== 'index'
        ? expression.nameRange
        : placeOf(expression.kind === 'member' ? expression.target : expression),
      'Expression cannot be assigned',
    );
    return undefined;
  }
  if (expression.kind === 'index') {
    const indexed = check(context, expression);
    return indexed.kind === 'index' ? { kind: 'index', target: indexed.target, index: indexed.index, type: indexed.type } : undefined;
  }
  if (expression.kind === 'name') {
    const local = context.scope.find(expression.name);
    // of variables the compiler does not mind `final`
    if (local !== undefined) return { kind: 'local', jsName: local.jsName, type: local.type };
  }
  if (expression.kind !== 'name' && expression.kind !== 'member') {
    context.error(placeOf(expression), 'Expression cannot be assigned');
    return undefined;
  }
  const before = context.assigned;
  context.assigned = isRead ? undefined : range;
  const read = check(context, expression);
  context.assigned = before;
  return writable(context, read, expression.name, range, expression.kind === 'member' ? expression.nameRange : range, isRead);
}

/** Whether a value on the way may be missing. */
function isSafe(expression: Expression): boolean {
  if (expression.kind === 'index') return isSafe(expression.target);
  if (expression.kind !== 'member' && expression.kind !== 'call') return false;
  return expression.safe || (expression.target !== undefined && isSafe(expression.target));
}

function writable(context: Context, read: IrExpr, name: string, range: Range, at: Range, isRead: boolean): IrTarget | undefined {
  switch (read.kind) {
    case 'read-field':
    case 'read-static':
    case 'call-instance':
    case 'call-static': {
      const field = findField(
        context.world,
        userType(context.world, read.kind === 'read-field' || read.kind === 'call-instance' ? read.owner : read.owner),
        name,
      );
      return field === undefined ? undefined : fieldTarget(context, 'target' in read ? read.target : undefined, field, at, isRead);
    }
    case 'read-record-field':
      if (context.world.schema.object(recordName(read.target.type))?.field(read.fieldName)?.isWriteable === false)
        context.error(at, `Field is not writeable: ${recordName(read.target.type)}.${read.fieldName}`);
      return { kind: 'record-field', target: read.target, fieldName: read.fieldName, type: read.type };
    case 'read-relation':
      if (read.children) context.error(at, `Field is not writeable: ${recordName(read.target.type)}.${read.relation}`);
      return { kind: 'record-relation', target: read.target, relation: read.relation, type: read.type };
    case 'read-platform':
      return {
        kind: 'platform-field',
        ...(read.target === undefined ? {} : { target: read.target }),
        owner: read.owner,
        name: read.name,
        type: read.type,
      };
    case 'constant':
      return undefined; // an error has been reported
    default:
      context.error(range, `Variable is not writeable: ${name}`);
      return undefined;
  }
}

function recordName(type: ApexType): string {
  return type.kind === 'sobject' ? type.name : '';
}

function fieldTarget(context: Context, target: IrExpr | undefined, field: FieldInfo, range: Range, isRead: boolean): IrTarget | undefined {
  const isOwnAccessor = field.isProperty && context.property === field.name.toLowerCase() && context.owner === field.owner;
  const isHiddenSetter =
    field.setAccess !== undefined &&
    context.canSee(field.access, field.owner, field.isTestVisible) &&
    !context.canSee(field.setAccess, field.owner, field.isTestVisible);
  if ((field.isProperty && !field.hasSetter && !isOwnAccessor) || isHiddenSetter)
    context.error(range, `Variable is not visible: ${shown(field.owner.type)}.${field.name}`);
  const isLost = target?.kind === 'this' && context.isStatic; // reported
  if (
    field.isFinal &&
    !isOwnAccessor &&
    !isLost &&
    (context.mayInitialize === 'nothing' || (context.mayInitialize === 'instance' && field.isStatic))
  )
    context.error(range, `Final members can only be assigned in their declaration, init blocks, or constructors: ${field.name}`);
  if ((field.setter !== undefined || (isRead && field.getter !== undefined)) && !isOwnAccessor) {
    return {
      kind: 'property',
      ...(target === undefined ? {} : { target }),
      owner: field.owner.type,
      getterKey: getterKey(field.name),
      setterKey: setterKey(field.name),
      direct: false,
      type: field.type,
    };
  }
  if (target === undefined) return { kind: 'static', owner: field.owner.type, jsName: field.jsName, type: field.type };
  return { kind: 'field', target, jsName: field.jsName, type: field.type };
}
