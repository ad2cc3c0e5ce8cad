/** Describe tokens of compiled code; the data layer, which knows the schema, says what they are. */
import type { ApexValue } from './contract.ts';

type Describe = (
  what: 'sobject-type' | 'sobject-describe' | 'field-token' | 'field-describe' | 'field-set',
  object: string,
  field: string | null,
) => ApexValue;
let describe: Describe | undefined;

export function useDescribe(next: Describe): void {
  describe = next;
}

export function describeToken(...args: Parameters<Describe>): ApexValue {
  if (describe === undefined) throw new Error('No schema has been opened');
  return describe(...args);
}
