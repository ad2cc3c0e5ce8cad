/** What stands before a dot: variables hide types, types hide namespaces. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Expression, Range } from '../../../../language/ast.ts';
import { isUnknown, shown, VOID, writtenName } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { findStatic } from '../../types/members/fields.ts';
import { collectionName, isCollectionName } from '../../types/resolve/collections.ts';
import { resolveName } from '../../types/resolve/names.ts';
import { hiddenType } from '../../types/visibility.ts';
import { userType } from '../../types/world.ts';
import { tellHidden } from '../hiddenTypes.ts';
import { dottedNames, isWord } from './dotted.ts';
import { nothing } from '../nothing.ts';
import { namesBehind, tellWholePath } from './missingPaths.ts';
import { variableExists } from './simple.ts';

/** A value, or a type whose static members are meant. */
export type Target = { readonly kind: 'value'; readonly value: IrExpr } | { readonly kind: 'type'; readonly type: ApexType };

/** @param isValue whether only a value can stand there: before `?.`, or with a blank before the dot @param behind the name behind the dot */
export function resolveTarget(context: Context, expression: Expression, isValue: boolean, behind: Range): Target {
  if (isValue) return valueOnly(context, expression);
  const { range } = expression;
  const names = dottedNames(expression);
  const type = names === undefined ? undefined : typeTarget(context, names, range);
  if (type !== undefined) return type;
  if (isWord(expression) && expression.type === 'Boolean') return missingTarget(context, expression.text, range);
  const whole = names === undefined ? undefined : range;
  const position = { path: whole, prefix: range, last: behind, head: whole ?? namesBehind(expression)[0]?.nameRange };
  const value = context.within(position, () => context.check(expression));
  if (writtenName(value.type) !== undefined && names !== undefined) return missingTarget(context, names.join('.'), range);
  const [first, ...others] = namesBehind(expression);
  if (writtenName(value.type) !== undefined && first !== undefined)
    return missingTarget(context, [first, ...others].map(({ name }) => name).join('.'), first.nameRange);
  if (isUnknown(value.type)) tellWholePath(context, expression);
  return { kind: 'value', value };
}

function valueOnly(context: Context, expression: Expression): Target {
  const path = dottedNames(expression) === undefined ? undefined : expression.range;
  const position = { path, prefix: undefined, askedPath: undefined };
  return { kind: 'value', value: context.within(position, () => context.check(expression)) };
}

/** The type that a dotted name means, unless it begins with a variable. */
function typeTarget(context: Context, names: readonly string[], range: Range): Target | undefined {
  const [first = ''] = names;
  if (variableExists(context, first, range) !== undefined || namesStatic(context, names)) return undefined;
  const type = resolveName(context.world, names, context.owner);
  if (type === undefined) return names.length === 1 ? wordTarget(first) : undefined;
  context.uses(type);
  const hidden = hiddenType(context.world, context.owner, type);
  if (hidden !== undefined) tellHidden(context, hidden, range, shown(hidden));
  if (type.kind === 'platform' && type.name === 'System.Trigger') return missingTarget(context, names.join('.'), range);
  return { kind: 'type', type };
}

/** `void`, and the collections without their elements. */
function wordTarget(word: string): Target | undefined {
  if (word.toLowerCase() === 'void') return { kind: 'type', type: VOID };
  return isCollectionName(word) ? { kind: 'type', type: { kind: 'platform', name: collectionName(word), args: [] } } : undefined;
}

function missingTarget(context: Context, name: string, range: Range): Target {
  context.missing(range, name);
  return { kind: 'value', value: nothing(range) };
}

/** The error for a member of a null literal. */
export function ofNull(context: Context, target: IrExpr, written: Expression | undefined): IrExpr {
  if (!isUnknown(target.type)) context.missing(target.range, written?.kind === 'literal' ? written.text : 'null');
  return nothing(target.range);
}

/** `Outer.Filter`, where Outer has both a static variable and a class of that name. */
function namesStatic(context: Context, names: readonly string[]): boolean {
  return names.some((name, index) => {
    const outer = index === 0 ? undefined : resolveName(context.world, names.slice(0, index), context.owner);
    const field = outer === undefined ? undefined : findStatic(userType(context.world, outer), name);
    return field !== undefined && context.canSee(field.access, field.owner, field.isTestVisible);
  });
}
