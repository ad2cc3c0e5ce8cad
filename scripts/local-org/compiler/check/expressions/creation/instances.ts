/** `new` with a class of the project or of the platform. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Expression, Range } from '../../../../language/ast.ts';
import { isUnknown, shown, STRING } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { argumentText, chooseOverload } from '../../types/members/overloads.ts';
import { platformOf } from '../../types/members/platformType.ts';
import { signatureOf, writtenType } from '../../types/naming.ts';
import { fromSignature } from '../../types/resolve/signature.ts';
import { apiVersionOf, userType, type TypeInfo, type World } from '../../types/world.ts';
import { fitAll } from '../calls/arguments.ts';
import { ambiguous, constructorText, hiddenConstructor } from '../calls/words.ts';
import { nothing } from '../nothing.ts';
import { checkSignature } from '../hiddenTypes.ts';
import { invalidSyntax } from './records.ts';

type New = Extract<Expression, { kind: 'new' }>;
/** A type, the arguments of its constructor, and where both stand. */
interface Wanted {
  readonly type: ApexType;
  readonly args: readonly IrExpr[];
  readonly range: Range;
}

export function newInstance(context: Context, expression: New, type: ApexType): IrExpr {
  const { creator, range } = expression;
  if (creator.kind === 'named-fields') return newComponent(context, expression, type) ?? refused(context, range, invalidSyntax(type));
  if (creator.kind !== 'constructor') return refused(context, range, `Illegal creation of ${shown(type)}`);
  const args = creator.args.map((arg) => context.check(arg));
  if (args.some((arg) => isUnknown(arg.type))) return nothing(range);
  const user = userType(context.world, type);
  const wanted = { type, args, range };
  return user === undefined ? newOfPlatform(context, wanted) : newOfProject(context, user, wanted);
}

function refused(context: Context, range: Range, problem: string): IrExpr {
  context.error(range, problem);
  return nothing(range);
}

/** The same where the type is known to what stands around. */
function refusedOf(context: Context, { type, range }: Wanted, problem: string): IrExpr {
  return { ...refused(context, range, problem), type };
}

const cannotBe = (type: ApexType): string => `Type cannot be constructed: ${shown(type)}`;
const isNoClass = (type: ApexType): string => `Abstract classes cannot be constructed: ${shown(type)}`;
const notDefined = ({ type, args }: Wanted): string => `Constructor not defined: [${shown(type)}].<Constructor>(${argumentText(args)})`;

function newOfProject(context: Context, user: TypeInfo, wanted: Wanted): IrExpr {
  const { type, args, range } = wanted;
  if (user.kind !== 'class') return refusedOf(context, wanted, cannotBe(type));
  if (user.isAbstract) return refusedOf(context, wanted, isNoClass(type));
  const choice = chooseOverload(context.world, user.constructors, args, false, apiVersionOf(context.world, context.file));
  if (choice === undefined) return refusedOf(context, wanted, user.constructors.length === 0 ? cannotBe(type) : notDefined(wanted));
  const { chosen, isTied } = choice;
  const { access, isTestVisible, methodKey, parameters } = chosen;
  if (isTied) context.error(range, ambiguous('<init>', args));
  if (!context.canSee(access, user, isTestVisible)) context.error(range, hiddenConstructor(user.name, chosen));
  else checkSignature(context, { text: constructorText(user.name, parameters), parameters }, range);
  return { kind: 'new-user', owner: type, methodKey, args: fitAll(context, args, parameters), type, range };
}

type PlatformOwner = NonNullable<ReturnType<typeof platformOf>>;

function newOfPlatform(context: Context, wanted: Wanted): IrExpr {
  const { type, args, range } = wanted;
  const owner = platformOf(context.world, type);
  if (owner?.type.kind === 'class' && owner.type.isAbstract) return refused(context, range, isNoClass(type));
  const constructors = owner === undefined ? [] : constructorsOf(context.world, owner);
  if (owner === undefined || type.kind === 'primitive' || constructors.length === 0) return refused(context, range, cannotBe(type));
  const choice = owner.type.isMadeByPlatform === true ? undefined : chooseOverload(context.world, constructors, args, true);
  if (choice?.isTied === true && args.some((arg) => arg.type.kind === 'null')) context.error(range, ambiguous('<init>', args));
  if (choice === undefined) return refusedOf(context, wanted, notDefined(wanted));
  const { isHidden, signature, parameters } = choice.chosen;
  if (isHidden === true) context.error(range, hiddenConstructor(shown(type), choice.chosen));
  return { kind: 'new-platform', owner: owner.type.name, signature, args: fitAll(context, args, parameters), type, range };
}

/** With their parameters for the type's arguments: of `Iterator<Account>`. */
function constructorsOf(world: World, { type, bound }: PlatformOwner) {
  if (type.name === 'System.Exception') return [];
  return type.constructors.map(({ parameters, isHidden }) => ({
    isHidden,
    signature: signatureOf(
      '',
      parameters.map((parameter) => writtenType(parameter.type)),
    ),
    parameters: parameters.map((parameter) => ({ type: fromSignature(world, parameter.type, bound) })),
  }));
}

/** `new Component.Apex.OutputText(value = 'Hi')`: components of pages take named fields as records do. Source: Salesforce's Apex compiler, which allows it for them alone. */
function newComponent(context: Context, { creator, range }: New, type: ApexType): IrExpr | undefined {
  const platform = platformOf(context.world, type);
  if (creator.kind !== 'named-fields' || platform?.type.extends?.name !== 'ApexPages.Component') return undefined;
  const args = creator.fields.flatMap(({ name, value }): IrExpr[] => {
    const given = context.check(value);
    const field = platform.type.fields.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (field === undefined) context.error(range, `Field does not exist: ${name} on ${platform.type.name}`);
    return field === undefined
      ? []
      : [
          { kind: 'constant', value: field.name, as: 'String', type: STRING, range },
          context.fit(given, fromSignature(context.world, field.type, platform.bound), range),
        ];
  });
  return { kind: 'new-platform', owner: platform.type.name, signature: '(name=value)', args, type, range };
}
