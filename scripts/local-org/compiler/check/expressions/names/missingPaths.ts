/** Paths that contain a missing name: the error for the name comes to tell more of the path. */
import type { Expression, Range } from '../../../../language/ast.ts';
import type { Context } from '../../context.ts';
import { isCollectionName } from '../../types/resolve/collections.ts';
import { resolveName } from '../../types/resolve/names.ts';
import { dottedNames, type Member } from './dotted.ts';
import { variableExists } from './simple.ts';

/** @param expression what stands before a dot; the last error is about it */
export function tellWholePath(context: Context, expression: Expression): void {
  const names = dottedNames(expression);
  if (names === undefined) tellRest(context, expression);
  else if (names.length > 1) tellNames(context, names, expression);
}

/** `value().a.b.c` with an unknown `a`: the error names all of the path behind the value but its last part. */
function tellRest(context: Context, expression: Expression): void {
  const rest = namesBehind(expression);
  const [first, ...others] = rest;
  const last = context.lastMissing;
  if (first === undefined || others.length === 0 || last === undefined) return;
  const names = rest.map(({ name }) => name);
  const isOfFirst = last.line === first.nameRange.line && last.column === first.nameRange.column;
  if (isOfFirst && last.of === 'Variable' && last.name === before(names)) context.retellMissing(last, names.join('.'));
}

/** `.a.b` of `value().a.b`, and of `value?.a.b`. */
export function namesBehind(expression: Expression): readonly Member[] {
  if (expression.kind !== 'member' || expression.name === '') return [];
  return [...(expression.safe ? [] : namesBehind(expression.target)), expression];
}

/** An error within a dotted name is reported for all that stands before the last dot, unless the name begins with a variable. */
function tellNames(context: Context, names: readonly string[], expression: Expression): void {
  const { range } = expression;
  const last = context.lastMissing;
  if (last === undefined) return;
  // the place is the whole name's, whatever the error names
  if (isOfTrigger(names, last) && context.at.asked === range) return context.retellMissing(range, last.name);
  const beginsWithVariable = variableExists(context, names[0] ?? '', range) === true;
  if (
    isOfTrigger(names, last) ||
    isOfPage(names, last) ||
    (isOfTarget(names, last) && (!beginsWithVariable || last.column === range.column)) ||
    (isOfEnd(names, last, expression) &&
      !beginsWithVariable &&
      (isType(context, names.slice(0, -1)) || beginsWithObject(context, names, range)))
  )
    context.retellMissing(range, names.join('.'));
}

/** `Account.Foo.Bar` with an unknown `Foo`: of a path that begins with an object, the last name is what is missing. Relationships are left to the whole path. */
export function tellEndOfObjectPath(context: Context, { target, name, nameRange, range, safe }: Member): void {
  const last = context.lastMissing;
  const names = dottedNames(target);
  if (last?.of !== 'Variable' || names === undefined || target.kind !== 'member' || safe || context.at.assigned === range) return;
  const isPath = last.name === names.join('.') && last.line === target.range.line && last.column === target.range.column;
  const isEnd = last.name === target.name && last.line === target.nameRange.line && last.column === target.nameRange.column;
  if ((isPath || isEnd) && beginsWithObject(context, names, range)) context.retellMissing(nameRange, name);
}

/** Whether a path that is no variable's goes on behind an object, with something other than a relationship. */
function beginsWithObject(context: Context, names: readonly string[], range: Range): boolean {
  const [first = '', second] = names[0]?.toLowerCase() === 'schema' ? names.slice(1) : names;
  const { world, owner } = context;
  if (second === undefined || variableExists(context, names[0] ?? '', range) === true) return false;
  const type = resolveName(world, [first], owner);
  if (type?.kind !== 'sobject') return false;
  const object = world.schema.object(type.name);
  return object?.parent(second) === undefined && object?.child(second) === undefined;
}

type Missing = NonNullable<Context['lastMissing']>;

/** `Trigger.x` */
function isOfTrigger(names: readonly string[], { of, name }: Missing): boolean {
  return of === 'Variable' && before(names).toLowerCase() === 'trigger' && name === names.at(-1);
}

/** `Page.x` */
function isOfPage(names: readonly string[], { of, name }: Missing): boolean {
  return of === 'Page' && names.length === 2 && name === names.at(-1);
}

/** All before the last dot is missing. */
function isOfTarget(names: readonly string[], { of, name }: Missing): boolean {
  return of === 'Variable' && name === before(names);
}

/** The last name is missing, where it stands. */
function isOfEnd(names: readonly string[], { of, name, line, column }: Missing, expression: Expression): boolean {
  const at = 'nameRange' in expression ? expression.nameRange : expression.range;
  return of === 'Variable' && name === names.at(-1) && line === at.line && column === at.column;
}

const before = (names: readonly string[]): string => names.slice(0, -1).join('.');

function isType({ world, owner }: Context, names: readonly string[]): boolean {
  return resolveName(world, names, owner) !== undefined || (names.length === 1 && isCollectionName(names[0] ?? ''));
}
