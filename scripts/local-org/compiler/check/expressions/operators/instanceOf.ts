/** `instanceof`: a test whose result is known at compile time is refused. Source: Apex Developer Guide, "Using the instanceof Keyword". */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Expression } from '../../../../language/ast.ts';
import { BOOLEAN, isPrimitive, isUnknown, listOf, sameType, shown, SOBJECT, writtenName } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { nothing } from '../nothing.ts';
import { typeOf } from '../writtenTypes.ts';
import { isBlank } from '../placeholders.ts';
import { placeOf } from '../../places.ts';
import { distance, isCastable, isListIterator } from '../../types/subtype.ts';
import { apiVersionOf, type World } from '../../types/world.ts';

/** Since this API version null is an instance of nothing; before, it is one of everything. Source: Apex Developer Guide, "Using the instanceof Keyword". */
const NULL_IS_NOTHING = 32;

export function checkInstanceof(context: Context, expression: Extract<Expression, { kind: 'instanceof' }>): IrExpr {
  const { range } = expression;
  const value = context.check(expression.value);
  if (isUnknown(value.type)) return nothing(range);
  if (isBlank(expression.type.names[0]?.name ?? '')) {
    context.end(range);
    return nothing(range);
  }
  const test = typeOf(context, expression.type, placeOf(expression));
  if (writtenName(test) !== undefined) return nothing(range);
  const problem = instanceProblem(context.world, value.type, test);
  if (problem !== undefined) context.error(placeOf(expression), problem);
  const holdsNull = apiVersionOf(context.world, context.file) < NULL_IS_NOTHING;
  return { kind: 'instanceof', value, test, ...(holdsNull ? { holdsNull } : {}), type: BOOLEAN, range };
}

function instanceProblem(world: World, type: ApexType, test: ApexType): string | undefined {
  const isAlike = isListIterator(type) && distance(world, type, test) !== undefined;
  if (type.kind === 'void' || (isListIterator(type) && !isAlike)) return `Operation instanceof is not allowed on type: ${shown(type)}`;
  if (test.kind === 'void' || isNever(type, test) || !isCastable(world, type, test))
    return `Operation instanceof is always false since an instance of ${shown(type)} is never an instance of ${shown(test)}`;
  return isAlways(world, type, test)
    ? `Operation instanceof is always true since an instance of ${shown(type)} is always an instance of ${shown(test)}`
    : undefined;
}

const isRecords = (type: ApexType): boolean => type.kind === 'list' && type.element.kind === 'sobject';

/** For the compiler a list of records is neither an Object nor a list of Objects, though it can be assigned to both. */
function isNever(type: ApexType, test: ApexType): boolean {
  return isRecords(type) && isPrimitive(test.kind === 'list' ? test.element : test, 'Object');
}

/** What a list of records holds is known at run time only, also when it is asked for as something to iterate over (seen in an org); a String may be an Id. */
function isAlways(world: World, type: ApexType, test: ApexType): boolean {
  if (isRecords(type) && isRecords(test) && !isUpcast(type, test)) return false;
  if (isRecords(type) && test.kind === 'platform' && test.name === 'System.Iterable') return false;
  if (isPrimitive(type, 'String') && isPrimitive(test, 'Id')) return false;
  const isPolymorphic = (one: ApexType): boolean => one.kind === 'sobject' && one.name === 'Name';
  return distance(world, type, test) !== undefined && !isPolymorphic(type) && !isPolymorphic(test);
}

function isUpcast(type: ApexType, test: ApexType): boolean {
  return !sameType(type, test) && sameType(test, listOf(SOBJECT));
}
