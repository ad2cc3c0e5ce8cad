/** Work orders and their line items. Source: Object Reference, "WorkOrder", "WorkOrderLineItem". */
import type { SObjectValue } from '../../../records/index.ts';
import type { Table } from '../../table.ts';
import { record, set, statusCategory, text, value, type Effect, type Effects } from '../effect.ts';

function categorise(table: Table, row: SObjectValue): void {
  const category = statusCategory(table, row) ?? 'None';
  set(row, { StatusCategory: category, IsClosed: category === 'Closed' });
}

/** The top of a hierarchy is its own root. Source: Object Reference, "WorkOrder", RootWorkOrderId; "WorkOrderLineItem", RootWorkOrderLineItemId. */
const rooted = (object: 'WorkOrder' | 'WorkOrderLineItem'): Effect => ({
  before: (table, row, old) => {
    categorise(table, row);
    if (old === undefined) set(row, { LineItemCount: 0 });
    const parent = record(table, object, value(row, `Parent${object}Id`));
    set(row, { [`Root${object}Id`]: parent === undefined ? value(row, 'Id') : (value(parent, `Root${object}Id`) ?? value(parent, 'Id')) });
  },
  saved: (table, row) => {
    if (value(row, `Root${object}Id`) !== null) return;
    set(row, { [`Root${object}Id`]: value(row, 'Id') });
    table.store.run(`UPDATE "${object}" SET "Root${object}Id" = "Id" WHERE "Id" = ?`, [text(row, 'Id')]);
  },
});

export const WORK_ORDERS: Effects = { WorkOrder: rooted('WorkOrder'), WorkOrderLineItem: rooted('WorkOrderLineItem') };
