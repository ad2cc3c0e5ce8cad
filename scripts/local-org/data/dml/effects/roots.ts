/** Hierarchies whose records know their top, which is its own root. Source: Object Reference, "WorkOrder", "WorkOrderLineItem", "ServiceContract": `Root…Id`. */
import type { SObjectValue } from '../../records/index.ts';
import type { Table } from '../table.ts';
import { record, set, text, value } from './effect.ts';

/** Before a save. */
export function findRoot(table: Table, row: SObjectValue): void {
  const { objectName: object } = row;
  const parent = record(table, object, value(row, `Parent${object}Id`));
  set(row, { [`Root${object}Id`]: parent === undefined ? value(row, 'Id') : (value(parent, `Root${object}Id`) ?? value(parent, 'Id')) });
}

/** Once a new row has its Id. */
export function beRoot(table: Table, row: SObjectValue): void {
  const { objectName: object } = row;
  if (value(row, `Root${object}Id`) !== null) return;
  set(row, { [`Root${object}Id`]: value(row, 'Id') });
  table.store.run(`UPDATE "${object}" SET "Root${object}Id" = "Id" WHERE "Id" = ?`, [text(row, 'Id')]);
}
