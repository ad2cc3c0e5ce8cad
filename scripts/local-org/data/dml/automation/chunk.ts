/** Triggers and flows over one chunk of a save, and what they refuse. */
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { Errors, Work } from '../writing.ts';
import { automate, type SaveMoment } from './automation.ts';
import { fireTriggers, hasTriggers } from './fire.ts';

/** @return the work that they refused */
export function runFlows(object: ObjectSchema, moment: SaveMoment, work: readonly Work[], errors: Errors): readonly Work[] {
  const refused = automate(object, moment, work);
  for (const { given, row } of work) {
    const found = refused.get(row);
    if (found !== undefined) errors.set(given, found);
  }
  return work.filter(({ row }) => refused.has(row));
}

/** Values that a before trigger changes on a new row are copied to the caller's record. */
export function runTriggers(
  object: ObjectSchema,
  event: string,
  work: readonly Work[],
  old: ReadonlyMap<string, SObjectValue> | undefined,
  errors: Errors,
): void {
  if (!hasTriggers(object, event)) return;
  const before = event === 'before insert' ? work.map(({ row }) => new Map(row.values)) : [];
  const refused = fireTriggers(
    object,
    event,
    work.map(({ row }) => row),
    old,
  );
  for (const [index, { given, row }] of work.entries()) {
    const found = refused.get(row);
    if (found !== undefined) {
      errors.set(given, found);
      given.addErrors(row.errors);
    }
    row.clearErrors();
    const earlier = before[index];
    if (earlier === undefined) continue;
    for (const [key, value] of row.values) if (earlier.get(key) !== value) given.load(key, value);
  }
}
