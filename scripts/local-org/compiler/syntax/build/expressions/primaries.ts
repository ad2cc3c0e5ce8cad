/** Names, literals, `this` and `super`, class literals, queries. */
import {
  IdPrimaryContext,
  LiteralPrimaryContext,
  SoqlPrimaryContext,
  SoslPrimaryContext,
  SuperPrimaryContext,
  ThisPrimaryContext,
  TypeRefPrimaryContext,
  VoidPrimaryContext,
  type PrimaryContext,
} from '@apexdevtools/apex-parser';
import type { Expression } from '../../../../language/ast.ts';
import { literal } from '../literals.ts';
import { rangeOf, sourceText } from '../range.ts';
import { search } from '../soql/searches.ts';
import { typeRef } from '../typeRefs.ts';
import { nothing, type Descent } from './descent.ts';

export function primary(context: PrimaryContext, descent: Descent): Expression {
  const range = rangeOf(context);
  if (context instanceof IdPrimaryContext) return { kind: 'name', name: context.id().getText(), range };
  if (context instanceof LiteralPrimaryContext) return literal(context.literal());
  if (context instanceof ThisPrimaryContext) return { kind: 'this', range };
  if (context instanceof SuperPrimaryContext) return { kind: 'super', range };
  if (context instanceof TypeRefPrimaryContext) return { kind: 'class-literal', type: typeRef(context.typeRef()), range };
  if (context instanceof VoidPrimaryContext)
    return { kind: 'class-literal', type: { names: [{ name: 'void', args: [] }], dimensions: 0, range }, range };
  if (context instanceof SoqlPrimaryContext)
    return { kind: 'soql', query: descent.query(context.soqlLiteral().query()), text: bracketed(context), range };
  if (context instanceof SoslPrimaryContext)
    return { kind: 'sosl', query: search(context.soslLiteral(), descent), text: bracketed(context), range };
  return nothing(range);
}

const bracketed = (context: PrimaryContext): string => sourceText(context).replace(/^\[|\]$/g, '');
