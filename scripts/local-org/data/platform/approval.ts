/** Approval.lock and unlock. They count as DML and are rolled back with the transaction. Source: Apex Reference Guide, "Approval Class". */
import { ApexList, ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { toText } from '../../platform/core/text.ts';
import { primitiveType } from '../../platform/system/objects/lists.ts';
import { data } from '../current.ts';
import { failed, type RowOutcome } from '../dml/rowError.ts';
import { noIdAt } from '../dml/rules/missingIds.ts';
import { throwFirst } from '../dml/throwFirst.ts';
import { SObjectValue } from '../records/index.ts';
import { errorList, outcomeFromJson } from './results.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';

/** The Ids of a target or of those in a list, in which null is passed over. Errors: System.StringException for a record without an Id; System.TypeException for a list of any object's records. */
function idsOf(target: ApexValue): readonly string[] {
  if (target === null) raiseNullArgument(1);
  if (target instanceof ApexList && isOfAnyObject(target)) raise('System.TypeException', GENERIC_LIST);
  const targets = target instanceof ApexList ? target.items : [target];
  return targets.flatMap((one, index) => {
    if (one === null) return [];
    return toText((one instanceof SObjectValue ? one.values.get('id') : one) ?? noIdAt(index));
  });
}

/** Orgs refuse a `List<SObject>` with this exception; the message is that of upsert. */
const GENERIC_LIST = 'DML on generic List<SObject> only allowed for insert, update or delete';
const isOfAnyObject = ({ elementType }: ApexList): boolean => elementType.kind === 'sobject' && elementType.name === 'SObject';

const answer = (typeName: string, { id, errors }: RowOutcome): Holder =>
  new Holder(typeName, { Id: id, Success: errors.length === 0, Errors: errorList(errors) });
for (const name of ['Approval.LockResult', 'Approval.UnlockResult'])
  definePlatformClass({ name, fromJson: (values: ApexMap) => answer(name, outcomeFromJson(values)) });

/** One target or a list of them. Errors: System.DmlException for a record that does not exist, unless partial success is allowed. */
function change(operation: 'lock' | 'unlock', typeName: string): (target: ApexValue, allOrNone?: ApexValue) => ApexValue {
  return (target, allOrNone) => {
    const ids = idsOf(target);
    const tx = transaction();
    tx.count('dmlStatements');
    tx.count('dmlRows', ids.length);
    tx.hasUncommittedWork = true;
    const outcomes = ids.map((id): RowOutcome => {
      const error = data().absent(id);
      return error === undefined ? { id, created: false, errors: [] } : failed(error, id);
    });
    if (allOrNone !== false) throwFirst(operation, [], outcomes);
    for (const { id, errors } of outcomes) if (id !== null && errors.length === 0) data().locks[operation](id);
    const answers = outcomes.map((outcome) => answer(typeName, outcome));
    return target instanceof ApexList ? new ApexList({ kind: 'platform', name: typeName, args: [] }, answers) : (answers[0] ?? null);
  };
}

function isLocked(target: ApexValue): ApexValue {
  const { locks } = data();
  const found = idsOf(target).map((id) => [id, locks.isLocked(id)] as const);
  return target instanceof ApexList ? new ApexMap(primitiveType('Id'), primitiveType('Boolean'), found) : (found[0]?.[1] ?? false);
}

definePlatformClass({
  name: 'System.Approval',
  statics: {
    isLocked,
    'isLocked(List<Object>)': (ids: ApexList | null) => isLocked(ids ?? raise('System.TypeException', 'List is null')),
    lock: change('lock', 'Approval.LockResult'),
    unlock: change('unlock', 'Approval.UnlockResult'),
  },
});
