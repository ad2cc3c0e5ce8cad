/** Names of persons. Source: Object Reference, "Contact", "Employee", "Lead", "User", "Individual". */
import { accountSaved, beforeAccount, beforeContact, contactSaved } from './personAccounts.ts';
import { userToday } from '../../leads/userToday.ts';
import { showOnCampaigns } from './memberPersons.ts';
import { personName } from './personName.ts';
import { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { shareOfMovedUser } from '../access/ruleShares.ts';
import { moveActivities } from '../activities/account.ts';
import { showChangeOnCases } from '../service/casePerson.ts';
import { joinAccount } from './portalUsers.ts';
import { openUserLogins } from '../../../seed/logins.ts';
import { changed, ownRows, text, set, value, type Effects, type Effect, record } from '../effect.ts';

/** Nicknames that the platform makes end in as many digits each, so that no two are alike. */
const FIRST_NICKNAME = 100_000_000_000;

const named: Effect = {
  before: (_table, row) => set(row, { Name: personName(row) }),
};

/** The account of a contact is a direct relation; a contact may have indirect ones too, of which the account that it leaves becomes one. Source: Object Reference, "AccountContactRelation", IsDirect and "Usage"; results of orgs. */
function relate(table: Table, contact: SObjectValue, old: SObjectValue | undefined): void {
  if (!changed(contact, old, 'AccountId')) return;
  const id = text(contact, 'Id');
  const accountId = text(contact, 'AccountId');
  if (accountId === '') table.store.run('DELETE FROM "AccountContactRelation" WHERE "ContactId" = ? AND "IsDirect" = 1', [id]);
  else table.store.run('DELETE FROM "AccountContactRelation" WHERE "ContactId" = ? AND "AccountId" = ?', [id, accountId]);
  table.store.run('UPDATE "AccountContactRelation" SET "IsDirect" = 0 WHERE "ContactId" = ?', [id]);
  if (accountId === '') return;
  const relation = new SObjectValue(table.schema.get('AccountContactRelation'));
  set(relation, { AccountId: accountId, ContactId: id, IsDirect: true, IsActive: true });
  table.insert(relation.schema, relation);
}

/** The words are ours. */
const PRIVATE = rowError('FIELD_INTEGRITY_EXCEPTION', 'A private contact has no account, so it is related to no other one.', ['ContactId']);

function relationError(table: Table, row: SObjectValue, given: SObjectValue): RowError | undefined {
  const [twin] = table.store.all(
    'SELECT 1 AS found FROM "AccountContactRelation" WHERE "AccountId" = ? AND "ContactId" = ? AND "IsDeleted" = 0',
    [text(row, 'AccountId'), text(row, 'ContactId')],
  );
  if (twin !== undefined) return rowError('DUPLICATE_VALUE', 'This contact already has a relationship with this account.', ['ContactId']);
  const contact = record(table, 'Contact', value(row, 'ContactId'));
  if (contact !== undefined && value(contact, 'AccountId') === null) return PRIVATE;
  set(row, { IsDirect: false, ...(given.touched.includes('isactive') ? {} : { IsActive: true }) });
  return undefined;
}

/** The permission set of a user's profile is assigned to the user. Source: Object Reference, "PermissionSetAssignment"; "PermissionSet", IsOwnedByProfile. */
function assignProfile({ store, schema }: Table, user: SObjectValue, old: SObjectValue | undefined): void {
  if (!changed(user, old, 'ProfileId')) return;
  const id = text(user, 'Id');
  store.run(
    'DELETE FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" IN (SELECT "Id" FROM "PermissionSet" WHERE "IsOwnedByProfile" = 1)',
    [id],
  );
  store.run(
    'INSERT INTO "PermissionSetAssignment" ("Id", "AssigneeId", "PermissionSetId", "IsActive") SELECT ?, ?, "Id", 1 FROM "PermissionSet" WHERE "ProfileId" = ?',
    [store.newId(schema.get('PermissionSetAssignment')), id, text(user, 'ProfileId')],
  );
}

const USERNAME = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const PEOPLE: Effects = {
  Account: { before: beforeAccount, saved: accountSaved, after: showOnCampaigns },
  Contact: {
    before: (table, row, old, given) => {
      void named.before?.(table, row, old, given);
      set(row, { IsEmailBounced: value(row, 'EmailBouncedDate') !== null });
      return beforeContact(table, row, old);
    },
    saved: contactSaved,
    after: (writer, row, old) => {
      relate(writer.table, row, old);
      showOnCampaigns(writer, row, old);
      showChangeOnCases(writer, row, old);
      moveActivities(writer, row, old);
    },
  },
  AccountContactRelation: { before: (table, row, old, given) => (old === undefined ? relationError(table, row, given) : undefined) },
  Lead: {
    before: (table, row, old, given) => {
      void named.before?.(table, row, old, given);
      // Source: seen in an org: a new lead was transferred to its first owner
      if (changed(row, old, 'OwnerId')) set(row, { LastTransferDate: userToday() });
    },
    after: showOnCampaigns,
  },
  Individual: named,
  Employee: named,
  User: {
    before: (table, row, old, given) => {
      void named.before?.(table, row, old, given);
      const username = text(row, 'Username').trim();
      if (username !== '' && !USERNAME.test(username))
        return rowError(
          'FIELD_INTEGRITY_EXCEPTION',
          'Username must be in the form of an email address (for example, john@acme.com): Username',
          ['Username'],
        );
      set(row, { Username: username.toLowerCase() || null });
      if (old !== undefined) return undefined;
      const profile = record(table, 'Profile', value(row, 'ProfileId'));
      set(row, {
        UserType: profile === undefined ? 'Standard' : text(profile, 'UserType') || 'Standard',
        CommunityNickname: value(row, 'CommunityNickname') ?? `User${String(FIRST_NICKNAME + table.store.next('nickname'))}`,
      });
      return joinAccount(table, row);
    },
    saved: (table, _row, old) => (old === undefined ? openUserLogins(ownRows(table)) : undefined),
    after: (writer, row, old) => {
      assignProfile(writer.table, row, old);
      shareOfMovedUser(writer, row, old);
    },
  },
};
