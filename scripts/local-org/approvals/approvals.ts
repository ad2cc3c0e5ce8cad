/**
 * Runs approval processes: submit, answer, recall.
 * Source: Apex Reference Guide, "Approval Class" and "ProcessSubmitRequest Class"; Salesforce Help, "Classic Approval Processes"; Metadata API Developer Guide, "ApprovalProcess".
 */
import type { DataAccess } from '../data/index.ts';
import { rowError, type RowError } from '../data/dml/rowError.ts';
import { actFor } from '../data/dml/automation/automation.ts';
import { meetsRule, RuleFailure } from '../data/dml/automation/workflowRules.ts';
import type { Project } from '../data/project/model.ts';
import type { SObjectValue } from '../data/records/index.ts';
import type { WorkflowAction } from '../data/schema/metadata/workflows.ts';
import { atomically } from '../data/store/atomically.ts';
import { transaction } from '../platform/core/current.ts';
import { ApprovalCatalog, type Registered } from './catalog.ts';
import { ApprovalPeople } from './people.ts';
import { ApprovalRows, type Instance, type WorkItem } from './rows.ts';

export interface Submission {
  readonly targetId: string;
  readonly submitterId: string;
  readonly comments: string | null;
  readonly nextApproverIds: readonly string[];
  /** The process's name or Id; without one, the first whose criteria the record meets. */
  readonly process: string | undefined;
  readonly skipsCriteria: boolean;
}
export interface Answer {
  readonly workItemId: string;
  /** `Approve`, `Reject` or `Removed`, exactly. */
  readonly action: string;
  readonly comments: string | null;
  readonly nextApproverIds: readonly string[];
}
/** The state of an approval after a request. */
export interface Standing {
  readonly targetId: string;
  readonly instanceId: string;
  readonly status: string;
  readonly actorIds: readonly string[];
  readonly newWorkItemIds: readonly string[];
}
/** Thrown to undo what was done before a refusal. */
class Refused extends Error {
  readonly error: RowError;
  constructor(error: RowError) {
    super(error.message);
    this.error = error;
  }
}
/** A running approval, with the current record. */
interface Case {
  readonly instance: Instance;
  readonly process: Registered;
  readonly chosen: readonly string[];
  record: SObjectValue;
}

declare module '../platform/core/contract.ts' {
  interface Org {
    readonly approvals: Approvals;
  }
}

export class Approvals {
  readonly catalog: ApprovalCatalog;
  private readonly data: DataAccess;
  private readonly rows: ApprovalRows;
  private readonly people: ApprovalPeople;
  constructor(data: DataAccess, project: Project, now: () => number) {
    this.data = data;
    this.catalog = new ApprovalCatalog(data, project, now());
    this.rows = new ApprovalRows(data, now);
    this.people = new ApprovalPeople(data);
  }

  submit(submission: Submission): Standing | RowError {
    return this.attempt(() => {
      const record = this.data.stored(submission.targetId);
      if (this.rows.pendingOf(submission.targetId) !== undefined) refuse('ALREADY_IN_PROCESS', 'Cannot submit object already in process.');
      const process = this.processFor(submission, record) ?? refuse('NO_APPLICABLE_PROCESS', 'No applicable approval process was found.');
      const instance = this.rows.open(process.id, submission.targetId, submission.submitterId, submission.comments);
      const work: Case = { instance, process, chosen: submission.nextApproverIds, record };
      this.perform(work, process.whenSubmitted);
      this.data.locks.lock(submission.targetId);
      if (process.isOpenToApprover) this.data.locks.openToApprovers(submission.targetId);
      return this.enter(work, 0, process.startsAtOwner ? String(work.record.values.get('ownerid')) : submission.submitterId);
    });
  }

  answer(answer: Answer): Standing | RowError {
    return this.attempt(() => {
      const item = this.rows.workItem(answer.workItemId);
      const instance = item === undefined ? undefined : this.rows.instance(item.instanceId);
      const process = instance === undefined ? undefined : this.catalog.byId(instance.definitionId);
      if (item === undefined || instance === undefined || process === undefined)
        refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
      const work: Case = { instance, process, chosen: answer.nextApproverIds, record: this.data.stored(instance.targetId) };
      switch (answer.action) {
        case 'Approve':
          return this.respond(work, item, 'Approved', answer.comments);
        case 'Reject':
          return this.respond(work, item, 'Rejected', answer.comments);
        case 'Removed':
          return this.recall(work, answer.comments);
        default:
          return refuse('INVALID_OPERATION', 'Illegal transition type');
      }
    });
  }

  /** A refusal undoes the work. */
  private attempt(work: () => Standing): Standing | RowError {
    try {
      return atomically(this.data, work);
    } catch (error) {
      if (error instanceof Refused) return error.error;
      if (error instanceof RuleFailure) return error.rowError;
      throw error;
    }
  }

  private processFor({ process, submitterId, skipsCriteria }: Submission, record: SObjectValue): Registered | undefined {
    const named = process === undefined ? undefined : this.catalog.named(process);
    const candidates = this.catalog.of(record.objectName).filter((one) => process === undefined || one === named);
    return candidates.find(
      (one) =>
        this.people.maySubmit(one, record, submitterId) &&
        ((skipsCriteria && named !== undefined) || one.criteria === undefined || meetsRule(one.name, one.criteria, record, record)),
    );
  }

