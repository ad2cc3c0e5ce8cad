/** Hierarchy settings fall back from user to profile to organisation. Source: Apex Reference Guide, "Custom Settings Methods". */
import { transaction } from '../platform/core/current.ts';
import { applyDefaults } from './dml/defaults.ts';
import { SObjectValue } from './records/index.ts';
import type { ObjectSchema } from './schema/index.ts';
import { stored } from './stored.ts';

/**
 * The merged record of a user, a profile or the organisation, never null. Where nobody has saved one for just this owner it
 * has no Id, so that it can be inserted for the owner; where nobody has saved one at all it has the fields' defaults.
 */
export function settingsOf(objectName: string, ownerId: string): SObjectValue {
  const schema = stored().objectNamed(objectName);
  const merged = new SObjectValue(schema);
  for (const owner of fallbacks(ownerId)) {
    const found = stored().firstWhere(schema, 'SetupOwnerId', owner);
    for (const [key, value] of found?.values ?? [])
      if (owner === ownerId || isSetting(schema, key)) if (value !== null || !merged.values.has(key)) merged.load(key, value);
  }
  if (merged.values.size === 0) applyDefaults(merged);
  merged.load('setupownerid', ownerId);
  return merged;
}

/** Who is asked, the farthest first. */
function fallbacks(ownerId: string): readonly string[] {
  const { org } = transaction();
  const profileId = ownerId.startsWith('005') ? stored().userField(ownerId, 'ProfileId') : undefined;
  return [org.id, ...(profileId === undefined ? [] : [profileId]), ...(ownerId === org.id ? [] : [ownerId])];
}

const isSetting = (schema: ObjectSchema, key: string): boolean => schema.fields.get(key)?.isCustom === true;
