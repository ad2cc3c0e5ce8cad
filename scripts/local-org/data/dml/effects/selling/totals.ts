/**
 * Sums of children that the platform itself keeps, saved on the parent as roll-up summaries are.
 * Source: Object Reference, "OpportunityLineItem": it changes the opportunity's Amount, TotalOpportunityQuantity and HasOpportunityLineItem;
 * "OpportunityLineItemSchedule", Effects on Opportunities and Opportunity Line Items; "WorkOrder", LineItemCount, Subtotal, TotalPrice.
 */
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { fromSql, type SqlValue } from '../../../store/values.ts';
import type { ObjectSchema } from '../../../schema/index.ts';
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
  return {
    HasOpportunityLineItem: true,
    ...valuesOf(schema.get('Opportunity'), { Amount: sum?.['total'] ?? 0, TotalOpportunityQuantity: sum?.['quantity'] ?? null }),
  };
}

/** Stored numbers as values of the object's fields. */
function valuesOf({ fields }: ObjectSchema, stored: Readonly<Record<string, SqlValue>>): Readonly<Record<string, ApexValue>> {
  return Object.fromEntries(
    Object.entries(stored).map(([name, value]) => {
      const field = fields.get(name.toLowerCase());
      return [name, field === undefined ? null : fromSql(field, value)];
    }),
  );
}

/** A product with schedules sells what they come to; without them it stays what it is. */
export function scheduleTotals({ store, schema }: Table, lineId: string): Readonly<Record<string, ApexValue>> {
  const [sum] = store.all(
    'SELECT SUM("Quantity") AS quantity, SUM("Revenue") AS revenue FROM "OpportunityLineItemSchedule" WHERE "OpportunityLineItemId" = ? AND "IsDeleted" = 0',
    [lineId],
  );
  const [quantity, revenue] = [sum?.['quantity'] ?? null, sum?.['revenue'] ?? null];
  return {
    HasQuantitySchedule: quantity !== null,
    HasRevenueSchedule: revenue !== null,
    HasSchedule: quantity !== null || revenue !== null,
    ...valuesOf(schema.get('OpportunityLineItem'), {
      ...(quantity === null ? {} : { Quantity: quantity }),
      ...(revenue === null ? {} : { TotalPrice: revenue }),
    }),
  };
}

function workTotals({ store, schema }: Table, orderId: string): Readonly<Record<string, ApexValue>> {
  const [sum] = store.all(
    'SELECT COUNT(*) AS items, COALESCE(SUM("Subtotal"), 0) AS subtotal, COALESCE(SUM("TotalPrice"), 0) AS total FROM "WorkOrderLineItem" WHERE "WorkOrderId" = ? AND "IsDeleted" = 0',
    [orderId],
  );
  return valuesOf(schema.get('WorkOrder'), {
    LineItemCount: sum?.['items'] ?? 0,
    Subtotal: sum?.['subtotal'] ?? 0,
    TotalPrice: sum?.['total'] ?? 0,
  });
}

export const TOTALS: Readonly<Record<string, Totals>> = {
  WorkOrderLineItem: { parent: 'WorkOrder', key: 'WorkOrderId', totals: workTotals },
  OpportunityLineItemSchedule: { parent: 'OpportunityLineItem', key: 'OpportunityLineItemId', totals: scheduleTotals },
  OpportunityLineItem: { parent: 'Opportunity', key: 'OpportunityId', totals: dealTotals },
};
