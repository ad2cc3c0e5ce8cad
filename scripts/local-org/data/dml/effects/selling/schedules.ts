/** Schedules of an opportunity product. Source: Object Reference, "OpportunityLineItemSchedule", Allowed Type Field Values, Allowed Quantity and Revenue Field Values; codes and words of the refusals are ours. */
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { record, set, text, value, type Effects } from '../effect.ts';
import { SHARES, type Share } from './defaultSchedules.ts';
import { scheduleTotals } from './totals.ts';

const isOf = (type: string, share: Share): boolean => type === share || type === 'Both';

function typeError(table: Table, schedule: SObjectValue): RowError | undefined {
  const type = text(schedule, 'Type');
  const line = record(table, 'OpportunityLineItem', value(schedule, 'OpportunityLineItemId'));
  const product = line === undefined ? undefined : record(table, 'Product2', value(line, 'Product2Id'));
  if (line === undefined || product === undefined) return undefined;
  for (const share of SHARES) {
    if (isOf(type, share) && value(product, `CanUse${share}Schedule`) !== true)
      return rowError('FIELD_INTEGRITY_EXCEPTION', `${share} scheduling is not enabled for the product.`, ['Type']);
    if (value(line, 'HasSchedule') === true && (value(line, `Has${share}Schedule`) === true) !== isOf(type, share))
      return rowError('FIELD_INTEGRITY_EXCEPTION', 'A new schedule must be of the type of those that the product has.', ['Type']);
  }
  return undefined;
}

function shareError(schedule: SObjectValue): RowError | undefined {
  const type = text(schedule, 'Type');
  const wrong = SHARES.find((share) => (value(schedule, share) !== null) !== isOf(type, share));
  if (wrong === undefined) return undefined;
  const rule = isOf(type, wrong) ? 'needs' : "can't have";
  return rowError('FIELD_INTEGRITY_EXCEPTION', `A schedule of the type ${type} ${rule} a value for ${wrong}.`, [wrong]);
}

/** A line with schedules is what they come to: other values are ignored. Source: Object Reference, "OpportunityLineItem", HasRevenueSchedule, Quantity, TotalPrice. */
export function keepScheduled(table: Table, line: SObjectValue, old: SObjectValue | undefined): void {
  if (old === undefined || ![old, line].some((one) => value(one, 'HasSchedule') === true)) return;
  const sums = scheduleTotals(table, text(line, 'Id'));
  set(line, {
    ...(sums['HasSchedule'] === true ? { Quantity: value(old, 'Quantity') } : {}),
    ...(sums['HasRevenueSchedule'] === true ? { UnitPrice: value(old, 'UnitPrice') } : {}),
    ...sums,
  });
}

export const SCHEDULES: Effects = {
  OpportunityLineItemSchedule: {
    before: (table, row, old) => (old === undefined ? typeError(table, row) : undefined) ?? shareError(row),
  },
};
