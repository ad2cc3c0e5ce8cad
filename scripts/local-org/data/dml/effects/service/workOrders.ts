/** Work orders and their line items. Source: Object Reference, "WorkOrder", "WorkOrderLineItem". */
import type { SObjectValue } from '../../../records/index.ts';
import { record, set, text, value, type Effect, type Effects } from '../effect.ts';

const STATUS_CATEGORIES: Readonly<Record<string, string>> = {
  New: 'New',
  'In Progress': 'InProgress',
  'On Hold': 'OnHold',
  Completed: 'Completed',
  'Cannot Complete': 'CannotComplete',
  Closed: 'Closed',
  Canceled: 'Canceled',
};
function categorise(row: SObjectValue): void {
  const category = STATUS_CATEGORIES[text(row, 'Status')] ?? 'None';
  set(row, { StatusCategory: category, IsClosed: category === 'Closed' });
}

/** The top of a tree of work is its own root. Source: Object Reference, "WorkOrder", RootWorkOrderId; "WorkOrderLineItem", RootWorkOrderLineItemId. */
const rooted = (object: 'WorkOrder' | 'WorkOrderLineItem'): Effect => ({
  before: (table, row, old) => {
    categorise(row);
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
