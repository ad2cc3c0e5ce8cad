/**
 * Parents that are not shared with the user of a query with sharing: the lookup stays, and the relationship has at most the parent's Id and name.
 * Source: seen in an org, of which https://github.com/octoberswimmer/aer-dist/blob/main/CHANGELOG.md tells.
 */
import type { ObjectSchema, Schema } from '../../schema/index.ts';
import type { Row } from '../../store/store.ts';
import type { ParentPlan, Plan } from '../plan/context.ts';
import type { Reading } from './reading.ts';

export const NONE_HIDDEN: ReadonlySet<string> = new Set();

/** The Ids of the rows' parents that the user may not see. */
export function hiddenParents(
  { store, context: { guard, schema } }: Reading,
  { parents }: Plan,
  rows: readonly Row[],
): ReadonlySet<string> {
  if (guard === undefined || parents.length === 0) return NONE_HIDDEN;
  const hidden = new Set<string>();
  for (const [object, ids] of idsByObject(schema, parents, rows)) {
    const condition = guard.rows(object, 'p');
    if (condition === undefined) continue;
    const seen = store.all(
      `SELECT p."Id" AS id FROM "${object.name}" p WHERE p."Id" IN (SELECT value FROM json_each(?)) AND ${condition}`,
      [JSON.stringify([...ids])],
    );
    const visible = new Set(seen.map(({ id }) => String(id)));
    for (const id of ids) if (!visible.has(id)) hidden.add(id);
  }
  return hidden;
}

/** The object of a row's parent: that of the lookup, or of the Id where it leads to many. */
export function parentObject(schema: Schema, { idAlias, object }: ParentPlan, row: Row): ObjectSchema | undefined {
  const id = row[idAlias] ?? null;
  return id === null ? undefined : (object ?? schema.byPrefix(String(id).slice(0, 3)));
}

function idsByObject(schema: Schema, parents: Plan['parents'], rows: readonly Row[]): ReadonlyMap<ObjectSchema, ReadonlySet<string>> {
  const found = new Map<ObjectSchema, Set<string>>();
  for (const parent of parents)
    for (const row of rows) {
      const object = parentObject(schema, parent, row);
      if (object === undefined) continue;
      const ids = found.get(object) ?? new Set<string>();
      found.set(object, ids.add(String(row[parent.idAlias])));
    }
  return found;
}
