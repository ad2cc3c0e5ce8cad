/** Bodies of constructors, and the constructor that each begins with. */
import type { IrConstructor } from '../ir/ir.ts';
import type { Statement } from '../syntax/ast.ts';
import { isUnknown, shown, VOID } from '../types/common.ts';
import { fitAll } from './expressions/calls/arguments.ts';
import { ambiguous, constructorText, hiddenConstructor, noSuperType } from './expressions/calls/words.ts';
import { Context } from './context.ts';
import { check } from './expressions/expressions.ts';
import { checkSignature } from './expressions/unseen.ts';
import { argumentText, chooseOverload, platformOf } from './types/members.ts';
import { methodKey } from './types/naming.ts';
import { fromSignature } from './types/resolve.ts';
import { EMPTY, NO_BODY } from './rules/memberRules.ts';
import { dependentBody } from './expressions/dependent.ts';
import { checkStatements } from './statements/statements.ts';
import { Told } from './told.ts';
import { apiVersionOf, isException, userType, type ConstructorInfo, type TypeInfo, type World } from './types/world.ts';
import { declareAll } from './parameters.ts';

export function checkConstructor(world: World, info: TypeInfo, constructor: ConstructorInfo, told: Told): IrConstructor {
  const diagnostics = told.about('members', constructor.range);
  const context = new Context({
    world,
    file: info.file,
    diagnostics,
    owner: info,
    isStatic: constructor.isStatic,
    returns: VOID,
    mayInitialize: 'instance',
    // what does not have the name of its class is no constructor
    noResult: constructor.isNamed ? 'Constructors must not return a value' : undefined,
  });
  const parameters = declareAll(context, constructor.parameters, constructor.written, constructor.range);
  told.addLater(diagnostics, constructor.range);
  // the body of what is no constructor is not checked
  const statements = constructor.isNamed ? (constructor.body?.statements ?? []) : [];
  const isDelegated = isDelegation(statements[0]);
  const rest = isDelegated ? statements.slice(1) : statements;
  const delegated = (): IrConstructor['delegate'] => delegateOf(context, info, constructor, parameters, statements[0]);
  const written = isDelegated ? delegated() : undefined;
  const body = dependentBody(world, diagnostics, constructor.range, () => ({ statements: checkStatements(context, rest) }));
  // an implicit `super()` is reported behind the errors of the body
  const isAbstract = diagnostics.some(({ message }) => message === EMPTY);
  const delegate = isDelegated || isAbstract ? written : delegated();
  const missing = diagnostics.findIndex(({ message }) => message === NO_BODY);
  if (missing !== -1) diagnostics.push(...diagnostics.splice(missing, 1));
  return {
    methodKey: constructor.methodKey,
    parameters,
    ...(delegate === undefined ? {} : { delegate }),
    body,
    access: constructor.access,
    range: constructor.range,
  };
}

function isDelegation(statement: Statement | undefined): boolean {
  return statement?.kind === 'expression' && statement.expression.kind === 'constructor-call';
}

/** `this(...)`, `super(...)`, or the unwritten `super()`; the platform's exception takes the arguments of an inherited constructor. */
function delegateOf(
  context: Context,
  info: TypeInfo,
  constructor: ConstructorInfo,
  parameters: IrConstructor['parameters'],
  first: Statement | undefined,
): IrConstructor['delegate'] {
  const { range } = constructor;
  if (!constructor.isNamed) return undefined; // nothing is asked of it
  const superType = info.superclass;
  const parent = userType(context.world, superType);
  if (first?.kind === 'expression' && first.expression.kind === 'constructor-call') {
    const call = first.expression;
    if (call.which === 'super' && superType === undefined) return void context.error(call.range, noSuperType(info.type));
    const args = context.within({ isBeforeInstance: true }, () => call.args.map((arg) => check(context, arg)));
    const candidates: readonly Inherited[] =
      call.which === 'this' ? info.constructors : (parent?.constructors ?? inheritedConstructors(context, info));
    if (args.some(({ type }) => isUnknown(type))) return undefined;
    const choice = chooseOverload(context.world, candidates, args, false, apiVersionOf(context.world, context.file));
    if (choice === undefined) {
      context.error(call.range, `No constructor defined: void <init>(${argumentText(args)})`);
      return undefined;
    }
    const { chosen, isTied } = choice;
    if (isTied) context.error(call.range, ambiguous('<init>', args));
    if (call.which === 'super' && parent !== undefined && !context.canSee(chosen.access, parent, chosen.isTestVisible))
      context.error(call.range, hiddenConstructor(parent.name, chosen));
    else if (call.which === 'super' && parent !== undefined)
      checkSignature(context, { text: constructorText(parent.name, chosen.parameters), parameters: chosen.parameters }, call.range);
    return {
      which: call.which,
      methodKey: chosen.methodKey,
      args: fitAll(context, args, chosen.parameters),
      ...(call.which === 'super' && superType !== undefined ? { superType } : {}),
      ...(chosen.isOfPlatform === true ? { isOfPlatform: true } : {}),
      range: call.range,
    };
  }
  if (superType === undefined) return undefined;
  const isInherited = constructor.body === undefined && constructor.parameters.length > 0;
  const args = isInherited ? parameters.map(({ jsName, type }) => ({ kind: 'read-local', jsName, type, range }) as const) : [];
  if (parent?.kind === 'class' && chooseOverload(context.world, parent.constructors, args) === undefined)
    context.error(range, `No default constructor available in super type: ${shown(superType)}`);
  return { which: 'super', methodKey: isInherited ? constructor.methodKey : methodKey('new', []), args, superType, range };
}

type Inherited = Pick<ConstructorInfo, 'methodKey' | 'access' | 'isTestVisible' | 'parameters'> & { readonly isOfPlatform?: true };

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
