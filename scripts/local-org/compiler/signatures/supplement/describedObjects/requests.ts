/** Terms of schools, requests of catalogs and rebates of programs. Source: Education Cloud Developer Guide, "AcademicTerm"; Object Reference, "SvcCatalogRequest"; Channel Revenue Management Developer Guide, "RebateProgram". */
import type { DescribedObjects } from './describedObject.ts';
import { NAME, NUMBERED, USERS, VIEWED } from './words.ts';

export const REQUESTS: DescribedObjects = {
  AcademicTerm: {
    fields: {
      Name: NAME,
      AcademicYearId: 'ref > AcademicYear',
      Description: 'area?',
      EndDate: 'datetime',
      IsActive: 'bool',
      IsLocked: 'bool^',
      LateRegistrationDate: 'datetime',
      MayEdit: 'bool-',
      OwnerId: USERS,
      RegistrationCloseDate: 'datetime',
      RegistrationOpenDate: 'datetime',
      Season: 'picklist~: Fall|Spring|Summer|Winter',
      StartDate: 'datetime',
      ...VIEWED,
    },
  },
  SvcCatalogRequest: {
    fields: {
      Name: NUMBERED,
      CatalogItemDescription: 'area?',
      CatalogItemName: 'text',
      CatalogItemVersion: 'text',
      ClosedDate: 'datetime',
      FlowInterviewGuid: 'text',
      IsClosed: 'bool',
      ItemFlowVersion: 'text-',
      OwnerId: USERS,
      Status: 'picklist~: CompletedExecution|CreatedRequest|StartedExecution',
      SubmitterId: 'ref > User',
      SvcCatalogItemDefinitionId: 'ref > SvcCatalogItemDef',
      TargetCustomerId: 'ref > Contact|User',
      ...VIEWED,
    },
  },
  RebateProgram: {
    fields: {
      Name: NAME,
      Description: 'area',
      EndDate: 'date!',
      Frequency: 'picklist!~: Annually|Biannually|CustomPeriods|Monthly|OnDemand|ProgramStartAndEndDate|Quarterly',
      GracePeriodDayCount: 'int',
      PayoutCalculationDayCount: 'int',
      ProgramReferenceNumber: 'text(255)u',
      RebateProgramUrl: 'url(255)',
      StartDate: 'date!',
      Status: 'picklist~=: Active|Draft|Inactive',
      Type: 'picklist~ [Standard]: ShipAndDebit|*Standard',
    },
  },
};
