/**
 * Assignment rules: the first entry whose criteria a saved lead or case meets sets its owner, after the after triggers, if the save asks for it.
 * Source: Apex Reference Guide, "DMLOptions.AssignmentRuleHeader Properties"; Apex Developer Guide, "Triggers and Order of Execution".
 */
import type { ApexValue } from '../../../platform/core/contract.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { AssignmentRule } from '../../schema/metadata/assignmentRules.ts';
import type { Table } from '../table.ts';
import { meetsCriteria } from '../../criteria/criteria.ts';

/** `Case` and `Lead` only; others have no such rules. @param options of the record or of the save. @return the new owner's Id. */
export function assignedOwner(table: Table, row: SObjectValue, old: SObjectValue | undefined, options: ApexValue): string | undefined {
  const rule = ruleFor(table, row.objectName, options);
  const entry = rule?.entries.find((one) => meetsCriteria(one, row, old));
  return entry?.toType === undefined ? undefined : ownerNamed(table, entry.toType, entry.to);
}

function ruleFor(table: Table, object: string, options: ApexValue): AssignmentRule | undefined {
  const header = typeof options === 'object' && options !== null && 'AssignmentRuleHeader' in options ? options.AssignmentRuleHeader : null;
  if (typeof header !== 'object' || header === null) return undefined;
  const rules = table.schema.assignmentRules.filter((rule) => rule.object === object);
  if ('UseDefaultRule' in header && header.UseDefaultRule === true) return rules.find(({ isActive }) => isActive);
  const id = 'AssignmentRuleId' in header ? header.AssignmentRuleId : null;
  const [row] =
    typeof id === 'string'
      ? table.store.all('SELECT "Name" AS name FROM "AssignmentRule" WHERE "Id" = ? AND "SobjectType" = ?', [id, object])
      : [];
  return rules.find(({ name }) => name === row?.['name']);
}

/** Users by username, queues by developer name. */
export function ownerNamed({ store }: Pick<Table, 'store'>, toType: string, to: string): string | undefined {
  const sql =
    toType === 'Queue'
      ? `SELECT "Id" FROM "Group" WHERE "Type" = 'Queue' AND "DeveloperName" = ? COLLATE NOCASE`
      : 'SELECT "Id" FROM "User" WHERE "Username" = ? COLLATE NOCASE';
  const [found] = store.all(sql, [to]);
  return found === undefined ? undefined : String(found['Id']);
}
