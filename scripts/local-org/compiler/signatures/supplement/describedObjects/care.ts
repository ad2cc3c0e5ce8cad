/** Care plans and goals. Source: Public Sector Solutions Developer Guide, "CarePlan", "GoalDefinition", "GoalAssignment"; Health Cloud Developer Guide, "CarePlanTemplate"; lengths, and fields of other clouds: Salesforce Field Reference Guide. */
import type { DescribedObjects } from './describedObject.ts';
import { NAME, NUMBERED, USERS, VIEWED } from './words.ts';

const JOB = { TaskJobStatus: 'picklist-~: Completed|Failed|InProgress|Submitted', TaskJobStatusMessage: 'area(2000)-?' } as const;

export const CARE: DescribedObjects = {
  CarePlanTemplate: {
    companions: ['Feed', 'History', 'Share'],
    fields: { Name: NAME, Description: 'area?', OwnerId: USERS, Status: 'picklist~ [Draft]: *Draft|Inactive|Published', ...VIEWED },
  },
  CarePlan: {
    companions: ['Feed', 'History'],
    fields: {
      Name: NAME,
      CarePlanTemplateId: 'ref > CarePlanTemplate',
      CaseId: 'ref! >> Case',
      CaseProceedingResultId: 'ref > CaseProceedingResult',
      ClaimId: 'ref > Claim',
      Description: 'area(32000)?',
      EndDate: 'datetime',
      ParticipantId: 'ref! > Account|Contact',
      StartDate: 'datetime',
      Status: 'picklist(40)!: Active|Cancelled|Completed|Draft|Proposed',
      ...JOB,
      ...VIEWED,
    },
  },
  GoalDefinition: {
    companions: ['Feed', 'History', 'Share'],
    fields: {
      Name: NAME,
      Category: 'picklist(40)~',
      Description: 'area(32000)?',
      IsCustomGoalNameRequired: 'bool',
      OwnerId: USERS,
      ParentGoalId: 'ref > GoalDefinition',
      Status: 'picklist~ [Active]: *Active|Inactive',
      Type: 'picklist~ [Individual]: *Individual=Intermediate Goal|Strategic=Top Goal',
      UsageType: 'picklist(40)~',
      ...VIEWED,
    },
  },
  GoalAssignment: {
    companions: ['Feed', 'History', 'Share'],
    fields: {
      Name: NUMBERED,
      CompletionDate: 'date',
      CompletionPercentage: 'percent(5,2)',
      CustomGoalName: 'text(255)',
      Description: 'area(32000)?',
      DescriptionCodeId: 'ref > CodeSet|CodeSetBundle',
      GoalAssigneeId: 'ref > Account|Contact',
      GoalDefinitionId: 'ref! > GoalDefinition',
      GoalType: 'text(255)-',
      OwnerId: USERS,
      ParentRecordId: 'ref > BenefitAssignment|CarePlan',
      Priority: 'picklist~: High|Low|Medium',
      StartDate: 'date',
      Status: 'picklist(40) [Not Started]: Canceled|Completed|In Progress|*Not Started',
      Target: 'number(12,2)',
      TargetCompletionDate: 'date',
      TargetCompletionPercentage: 'percent(5,2)',
      ...JOB,
      ...VIEWED,
    },
  },
};
