/** What may not be done with a list that may hold records of any object, unless an access level says as whom. Source: Apex Developer Guide, "Upserting Records"; the text is what orgs answer; tests of a public library upsert such lists with an access level. */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import type { Operation } from '../request.ts';

/** Errors: System.TypeException for an upsert of such a list. */
export function checkGeneric(operation: Operation, target: ApexValue): void {
  if (operation !== 'upsert' || !(target instanceof ApexList)) return;
  const { elementType } = target;
  if (elementType.kind === 'sobject' && elementType.name.toLowerCase() === 'sobject')
    raise('System.TypeException', 'DML on generic List<SObject> only allowed for insert, update or delete');
}
