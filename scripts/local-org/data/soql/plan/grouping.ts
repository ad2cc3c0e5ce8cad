/** GROUP BY ROLLUP and CUBE as sets of kept groups. Source: SOQL and SOSL Reference, "GROUP BY ROLLUP" and "GROUP BY CUBE". */
import { raise } from '../../../platform/core/error.ts';

const MOST_FIELDS = 3;

/** Errors: System.QueryException for too many fields; the words are ours. */
export function groupingSets(kind: 'rollup' | 'cube', size: number): readonly ReadonlySet<number>[] {
  if (size > MOST_FIELDS)
    raise('System.QueryException', `At most ${String(MOST_FIELDS)} fields can be in GROUP BY ROLLUP and GROUP BY CUBE`);
  if (kind === 'rollup')
    return Array.from({ length: size + 1 }, (_value, dropped) => new Set(Array.from({ length: size - dropped }, (_item, index) => index)));
  return Array.from(
    { length: 2 ** size },
    (_value, mask) => new Set(Array.from({ length: size }, (_item, index) => index).filter((index) => (mask & (1 << index)) === 0)),
  );
}

/** A placeholder for GROUPING, until it is known which groups a subtotal keeps. */
export const groupingOf = (sql: string): string => `/*grouping*/(${sql})`;
/** A placeholder for a group in HAVING, which is null in subtotals over it. */
export const groupOf = (sql: string): string => `/*group*/(${sql})`;

/** HAVING of one set of kept groups. */
export function filterOf(having: string, items: readonly string[], kept: ReadonlySet<number>): string {
  return items.reduce((sql, item, index) => {
    const told = sql.replaceAll(groupingOf(item), kept.has(index) ? '0' : '1');
    return kept.has(index) ? told : told.replaceAll(groupOf(item), 'NULL');
  }, having);
}

/** A selected column in a subtotal: groups that are summed over are null, GROUPING tells which. */
export function withoutGroups(text: string, items: readonly string[], kept: ReadonlySet<number>): string {
  const alias = text.slice(text.lastIndexOf(' AS '));
  const sql = text.slice(0, text.lastIndexOf(' AS '));
  const grouping = /^\/\*grouping\*\/\((.*)\)$/s.exec(sql)?.[1];
  const index = items.indexOf(grouping ?? sql);
  if (grouping !== undefined) return `${kept.has(index) ? '0' : '1'}${alias}`;
  return index === -1 || kept.has(index) ? text : `NULL${alias}`;
}
