/** Sums of children that the platform itself keeps, saved on the parent as roll-up summaries are. Source: Object Reference, "OpportunityLineItem": it changes the opportunity's Amount, TotalOpportunityQuantity and HasOpportunityLineItem; "WorkOrder", LineItemCount. */
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { fromSql, type SqlValue } from '../../../store/values.ts';
import type { Table } from '../../table.ts';

export interface Totals {
  readonly parent: string;
  readonly key: string;
  readonly totals: (table: Table, parentId: string) => Readonly<Record<string, ApexValue>>;
}

/** The amount of an opportunity with products is their sum; without them it stays what it is. */
export function dealTotals({ store, schema }: Table, opportunityId: string): Readonly<Record<string, ApexValue>> {
  const [sum] = store.all(
    'SELECT SUM("TotalPrice") AS total, SUM("Quantity") AS quantity, COUNT(*) AS items FROM "OpportunityLineItem" WHERE "OpportunityId" = ? AND "IsDeleted" = 0',
    [opportunityId],
  );
  if (Number(sum?.['items'] ?? 0) === 0) return { HasOpportunityLineItem: false };
  const { fields } = schema.get('Opportunity');
  const shown = (name: string, value: SqlValue): ApexValue => {
    const field = fields.get(name.toLowerCase());
    return field === undefined ? null : fromSql(field, value);
  };
  return {
    HasOpportunityLineItem: true,
    Amount: shown('Amount', sum?.['total'] ?? 0),
    TotalOpportunityQuantity: shown('TotalOpportunityQuantity', sum?.['quantity'] ?? null),
  };
}

export const TOTALS: Readonly<Record<string, Totals>> = {
  WorkOrderLineItem: {
    parent: 'WorkOrder',
    key: 'WorkOrderId',
    totals: ({ store }, id) => ({
      LineItemCount: Number(
        store.all('SELECT COUNT(*) AS items FROM "WorkOrderLineItem" WHERE "WorkOrderId" = ? AND "IsDeleted" = 0', [id])[0]?.['items'] ?? 0,
      ),
    }),
  },
  OpportunityLineItem: { parent: 'Opportunity', key: 'OpportunityId', totals: dealTotals },
};
