/** Programs, who is enrolled in them, and the benefits they are assigned. Source: Energy and Utilities Cloud Developer Guide, "Program", "BenefitAssignment"; Public Sector Solutions Developer Guide, "ProgramEnrollment". */
import type { FactTable } from '../facts.ts';

const MONEY = 'currency(18,2)';
const COUNT = 'number(18,2)';

export const PROGRAMS: FactTable = {
  Program: {
    prefix: '',
    fields: {
      Name: 'text(255)! Name',
      ActiveEnrolleeCount: COUNT,
      AdditionalContext: 'area(32000)?',
      BusinessSector: 'picklist: C&I|Low Income|Residential',
      CurrentMonthDisbCount: COUNT,
      CurrentYearDisbCount: COUNT,
      DefaultImageUrl: 'url',
      EnrollmentCompletedCount: COUNT,
      IsActive: 'bool',
      IsRegulatoryProgram: 'bool',
      PreviousMonthDisbCount: COUNT,
      PreviousYearDisbCount: COUNT,
      ProgramDeliveryType: 'picklist: Downstream|Midstream|Upstream',
      ProgramType: 'picklist: Electrification|Energy Efficiency|Fleet Electrification|Gasification Programs|Low Income Programs',
      Stakeholder: 'picklist: C&I|Residential',
      Status: 'picklist: Active|Cancelled|Completed|Planned',
      TotalEnrolleeCount: COUNT,
      UsageType: 'picklist~: ProgramManagement',
    },
  },
  ProgramEnrollment: {
    prefix: '',
    fields: {
      Name: 'text(255)! Name',
      CurrentMonthDisbCount: COUNT,
      CurrentYearDisbCount: COUNT,
      IsActive: 'bool',
      IsAnonymous: 'bool',
      PreviousMonthDisbCount: COUNT,
      PreviousYearDisbCount: COUNT,
      ProgramId: 'ref!+',
      SessionsAttendanceRate: 'percent(5,2)',
      Status: 'picklist [Applied]: *Applied|Completed|Denied|In Progress|Waitlisted|Withdrawn',
    },
    onDelete: { ProgramId: 'cascade' },
  },
  BenefitAssignment: {
    prefix: '',
    fields: {
      Name: 'auto Name',
      ApprovalStatus: 'picklist: Approved|Pending|Rejected',
      BenefitAssignmentKeywords: 'area(32000)?',
      BenefitAssignmentSummary: 'area(32000)?',
      BenefitId: 'ref!',
      EarningThresholdAmount: MONEY,
      EligibilityDeterminationmethod: 'picklist',
      EntitlementAmount: MONEY,
      MaximumBenefitAmount: MONEY,
      MinimumBenefitAmount: MONEY,
      ParentRecordId: 'ref!',
      PayoutFrequency: 'picklist~: Annual|BiWeekly|Monthly|OnDemand|Quaterly|Weekly',
      Priority: 'picklist~: High|Low|Medium',
      RecertificationStatus: 'picklist~: InProgress|Lapsed|Pending|Recertified',
      RemainingAmount: MONEY,
      Status: 'picklist [Enrolled]: Active|Completed|*Enrolled|Waitlisted|Withdrawn',
      TaskJobStatus: 'picklist-~: Completed|Failed|InProgress|Submitted',
      TaskJobStatusMessage: 'area(32000)-?',
      TerminationReason: 'picklist',
      TotalApprovedAmount: MONEY,
      TotalPaidAmount: MONEY,
    },
    targets: {
      EnrolleeId: ['Account', 'Contact'],
      ParentRecordId: ['BusinessLicenseApplication', 'Claim', 'IndividualApplication', 'ProgramEnrollment'],
    },
  },
};
