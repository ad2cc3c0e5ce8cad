/** Permissions, groups and roles. Source: Object Reference, "PermissionSetAssignment", "PermissionSet", "Group", "GroupMember", "UserRole". */
import { transaction } from '../../../platform/core/current.ts';
import { openRole } from '../../seed/roles.ts';
import { Rows } from '../../seed/rows.ts';
import { rowError } from '../rowError.ts';
import { set, text, value, type Effects } from './effect.ts';

export const SETUP: Effects = {
  PermissionSet: {
    before: ({ store }, row, old) => {
      const [twin] = store.all(
        'SELECT 1 AS found FROM "PermissionSet" WHERE "Name" = ? COLLATE NOCASE AND "NamespacePrefix" IS NULL AND "Id" IS NOT ?',
        [text(row, 'Name'), text(row, 'Id') || null],
      );
      if (twin !== undefined) return rowError('DUPLICATE_DEVELOPER_NAME', 'This developer name is already in use.', ['Name']);
      if (old === undefined) set(row, { IsOwnedByProfile: false, IsCustom: true, Type: 'Regular' });
      return undefined;
    },
  },
  PermissionSetAssignment: {
    before: (table, row, old) => {
      if (old !== undefined) return undefined;
      const wanted = text(row, 'PermissionSetId');
      if (wanted !== '' && table.store.all('SELECT 1 AS found FROM "PermissionSet" WHERE "Id" = ?', [wanted]).length === 0)
        return rowError('INVALID_CROSS_REFERENCE_KEY', "Permission set doesn't exist", ['PermissionSetId']);
      const [twin] = table.store.all(
        'SELECT 1 AS found FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" IS ? AND "PermissionSetGroupId" IS ?',
        [text(row, 'AssigneeId'), wanted || null, text(row, 'PermissionSetGroupId') || null],
      );
      set(row, { IsActive: true });
      return twin === undefined
        ? undefined
        : rowError('DUPLICATE_VALUE', 'Duplicate PermissionSetAssignment. Assignee: , Permission Set: ', ['PermissionSetId']);
    },
  },
  // Source: Object Reference, "EmailTemplate", TimesUsed: never empty.
  EmailTemplate: { before: (_table, row, old) => (old === undefined ? set(row, { TimesUsed: 0 }) : undefined) },
  GroupMember: {
    after: (writer) => writer.ruleShares.keepAll(),
    deleted: (writer) => writer.ruleShares.keepAll(),
  },
  UserRole: {
    before: (_table, row) => {
      if (value(row, 'DeveloperName') === null) set(row, { DeveloperName: text(row, 'Name').replaceAll(/[^A-Za-z0-9]+/g, '_') });
    },
    saved: ({ store, schema }, row) =>
      openRole(new Rows(store, schema, transaction().org.clock.now()), text(row, 'Id'), text(row, 'DeveloperName')),
  },
  Group: {
    before: (_table, row) => {
      if (value(row, 'DeveloperName') === null) set(row, { DeveloperName: text(row, 'Name').replaceAll(/[^A-Za-z0-9]+/g, '_') });
    },
  },
  SetupEntityAccess: {
    before: (table, row) => set(row, { SetupEntityType: table.schema.byPrefix(text(row, 'SetupEntityId').slice(0, 3))?.name ?? null }),
  },
};
