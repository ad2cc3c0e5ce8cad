/** `new`: instances, records, collections. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import { isUnknown, VOID, writtenName } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { isHalf } from '../../types/cutOff.ts';
import { arityOf, bareCollection, isKeyless, miscountedInitial } from '../../types/resolve/collections.ts';
import { nothing } from '../nothing.ts';
import { typeOf } from '../writtenTypes.ts';
import { givenTo, newCollection, newHalf, type New } from './collections.ts';
import { newInstance } from './instances.ts';
import { newRecord } from './records.ts';

export function checkNew(context: Context, expression: New): IrExpr {
  const { creator, range } = expression;
  const isFilled = creator.kind === 'elements' || creator.kind === 'map-entries';
  const bare = (isFilled ? miscountedInitial(expression.type) : undefined) ?? bareCollection(expression.type);
  if (bare !== undefined) {
    if (givenTo(context, expression).every(({ type }) => !isUnknown(type))) context.error(range, bare);
    return nothing(range);
  }
  if (isHalf(expression.type)) return newHalf(context, expression);
  const type = typeUnlessHidden(context, expression);
  if (type === undefined) return nothing(range);
  if (type.kind === 'list' || type.kind === 'set' || type.kind === 'map')
    return unlessRefused(context, () => newCollection(context, expression, type), type);
  if (writtenName(type) !== undefined) return nothing(range); // reported
  if (type.kind === 'sobject') return unlessRefused(context, () => newRecord(context, expression, type), type);
  return newInstance(context, expression, type);
}

/** @return the type; undefined where the arguments of a collection are wrong, too: then their errors are reported, and those of the type are not */
function typeUnlessHidden(context: Context, expression: New): ApexType | undefined {
  const told = context.diagnostics.length;
  const type = keylessType(context, expression) ?? typeOf(context, expression.type, expression.range);
  if (context.diagnostics.length === told || !isOfArguments(expression)) return type;
  const ofType = context.diagnostics.splice(told);
  givenTo(context, expression);
  if (context.diagnostics.length > told) return undefined;
  context.diagnostics.push(...ofType);
  return type;
}

/** A set or map of nothing can be created, though no variable can have its type. */
function keylessType(context: Context, { type: { names, dimensions }, range }: New): ApexType | undefined {
  const [, value] = names.at(-1)?.args ?? [];
  if (dimensions > 0 || !isKeyless({ names })) return undefined;
  return value === undefined ? { kind: 'set', element: VOID } : { kind: 'map', key: VOID, value: typeOf(context, value, range) };
}

/** A collection that is made of a size, a collection or records. */
function isOfArguments({ creator, type }: New): boolean {
  const [only, ...more] = type.names;
  const isCollection = type.dimensions > 0 || (more.length === 0 && arityOf(only?.name ?? '') !== undefined);
  return isCollection && creator.kind !== 'elements' && creator.kind !== 'map-entries';
}

/** An expression with errors is unknown to its surroundings, except for maps. */
function unlessRefused(context: Context, make: () => IrExpr, type: ApexType): IrExpr {
  const before = context.diagnostics.length;
  const made = make();
  const isRefused = type.kind !== 'map' && context.diagnostics.length > before;
  return isRefused || writtenName(type) !== undefined ? nothing(made.range) : made;
}
