/** Roll-up summaries within a save. */
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { RowError } from '../rowError.ts';
import type { Errors, Work } from '../writing.ts';
import type { Rollups } from './rollups.ts';

/** Updates the roll-up summaries of parents; a parent that refuses them refuses the rows. */
export function sumUp(rollups: Rollups, object: ObjectSchema, work: readonly Work[], errors: Errors): void {
  const refused = rollups.recompute(
    object,
    work.flatMap(({ row, old }) => (old === undefined ? [row] : [row, old])),
  );
  const own = rollups.recomputeFor(object, idsOfNewCurrency(work));
  if (refused.size === 0 && own.size === 0) return;
  for (const { given, row, old } of work) {
    const found = refusalOf(refused, row) ?? refusalOf(own, row) ?? (old === undefined ? undefined : refusalOf(refused, old));
    if (found !== undefined && !errors.has(given)) errors.set(given, [found]);
  }
}

function idsOfNewCurrency(work: readonly Work[]): readonly string[] {
  return work
    .filter(({ row, old }) => old !== undefined && old.values.get('currencyisocode') !== row.values.get('currencyisocode'))
    .map(({ row }) => String(row.values.get('id')));
}

/** The error of a parent of the row. */
export function refusalOf(refused: ReadonlyMap<string, RowError>, row: SObjectValue): RowError | undefined {
  for (const value of row.values.values()) {
    const found = typeof value === 'string' ? refused.get(value) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
