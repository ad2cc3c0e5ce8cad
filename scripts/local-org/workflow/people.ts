/** Whom an alert reaches, whose a task is. Source: Metadata API Developer Guide, "Workflow", WorkflowEmailRecipient and WorkflowTask. */
import { data } from '../data/current.ts';
import type { SObjectValue } from '../data/records/index.ts';

/** The Id of a user, a queue or a contact; `undefined` for kinds that stand for many, and for what is empty. */
export function personOf(type: string, name: string, row: SObjectValue): string | undefined {
  const { store } = data();
  const idIn = (field: string): string | undefined => {
    const id = row.values.get(field.toLowerCase());
    return typeof id === 'string' ? id : undefined;
  };
  const ids: Readonly<Record<string, () => string | undefined>> = {
    owner: () => idIn('OwnerId'),
    creator: () => idIn('CreatedById'),
    user: () => store.all('SELECT "Id" FROM "User" WHERE "Username" = ? COLLATE NOCASE', [name]).map((found) => String(found['Id']))[0],
    userLookup: () => idIn(name),
    contactLookup: () => idIn(name),
    accountOwner: () => {
      const [account] = store.all('SELECT "OwnerId" FROM "Account" WHERE "Id" = ?', [idIn('AccountId') ?? null]);
      return account === undefined ? undefined : String(account['OwnerId']);
    },
  };
  return ids[type]?.();
}
