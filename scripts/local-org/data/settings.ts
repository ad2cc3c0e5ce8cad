/** Hierarchy settings fall back from user to profile to organisation. Source: Apex Reference Guide, "Custom Settings Methods". */
import { transaction } from '../platform/core/current.ts';
import { data } from './current.ts';
import { SObjectValue } from './records/index.ts';

/** The merged record of a user, a profile or the organisation; without any row it is empty, and still no null. */
export function settingsOf(objectName: string, ownerId: string): SObjectValue {
  const { org } = transaction();
  const schema = data().objectNamed(objectName);
  const profileId = ownerId.startsWith('005') ? data().userField(ownerId, 'ProfileId') : undefined;
  const owners = [org.id, ...(profileId === undefined ? [] : [profileId]), ...(ownerId === org.id ? [] : [ownerId])];
  const merged = new SObjectValue(schema);
  for (const owner of owners) {
    const found = data().firstWhere(schema, 'SetupOwnerId', owner);
    if (found !== undefined) for (const [key, value] of found.values) if (value !== null || !merged.values.has(key)) merged.load(key, value);
  }
  if (merged.values.size === 0) for (const field of schema.fields.values()) if (field.kind === 'boolean') merged.load(field.name.toLowerCase(), field.defaultValue === 'true');
  return merged;
}
