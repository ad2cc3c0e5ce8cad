/** FOR VIEW and FOR REFERENCE. Source: SOQL and SOSL Reference, "FOR VIEW", "FOR REFERENCE"; Object Reference, "RecentlyViewed". */
import type { SoqlQuery } from '../../language/soqlAst.ts';
import { transaction } from '../../platform/core/current.ts';
import type { ObjectSchema, Schema } from '../schema/index.ts';
import type { Store } from '../store/store.ts';

/** Sets LastViewedDate and LastReferencedDate, and adds the rows to the recently viewed ones. Viewing a record also references it. */
export function noteViewed(
  store: Store,
  schema: Schema,
  object: ObjectSchema,
  clauses: SoqlQuery['forClauses'],
  ids: readonly string[],
): void {
  const now = transaction().org.clock.now();
  const dates = clauses.includes('view') ? ['LastViewedDate', 'LastReferencedDate'] : ['LastReferencedDate'];
  if (ids.length === 0 || !dates.every((name) => object.fields.has(name.toLowerCase()))) return;
  const chosen = JSON.stringify(ids);
  const set = dates.map((name) => `"${name}" = ?`).join(', ');
  const times = dates.map(() => now);
  store.run(`UPDATE "${object.name}" SET ${set} WHERE "Id" IN (SELECT value FROM json_each(?))`, [...times, chosen]);
  const recent = schema.get('RecentlyViewed').name;
  store.run(
    `INSERT INTO "${recent}" ("Id", "Name", "Type") SELECT "Id", "${object.nameField}", ? FROM "${object.name}" WHERE "Id" IN (SELECT value FROM json_each(?)) AND "Id" NOT IN (SELECT "Id" FROM "${recent}")`,
    [object.name, chosen],
  );
  store.run(`UPDATE "${recent}" SET ${set} WHERE "Id" IN (SELECT value FROM json_each(?))`, [...times, chosen]);
}
