/** What an org refuses of DISTANCE. Source: SOQL and SOSL Reference, "Location-Based SOQL Queries"; the words are ours. */
import type { FieldExpression } from '../../language/soqlAst.ts';

type Call = Extract<FieldExpression, { kind: 'function' }>;

export function isDistance(expression: FieldExpression): expression is Call {
  return expression.kind === 'function' && expression.name.toLowerCase() === 'distance';
}

/** The field comes first. */
export function distanceProblem({ args: [from, , unit] }: Call): string | undefined {
  if (from?.kind !== 'path') return 'The first argument of DISTANCE is a field';
  return unit?.kind === 'string' && unit.value !== 'mi' && unit.value !== 'km'
    ? `The unit of DISTANCE is 'mi' or 'km': ${unit.value}`
    : undefined;
}

/** Distances are compared with < and > only. */
export function distanceOperatorProblem(left: FieldExpression, operator: string): string | undefined {
  return isDistance(left) && operator !== '<' && operator !== '>' ? 'The DISTANCE function can only be compared with < and >' : undefined;
}
