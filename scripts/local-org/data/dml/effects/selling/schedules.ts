/** Flags of an opportunity product for its schedules. Source: Object Reference, "OpportunityLineItem", HasQuantitySchedule, HasRevenueSchedule, HasSchedule, "OpportunityLineItemSchedule", Type. */
import type { SObjectValue } from '../../../records/index.ts';
import type { RecordWriter } from '../../writing.ts';
import { text, type Effects } from '../effect.ts';

const HAS = (...types: readonly string[]): string =>
  `EXISTS (SELECT 1 FROM "OpportunityLineItemSchedule" WHERE "OpportunityLineItemId" = ?1 AND "IsDeleted" = 0 AND "Type" IN (${types.map((type) => `'${type}'`).join(', ')}))`;

function markLine({ table }: RecordWriter, schedule: SObjectValue): void {
  table.store.run(
    `UPDATE "OpportunityLineItem" SET "HasQuantitySchedule" = ${HAS('Quantity', 'Both')}, "HasRevenueSchedule" = ${HAS('Revenue', 'Both')}, "HasSchedule" = ${HAS('Quantity', 'Revenue', 'Both')} WHERE "Id" = ?1`,
    [text(schedule, 'OpportunityLineItemId')],
  );
}

export const SCHEDULES: Effects = {
  OpportunityLineItemSchedule: { after: markLine, deleted: markLine, restored: markLine },
};
