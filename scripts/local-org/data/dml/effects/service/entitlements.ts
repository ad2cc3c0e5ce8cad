/** What customers may ask for. Source: Object Reference, "Entitlement". */
import { transaction } from '../../../../platform/core/current.ts';
import { ApexDate, ApexDatetime } from '../../../../platform/values/index.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { RecordWriter } from '../../writing.ts';
import { text, value } from '../effect.ts';

/** The dates tell the status. */
export function entitlementStatus(row: SObjectValue): string {
  const today = new ApexDatetime(transaction().org.clock.now()).dateIn(transaction().user.timeZone).daysSinceEpoch();
  const [start, end] = ['StartDate', 'EndDate'].map((name) => value(row, name));
  if (start instanceof ApexDate && start.daysSinceEpoch() > today) return 'Inactive';
  return end instanceof ApexDate && end.daysSinceEpoch() < today ? 'Expired' : 'Active';
}

/** RemainingCases "decreases in value by one each time a case is created with the entitlement", if that is per incident. */
export function useEntitlement({ table: { store } }: RecordWriter, created: SObjectValue): void {
  const id = text(created, 'EntitlementId');
  if (id !== '') store.run('UPDATE "Entitlement" SET "RemainingCases" = "RemainingCases" - 1 WHERE "Id" = ? AND "IsPerIncident" = 1', [id]);
}
