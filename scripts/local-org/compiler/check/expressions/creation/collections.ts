/** `new` for collections: from elements, entries, another collection or a size. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Expression, TypeRef } from '../../../../language/ast.ts';
import { INTEGER, isPrimitive, isUnknown, sameType, shown } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { placeOfValue } from '../../places.ts';
import { isHalf } from '../../types/cutOff.ts';
import { argumentText } from '../../types/members/overloads.ts';
import { ownProblem } from '../../types/resolve/problems.ts';
import { nothing } from '../nothing.ts';
import { isAbsent } from '../placeholders.ts';

export type New = Extract<Expression, { kind: 'new' }>;
type NewCollection = Extract<IrExpr, { kind: 'new-collection' }>['from'];
type Collection = Extract<ApexType, { kind: 'list' | 'set' | 'map' }>;

/** A collection of something unreadable: of its type only the number of arguments is checked, and no initial values. Of a collection of such collections the compiler stops. */
export function newHalf(context: Context, expression: New): IrExpr {
  const problem = ownProblem(context.world, expression.type, context.owner);
  const before = context.diagnostics.length;
  if (problem !== undefined) context.error(expression.range, problem.message, problem.about);
  givenTo(context, expression);
  if (context.diagnostics.length === before && isHalfInside(expression.type)) context.end(expression.range);
  return nothing(expression.range);
}

/** Whether a type argument of a type argument could not be read. */
const isHalfInside = ({ names }: TypeRef): boolean =>
  names.some(({ args }) => args.some((arg) => arg.names.some((inner) => inner.args.some(isHalf))));

/** The arguments of a constructor. Collections have no fields: `name = value` in their parentheses is an assignment, whose value is the argument. */
export function givenTo(context: Context, { creator }: New): readonly IrExpr[] {
  if (creator.kind === 'constructor') return creator.args.filter((arg) => !isAbsent(arg)).map((arg) => context.check(arg));
  if (creator.kind === 'array-size') return [context.check(creator.size)];
  if (creator.kind !== 'named-fields') return [];
  return creator.fields.map(({ name, value, range: at }) =>
    context.check({ kind: 'assign', operator: '=', target: { kind: 'name', name, range: at }, value, range: at }),
  );
}

export function newCollection(context: Context, expression: New, type: Collection): IrExpr {
  const { creator, range } = expression;
  const made = (from: NewCollection): IrExpr => ({ kind: 'new-collection', from, type, range });
  switch (creator.kind) {
    case 'array-size':
      return made({ kind: 'size', size: sizeOf(context, context.check(creator.size), type, range) });
    case 'elements': {
      if (type.kind === 'map') {
        if (creator.elements.length > 0) context.error(range, 'Expecting map entries: key => value');
        return made({ kind: 'empty' });
      }
      let isWhole = true;
      const elements = creator.elements.map((element) => {
        const value = context.check(element);
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
    const key = context.check(entry.key);
    const value = context.check(entry.value);
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

function sizeOf(context: Context, size: IrExpr, type: Collection, range: New['range']): IrExpr {
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
function expectedSource(type: Collection): string {
  if (type.kind === 'map') return 'a Map with the same key and value types, or a valid SObject List';
  return type.kind === 'list' ? `an Integer or a List of type ${shown(type.element)}` : `a List or a Set of type: ${shown(type.element)}`;
}

/** `new List<X>(other)`, `new Map<Id, X>(records)`, `new List<X>(size)`. */
function fromArgument(context: Context, args: readonly IrExpr[], type: Collection, range: New['range']): NewCollection {
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
function isSource(source: ApexType, type: Collection): boolean {
  if (type.kind !== 'map') return (source.kind === 'list' || source.kind === 'set') && sameType(source.element, type.element);
  if (source.kind !== 'list' || source.element.kind !== 'sobject') return sameType(source, type);
  return (
    isPrimitive(type.key, 'Id', 'String', 'Object') &&
    type.value.kind === 'sobject' &&
    (type.value.name === 'SObject' || sameType(type.value, source.element))
  );
}
