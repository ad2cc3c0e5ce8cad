/** Rows that the platform itself writes, without triggers and limits. */
import type { DataAccess } from '../data/index.ts';
import type { SqlValue } from '../data/store/values.ts';

/** @return the new row's Id. Fields that the object does not have are left out. */
export function insertRow(data: DataAccess, object: string, values: Readonly<Record<string, SqlValue>>): string {
  const schema = data.schema.get(object);
  const id = data.store.newId(schema);
  const known = Object.entries({ ...values, Id: id }).filter(([name]) => schema.fields.has(name.toLowerCase()));
  data.store.run(
    `INSERT INTO "${object}" (${known.map(([name]) => `"${name}"`).join(', ')}) VALUES (${known.map(() => '?').join(', ')})`,
    known.map(([, value]) => value),
  );
  return id;
}
