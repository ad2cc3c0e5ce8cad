/** Which upserts need a list of one object. Source: https://salesforce.stackexchange.com/questions/77152; since Summer '20 any list may be upserted by its ids (https://github.com/jamessimone/apex-dml-mocking/pull/4). */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';

/** For an upsert by an external id. Errors: System.TypeException for a list that may hold records of any object. */
export function checkGeneric(target: ApexValue): void {
  if (!(target instanceof ApexList)) return;
  const { elementType } = target;
  if (elementType.kind === 'sobject' && elementType.name.toLowerCase() === 'sobject')
    raise('System.TypeException', 'DML on generic List<SObject> only allowed for insert, update or delete');
}
