/** Queries and searches that stand in the program. */
import type { SoqlQuery, SoslQuery } from '../../../language/soqlAst.ts';
import { literal, rt } from '../text.ts';
import type { Values, Writer } from '../writer.ts';

/** The tree of a query, made once for a script. */
export const parsed = (w: Writer, query: SoqlQuery | SoslQuery): string => w.hoist(rt('parsed', literal(query)));

export const QUERIES = {
  soql: (w, { query, binds, result, type }) =>
    rt('query', parsed(w, query), `[${w.list(binds)}]`, literal(result), literal(type.kind === 'sobject' ? type.name : '')),
  'query-locator': (w, { query, binds, text }) => rt('queryLocator', parsed(w, query), `[${w.list(binds)}]`, literal(text)),
  'only-row': (w, e) => rt('onlyRow', w.value(e.rows), "'single'"),
  sosl: (w, { query, binds }) => rt('search', parsed(w, query), `[${w.list(binds)}]`),
} satisfies Partial<Values>;
