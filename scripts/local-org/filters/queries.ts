/** Parts of queries that the platform itself runs. */
import { parseQuery } from '../compiler/syntax/index.ts';
import type { Condition, SoqlQuery } from '../language/soqlAst.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;
/** A query without a source text. */
const NOWHERE: SoqlQuery['range'] = { start: 0, end: 0, line: 1, column: 1 };

export const compare = (path: string, operator: Compare['operator'], right: Compare['right']): Compare => ({
  kind: 'compare',
  left: { kind: 'path', path: path.split('.'), range: NOWHERE },
  operator,
  right,
  range: NOWHERE,
});

/** Errors: throws for an invalid query, which is our bug. */
export function queryOf(text: string): SoqlQuery {
  const { tree, diagnostics } = parseQuery(text);
  if (tree === undefined || diagnostics.length > 0) throw new Error(`${text}: ${diagnostics.map(({ message }) => message).join('\n')}`);
  return tree;
}
