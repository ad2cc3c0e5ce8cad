/**
 * Users who belong to an account: of Experience Cloud sites and portals.
 * Source: Object Reference, "User" (AccountId, ContactId, IsPortalEnabled, PortalRole), "UserRole" (PortalAccountId, PortalRole, PortalType);
 * Salesforce Help, 000385901 (the owner's role), "Configure Roles for External Users"; Apex Developer Guide, "Using the runAs Method".
 */
import { SObjectValue } from '../../../records/index.ts';
import { openRole } from '../../../seed/roles.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { ownRows, record, set, text } from '../effect.ts';

/** Which kinds of users stand in the role hierarchy, below the owner of their account. */
const KINDS: Readonly<Record<string, { readonly type: string; readonly word: string }>> = {
  PowerPartner: { type: 'Partner', word: 'Partner' },
  PowerCustomerSuccess: { type: 'CustomerPortal', word: 'Customer' },
  CustomerSuccess: { type: 'CustomerPortal', word: 'Customer' },
};
const LEVELS: Readonly<Record<string, string>> = { Worker: 'User', Manager: 'Manager', Executive: 'Executive' };

/** Gives a new user the account and, where the licence has roles, the role of the contact's account. */
export function joinAccount(table: Table, user: SObjectValue): RowError | undefined {
  const contactId = text(user, 'ContactId');
  const userType = text(user, 'UserType');
  if (contactId === '')
    return userType in KINDS
      ? rowError('FIELD_INTEGRITY_EXCEPTION', 'Cannot create a portal user without contact', ['ContactId'])
      : undefined;
  if (userType === 'Standard')
    return rowError('FIELD_INTEGRITY_EXCEPTION', 'only portal users can be associated to a contact', ['ContactId']);
  const contact = record(table, 'Contact', contactId);
  const account = contact === undefined ? undefined : record(table, 'Account', text(contact, 'AccountId'));
  if (account === undefined) return undefined;
  const owner = record(table, 'User', text(account, 'OwnerId'));
  const above = owner === undefined ? '' : text(owner, 'UserRoleId');
  if (above === '') return rowError('UNKNOWN_EXCEPTION', 'portal account owner must have a role');
  set(user, { AccountId: text(account, 'Id'), IsPortalEnabled: true });
  if (userType in KINDS && text(user, 'UserRoleId') === '') set(user, { UserRoleId: roleOf(table, account, user, above) });
  return undefined;
}

/** The account's role of the user's kind and level; the first user of an account brings it. */
function roleOf(table: Table, account: SObjectValue, user: SObjectValue, above: string): string {
  const { type, word } = KINDS[text(user, 'UserType')]!;
  const level = text(user, 'PortalRole') in LEVELS ? text(user, 'PortalRole') : 'Worker';
  const [found] = table.store.all(
    'SELECT "Id" AS id FROM "UserRole" WHERE "PortalAccountId" = ? AND "PortalType" = ? AND "PortalRole" = ?',
    [text(account, 'Id'), type, level],
  );
  if (found !== undefined) return String(found['id']);
  const name = `${text(account, 'Name')} ${word} ${LEVELS[level]}`;
  const role = new SObjectValue(table.schema.get('UserRole'));
  set(role, {
    Name: name,
    DeveloperName: `${name.replaceAll(/[^A-Za-z0-9]+/g, '')}${table.store.next('portal role')}`,
    ParentRoleId: above,
    PortalAccountId: text(account, 'Id'),
    PortalAccountOwnerId: text(account, 'OwnerId'),
    PortalType: type,
    PortalRole: level,
  });
  table.insert(role.schema, role);
  openRole(ownRows(table), text(role, 'Id'), text(role, 'DeveloperName'));
  return text(role, 'Id');
}
