/** Work orders and their line items. Source: Object Reference, "WorkOrder", "WorkOrderLineItem". */
import { set, statusCategory, type Effect, type Effects } from '../effect.ts';
import { beRoot, findRoot } from '../roots.ts';

const WORK: Effect = {
  before: (table, row, old) => {
    const category = statusCategory(table, row) ?? 'None';
    set(row, { StatusCategory: category, IsClosed: category === 'Closed', ...(old === undefined ? { LineItemCount: 0 } : {}) });
    findRoot(table, row);
  },
  saved: beRoot,
};

export const WORK_ORDERS: Effects = { WorkOrder: WORK, WorkOrderLineItem: WORK };
