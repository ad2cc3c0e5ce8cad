/**
 * What queries of custom metadata types and of the catalogue of metadata cannot ask for.
 * Source: SOQL and SOSL Reference, "SOQL Object Limits and Limitations" (custom metadata types); Tooling API Developer Guide, "SOQL Operation Limitations" (with the words of orgs).
 */
import type { Condition, FieldExpression, SoqlQuery } from '../../../language/soqlAst.ts';
import { raise } from '../../../platform/core/error.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import { isAggregateCall } from './functions/index.ts';

/** Of apps orgs told it published programs. */
const CATALOGUE = new Set([
  'AppDefinition',
  'EntityDefinition',
  'EntityParticle',
  'FieldDefinition',
  'RelationshipDomain',
  'RelationshipInfo',
  'UserEntityAccess',
  'UserFieldAccess',
]);
const UNSUPPORTED =
  'The requested operation is not yet supported by this SObject storage type, contact salesforce.com support for more information.';
const refuse = (why: string): never => raise('System.QueryException', why);

/** Errors: System.QueryException for groups, for OR between columns, and for `!=` a value in the catalogue. */
export function checkCatalogueQuery(object: ObjectSchema | undefined, { select, groupBy, where }: SoqlQuery): void {
  const isCatalogue = object !== undefined && CATALOGUE.has(object.name);
  if (!isCatalogue && object?.kind !== 'custom-metadata') return;
  const isGrouped =
    groupBy !== undefined || select.some((item) => item.kind === 'field' && isAggregateCall(item.field) && hasField(item.field));
  if (isGrouped) refuse(UNSUPPORTED);
  if (where !== undefined) checkCondition(where, isCatalogue);
}

/** `COUNT()` has none. */
const hasField = (field: FieldExpression): boolean => field.kind === 'function' && field.args.length > 0;

/** @return the columns, in lower case. */
function checkCondition(condition: Condition, isCatalogue: boolean): ReadonlySet<string> {
  switch (condition.kind) {
    case 'not':
      return checkCondition(condition.term, isCatalogue);
    case 'and':
    case 'or': {
      const columns = new Set(condition.terms.flatMap((term) => [...checkCondition(term, isCatalogue)]));
      return condition.kind === 'or' && columns.size > 1 ? refuse('Disjunctions not supported') : columns;
    }
    case 'compare':
      // published programs ask for all objects with a prefix: KeyPrefix != null
      if (isCatalogue && condition.operator === '!=' && condition.right.kind !== 'null') refuse('Only equals comparisons permitted');
      return new Set(condition.left.kind === 'path' ? [condition.left.path.join('.').toLowerCase()] : []);
  }
}
