/** What the platform says of wrong queries. Source: SOQL and SOSL Reference, and the texts that orgs answer. */
import { raise } from '../../platform/core/error.ts';

export function noSuchColumn(name: string, entity: string): never {
  raise(
    'System.QueryException',
    `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}
export function noSuchRelation(step: string): never {
  raise(
    'System.QueryException',
    `Didn't understand relationship '${step}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}
export function noSuchChildren(name: string): never {
  raise(
    'System.QueryException',
    `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}
export function noSuchObject(name: string): never {
  raise(
    'System.QueryException',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}
/** The words are ours. */
export function tooDeep(path: string): never {
  raise('System.QueryException', `A field path may go through 5 parents at most: ${path}`);
}
export function noAggregate(field: string, operator: string): never {
  raise('System.QueryException', `field ${field} does not support aggregate operator ${operator}`);
}
export function notGrouped(field: string, part: 'Field' | 'Ordered field' = 'Field'): never {
  raise('System.QueryException', `${part} must be grouped or aggregated: ${field}`);
}
/** Source: SOQL and SOSL Reference, "Comparison Operators": both sides of a semi-join are Ids of one object. */
export function semiJoinMismatch(inner: string, outer: string): never {
  raise(
    'System.QueryException',
    `The selected field '${inner}' in the subquery and the left operand field in the where expression in the outer query '${outer}' should point to the same object type`,
  );
}
export function noIdToJoin(field: string, side: 'inner' | 'outer'): never {
  raise(
    'System.QueryException',
    side === 'inner'
      ? `Semi join sub-selects can only query id fields, cannot use: '${field}'`
      : `The left operand field in the where expression for outer query should be an id field, cannot use: '${field}'`,
  );
}
/** Long texts of the project's fields take part in no comparison. */
export function cannotBe(field: string, what: 'sorted' | 'grouped'): never {
  raise('System.QueryException', `field '${field}' can not be ${what} in a query call`);
}
/** Raises what an org says of a condition, where it says something. */
export function refuse(problem: string | undefined): void {
  if (problem !== undefined) raise('System.QueryException', problem);
}
