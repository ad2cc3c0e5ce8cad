/** Values of queried rows by path. */
import type { ApexValue } from '../../platform/core/contract.ts';
import type { SObjectValue } from './index.ts';

/** `Account.Owner.Name`; null where a parent is missing. */
export function valueAt(row: SObjectValue, path: string): ApexValue {
  const steps = path.split('.');
  let record: SObjectValue | null = row;
  for (const step of steps.slice(0, -1)) record = record?.parents.get(step.toLowerCase()) ?? null;
  return record?.values.get((steps.at(-1) ?? '').toLowerCase()) ?? null;
}
