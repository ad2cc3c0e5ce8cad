/** Permissions, groups and roles. Source: Object Reference, "PermissionSetAssignment", "PermissionSet", "Group", "GroupMember", "UserRole". */
import { transaction } from '../../../../platform/core/current.ts';
import { NotImplemented } from '../../../../platform/core/error.ts';
import { openGroup } from '../../../seed/access.ts';
import { leastOfOwners, openRole } from '../../../seed/roles.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { apiNameError, madeApiName, namesakes } from './apiNames.ts';
import { shareAnew, shareOfMovedRole } from './ruleShares.ts';
import { ownRows, set, text, value, type Effect, type Effects } from '../effect.ts';

/** Source: Object Reference, "Group" (DeveloperName: unique by type of group), "UserRole"; the code is that of permission sets. */
function twinError({ store }: Table, row: SObjectValue): RowError | undefined {
  return namesakes(store, row, text(row, 'DeveloperName')).every((id) => id === text(row, 'Id'))
    ? undefined
    : rowError('DUPLICATE_DEVELOPER_NAME', 'This developer name is already in use.', ['DeveloperName']);
}

/** Without an API name, one is made of the label. */
const named: NonNullable<Effect['before']> = (table, row, old) => {
  if (value(row, 'DeveloperName') !== null) return apiNameError(row, old, 'DeveloperName') ?? twinError(table, row);
  set(row, { DeveloperName: madeApiName(table, row) });
  return undefined;
};

/** Source: Object Reference, "Group", Type: only these can be used when creating a group; code and words are ours. */
const MADE_GROUPS: readonly string[] = ['Personal', 'Queue', 'Regular'];
const groupError: NonNullable<Effect['before']> = (_table, row, old) =>
  old === undefined && !MADE_GROUPS.includes(text(row, 'Type'))
    ? rowError('FIELD_INTEGRITY_EXCEPTION', `Groups of the type ${text(row, 'Type')} are made by the platform only.`, ['Type'])
    : undefined;

/**
 * In tests a changed group is out of date until it is calculated; elsewhere the platform calculates it at once, or soon.
 * Source: Apex Reference Guide, "Test Class", calculatePermissionSetGroup; results of an org.
 */
function outdate({ store }: Table, component: SObjectValue): void {
  if (transaction().isTest)
    store.run(`UPDATE "PermissionSetGroup" SET "Status" = 'Outdated' WHERE "Id" = ?`, [text(component, 'PermissionSetGroupId')]);
}

export const SETUP: Effects = {
  PermissionSet: {
    before: ({ store }, row, old) => {
      const malformed = apiNameError(row, old, 'Name');
      if (malformed !== undefined) return malformed;
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
      const group = text(row, 'PermissionSetGroupId') || null;
      const [own] = table.store.all('SELECT "Id" FROM "PermissionSet" WHERE "PermissionSetGroupId" = ?', [group]);
      if (own !== undefined) set(row, { PermissionSetId: String(own['Id']) });
      const wanted = text(row, 'PermissionSetId');
      if (wanted !== '' && table.store.all('SELECT 1 AS found FROM "PermissionSet" WHERE "Id" = ?', [wanted]).length === 0)
        return rowError('INVALID_CROSS_REFERENCE_KEY', "Permission set doesn't exist", ['PermissionSetId']);
      const [twin] = table.store.all(
        'SELECT 1 AS found FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" IS ? AND "PermissionSetGroupId" IS ?',
        [text(row, 'AssigneeId'), wanted || null, group],
      );
      set(row, { IsActive: true });
      return twin === undefined
        ? undefined
        : rowError('DUPLICATE_VALUE', 'Duplicate PermissionSetAssignment. Assignee: , Permission Set: ', ['PermissionSetId']);
    },
  },
  ApexTestQueueItem: {
    before: () => {
      throw new NotImplemented('DML on ApexTestQueueItem (tests that Apex runs)');
    },
  },
  // Source: Object Reference, "EmailTemplate", TimesUsed: never empty.
  EmailTemplate: { before: (_table, row, old) => (old === undefined ? set(row, { TimesUsed: 0 }) : undefined) },
  PermissionSetGroup: {
    before: (_table, row, old) => apiNameError(row, old, 'DeveloperName'),
    saved: (table, row) =>
      openGroup(ownRows(table), text(row, 'Id'), { Name: text(row, 'DeveloperName'), Label: text(row, 'MasterLabel') }),
  },
  PermissionSetGroupComponent: {
    saved: (table, row) => outdate(table, row),
    deleted: ({ table }, row) => outdate(table, row),
  },
  GroupMember: {
    after: shareAnew,
    deleted: shareAnew,
  },
  UserRole: {
    before: (table, row, old, given) => {
      for (const [field, least] of Object.entries(leastOfOwners(table.schema)))
        if (value(row, field) === null) set(row, { [field]: least });
      return named(table, row, old, given);
    },
    saved: (table, row) => openRole(ownRows(table), text(row, 'Id'), text(row, 'DeveloperName')),
    after: shareOfMovedRole,
  },
  Group: { before: (table, row, old, given) => groupError(table, row, old, given) ?? named(table, row, old, given) },
  SetupEntityAccess: {
    before: (table, row) => set(row, { SetupEntityType: table.schema.byPrefix(text(row, 'SetupEntityId').slice(0, 3))?.name ?? null }),
  },
};
