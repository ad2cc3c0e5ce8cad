/** Maintains the shares of sharing rules: rows with the cause `Rule`. Source: Salesforce Help, "Sharing Rules"; Apex Developer Guide, "Understanding Sharing". */
import { NotImplemented } from '../../../platform/core/error.ts';
import { meetsCriteria } from '../../criteria/criteria.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { Principal, SharingRule } from '../../schema/metadata/sharingRules.ts';
import { levelField, parentKey } from '../../soql/plan/sources.ts';
import type { Table } from '../../dml/table.ts';
import type { Sharing } from './sharing.ts';

export class RuleShares {
  private readonly table: Table;
  private readonly sharing: Sharing;
  constructor(table: Table, sharing: Sharing) {
    this.table = table;
    this.sharing = sharing;
  }

  /** Recomputes the shares of saved records. */
  keep(object: ObjectSchema, rows: readonly SObjectValue[]): void {
    const rules = this.rulesOf(object);
    const share = this.sharing.shareOf(object);
    if (rules.length > 0 && share !== undefined) for (const row of rows) this.keepOne(object, share, rules, row);
  }

  /** Recomputes the shares of owner-based rules for all records, after a change of groups or roles. */
  keepAll(): void {
    const objects = new Set(this.table.schema.sharingRules.filter(({ from }) => from !== undefined).map((rule) => rule.object));
    for (const name of objects) {
      const object = this.table.schema.find(name);
      if (object !== undefined) this.keep(object, this.table.where(object, 'IsDeleted', 0));
    }
  }

  /** Deletes manual shares when a record gets a new owner. */
  endManual(object: ObjectSchema, id: string): void {
    const share = this.sharing.shareOf(object);
    if (share !== undefined)
      this.table.store.run(`DELETE FROM "${share.name}" WHERE "${parentKey(share, object)}" = ? AND "RowCause" = 'Manual'`, [id]);
  }

  private rulesOf(object: ObjectSchema): readonly SharingRule[] {
    return this.table.schema.sharingRules.filter((rule) => rule.object.toLowerCase() === object.name.toLowerCase());
  }

  private keepOne(object: ObjectSchema, share: ObjectSchema, rules: readonly SharingRule[], row: SObjectValue): void {
    const { store } = this.table;
    const [key, level] = [parentKey(share, object), levelField(share, object)];
    const id = String(row.values.get('id'));
    store.run(`DELETE FROM "${share.name}" WHERE "${key}" = ? AND "RowCause" = 'Rule'`, [id]);
    for (const [groupId, rule] of this.recipients(rules, row)) {
      const values = {
        Id: store.newId(share),
        [key]: id,
        UserOrGroupId: groupId,
        RowCause: 'Rule',
        [level]: rule.level,
        ...rule.otherLevels,
        IsDeleted: 0,
        LastModifiedDate: Date.now(),
        LastModifiedById: String(row.values.get('lastmodifiedbyid') ?? ''),
      };
      const known = Object.entries(values).filter(([name]) => share.fields.has(name.toLowerCase()));
      store.run(
        `INSERT INTO "${share.name}" (${known.map(([name]) => `"${name}"`).join(', ')}) VALUES (${known.map(() => '?').join(', ')})`,
        known.map(([, value]) => value),
      );
    }
  }

  /** Each group once, with the highest access level of the rules. */
  private recipients(rules: readonly SharingRule[], row: SObjectValue): ReadonlyMap<string, SharingRule> {
    const found = new Map<string, SharingRule>();
    for (const rule of rules.filter((one) => this.fits(one, row))) {
      for (const groupId of rule.to.flatMap((one) => this.groupOf(one) ?? []))
        if (found.get(groupId)?.level !== 'Edit') found.set(groupId, rule);
    }
    return found;
  }

  private fits({ from, criteria }: SharingRule, row: SObjectValue): boolean {
    if (criteria !== undefined) return meetsCriteria(criteria, row, undefined);
    const ownerId = String(row.values.get('ownerid') ?? '');
    const groups = ownerId.startsWith('00G') ? [ownerId] : this.sharing.groups.of(ownerId);
    return (from ?? []).some((one) => groups.includes(this.groupOf(one) ?? ''));
  }

  /** The group of a principal; `undefined` when the org has none. Errors: NotImplemented for territories, portals and the like. */
  private groupOf({ kind, name }: Principal): string | undefined {
    const [type, relation] = GROUPS[kind] ?? [];
    if (type === undefined) throw new NotImplemented(`sharing rules with ${kind}`);
    const sql =
      relation === 'role'
        ? 'SELECT g."Id" FROM "Group" g JOIN "UserRole" r ON r."Id" = g."RelatedId" WHERE g."Type" = ? AND r."DeveloperName" = ? COLLATE NOCASE'
        : `SELECT "Id" FROM "Group" WHERE "Type" = ? AND (?2 = '' OR "DeveloperName" = ?2 COLLATE NOCASE)`;
    const [found] = this.table.store.all(sql, [type, name]);
    return found === undefined ? undefined : String(found['Id']);
  }
}

/** Group types by kind of principal, and whether the principal is a role. */
const GROUPS: Readonly<Record<string, readonly [string, 'role' | 'own']>> = {
  group: ['Regular', 'own'],
  queue: ['Queue', 'own'],
  role: ['Role', 'role'],
  roleAndSubordinates: ['RoleAndSubordinates', 'role'],
  roleAndSubordinatesInternal: ['RoleAndSubordinatesInternal', 'role'],
  allInternalUsers: ['Organization', 'own'],
};
