/** Whom an alert reaches, whose a task is. Source: Metadata API Developer Guide, "Workflow", WorkflowEmailRecipient and WorkflowTask. */
import { data } from '../data/current.ts';
import type { SObjectValue } from '../data/records/index.ts';

type Finder = (row: SObjectValue, name: string) => string | undefined;

/** Kinds that stand for one user, queue or contact. */
const FINDERS: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ['owner', (row) => idIn(row, 'OwnerId')],
  ['creator', (row) => idIn(row, 'CreatedById')],
  ['user', (_row, name) => userNamed(name)],
  ['partnerUser', (_row, name) => userNamed(name)],
  ['customerPortalUser', (_row, name) => userNamed(name)],
  ['userLookup', idIn],
  ['contactLookup', idIn],
  ['accountOwner', accountOwner],
]);

/** Whether the kind stands for one; others are groups, roles and teams. */
export const isOne = (type: string): boolean => FINDERS.has(type);

/** @return the Id of a user, a queue or a contact; undefined for kinds that stand for many, and for what is empty. */
export const personOf = (type: string, name: string, row: SObjectValue): string | undefined => FINDERS.get(type)?.(row, name);

function idIn(row: SObjectValue, field: string): string | undefined {
  const id = row.values.get(field.toLowerCase());
  return typeof id === 'string' ? id : undefined;
}

function userNamed(username: string): string | undefined {
  const [user] = data().store.all('SELECT "Id" FROM "User" WHERE "Username" = ? COLLATE NOCASE', [username]);
  return user === undefined ? undefined : String(user['Id']);
}

function accountOwner(row: SObjectValue): string | undefined {
  const [account] = data().store.all('SELECT "OwnerId" FROM "Account" WHERE "Id" = ?', [idIn(row, 'AccountId') ?? null]);
  return account === undefined ? undefined : String(account['OwnerId']);
}
