/** Approval requests as Apex holds them, and locks on records. Source: Apex Reference Guide, "Approval Class" and "Approval Namespace". */
import { ApexList, ApexMap } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { defineHolder, Holder } from '../core/holder.ts';
import { definePlatformClass } from '../core/registry.ts';
import { primitiveType } from '../system/lists.ts';

const COMMON = ['Comments', 'NextApproverIds'];
defineHolder('Approval.ProcessRequest', { accessors: COMMON });
defineHolder('Approval.ProcessSubmitRequest', { accessors: [...COMMON, 'ObjectId', 'ProcessDefinitionNameOrId', 'SkipEntryCriteria', 'SubmitterId'] });
defineHolder('Approval.ProcessWorkitemRequest', { accessors: [...COMMON, 'Action', 'WorkitemId'] });
for (const name of ['Approval.LockResult', 'Approval.UnlockResult']) defineHolder(name, { accessors: ['Errors', 'Id', 'Success'] });

const LOCKS = Symbol('locks');
/** Ids of locked records; they live as long as the transaction. */
function locks(): Set<string> {
  const { state } = transaction();
  const known = state.get(LOCKS) as Set<string> | undefined;
  if (known !== undefined) return known;
  const made = new Set<string>();
  state.set(LOCKS, made);
  return made;
}
const idOf = (target: ApexValue): string => (typeof target === 'string' ? target : String((target as { get(name: string): ApexValue }).get('Id')));

/** One target or a list of them. */
function change(typeName: string, apply: (id: string) => void): (target: ApexValue) => ApexValue {
  const one = (target: ApexValue): ApexValue => {
    apply(idOf(target));
    return new Holder(typeName, { Id: idOf(target), Success: true, Errors: new ApexList({ kind: 'platform', name: 'Database.Error', args: [] }) });
  };
  return (target) => (target instanceof ApexList ? new ApexList({ kind: 'platform', name: typeName, args: [] }, target.items.map(one)) : one(target));
}

definePlatformClass({
  name: 'System.Approval',
  statics: {
    isLocked: (target: ApexValue) =>
      target instanceof ApexList ? new ApexMap(primitiveType('Id'), primitiveType('Boolean'), target.items.map((item) => [idOf(item), locks().has(idOf(item))] as const)) : locks().has(idOf(target)),
    lock: change('Approval.LockResult', (id) => locks().add(id)),
    unlock: change('Approval.UnlockResult', (id) => locks().delete(id)),
  },
});
