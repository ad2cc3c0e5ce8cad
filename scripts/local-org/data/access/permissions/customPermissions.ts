/**
 * Custom permissions that a user holds. Source: Apex Reference Guide, "FeatureManagement Class"; Salesforce Help, "Custom Permissions".
 * A test method sees those that its own user held as it began, until a block of System.runAs works them out anew; they are the old ones again behind the block
 * (seen in orgs; the guides do not tell).
 */
import type { Transaction } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import type { Store } from '../../store/store.ts';
import { isInBlock } from '../callers/callerSharing.ts';
import { grantSources } from './grants.ts';

/** @return names in lower case, with the prefix of their namespace and without. */
export function customPermissionsOf(store: Store, userId: string): ReadonlySet<string> {
  const rows = store.all(
    'SELECT e."ParentId" AS parent, lower(p."DeveloperName") AS name, lower(p."NamespacePrefix" || \'__\' || p."DeveloperName") AS full FROM "SetupEntityAccess" e JOIN "CustomPermission" p ON p."Id" = e."SetupEntityId"',
  );
  if (rows.length === 0) return new Set();
  const namesIn = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(
      rows
        .filter(({ parent }) => ids.includes(String(parent)))
        .flatMap(({ name, full }) => [name, full])
        .filter((name) => name !== null)
        .map(String),
    );
  return new Set(
    grantSources(store, userId).flatMap(({ gives, mutes }) => {
      const muted = namesIn(mutes);
      return [...namesIn(gives)].filter((name) => !muted.has(name));
    }),
  );
}

const AT_START = Symbol('custom permissions as the test began');
interface Kept {
  /** Work that a test starts shares its state, but not these permissions. */
  readonly of: Transaction;
  readonly names: ReadonlySet<string>;
}

/** Called where a test method begins. */
export function keepCustomPermissions(tx: Transaction, store: Store): void {
  tx.state.set(AT_START, { of: tx, names: customPermissionsOf(store, tx.user.id) } satisfies Kept);
}

/** The custom permissions of the running user, as Apex sees them. */
export function runningCustomPermissions(store: Store): ReadonlySet<string> {
  const tx = transaction();
  const kept = tx.state.get(AT_START) as Kept | undefined;
  return kept?.of === tx && !isInBlock() ? kept.names : customPermissionsOf(store, tx.user.id);
}
