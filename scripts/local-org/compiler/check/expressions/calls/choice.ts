/** Which of the methods of a name a call means. */
import type { IrExpr } from '../../../ir/ir.ts';
import { isPrimitive, writtenName } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { chooseOverload, findMethods, methodsOfObject, type Choice, type PlatformMethod } from '../../types/members.ts';
import { apiVersionOf, lineage, type MethodInfo, type TypeInfo } from '../../types/world.ts';
import type { Call } from './call.ts';
import { ambiguous } from './words.ts';

/**
 * A class's methods of a name. One whose result is of no type there is, is none to its own file; others wait for the file to be mended. What an abstract
 * class only promises an interface nobody finds in it. Source: the Apex compiler's front end, as Salesforce's language server ships it.
 */
function methodsOf(context: Context, info: TypeInfo | undefined, name: string): readonly MethodInfo[] {
  return findMethods(context.world, info, name).filter(
    ({ owner, returns }) =>
      (info?.kind === 'interface' || owner.kind !== 'interface') && (owner.file !== context.file || writtenName(returns) === undefined),
  );
}

/**
 * The one of a class's methods that fits best. A call of an object, or of nothing (`name(args)`), means a method of objects where one fits at all,
 * and a static one only where none does; a call of a type the other way round. Static ones are looked for class by class: one that fits hides all
 * that the class inherits. Source: the Apex compiler's front end, as Salesforce's language server ships it.
 */
export function choose(
  context: Context,
  info: TypeInfo | undefined,
  name: string,
  args: readonly IrExpr[],
  asked: 'object' | 'type',
): Choice<MethodInfo> | undefined {
  const version = apiVersionOf(context.world, context.file);
  const methods = methodsOf(context, info, name);
  const among = (candidates: readonly MethodInfo[]): Choice<MethodInfo> | undefined =>
    chooseOverload(context.world, candidates, args, false, version);
  const ofObjects = (): Choice<MethodInfo> | undefined => among(methods.filter(({ isStatic }) => !isStatic));
  const ofTypes = (): Choice<MethodInfo> | undefined => {
    for (const level of info === undefined ? [] : lineage(context.world, info)) {
      const nearest = among(methods.filter(({ owner, isStatic }) => owner === level && isStatic));
      if (nearest !== undefined) return nearest;
    }
    return undefined;
  };
  return asked === 'object' ? (ofObjects() ?? ofTypes()) : (ofTypes() ?? ofObjects());
}

/** The one that a call means of a class's methods. Errors: several are equally near. */
export function own<Candidate extends MethodInfo>(
  context: Context,
  call: Call,
  choice: Choice<Candidate>,
  args: readonly IrExpr[],
): Candidate {
  if (choice.isTied) context.error(call.nameRange, ambiguous(call.name, args));
  return choice.chosen;
}

/** Classes whose signatures are whole: a Decimal variable for a Double is refused there. Source: seen in an org. */
const EXACT: ReadonlySet<string> = new Set(['System.Math']);

function mayNarrow(methods: readonly PlatformMethod[], args: readonly IrExpr[]): boolean {
  return args.every(isWrittenOut) || !methods.some(({ owner }) => EXACT.has(owner));
}

/** A number of literals alone, or no Decimal. */
function isWrittenOut(value: IrExpr): boolean {
  if (!isPrimitive(value.type, 'Decimal') || value.kind === 'constant') return true;
  if (value.kind === 'convert' || value.kind === 'negate') return isWrittenOut(value.value);
  return value.kind === 'arithmetic' && isWrittenOut(value.left) && isWrittenOut(value.right);
}

/** The one that a call means of the platform's. Of those that are equally near its first: the signatures are not exact enough to refuse more than a null that could be anything. */
export function platform(
  context: Context,
  call: Call,
  methods: readonly PlatformMethod[],
  args: readonly IrExpr[],
): PlatformMethod | undefined {
  const choice = chooseOverload(context.world, methods, args, mayNarrow(methods, args));
  if (choice?.isTied === true && args.some(({ type }) => type.kind === 'null')) context.error(call.nameRange, ambiguous(call.name, args));
  return choice?.chosen ?? chooseOverload(context.world, methods.length === 0 ? [] : methodsOfObject(call.name), args)?.chosen;
}
