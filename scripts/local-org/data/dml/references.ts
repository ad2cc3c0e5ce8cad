/** What happens to records that point at a deleted one. Source: Metadata API Developer Guide, "CustomField", deleteConstraint. */
import type { ObjectSchema, Schema } from '../schema/index.ts';
import type { Store } from '../store/store.ts';

export function clearReferences(store: Store, schema: Schema, object: ObjectSchema, id: string, cascade: (child: ObjectSchema, ids: readonly string[]) => void): void {
  for (const child of schema.stored()) {
    for (const field of child.fields.values()) {
      if (field.kind !== 'reference' || !field.isCustom || !field.referenceTo.includes(object.name)) continue;
      if (field.onDelete === 'set-null') store.run(`UPDATE "${child.name}" SET "${field.name}" = NULL WHERE "${field.name}" = ?`, [id]);
      else {
        const ids = store.all(`SELECT "Id" FROM "${child.name}" WHERE "${field.name}" = ?`, [id]).map((row) => String(row['Id']));
        if (ids.length > 0) cascade(child, ids);
      }
    }
  }
}
