/** Which Ids a record may have. */
import { raise } from '../../platform/core/error.ts';
import { objectOfPrefix } from '../../platform/system/recordDoor.ts';
import type { ObjectSchema } from '../schema/index.ts';

/**
 * Errors: System.TypeException for the Id of another object. Prefixes of custom objects differ between orgs, so Ids that tests make up are accepted.
 * Source: result of an org.
 */
export function checkOwnId({ keyPrefix, isCustom }: ObjectSchema, id: string): void {
  const prefix = id.slice(0, 3);
  if (prefix === keyPrefix || (isCustom && prefix.startsWith('a'))) return;
  const owner = objectOfPrefix(prefix);
  if (owner !== undefined && owner.kind === 'object' && !owner.isCustom)
    raise('System.TypeException', `Invalid id value for this SObject type: ${id}`);
}
