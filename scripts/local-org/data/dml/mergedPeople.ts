/** Person accounts in merges: the contact of each deleted account goes with it, and what points to the contact moves to the contact of the master. */
import type { ObjectSchema } from '../schema/index.ts';
import type { Table } from './table.ts';

/** A contact of a deleted person account, and the contact that stays. */
export interface MergedContact {
  readonly id: string;
  readonly masterId: string;
}

/** @return the contacts of the others that are people, if the master is one; none for other objects and in orgs without person accounts. */
export function mergedContacts(
  { schema, store }: Table,
  object: ObjectSchema,
  masterId: string,
  others: readonly string[],
): readonly MergedContact[] {
  if (object.name !== 'Account' || !schema.hasPersonAccounts) return [];
  const contactOf = (accountId: string): string | null =>
    (store.all('SELECT "PersonContactId" AS id FROM "Account" WHERE "Id" = ?', [accountId])[0]?.['id'] as string | null | undefined) ??
    null;
  const kept = contactOf(masterId);
  if (kept === null) return [];
  return others.flatMap((other) => {
    const id = contactOf(other);
    return id === null ? [] : [{ id, masterId: kept }];
  });
}

/** The condition on children that move: the contact that an account also is stays with it. */
export const staysWithAccount = (child: ObjectSchema, parent: ObjectSchema): string =>
  child.name === 'Contact' && parent.name === 'Account' && child.fields.has('ispersonaccount') ? ' AND "IsPersonAccount" = 0' : '';
