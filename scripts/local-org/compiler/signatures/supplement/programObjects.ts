/** Programs, who is enrolled in them, and the benefits they are assigned; the stubs leave them out. Source: Energy and Utilities Cloud Developer Guide, "Program", "BenefitAssignment"; Public Sector Solutions Developer Guide, "ProgramEnrollment". */
import { made } from './madeObject.ts';
import type { StandardObject } from '../../../language/signatures.ts';

const VIEWED = ['LastReferencedDate', 'LastViewedDate'];
const COUNTS = ['CurrentMonthDisbCount', 'CurrentYearDisbCount', 'PreviousMonthDisbCount', 'PreviousYearDisbCount'];

export const PROGRAM_OBJECTS: readonly StandardObject[] = [
  made(
    'Program',
    {
      Id: ['OwnerId', 'ProgramManagerId'],
      String: [
        'AdditionalContext',
        'BusinessSector',
        'DefaultImageComment',
        'DefaultImageUrl',
        'EffectiveYear',
        'Name',
        'ProgramDeliveryType',
        'ProgramType',
        'RegulatoryProgramName',
        'ShortForm',
        'Stakeholder',
        'Status',
        'Summary',
        'UsageType',
      ],
      Decimal: ['ActiveEnrolleeCount', 'EnrollmentCompletedCount', 'TotalEnrolleeCount', ...COUNTS],
      Boolean: ['IsActive', 'IsRegulatoryProgram'],
      Date: ['EndDate', 'StartDate'],
      Datetime: VIEWED,
    },
    { Owner: 'Name', ProgramManager: 'User' },
  ),
  made(
    'ProgramEnrollment',
    {
      Id: ['AccountId', 'ContactId', 'OwnerId', 'ProgramId'],
      String: ['Name', 'Status'],
      Integer: ['SessionsAbsentCount', 'SessionsAttendedCount'],
      Decimal: ['SessionsAttendanceRate', ...COUNTS],
      Boolean: ['IsActive', 'IsAnonymous'],
      Date: ['ApplicationDate', 'EligibilityLastVerifiedDate', 'EndDate', 'StartDate'],
      Datetime: VIEWED,
    },
    { Account: 'Account', Contact: 'Contact', Owner: 'Name', Program: 'Program' },
  ),
  made(
    'BenefitAssignment',
    {
      Id: ['BenefitId', 'EnrolleeId', 'OwnerId', 'ParentRecordId', 'ProgramEnrollmentId', 'UnitOfMeasureId'],
      String: [
        'ApprovalRejectionReason',
        'ApprovalStatus',
        'BenefitAssignmentKeywords',
        'BenefitAssignmentSummary',
        'EligibilityDeterminationmethod',
        'Name',
        'PayoutFrequency',
        'Priority',
        'RecertificationStatus',
        'ReferenceNumber',
        'Status',
        'TaskJobStatus',
        'TaskJobStatusMessage',
        'TerminationReason',
      ],
      Integer: ['EnrollmentCount', 'Quantity'],
      Decimal: [
        'EarningThresholdAmount',
        'EntitlementAmount',
        'MaximumBenefitAmount',
        'MinimumBenefitAmount',
        'RemainingAmount',
        'TotalApprovedAmount',
        'TotalPaidAmount',
      ],
      Date: ['AssignmentDate', 'NextPayoutDate', 'RecertificationDueDate', 'TerminationNotificationDate'],
      Datetime: ['EndDateTime', 'StartDateTime', ...VIEWED],
    },
    {
      Benefit: 'Benefit',
      Enrollee: 'Name',
      Owner: 'Name',
      ParentRecord: 'Name',
      ProgramEnrollment: 'ProgramEnrollment',
      UnitOfMeasure: 'UnitOfMeasure',
    },
  ),
];
