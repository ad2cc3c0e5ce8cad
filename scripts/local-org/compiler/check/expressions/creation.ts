/** `new`: classes and records. */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { Expression } from '../../syntax/ast.ts';
import { isUnknown, shown, STRING, writtenName } from '../../types/common.ts';
import { fitAll } from './calls/arguments.ts';
import { ambiguous, constructorText, hiddenConstructor } from './calls/words.ts';
import type { Context } from '../context.ts';
import { check, nothing, typeOf } from './expressions.ts';
import { givenTo, type New, newCollection, newHalf } from './newCollections.ts';
import { checkSignature } from './unseen.ts';
import { argumentText, chooseOverload, platformOf, writtenType } from '../types/members.ts';
import { signatureOf } from '../types/naming.ts';
import { isHalf } from '../types/cutOff.ts';
import { bareCollection, fromSignature, miscountedInitial } from '../types/resolve.ts';
import type { RecordType } from '../../types/schemaDoor.ts';
import { apiVersionOf, userType } from '../types/world.ts';

type GivenField = Extract<IrExpr, { kind: 'new-record' }>['fields'][number];

export function checkNew(context: Context, expression: New): IrExpr {
  const isFilled = expression.creator.kind === 'elements' || expression.creator.kind === 'map-entries';
  const bare = (isFilled ? miscountedInitial(expression.type) : undefined) ?? bareCollection(expression.type);
  if (bare !== undefined) {
    if (givenTo(context, expression).every(({ type }) => !isUnknown(type))) context.error(expression.range, bare);
    return nothing(expression.range);
  }
  if (isHalf(expression.type)) return newHalf(context, expression);
  const type = typeOf(context, expression.type, expression.range);
  if (type.kind === 'list' || type.kind === 'set' || type.kind === 'map')
    return unlessRefused(context, () => newCollection(context, expression, type), type);
  if (writtenName(type) !== undefined) return nothing(expression.range); // reported
  if (type.kind === 'sobject') return unlessRefused(context, () => newRecord(context, expression, type), type);
  const { creator, range } = expression;
  const component = creator.kind === 'named-fields' ? newComponent(context, expression, type) : undefined;
  if (component !== undefined) return component;
  if (creator.kind !== 'constructor') {
    if (creator.kind === 'named-fields')
      context.error(range, `Invalid constructor syntax, name=value pairs can only be used for SObjects: ${shown(type)}`);
    else context.error(range, `Illegal creation of ${shown(type)}`);
    return nothing(range);
  }
  const args = creator.args.map((arg) => check(context, arg));
  if (args.some((arg) => isUnknown(arg.type))) return { ...nothing(range), type };
  const user = userType(context.world, type);
  if (user !== undefined) {
    if (user.kind !== 'class' || user.isAbstract) {
      context.error(
        range,
        `${user.kind === 'class' ? 'Abstract classes cannot be constructed' : 'Type cannot be constructed'}: ${shown(type)}`,
      );
      return { ...nothing(range), type };
    }
    const choice = chooseOverload(context.world, user.constructors, args, false, apiVersionOf(context.world, context.file));
    if (choice === undefined) {
      const undefinedCall = `Constructor not defined: [${shown(type)}].<Constructor>(${argumentText(args)})`;
      context.error(range, user.constructors.length === 0 ? `Type cannot be constructed: ${shown(type)}` : undefinedCall);
      return { ...nothing(range), type };
    }
    const { chosen: constructor, isTied } = choice;
    if (isTied) context.error(range, ambiguous('<init>', args));
    if (!context.canSee(constructor.access, user, constructor.isTestVisible))
      context.error(range, hiddenConstructor(user.name, constructor));
    else checkSignature(context, { text: constructorText(user.name, constructor.parameters), parameters: constructor.parameters }, range);
    return {
      kind: 'new-user',
      owner: type,
      methodKey: constructor.methodKey,
      args: fitAll(context, args, constructor.parameters),
      type,
      range,
    };
  }
  return newPlatform(context, type, args, range);
}

/** An expression with errors is unknown to its surroundings, except for maps. */
function unlessRefused(context: Context, make: () => IrExpr, type: ApexType): IrExpr {
  const before = context.diagnostics.length;
  const made = make();
  const isRefused = type.kind !== 'map' && context.diagnostics.length > before;
  return isRefused || writtenName(type) !== undefined ? nothing(made.range) : made;
}

