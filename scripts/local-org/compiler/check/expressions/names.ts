/** Simple names, and the first part of dotted ones: variables, fields, types. */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { Expression, Range } from '../../syntax/ast.ts';
import { EMPTY_PARENTHESES_NAME, MISSING_NAME } from '../../syntax/source/insertedToken.ts';
import { isUnknown, OBJECT, shown, VOID, writtenName } from '../../types/common.ts';
import type { Context } from '../context.ts';
import type { FieldToCome, Variable } from '../scope.ts';
import { findField, findStatic } from '../types/members.ts';
import { getterKey } from '../types/naming.ts';
import { collectionName, isCollectionName, missingType, resolveName, resolveType } from '../types/resolve.ts';
import { hiddenType } from '../types/visibility.ts';
import { type FieldInfo, userType } from '../types/world.ts';
import { dottedNames } from './dotted.ts';
import { check, nothing } from './expressions.ts';
import { checkSeen, isUnseen } from './unseen.ts';

/** What stands before a dot: a value, or a type whose static members are meant. */
export type Target = { readonly kind: 'value'; readonly value: IrExpr } | { readonly kind: 'type'; readonly type: ApexType };

/** A placeholder of error recovery: the syntax error has been reported. */
export function isUnreadable(expression: Expression): boolean {
  return expression.kind === 'name' && isBlank(expression.name);
}

/** Nothing stands where a value may stand, or nothing that could be read. */
export function isAbsent(expression: Expression | undefined): expression is undefined {
  return expression === undefined || (expression.kind === 'name' && expression.name === MISSING_NAME);
}

/** The same, or parentheses around it. */
export function isEmpty(expression: Expression): boolean {
  return isAbsent(expression) || isEmptyParentheses(expression);
}

export function isEmptyParentheses(expression: Expression): boolean {
  return expression.kind === 'name' && expression.name === EMPTY_PARENTHESES_NAME;
}

/** A name that error recovery gave; the empty name is that of a dotted name which ends with its dot. */
export function isBlank(name: string): boolean {
  return name !== '' && name.trim() === '';
}

export function checkName(context: Context, expression: Extract<Expression, { kind: 'name' }>): IrExpr {
  const found = variableNamed(context, expression.name, expression.range);
  if (found !== undefined) return found;
  if (!isUnreadable(expression)) context.error(expression.range, `Variable does not exist: ${expression.name}`);
  return nothing(expression.range);
}

/** The error for a member of a null literal. */
export function ofNull(context: Context, target: IrExpr): IrExpr {
  if (!isUnknown(target.type)) context.error(target.range, 'Variable does not exist: null');
  return nothing(target.range);
}

/** A local, a parameter, a field of this class or of one around it. */
export function variableNamed(context: Context, name: string, range: Range): IrExpr | undefined {
  const local = context.scope.find(name);
  if (local !== undefined) {
    checkSeen(context, local.type, range);
    return readVariable(local, range);
  }
  const toCome = context.fieldsToCome.get(name.toLowerCase());
  if (toCome !== undefined && context.at.asked === range) return notYetSet(context, toCome, range);
  if (toCome !== undefined) {
    context.error(range, `Illegal forward reference: ${toCome.name}`);
    return nothing(range);
  }
  const own = ownField(context, name, context.at.prefix === range && beginsFields(context, range));
  if (own !== undefined) {
    if (!own.isStatic && context.at.isBeforeInstance)
      return noInstance(context, `variables in a constructor invocation: ${own.name}`, range);
    if (context.isBefore(own) && context.at.asked !== range) context.error(range, `Illegal forward reference: ${own.name}`);
    return readSeen(context, own.isStatic ? undefined : thisOf(context, range), own, range, false);
  }
  for (let around = context.owner?.outer; around !== undefined; around = around.outer) {
    const field = findStatic(around, name);
    if (field !== undefined) return readSeen(context, undefined, field, range, false);
  }
  return undefined;
}

/** The field of the class, or in instance code of its superclasses, that a simple name means. @param isBeforeField whether a field of it is asked: that does not reach an inherited static */
function ownField({ world, owner, isStatic }: Context, name: string, isBeforeField: boolean): FieldInfo | undefined {
  if (isStatic) return findStatic(owner, name);
  const field = findField(world, owner, name);
  return isBeforeField && field?.isStatic === true && field.owner !== owner ? undefined : field;
}

