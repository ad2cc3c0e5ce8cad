/**
 * Members of teams and groups, and shares: creating one that is there already changes it and returns it.
 * Source: Object Reference, "OpportunityTeamMember", "UserTeamMember", "GroupMember" and "AssetShare" with its like, Usage; of accounts as seen in orgs. Of cases nothing is told.
 */
import { isShare } from './effects/access/shares.ts';
import type { SObjectValue } from '../records/index.ts';
import { parentKey, sharedBy } from '../soql/plan/sources.ts';
import type { ObjectSchema } from '../schema/index.ts';
import type { RowOutcome } from './rowError.ts';
import type { Writer } from './write.ts';
import type { SaveManner } from './writing.ts';

/** The lookups by which a row is matched, the one first that fewest rows have in common. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  AccountTeamMember: ['AccountId', 'UserId'],
  GroupMember: ['UserOrGroupId', 'GroupId'],
  OpportunityTeamMember: ['OpportunityId', 'UserId'],
};

export function insertOrMatch(
  writer: Writer,
  object: ObjectSchema,
  records: readonly SObjectValue[],
  manner: SaveManner,
): readonly RowOutcome[] {
  const names = KEYS[object.name] ?? keysOfShare(writer, object);
  if (names === undefined) return writer.insert(object, records, manner);
  const outcomes = new Map<SObjectValue, RowOutcome>();
  // repeated records match the row of the first one
  for (let left = records; left.length > 0;) {
    const keys = new Map(left.map((record) => [record, keyOf(record, names)] as const));
    const taken = new Map([...keys].reverse().map(([record, key]) => [key, record] as const));
    const now = left.filter((record) => taken.get(keys.get(record) ?? '') === record);
    const matches = now.filter((record) => match(writer, object, record, names));
    const fresh = now.filter((record) => !matches.includes(record));
    const note = (of: readonly SObjectValue[], made: readonly RowOutcome[]): void =>
      made.forEach((outcome, index) => void outcomes.set(of[index] as SObjectValue, outcome));
    if (fresh.length > 0) note(fresh, writer.insert(object, fresh, manner));
    if (matches.length > 0) note(matches, changed(writer, object, matches, manner));
    left = left.filter((record) => !now.includes(record));
  }
  return records.map((record) => outcomes.get(record) as RowOutcome);
}

function keysOfShare({ table: { schema } }: Writer, object: ObjectSchema): readonly string[] | undefined {
  const base = isShare(object.name) ? sharedBy(schema, object) : undefined;
  return base === undefined ? undefined : [parentKey(object, base), 'UserOrGroupId', 'RowCause'];
}

const keyOf = (record: SObjectValue, names: readonly string[]): string => valuesOf(record, names).join();

/** A share without a cause is a manual one. */
function valuesOf({ values }: SObjectValue, names: readonly string[]): readonly string[] {
  return names.map((name) => String(values.get(name.toLowerCase()) ?? (name === 'RowCause' ? 'Manual' : null)));
}

/** With a plus, a column is no reason for SQLite to take its index. */
const conditions = (names: readonly string[]): string => names.map((name, index) => `${index === 0 ? '' : '+'}"${name}" = ?`).join(' AND ');

/** Gives the record the Id of the row that it matches. */
function match({ table }: Writer, object: ObjectSchema, record: SObjectValue, names: readonly string[]): boolean {
  const values = valuesOf(record, names);
  if (record.values.get('id') != null || values.includes('Owner')) return false;
  const [row] = table.store.all(
    `SELECT "Id" AS id FROM "${object.name}" WHERE ${conditions(names)}${object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : ''}`,
    values,
  );
  if (row !== undefined) record.load('id', String(row['id']));
  return row !== undefined;
}

/** A refused record is given no Id, as by any other insert. */
function changed(writer: Writer, object: ObjectSchema, records: readonly SObjectValue[], manner: SaveManner): readonly RowOutcome[] {
  return writer.update(object, records, manner).map((outcome, index) => {
    if (outcome.errors.length === 0) return { ...outcome, created: true };
    records[index]?.values.delete('id');
    return { ...outcome, id: null };
  });
}