  /** Continues at the first step from `index` whose criteria the record meets. */
  private enter(work: Case, index: number, subordinateId: string): Standing {
    const { process, instance, chosen } = work;
    const step = process.steps[index];
    if (step === undefined)
      return this.finish(work, index > 0 && this.rows.approvedNodesOf(instance.id).length === 0 ? 'Rejected' : 'Approved');
    if (step.criteria !== undefined && !meetsRule(process.name, step.criteria, work.record, work.record)) {
      const otherwise = step.ifNotMet ?? (index === 0 ? 'RejectRecord' : 'ApproveRecord');
      return otherwise === 'GotoNextStep'
        ? this.enter(work, index + 1, subordinateId)
        : this.finish(work, otherwise === 'RejectRecord' ? 'Rejected' : 'Approved');
    }
    const actorIds = this.people.approversOf(process, step, { record: work.record, subordinateId, chosen });
    if ('code' in actorIds) throw new Refused(actorIds);
    return this.ask(work, index, actorIds);
  }

  private respond(work: Case, item: WorkItem, status: 'Approved' | 'Rejected', comments: string | null): Standing {
    const { instance, process } = work;
    const userId = transaction().user.id;
    const { node, index, step } = this.answered(work);
    if (!this.people.mayAnswer(step, item.actorId, work.record, userId))
      refuse('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id');
    this.rows.settle(instance, item, { status, actorId: userId, comments, nodeId: node.processNodeId });
    this.rows.noteActor(instance.id, userId);
    const others = this.rows.workItemsOf(instance.id);
    if (status === 'Approved' && others.length > 0 && !step.isFirstResponse) return this.standing(work, 'Pending', []);
    for (const other of others)
      this.rows.settle(instance, other, { status: 'NoResponse', actorId: other.actorId, comments: null, nodeId: node.processNodeId });
    this.rows.endNode(node.id, status);
    this.perform(work, status === 'Approved' ? step.whenApproved : step.whenRejected);
    if (status === 'Approved') return this.enter(work, index + 1, item.actorId.startsWith('005') ? item.actorId : userId);
    const [previous] = index > 0 && step.returnsToPrevious ? this.rows.approvedNodesOf(instance.id) : [];
    return previous === undefined ? this.finish(work, 'Rejected') : this.askAgain(work, process.nodeIds.indexOf(previous));
  }

  /** The step that waits for an answer. */
  private answered({ instance, process }: Case) {
    const node = this.rows.nodeOf(instance.id);
    const index = process.nodeIds.indexOf(node?.processNodeId ?? '');
    const step = process.steps[index];
    if (step === undefined || node === undefined) refuse('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return { node, index, step };
  }

  /** "Back to previous": the last approver is asked again. */
  private askAgain(work: Case, index: number): Standing {
    return this.ask(work, index, this.rows.lastActorsOf(work.instance.id, work.process.nodeIds[index] ?? ''));
  }

  /** Asks the approvers of a step, who get an email. */
  private ask(work: Case, index: number, actorIds: readonly string[]): Standing {
    const { instance, process } = work;
    const node = { id: process.nodeIds[index] ?? '', name: process.steps[index]?.label ?? '' };
    const newWorkItemIds = this.rows.ask(instance, node, actorIds);
    actFor({ kind: 'Alert', name: node.name, xml: this.people.requestTo(process, actorIds) }, work.record);
    return this.standing(work, 'Pending', newWorkItemIds);
  }

  /** The submitter may recall if the process allows it, administrators always. */
  private recall(work: Case, comments: string | null): Standing {
    const { instance, process } = work;
    const userId = transaction().user.id;
    const mayRecall = this.people.isInCharge(work.record, userId) || (process.allowsRecall && instance.submitterId === userId);
    if (!mayRecall) refuse('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id');
    const node = this.rows.nodeOf(instance.id);
    for (const item of this.rows.workItemsOf(instance.id))
      this.rows.settle(instance, item, { status: 'Removed', actorId: userId, comments, nodeId: node?.processNodeId ?? null });
    if (node !== undefined) this.rows.endNode(node.id, 'Removed');
    return this.finish(work, 'Removed');
  }

  private finish(work: Case, status: 'Approved' | 'Rejected' | 'Removed'): Standing {
    const { instance, process } = work;
    this.rows.endInstance(instance.id, status);
    this.perform(work, { Approved: process.whenApproved, Rejected: process.whenRejected, Removed: process.whenRecalled }[status]);
    const staysLocked = (status === 'Approved' && process.locksApproved) || (status === 'Rejected' && process.locksRejected);
    if (!staysLocked) this.data.locks.unlock(instance.targetId);
    return this.standing(work, status, []);
  }

  private perform(work: Case, actions: readonly WorkflowAction[]): void {
    const { row, errors } = this.data.performActions(work.record, actions);
    const [error] = errors;
    if (error !== undefined) throw new Refused(error);
    work.record = row;
  }

  private standing({ instance }: Case, status: string, newWorkItemIds: readonly string[]): Standing {
    return {
      targetId: instance.targetId,
      instanceId: instance.id,
      status,
      actorIds: this.rows.workItemsOf(instance.id).map(({ actorId }) => actorId),
      newWorkItemIds,
    };
  }
}

function refuse(code: string, message: string): never {
  throw new Refused(rowError(code, message));
}
