/** Deletes the data of deleted components: one that is added again under the same name begins empty. Source: Metadata API Developer Guide, "Deleting Components from an Organization" (purgeOnDelete). */
import type { LocalOrg } from '../../../../org.ts';
import { isCalculated } from '../../../../data/schema/index.ts';
import type { Component } from '../registry.ts';

export function forget({ data }: LocalOrg, deletions: readonly Component[]): void {
  for (const { type, fullName } of deletions) {
    const [objectName = '', fieldName = ''] = fullName.split('.');
    const object = data.schema.find(objectName);
    const field = object?.fields.get(fieldName.toLowerCase());
    if (object === undefined) continue;
    if (type === 'CustomObject' && object.isCustom) data.store.run(`DELETE FROM "${object.name}"`);
    else if (type === 'CustomField' && field !== undefined && field.isCustom && !isCalculated(field))
      data.store.run(`UPDATE "${object.name}" SET "${field.name}" = NULL`);
  }
}