/** Whether a name before a dot begins a dotted name of fields only, on which no method is called. */
export function beginsFields({ at: { askedPath } }: Context, { start }: Range): boolean {
  return askedPath?.start !== start;
}

/** Reads a variable of a trigger or block that is declared further on: it has no value yet, but methods may be called on it. */
function notYetSet({ world, owner }: Context, { name, type: ref }: FieldToCome, range: Range): IrExpr {
  const kept = owner?.fields.get(name.toLowerCase());
  const type = resolveType(world, ref, owner) ?? missingType(world, ref, owner);
  return kept === undefined
    ? { kind: 'constant', value: null, as: 'null', type, range }
    : { kind: 'read-static', owner: kept.owner.type, jsName: kept.jsName, type, range };
}

export function readVariable({ jsName, type, keptBy }: Variable, range: Range): IrExpr {
  return keptBy === undefined ? { kind: 'read-local', jsName, type, range } : { kind: 'read-static', owner: keptBy, jsName, type, range };
}

/** The error for an assignment to a final field outside of its initialisation. */
export const onlyOnce = (name: string): string =>
  `Final members can only be assigned in their declaration, init blocks, or constructors: ${name}`;

/** `this.count` in a trigger: its variables are its fields. */
export function variableOfTrigger(context: Context, expression: Expression): Variable | undefined {
  const isOwn = context.triggerObject !== undefined && expression.kind === 'member' && expression.target.kind === 'this';
  return isOwn ? context.scope.findField(expression.name) : undefined;
}