function newPlatform(context: Context, type: ApexType, args: readonly IrExpr[], range: New['range']): IrExpr {
  const platform = platformOf(context.world, type);
  const made = platform === undefined || platform.type.name === 'System.Exception' ? [] : platform.type.constructors;
  if (platform?.type.kind === 'class' && platform.type.isAbstract) {
    context.error(range, `Abstract classes cannot be constructed: ${shown(type)}`);
    return nothing(range);
  }
  if (type.kind === 'primitive' || made.length === 0) {
    context.error(range, `Type cannot be constructed: ${shown(type)}`);
    return nothing(range);
  }
  const constructors = made.map(({ parameters, isHidden }) => ({
    isHidden,
    signature: signatureOf(
      '',
      parameters.map((parameter) => writtenType(parameter.type)),
    ),
    parameters: parameters.map((parameter) => ({
      type: platform === undefined ? type : fromSignature(context.world, parameter.type, platform.bound),
    })),
  }));
  const choice = platform?.type.isMadeByPlatform === true ? undefined : chooseOverload(context.world, constructors, args, true);
  const chosen = choice?.chosen;
  if (choice?.isTied === true && args.some((arg) => arg.type.kind === 'null')) context.error(range, ambiguous('<init>', args));
  if (platform === undefined || chosen === undefined) {
    context.error(range, `Constructor not defined: [${shown(type)}].<Constructor>(${argumentText(args)})`);
    return { ...nothing(range), type };
  }
  if (chosen.isHidden === true) context.error(range, hiddenConstructor(shown(type), chosen));
  return {
    kind: 'new-platform',
    owner: platform.type.name,
    signature: chosen.signature,
    args: fitAll(context, args, chosen.parameters),
    type,
    range,
  };
}

/** `new Component.Apex.OutputText(value = 'Hi')`: components of pages take named fields as records do. Source: Salesforce's Apex compiler, which allows it for them alone. */
function newComponent(context: Context, { creator, range }: New, type: ApexType): IrExpr | undefined {
  const platform = platformOf(context.world, type);
  if (creator.kind !== 'named-fields' || platform?.type.extends?.name !== 'ApexPages.Component') return undefined;
  const args = creator.fields.flatMap(({ name, value }): IrExpr[] => {
    const given = check(context, value);
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

function newRecord(context: Context, { creator, range }: New, type: Extract<ApexType, { kind: 'sobject' }>): IrExpr {
  const object = context.world.schema.object(type.name);
  if (object === undefined) {
    context.error(range, `Type cannot be constructed: ${type.name}`);
    return { ...nothing(range), type };
  }
  if (object.name === 'AggregateResult') {
    context.error(range, 'SObject is not constructable: AggregateResult');
    return { ...nothing(range), type };
  }
  if (creator.kind === 'constructor' && creator.args.length > 0)
    context.error(range, `Type requires name=value pair construction: ${object.name}`);
  if (creator.kind !== 'named-fields') return { kind: 'new-record', object: object.name, fields: [], type, range };
  const missing = creator.fields.filter(({ name }) => object.field(name) === undefined && object.parent(name) === undefined);
  for (const { name } of missing) context.error(range, `Field does not exist: ${name} on ${object.name}`);
  const seen = new Set<string>();
  const fields = creator.fields.map(({ name, value }) => {
    const key = name.toLowerCase();
    const isRepeated = seen.has(key);
    seen.add(key);
    if (isRepeated) context.error(range, `Duplicate field initialization: ${name}`);
    return isRepeated ? { name, isRelation: false, value: nothing(range) } : givenField(context, object, { name, value }, range);
  });
  return { kind: 'new-record', object: object.name, fields, type, range };
}

/** One `name = value`. The value is not checked when the field does not exist or is not writeable. */
function givenField(
  context: Context,
  object: RecordType,
  { name, value }: { readonly name: string; readonly value: Expression },
  range: New['range'],
): GivenField {
  const field = object.field(name);
  const parent = field === undefined ? object.parent(name) : undefined;
  if (field?.isWriteable === false) context.error(range, `Field is not writeable: ${object.name}.${field.name}`);
  if (field?.isWriteable === true)
    return { name: field.name, isRelation: false, value: context.fit(check(context, value), field.type, range) };
  if (parent === undefined) return { name, isRelation: false, value: nothing(range) };
  return {
    name: parent.name,
    isRelation: true,
    value: context.fit(check(context, value), { kind: 'sobject', name: parent.object }, range),
  };
}
