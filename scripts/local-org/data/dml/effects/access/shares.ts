/** Share objects. Source: Apex Developer Guide, "Sharing a Record Using Apex"; Object Reference, "AccountShare". */
import type { SObjectValue } from '../../../records/index.ts';
import { levelField, sharedBy } from '../../../soql/plan/sources.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { text, type Effect } from '../effect.ts';

/** What everybody may do with the records of a sharing model. */
export const DEFAULT_LEVELS: Readonly<Record<string, string>> = { Read: 'Read', ReadWrite: 'Edit' };

/** Shares that the org-wide default makes pointless or impossible are refused. */
function unshareable(table: Table, row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  const base = sharedBy(table.schema, row.schema);
  if (base === undefined || old !== undefined) return undefined;
  const field = levelField(row.schema, base);
  const level = text(row, field);
  if (text(row, 'RowCause') === 'Owner')
    return rowError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: RowCause (Owner is the cause of owners)', ['RowCause']);
  if (level === 'All') return rowError('INVALID_ACCESS_LEVEL', `invalid access level: ${field} (All is the level of owners)`, [field]);
  const everybodys = DEFAULT_LEVELS[base.sharingModel ?? ''];
  if (everybodys === undefined)
    return withInactive(table, row) ?? (row.objectName.endsWith('__Share') ? unfit(table, base.name, row) : undefined);
  const isTrivial = level === 'Read' || (level === 'Edit' && everybodys === 'Edit');
  return isTrivial
    ? rowError(
        'FIELD_INTEGRITY_EXCEPTION',
        `field integrity exception: ${field} (trivial share level ${level}, for organization with default level ${everybodys})`,
        [field],
      )
    : undefined;
}

/** Source: seen in an org, of which https://github.com/octoberswimmer/aer-dist/blob/main/CHANGELOG.md tells (the code, not its words). */
function withInactive({ store }: Table, row: SObjectValue): RowError | undefined {
  const [inactive] = store.all('SELECT 1 AS found FROM "User" WHERE "Id" = ? AND "IsActive" = 0', [text(row, 'UserOrGroupId')]);
  return inactive === undefined ? undefined : rowError('INACTIVE_OWNER_OR_USER', 'user is inactive', ['UserOrGroupId']);
}

/** Of custom objects a share needs its record, whose owner has none but the own. Source of the codes: seen in an org. */
function unfit({ store }: Table, base: string, row: SObjectValue): RowError | undefined {
  const parent = text(row, 'ParentId');
  if (parent === '') return rowError('FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: ParentId', ['ParentId']);
  if (!/^(Read|Edit)$/.test(text(row, 'AccessLevel'))) return undefined;
  const [owned] = store.all(`SELECT 1 AS found FROM "${base}" WHERE "Id" = ? AND "OwnerId" = ?`, [parent, text(row, 'UserOrGroupId')]);
  return owned === undefined
    ? undefined
    : rowError('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id');
}

export const SHARE: Effect = { before: unshareable };
export const isShare = (object: string): boolean => /(__|[a-z])Share$/.test(object);

/** Of a custom object: a delete is final. Source: seen in an org, of which https://github.com/octoberswimmer/aer-dist/issues/407 tells. */
export const isCustomShare = (object: string): boolean => object.endsWith('__Share');