/** The error for an instance member in the arguments of `this(...)` or `super(...)`. @param what the member and its class */
export function noInstance(context: Context, what: string, range: Range): IrExpr {
  context.error(range, `Cannot reference instance ${what}`);
  return nothing(range);
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
  if (!context.canSee(field.access, field.owner, field.isTestVisible))
    context.error(nameRange, `Variable is not visible: ${shown(field.owner.type)}.${field.name}`);
  const isOwnAccessor = field.isProperty && context.property === field.name.toLowerCase() && context.owner === field.owner;
  if (context.at.assigned !== range && !isReadable(context, field))
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

/** The same for a field that code names: its type must be visible, too. */
export function readSeen(...[context, target, field, range, safe, nameRange = range]: Parameters<typeof readField>): IrExpr {
  const told = context.diagnostics.length;
  const read = readField(context, target, field, range, safe, nameRange);
  const isTold = context.diagnostics.length > told || (target !== undefined && target.kind !== 'this' && isUnseen(context, target.type));
  // before a dot, the error is reported at the whole path
  if (!isTold) checkSeen(context, field.type, context.at.path === range ? range : nameRange);
  return read;
}

function isReadable(context: Context, field: FieldInfo): boolean {
  const isHidden =
    field.getAccess !== undefined &&
    context.canSee(field.access, field.owner, field.isTestVisible) &&
    !context.canSee(field.getAccess, field.owner, field.isTestVisible);
  return field.hasGetter && !isHidden;
}

/** What stands before a dot means: variables hide types, types hide namespaces. @param isValue whether only a value can stand there: before `?.`, or with a blank before the dot */
export function resolveTarget(context: Context, expression: Expression, isValue: boolean): Target {
  const names = dottedNames(expression);
  const [first] = names ?? [];
  if (
    !isValue &&
    names !== undefined &&
    first !== undefined &&
    variableExists(context, first, expression.range) === undefined &&
    !namesStatic(context, names)
  ) {
    const type = resolveName(context.world, names, context.owner);
    const hidden = type === undefined ? undefined : hiddenType(context.world, context.owner, type);
    if (hidden !== undefined) context.error(expression.range, `Type is not visible: ${shown(hidden)}`);
    if (type?.kind === 'platform' && type.name === 'System.Trigger') return ofNothing(context, 'Trigger', expression.range);
    if (type !== undefined) return { kind: 'type', type };
    if (names?.length === 1 && first.toLowerCase() === 'void') return { kind: 'type', type: VOID };
    if (names?.length === 1 && isCollectionName(first))
      return { kind: 'type', type: { kind: 'platform', name: collectionName(first), args: [] } };
  }
  if (expression.kind === 'literal' && expression.type === 'Boolean') return ofNothing(context, expression.text, expression.range);
  const position = {
    path: names === undefined ? undefined : expression.range,
    prefix: isValue ? undefined : expression.range,
    ...(isValue ? { askedPath: undefined } : {}),
  };
  const value = context.within(position, () => check(context, expression));
  if (!isValue && writtenName(value.type) !== undefined && (names !== undefined || isOfThis(expression))) {
    const [at, name] = isOfThis(expression) ? [expression.nameRange, expression.name] : [expression.range, names?.join('.') ?? ''];
    return ofNothing(context, name, at);
  }
  if (!isValue && isUnknown(value.type)) {
    if (names === undefined) nameRest(context, expression);
    else nameWhole(context, names, expression);
  }
  return { kind: 'value', value };
}

function ofNothing(context: Context, name: string, at: Range): Target {
  context.error(at, `Variable does not exist: ${name}`);
  return { kind: 'value', value: nothing(at) };
}

function isOfThis(expression: Expression): expression is Extract<Expression, { kind: 'member' }> {
  return expression.kind === 'member' && expression.target.kind === 'this';
}

/** `value().a.b.c` with an unknown `a`: the error names all of the path behind the value but its last part. */
function nameRest(context: Context, expression: Expression): void {
  const rest = namesBehind(expression);
  const [first, ...others] = rest;
  const last = context.diagnostics.at(-1);
  if (first === undefined || others.length === 0 || last === undefined) return;
  const before = rest.slice(0, -1).map(({ name }) => name);
  if (last.line !== first.nameRange.line || last.column !== first.nameRange.column) return;
  if (last.message === `Variable does not exist: ${before.join('.')}`)
    context.diagnostics.splice(-1, 1, { ...last, message: `Variable does not exist: ${rest.map(({ name }) => name).join('.')}` });
}

/** `.a.b` of `value().a.b`, and of `value?.a.b`. */
function namesBehind(expression: Expression): readonly Extract<Expression, { kind: 'member' }>[] {
  if (expression.kind !== 'member' || expression.name === '') return [];
  return [...(expression.safe ? [] : namesBehind(expression.target)), expression];
}

/** An error within a dotted name is reported for all that stands before the last dot, unless the name begins with a variable. */
function nameWhole(context: Context, names: readonly string[], { range, ...expression }: Expression): void {
  const last = context.diagnostics.at(-1);
  if (names.length < 2 || last === undefined) return;
  const before = names.slice(0, -1);
  const isMissing =
    last.message === `Variable does not exist: ${before.join('.')}` &&
    (variableExists(context, names[0] ?? '', range) === undefined || last.column === range.column);
  const at = 'nameRange' in expression ? expression.nameRange : range;
  const isOfType =
    last.message === `Variable does not exist: ${names.at(-1) ?? ''}` &&
    last.column === at.column &&
    last.line === at.line &&
    variableExists(context, names[0] ?? '', range) === undefined &&
    (resolveName(context.world, before, context.owner) !== undefined || (before.length === 1 && isCollectionName(before[0] ?? '')));
  const isPage = names.length === 2 && last.message === `Page does not exist: ${names[1] ?? ''}`;
  const isOfTrigger = before.join().toLowerCase() === 'trigger' && last.message === `Variable does not exist: ${names[1] ?? ''}`;
  if (isMissing || isOfType || isPage || isOfTrigger)
    context.diagnostics.splice(-1, 1, {
      ...last,
      line: range.line,
      column: range.column,
      message: isOfTrigger && context.at.asked === range ? last.message : `Variable does not exist: ${names.join('.')}`,
    });
}

/** `Outer.Filter`, where Outer has both a static variable and a class of that name. */
function namesStatic(context: Context, names: readonly string[]): boolean {
  return names.some((name, index) => {
    const outer = index === 0 ? undefined : resolveName(context.world, names.slice(0, index), context.owner);
    const field = outer === undefined ? undefined : findStatic(userType(context.world, outer), name);
    return field !== undefined && context.canSee(field.access, field.owner, field.isTestVisible);
  });
}

/** Whether the name before a dot is a variable here, and hides a type of that name. @param range the dotted name that it begins */
export function variableExists(context: Context, name: string, range: Range): true | undefined {
  if (context.scope.find(name) !== undefined || context.fieldsToCome.has(name.toLowerCase())) return true;
  if (ownField(context, name, beginsFields(context, range)) !== undefined) return true;
  for (let around = context.owner?.outer; around !== undefined; around = around.outer) {
    if (findStatic(around, name) !== undefined) return true;
  }
  return undefined;
}
