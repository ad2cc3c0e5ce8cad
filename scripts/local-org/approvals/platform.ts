/** Approval.process, which counts as DML. Source: Apex Reference Guide, "Approval Class", process; "ProcessSubmitRequest Class", "ProcessWorkitemRequest Class", "ProcessResult Class". */
import { rowError, type RowError } from '../data/dml/rowError.ts';
import { nullAmong } from '../data/dml/rules/nullRecords.ts';
import { throwFirst } from '../data/dml/throwFirst.ts';
import { DatabaseError, errorList, idFromJson, itemsFromJson, outcomeFromJson, textFromJson } from '../data/platform/results.ts';
import { ApexList, type ApexMap } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { toId } from '../platform/core/operators.ts';
import { held, Holder } from '../platform/core/holder.ts';
import { definePlatformClass } from '../platform/core/registry.ts';
import { data } from '../data/current.ts';
import { atomically } from '../data/store/atomically.ts';
import type { Standing } from './approvals.ts';
import { raiseNullArgument } from '../platform/system/strict.ts';

const RESULT = { kind: 'platform', name: 'Approval.ProcessResult', args: [] } as const;
const ID = { kind: 'primitive', name: 'Id' } as const;
const ERROR = { kind: 'platform', name: 'Database.Error', args: [] } as const;

/** Errors: System.DmlException with the first refusal if all must succeed. */
function process(request: ApexValue, allOrNone: boolean | null = true): ApexValue {
  if (request === null) nullAmong(0);
  if (allOrNone === null) raiseNullArgument();
  const requests = (request instanceof ApexList ? request.items : [request]) as readonly Holder[];
  const tx = transaction();
  tx.count('dmlStatements');
  tx.count('dmlRows', requests.length);
  tx.hasUncommittedWork = true;
  const outcomes = atomically(
    data(),
    () => requests.map((one) => carryOut(one)),
    (all) => !allOrNone || !all.some(isRefusal),
  );
  if (allOrNone)
    throwFirst(
      'process',
      [],
      outcomes.map((outcome) => ({ id: null, created: false, errors: isRefusal(outcome) ? [outcome] : [] })),
    );
  const results = outcomes.map(resultOf);
  return request instanceof ApexList ? new ApexList(RESULT, results) : (results[0] ?? null);
}

function carryOut(request: Holder): Standing | RowError {
  const { approvals } = transaction().org;
  const comments = textOf(held(request, 'Comments')) ?? null;
  const nextApproverIds = idsIn(held(request, 'NextApproverIds'));
  const isAnswer = request.typeName === 'Approval.ProcessWorkitemRequest';
  const aboutId = idIn(held(request, isAnswer ? 'WorkitemId' : 'ObjectId'));
  if (aboutId === undefined) return missing(isAnswer ? 'workitemId' : 'objectId');
  if (isAnswer) {
    const action = textOf(held(request, 'Action'));
    if (action === undefined) return missing('action');
    return approvals.answer({ workItemId: aboutId, action, comments, nextApproverIds });
  }
  return approvals.submit({
    targetId: aboutId,
    submitterId: idIn(held(request, 'SubmitterId')) ?? transaction().user.id,
    comments,
    nextApproverIds,
    process: textOf(held(request, 'ProcessDefinitionNameOrId')),
    skipsCriteria: held(request, 'SkipEntryCriteria') === true,
  });
}

const missing = (field: string): RowError => rowError('REQUIRED_FIELD_MISSING', `missing required field: [${field}]`, [field]);

function resultOf(outcome: Standing | RowError): Holder {
  if (isRefusal(outcome))
    return new Holder(RESULT.name, {
      EntityId: null,
      Success: false,
      InstanceId: null,
      InstanceStatus: null,
      ActorIds: null,
      NewWorkitemIds: new ApexList(ID, []),
      Errors: new ApexList(ERROR, [new DatabaseError(outcome)]),
    });
  return new Holder(RESULT.name, {
    EntityId: outcome.targetId,
    Success: true,
    InstanceId: outcome.instanceId,
    InstanceStatus: outcome.status,
    ActorIds: new ApexList(ID, [...outcome.actorIds]),
    NewWorkitemIds: new ApexList(ID, [...outcome.newWorkItemIds]),
    Errors: null,
  });
}

/** A result that a test deserialises from JSON. */
function resultFromJson(values: ApexMap): Holder {
  const ids = (name: string): ApexList => new ApexList(ID, [...itemsFromJson(values, name)]);
  const { errors } = outcomeFromJson(values);
  return new Holder(RESULT.name, {
    EntityId: idFromJson(values, 'entityid'),
    Success: errors.length === 0,
    InstanceId: idFromJson(values, 'instanceid'),
    InstanceStatus: textFromJson(values, 'instancestatus'),
    ActorIds: ids('actorids'),
    NewWorkitemIds: ids('newworkitemids'),
    Errors: errors.length === 0 ? null : errorList(errors),
  });
}
definePlatformClass({ name: RESULT.name, fromJson: resultFromJson });

function isRefusal(outcome: Standing | RowError): outcome is RowError {
  return 'code' in outcome;
}
function textOf(value: ApexValue): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
/** Ids may have 15 characters. */
function idIn(value: ApexValue): string | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : toId(text);
}
function idsIn(value: ApexValue): readonly string[] {
  return value instanceof ApexList ? value.items.flatMap((one) => idIn(one) ?? []) : [];
}

definePlatformClass({ name: 'System.Approval', statics: { process } });

/** The older form for several records or work items at once. @return the new work items Source: Apex Reference Guide, "System Class", process and submit. */
function older(
  typeName: string,
  idField: string,
): (ids: ApexList, more: Readonly<Record<string, ApexValue>>, nextApprover: ApexValue) => ApexList {
  return (ids, more, nextApprover) => {
    const approvers = nextApprover === null ? null : new ApexList(ID, [nextApprover]);
    const requests = ids.items.map((id) => new Holder(typeName, { [idField]: id, NextApproverIds: approvers, ...more }));
    const results = process(new ApexList({ kind: 'platform', name: typeName, args: [] }, requests)) as ApexList;
    return new ApexList(
      ID,
      results.items.flatMap((result) => idsIn(held(result as Holder, 'NewWorkitemIds'))),
    );
  };
}
const submitAll = older('Approval.ProcessSubmitRequest', 'ObjectId');
const answerAll = older('Approval.ProcessWorkitemRequest', 'WorkitemId');
definePlatformClass({
  name: 'System.System',
  statics: {
    process: (ids: ApexList, action: ApexValue, comments: ApexValue, nextApprover: ApexValue) =>
      answerAll(ids, { Action: action, Comments: comments }, nextApprover),
    submit: (ids: ApexList, comments: ApexValue, nextApprover: ApexValue) => submitAll(ids, { Comments: comments }, nextApprover),
  },
});
