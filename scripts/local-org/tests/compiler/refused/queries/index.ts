/** Static queries. */
import type { Tables } from '../row.ts';
import { CLAUSES } from './clauses.ts';
import { EXCERPTS } from './excerpts.ts';
import { QUERIES } from './queries.ts';
import { TEXTS } from './texts.ts';

export const QUERIES_TABLES: Tables = {
  queries: QUERIES,
  clauses: CLAUSES,
  texts: TEXTS,
  excerpts: EXCERPTS,
};
