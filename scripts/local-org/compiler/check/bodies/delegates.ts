/** The constructor that a constructor begins with: `this(...)`, `super(...)`, or the unwritten `super()`. */
import type { IrConstructor } from '../../ir/ir.ts';
import type { Expression, Statement } from '../../../language/ast.ts';
import { isUnknown, shown } from '../../types/common.ts';
import { fitAll } from '../expressions/calls/arguments.ts';
import { ambiguous, constructorText, hiddenConstructor, noSuperType } from '../expressions/calls/words.ts';
import type { Context } from '../context.ts';
import { checkSignature } from '../expressions/hiddenTypes.ts';
import { argumentText, chooseOverload } from '../types/members/overloads.ts';
import { platformOf } from '../types/members/platformType.ts';
import { methodKey } from '../types/naming.ts';
import { fromSignature } from '../types/resolve/signature.ts';
import { apiVersionOf, isException, userType, type ConstructorInfo, type TypeInfo } from '../types/world.ts';

type Delegate = IrConstructor['delegate'];
type ConstructorCall = Extract<Expression, { kind: 'constructor-call' }>;
type Inherited = Pick<ConstructorInfo, 'methodKey' | 'access' | 'isTestVisible' | 'parameters'> & { readonly isOfPlatform?: true };

/** @param first the first statement of a constructor */
export function delegationIn(first: Statement | undefined): ConstructorCall | undefined {
  return first?.kind === 'expression' && first.expression.kind === 'constructor-call' ? first.expression : undefined;
}

export function writtenDelegate(context: Context, info: TypeInfo, call: ConstructorCall): Delegate {
  const { which, range } = call;
  const superType = which === 'super' ? info.superclass : undefined;
  if (which === 'super' && superType === undefined) return void context.error(range, noSuperType(info.type));
  const args = context.within({ isBeforeInstance: true }, () => call.args.map((arg) => context.check(arg)));
  if (args.some(({ type }) => isUnknown(type))) return undefined;
  const candidates: readonly Inherited[] = which === 'this' ? info.constructors : constructorsAbove(context, info);
  const choice = chooseOverload(context.world, candidates, args, false, apiVersionOf(context.world, context.file));
  if (choice === undefined) return void context.error(range, `No constructor defined: void <init>(${argumentText(args)})`);
  const { chosen, isTied } = choice;
  if (isTied) context.error(range, ambiguous('<init>', args));
  const parent = userType(context.world, superType);
  if (parent !== undefined) checkVisible(context, parent, chosen, range);
  return {
    which,
    methodKey: chosen.methodKey,
    args: fitAll(context, args, chosen.parameters),
    ...(superType === undefined ? {} : { superType }),
    ...(chosen.isOfPlatform === true ? { isOfPlatform: true } : {}),
    range,
  };
}

/** A constructor of the superclass must be visible here, and the types of its parameters. */
function checkVisible(context: Context, parent: TypeInfo, chosen: Inherited, range: ConstructorCall['range']): void {
  if (!context.canSee(chosen.access, parent, chosen.isTestVisible)) context.error(range, hiddenConstructor(parent.name, chosen));
  else checkSignature(context, { text: constructorText(parent.name, chosen.parameters), parameters: chosen.parameters }, range);
}

/** `super()`; the platform's exception takes the arguments of an inherited constructor. */
export function impliedDelegate(
  context: Context,
  info: TypeInfo,
  { body, isBodiless, parameters: own, methodKey: key, range }: ConstructorInfo,
  parameters: IrConstructor['parameters'],
): Delegate {
  const { superclass: superType } = info;
  if (superType === undefined) return undefined;
  const isInherited = body === undefined && !isBodiless && own.length > 0;
  const args = isInherited ? parameters.map(({ jsName, type }) => ({ kind: 'read-local', jsName, type, range }) as const) : [];
  const parent = userType(context.world, superType);
  if (parent?.kind === 'class' && chooseOverload(context.world, parent.constructors, args) === undefined)
    context.error(range, `No default constructor available in super type: ${shown(superType)}`);
  return { which: 'super', methodKey: isInherited ? key : methodKey('new', []), args, superType, range };
}

function constructorsAbove(context: Context, info: TypeInfo): readonly Inherited[] {
  return userType(context.world, info.superclass)?.constructors ?? inheritedConstructors(context, info);
}

/** The constructors of the platform class that a class extends. Exception classes declare theirs themselves. */
function inheritedConstructors({ world }: Context, info: TypeInfo): readonly Inherited[] {
  const made = info.superclass === undefined || isException(world, info) ? undefined : platformOf(world, info.superclass);
  if (made !== undefined && made.type.constructors.length > 0)
    return made.type.constructors.map(({ parameters }) => ({
      methodKey: methodKey('new', []),
      access: 'public',
      isTestVisible: false,
      isOfPlatform: true,
      parameters: parameters.map(({ name, type }) => ({ name, type: fromSignature(world, type, made.bound) })),
    }));
  return info.constructors.filter(({ body, parameters }) => body === undefined || parameters.length <= 2);
}
