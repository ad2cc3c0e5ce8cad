/** `new`: classes, records, collections. */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { Expression } from '../../syntax/ast.ts';
import { INTEGER, isPrimitive, isUnknown, sameType, shown, STRING, writtenName } from '../../types/common.ts';
import { fitAll } from './calls/arguments.ts';
import { ambiguous, constructorText, hiddenConstructor } from './calls/words.ts';
import type { Context } from '../context.ts';
import { placeOfValue } from '../places.ts';
import { check, nothing, typeOf } from './expressions.ts';
import { isAbsent } from './placeholders.ts';
import { checkSignature } from './unseen.ts';
import { argumentText, chooseOverload, platformOf, writtenType } from '../types/members.ts';
import { signatureOf } from '../types/naming.ts';
import { bareCollection, fromSignature, miscountedInitial } from '../types/resolve.ts';
import type { RecordType } from '../../types/schemaDoor.ts';
import { apiVersionOf, userType } from '../types/world.ts';

type New = Extract<Expression, { kind: 'new' }>;
type GivenField = Extract<IrExpr, { kind: 'new-record' }>['fields'][number];
type NewCollection = Extract<IrExpr, { kind: 'new-collection' }>['from'];

export function checkNew(context: Context, expression: New): IrExpr {
  const isFilled = expression.creator.kind === 'elements' || expression.creator.kind === 'map-entries';
  const bare = (isFilled ? miscountedInitial(expression.type) : undefined) ?? bareCollection(expression.type);
  if (bare !== undefined) {
    if (givenTo(context, expression).every(({ type }) => !isUnknown(type))) context.error(expression.range, bare);
    return nothing(expression.range);
  }
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

/** The arguments of a constructor. Collections have no fields: `name = value` in their parentheses is an assignment, whose value is the argument. */
function givenTo(context: Context, { creator }: New): readonly IrExpr[] {
  if (creator.kind === 'constructor') return creator.args.filter((arg) => !isAbsent(arg)).map((arg) => check(context, arg));
  if (creator.kind !== 'named-fields') return [];
  return creator.fields.map(({ name, value, range: at }) =>
    check(context, { kind: 'assign', operator: '=', target: { kind: 'name', name, range: at }, value, range: at }),
  );
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

function newCollection(context: Context, expression: New, type: Extract<ApexType, { kind: 'list' | 'set' | 'map' }>): IrExpr {
  const { creator, range } = expression;
  const made = (from: NewCollection): IrExpr => ({ kind: 'new-collection', from, type, range });
  switch (creator.kind) {
    case 'array-size':
      return made({ kind: 'size', size: sizeOf(context, check(context, creator.size), type, range) });
    case 'elements': {
      if (type.kind === 'map') {
        if (creator.elements.length > 0) context.error(range, 'Expecting map entries: key => value');
        return made({ kind: 'empty' });
      }
      let isWhole = true;
      const elements = creator.elements.map((element) => {
        const value = check(context, element);
        if (isUnknown(value.type)) isWhole = false;
        return initial(context, value, type.element, range);
      });
      return isWhole ? made({ kind: 'elements', elements }) : nothing(range);
    }
    case 'map-entries':
      if (type.kind !== 'map') {
        context.error(range, `Illegal map entries for ${shown(type)}`);
        return made({ kind: 'empty' });
      }
      return newEntries(context, creator.entries, type, made);
    case 'named-fields':
    case 'constructor':
      return made(fromArgument(context, givenTo(context, expression), type, range));
  }
}

function newEntries(
  context: Context,
  written: Extract<New['creator'], { kind: 'map-entries' }>['entries'],
  type: Extract<ApexType, { kind: 'map' }>,
  made: (from: NewCollection) => IrExpr,
): IrExpr {
  let isWhole = true;
  const entries = written.map((entry) => {
    const key = check(context, entry.key);
    const value = check(context, entry.value);
    // if key or value is unknown, neither is checked
    if (isUnknown(key.type) || isUnknown(value.type)) {
      isWhole = false;
      return { key, value };
    }
    return { key: entryPart(context, entry.key, key, type.key, 'key'), value: entryPart(context, entry.value, value, type.value, 'value') };
  });
  const from = made({ kind: 'entries', entries });
  return isWhole ? from : nothing(from.range);
}

function sizeOf(context: Context, size: IrExpr, type: Extract<ApexType, { kind: 'list' | 'set' | 'map' }>, range: New['range']): IrExpr {
  return context.fit(
    size,
    INTEGER,
    range,
    `Invalid initializer type ${shown(size.type)} found for ${shown(type)}: expected ${expectedSource(type)}`,
  );
}

function initial(context: Context, value: IrExpr, to: ApexType, range: New['range']): IrExpr {
  return context.fit(value, to, range, `Initial expression is of incorrect type, expected: ${shown(to)} but was: ${shown(value.type)}`);
}

function entryPart(context: Context, written: Expression, value: IrExpr, to: ApexType, part: 'key' | 'value'): IrExpr {
  return context.fit(value, to, placeOfValue(written), `Invalid ${part} type ${shown(value.type)} for ${shown(to)}`);
}

/** What messages say that a collection can be constructed from. */
function expectedSource(type: Extract<ApexType, { kind: 'list' | 'set' | 'map' }>): string {
  if (type.kind === 'map') return 'a Map with the same key and value types, or a valid SObject List';
  return type.kind === 'list' ? `an Integer or a List of type ${shown(type.element)}` : `a List or a Set of type: ${shown(type.element)}`;
}

/** `new List<X>(other)`, `new Map<Id, X>(records)`, `new List<X>(size)`. */
function fromArgument(
  context: Context,
  args: readonly IrExpr[],
  type: Extract<ApexType, { kind: 'list' | 'set' | 'map' }>,
  range: New['range'],
): NewCollection {
  const [source] = args;
  if (source === undefined) return { kind: 'empty' };
  if (args.length > 1) {
    context.error(range, `Constructor not defined: [${shown(type)}].<Constructor>(${argumentText(args)})`);
    return { kind: 'empty' };
  }
  if (source.type.kind === 'primitive' && source.type.name === 'Integer' && type.kind === 'list') return { kind: 'size', size: source };
  if (!isUnknown(source.type) && !isSource(source.type, type))
    context.error(range, `Invalid initializer type ${shown(source.type)} found for ${shown(type)}: expected ${expectedSource(type)}`);
  return { kind: 'copy', source };
}

/** Collections are constructed from collections of the same kind, maps also from records by their Ids. */
function isSource(source: ApexType, type: Extract<ApexType, { kind: 'list' | 'set' | 'map' }>): boolean {
  if (type.kind !== 'map') return (source.kind === 'list' || source.kind === 'set') && sameType(source.element, type.element);
  if (source.kind !== 'list' || source.element.kind !== 'sobject') return sameType(source, type);
  return (
    isPrimitive(type.key, 'Id', 'String', 'Object') &&
    type.value.kind === 'sobject' &&
    (type.value.name === 'SObject' || sameType(type.value, source.element))
  );
}
