/**
 * Conditions joined as a balanced tree, so that thousands of them stay below the depth that the database allows an expression (1,000).
 * SOQL statements may have 100,000 characters. Source: SOQL and SOSL Reference, "SOQL and SOSL Limits for Search Queries".
 * @param terms at least one
 */
export function joined(terms: readonly string[], operator: 'AND' | 'OR'): string {
  if (terms.length <= 2) return `(${terms.join(` ${operator} `)})`;
  const middle = Math.ceil(terms.length / 2);
  return `(${joined(terms.slice(0, middle), operator)} ${operator} ${joined(terms.slice(middle), operator)})`;
}
