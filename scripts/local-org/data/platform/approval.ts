/** Locks on records that Apex sets. They count as saves and are rolled back with the transaction. Source: Apex Reference Guide, "Approval Class". */
import { ApexList, ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { primitiveType } from '../../platform/system/lists.ts';
import { data } from '../current.ts';
import type { RowOutcome } from '../dml/rowError.ts';
import { SObjectValue } from '../records/index.ts';
import { errorList, outcomeFromJson } from './results.ts';

const idOf = (target: ApexValue): string => String(target instanceof SObjectValue ? target.values.get('id') : target);

const answer = (typeName: string, { id, errors }: RowOutcome): Holder =>
  new Holder(typeName, { Id: id, Success: errors.length === 0, Errors: errorList(errors) });
for (const name of ['Approval.LockResult', 'Approval.UnlockResult'])
  definePlatformClass({ name, fromJson: (values: ApexMap) => answer(name, outcomeFromJson(values)) });

/** One target or a list of them. */
function change(typeName: string, apply: (id: string) => void): (target: ApexValue) => ApexValue {
  const one = (target: ApexValue): ApexValue => {
    const id = idOf(target);
    // an id that no record has
    data().stored(id);
    apply(id);
    return answer(typeName, { id, created: false, errors: [] });
  };
  return (target) => {
    const targets = target instanceof ApexList ? target.items : [target];
    const tx = transaction();
    tx.count('dmlStatements');
    tx.count('dmlRows', targets.length);
    tx.hasUncommittedWork = true;
    return target instanceof ApexList ? new ApexList({ kind: 'platform', name: typeName, args: [] }, targets.map(one)) : one(target);
  };
}

definePlatformClass({
  name: 'System.Approval',
  statics: {
    isLocked: (target: ApexValue) => {
      const { locks } = data();
      return target instanceof ApexList
        ? new ApexMap(
            primitiveType('Id'),
            primitiveType('Boolean'),
            target.items.map((item) => [idOf(item), locks.isLocked(idOf(item))] as const),
          )
        : locks.isLocked(idOf(target));
    },
    lock: change('Approval.LockResult', (id) => data().locks.lock(id)),
    unlock: change('Approval.UnlockResult', (id) => data().locks.unlock(id)),
  },
});
