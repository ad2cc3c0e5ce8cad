/** What functions ask of a query. */
import type { FieldExpression } from '../../../../language/soqlAst.ts';
import { makeField } from '../../../schema/field.ts';
import type { Place, PlanContext } from '../context.ts';
import type { Values } from '../values.ts';

/** Resolves the fields in the arguments of functions. */
export interface Finder {
  readonly context: PlanContext;
  readonly values: Values;
  of(expression: FieldExpression): Place;
}

export const WHOLE = makeField({ name: 'Count', kind: 'integer' });
export const REAL = makeField({ name: 'Average', kind: 'number', scale: -1 });
