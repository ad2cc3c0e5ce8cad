/** `new`. */
import { SubExpressionContext, type CreatorContext } from '@apexdevtools/apex-parser';
import type { Creator, Expression, Range } from '../../../../language/ast.ts';
import { createdType } from '../typeRefs.ts';
import { argumentsOf } from './calls.ts';
import type { Descent } from './descent.ts';
import { pair } from './operators.ts';

export function creation(context: CreatorContext, range: Range, descent: Descent): Expression {
  const array = context.arrayCreatorRest();
  const type = createdType(context.createdName(), array == null ? 0 : 1);
  return { kind: 'new', type, creator: creator(context, descent), range };
}

function creator(context: CreatorContext, descent: Descent): Creator {
  const { expression } = descent;
  const array = context.arrayCreatorRest();
  if (array != null) {
    const size = array.expression();
    if (size != null) return { kind: 'array-size', size: expression(size) };
    return { kind: 'elements', elements: array.arrayInitializer().expression_list().map(expression) };
  }
  if (context.mapCreatorRest() != null) {
    const entries = context.mapCreatorRest().mapCreatorRestPair_list();
    return { kind: 'map-entries', entries: entries.map((entry) => entryOf(pair(entry, descent))) };
  }
  if (context.setCreatorRest() != null) return { kind: 'elements', elements: context.setCreatorRest().expression_list().map(expression) };
  if (context.noRest() != null) return { kind: 'elements', elements: [] };
  const written = context.classCreatorRest().arguments().expressionList();
  const args = argumentsOf(written, descent);
  const isNamed =
    args.length > 0 &&
    args.every((arg) => arg.kind === 'assign' && arg.operator === '=' && arg.target.kind === 'name') &&
    written.expression_list().every((arg) => !(arg instanceof SubExpressionContext));
  if (!isNamed) return { kind: 'constructor', args };
  return {
    kind: 'named-fields',
    fields: args.flatMap((arg) =>
      arg.kind === 'assign' && arg.target.kind === 'name' ? [{ name: arg.target.name, value: arg.value, range: arg.range }] : [],
    ),
  };
}

const entryOf = ([key, value]: readonly [Expression, Expression]): { readonly key: Expression; readonly value: Expression } => ({
  key,
  value,
});
