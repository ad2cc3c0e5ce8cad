/** Polymorphic lookups in queries WITH SECURITY_ENFORCED. Source: Apex Developer Guide, "Filter SOQL Queries Using WITH SECURITY_ENFORCED"; the words are ours. */
import type { SelectItem, SoqlQuery } from '../../../language/soqlAst.ts';
import { soleParent, type FieldSchema } from '../../schema/index.ts';

const EXEMPT: ReadonlySet<string> = new Set(['OwnerId', 'CreatedById', 'LastModifiedById']);

const isSecured = ({ withClause }: SoqlQuery): boolean => withClause?.kind === 'access' && withClause.mode === 'SECURITY_ENFORCED';

export function securedProblem(query: SoqlQuery, lookup: FieldSchema): string | undefined {
  return isSecured(query) && soleParent(lookup) === undefined && !EXEMPT.has(lookup.name)
    ? `The polymorphic relationship of ${lookup.name} cannot be traversed in queries WITH SECURITY_ENFORCED`
    : undefined;
}

export function securedTypeofProblem(query: SoqlQuery, { otherwise }: Extract<SelectItem, { kind: 'typeof' }>): string | undefined {
  return isSecured(query) && otherwise.length > 0 ? 'TYPEOF with ELSE is not supported in queries WITH SECURITY_ENFORCED' : undefined;
}
