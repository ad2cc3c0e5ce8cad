/** GROUP BY ROLLUP and CUBE as sets of kept groups. Source: SOQL and SOSL Reference, "GROUP BY ROLLUP" and "GROUP BY CUBE". */
import { raise } from '../../platform/core/error.ts';

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
