/** Merging accounts, contacts, leads and cases. Source: Apex Developer Guide, "Merging Records". */
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { SObjectValue } from '../records/index.ts';
import type { ObjectSchema } from '../schema/index.ts';
import { atomically } from '../store/atomically.ts';
import { mergedContacts, staysWithAccount } from './mergedPeople.ts';
import { redundantRelation, settleRelations, type Moved } from './mergedRelations.ts';
import { pointersTo } from './references.ts';
import { failed, rowError, type RowOutcome } from './rowError.ts';
import type { Saver } from './saver.ts';
import type { Table } from './table.ts';

const MERGEABLE = new Set(['Account', 'Contact', 'Lead', 'Case']);
/** Relations are not moved: they follow the activities. */
const FOLLOWERS = new Set(['AccountContactRelation', 'TaskRelation', 'EventRelation']);
export interface MergeOutcome extends RowOutcome {
  readonly merged: readonly string[];
  readonly moved: readonly string[];
}

/**
 * Moves the children of the other records to the master, deletes the others, updates the master and recomputes its summaries. A refused merge changes nothing.
 * @return the master's Id, the Ids of the merged records and of the children that moved; errors instead of these if it was refused.
 * Errors: System.TypeException for an object whose records are not merged.
 */
export function mergeRecords(saver: Saver, master: SObjectValue, others: readonly string[], mode: 'user' | 'system'): MergeOutcome {
  const { table } = saver;
  const { schema: object } = master;
  const tx = transaction();
  tx.count('dmlStatements');
  tx.count('dmlRows', others.length + 1);
  tx.hasUncommittedWork = true;
  if (!MERGEABLE.has(object.name)) raise('System.TypeException', `Invalid merge type: ${object.name}`);
  const masterId = String(master.values.get('id') ?? '');
  const none = { merged: [], moved: [] };
  if (others.length > 2)
    return {
      ...failed(rowError('INVALID_NUMBER_OF_DUPLICATES', 'Invalid number of records: at most two can be merged into a master')),
      ...none,
    };
  if (others.includes(masterId))
    return { ...failed(rowError('INVALID_ID_FIELD', 'Master record cannot be one of the merged records'), masterId), ...none };
  const twice = redundantRelation(table, object, [masterId, ...others]);
  if (twice !== undefined) return { ...failed(twice, masterId), ...none };
  const merged = atomically(
    table.store,
    () => merge(saver, master, masterId, others, mode),
    ({ errors }) => errors.length === 0,
  );
  const { errors } = merged;
  return { id: masterId, created: false, errors, merged: errors.length > 0 ? [] : others, moved: errors.length > 0 ? [] : merged.moved };
}

/**
 * Deletes, moves and updates in one go; the caller takes it back if it is refused. Triggers before the delete see the children where they were.
 * @return the errors of the deletes, of the master's update and of the summaries that count moved children, and the Ids of the children that moved and are still there; relations that follow their activities are not among these.
 * Source: Apex Developer Guide, "Triggers and Merge Statements".
 */
function merge(
  { table, writer, remover }: Saver,
  master: SObjectValue,
  masterId: string,
  others: readonly string[],
  mode: 'user' | 'system',
): Pick<MergeOutcome, 'errors' | 'moved'> {
  const { schema: object } = master;
  const moved: Moved[] = [];
  const move = (): void => {
    moved.push(...others.flatMap((id) => childrenMoved(table, object, id, masterId)));
    settleRelations(writer, object, masterId, moved);
    for (const contact of mergedContacts(table, object, masterId, others)) {
      const children = childrenMoved(table, table.schema.get('Contact'), contact.id, contact.masterId);
      settleRelations(writer, table.schema.get('Contact'), contact.masterId, children);
      moved.push(...children);
    }
  };
  const losers = others.map((id) => {
    const record = new SObjectValue(object);
    record.load('id', id);
    return record;
  });
  const outcomes = [...remover.delete(object, losers, { mode }, { masterId, move }), ...writer.update(object, [master], { mode })];
  const left = moved.map(({ child, ids }) => ({ child, ids, rows: table.byId(child, ids) }));
  const refused = left.flatMap(({ child, rows }) => [...writer.summaries.recompute(child, [...rows.values()]).values()]);
  return {
    errors: [...outcomes.flatMap((outcome) => outcome.errors), ...refused],
    moved: left.flatMap(({ child, ids, rows }) => (FOLLOWERS.has(child.name) ? [] : ids.filter((id) => rows.has(id)))),
  };
}

function childrenMoved(table: Table, object: ObjectSchema, id: string, masterId: string): readonly Moved[] {
  return pointersTo(table, object).map(({ child, field }) => {
    const moving = `"${child.name}" WHERE "${field.name}" = ?${staysWithAccount(child, object)}`;
    const ids = table.store.all(`SELECT "Id" FROM ${moving}`, [id]).map((row) => String(row['Id']));
    if (ids.length > 0)
      table.store.run(`UPDATE "${child.name}" SET "${field.name}" = ? WHERE "Id" IN (SELECT value FROM json_each(?))`, [
        masterId,
        JSON.stringify(ids),
      ]);
    return { child, ids };
  });
}
