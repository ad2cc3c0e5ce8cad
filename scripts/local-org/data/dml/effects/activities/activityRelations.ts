/**
 * TaskRelation and EventRelation rows for WhoId and WhatId. Shared activities are enabled.
 * Source: Object Reference, "TaskRelation", "EventRelation" (IsParent, IsInvitee, IsWhat).
 */
import { SObjectValue } from '../../../records/index.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, set, value } from '../effect.ts';

const LOOKUPS = [
  ['WhoId', false],
  ['WhatId', true],
] as const;

export function relateActivity(writer: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  for (const [lookup, isWhat] of LOOKUPS) {
    if (!changed(row, old, lookup)) continue;
    if (old !== undefined && value(old, lookup) !== null) unrelate(writer, old, lookup);
    if (value(row, lookup) !== null) relate(writer, row, lookup, isWhat);
  }
}

function relate({ table }: RecordWriter, row: SObjectValue, lookup: string, isWhat: boolean): void {
  const relation = new SObjectValue(table.schema.get(`${row.objectName}Relation`));
  set(relation, {
    [`${row.objectName}Id`]: value(row, 'Id'),
    RelationId: value(row, lookup),
    AccountId: value(row, 'AccountId'),
    IsWhat: isWhat,
    IsParent: true,
    IsInvitee: false,
  });
  table.insert(relation.schema, relation);
}

function unrelate({ table }: RecordWriter, row: SObjectValue, lookup: string): void {
  const { objectName } = row;
  table.store.run(`DELETE FROM "${objectName}Relation" WHERE "${objectName}Id" = ? AND "RelationId" = ?`, [
    String(value(row, 'Id')),
    String(value(row, lookup)),
  ]);
}
