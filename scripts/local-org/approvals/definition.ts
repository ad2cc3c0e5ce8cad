/** Approval processes from their metadata. Source: Metadata API Developer Guide, "ApprovalProcess". */
import { flag, many, text, type Xml } from '../data/project/xml.ts';
import { criteriaOf, type Criteria } from '../data/schema/metadata/filter.ts';
import type { WorkflowAction, Workflows } from '../data/schema/metadata/workflows.ts';

export interface Approver {
  readonly type: string;
  readonly name: string;
}
export interface ApprovalStep {
  readonly name: string;
  readonly label: string;
  /** Absent if all records enter. */
  readonly criteria: Criteria | undefined;
  readonly ifNotMet: string | undefined;
  readonly approvers: readonly Approver[];
  readonly isFirstResponse: boolean;
  readonly allowsDelegate: boolean;
  readonly returnsToPrevious: boolean;
  readonly whenApproved: readonly WorkflowAction[];
  readonly whenRejected: readonly WorkflowAction[];
}
export interface ApprovalProcess {
  readonly object: string;
  readonly name: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly isActive: boolean;
  readonly allowsRecall: boolean;
  readonly isOpenToApprover: boolean;
  readonly submitters: readonly Approver[];
  readonly criteria: Criteria | undefined;
  readonly steps: readonly ApprovalStep[];
  /** The lookup of users that leads to their approver: `ManagerId`. */
  readonly hierarchyField: string | undefined;
  /** Of the emails to approvers: `Folder/Name`. */
  readonly template: string | undefined;
  readonly startsAtOwner: boolean;
  readonly locksApproved: boolean;
  readonly locksRejected: boolean;
  readonly whenSubmitted: readonly WorkflowAction[];
  readonly whenApproved: readonly WorkflowAction[];
  readonly whenRejected: readonly WorkflowAction[];
  readonly whenRecalled: readonly WorkflowAction[];
}

/** @param file `Account.Big_Deals`. */
export function processOf(file: string, xml: Xml, workflows: Workflows): ApprovalProcess {
  const [object = '', name = ''] = file.split('.');
  const actions = (owner: Xml, element: string): readonly WorkflowAction[] =>
    workflows.named(
      object,
      many(owner, element).flatMap((one) => many(one, 'action')),
    );
  const [next] = many(xml, 'nextAutomatedApprover');
  return {
    object,
    name,
    label: text(xml, 'label') ?? name,
    description: text(xml, 'description'),
    isActive: flag(xml, 'active'),
    allowsRecall: flag(xml, 'allowRecall'),
    isOpenToApprover: text(xml, 'recordEditability') === 'AdminOrCurrentApprover',
    submitters: many(xml, 'allowedSubmitters').map((one) => ({ type: text(one, 'type') ?? '', name: text(one, 'submitter') ?? '' })),
    criteria: criteriaUnder(xml),
    steps: many(xml, 'approvalStep').map((step) => stepOf(step, actions)),
    hierarchyField: next === undefined ? undefined : lookupName(text(next, 'userHierarchyField') ?? 'Manager'),
    template: text(xml, 'emailTemplate'),
    startsAtOwner: next !== undefined && flag(next, 'useApproverFieldOfRecordOwner'),
    locksApproved: flag(xml, 'finalApprovalRecordLock'),
    locksRejected: flag(xml, 'finalRejectionRecordLock'),
    whenSubmitted: actions(xml, 'initialSubmissionActions'),
    whenApproved: actions(xml, 'finalApprovalActions'),
    whenRejected: actions(xml, 'finalRejectionActions'),
    whenRecalled: actions(xml, 'recallActions'),
  };
}

function stepOf(xml: Xml, actions: (owner: Xml, element: string) => readonly WorkflowAction[]): ApprovalStep {
  const [assigned = {}] = many(xml, 'assignedApprover');
  const name = text(xml, 'name') ?? '';
  return {
    name,
    label: text(xml, 'label') ?? name,
    criteria: criteriaUnder(xml),
    ifNotMet: text(xml, 'ifCriteriaNotMet'),
    approvers: many(assigned, 'approver').map((one) => ({ type: text(one, 'type') ?? '', name: text(one, 'name') ?? '' })),
    isFirstResponse: text(assigned, 'whenMultipleApprovers') === 'FirstResponse',
    allowsDelegate: flag(xml, 'allowDelegate'),
    returnsToPrevious: many(xml, 'rejectBehavior').some((behavior) => text(behavior, 'type') === 'BackToPrevious'),
    whenApproved: actions(xml, 'approvalActions'),
    whenRejected: actions(xml, 'rejectionActions'),
  };
}

function criteriaUnder(xml: Xml): Criteria | undefined {
  const [found] = many(xml, 'entryCriteria');
  return found === undefined ? undefined : criteriaOf(found);
}

/** `Owner` is read from `OwnerId`; custom lookups are named whole. */
export function lookupName(name: string): string {
  return /__c$|Id$/i.test(name) ? name : `${name}Id`;
}
