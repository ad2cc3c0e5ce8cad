/** Work orders, appointments, and who does the work where. Source: Field Service Developer Guide, each object's page; types, lengths and labels: Salesforce Field Reference Guide. */
import type { FactTable } from '../facts.ts';

/** How long work takes. */
const DURATION = { Duration: 'number(18,2)', DurationInMinutes: 'number(18,2)- Duration in Minutes' } as const;
const UNITS = 'Hours|Minutes';
const DURATION_TYPE = { DurationType: `picklist(255)~=: ${UNITS}` } as const;
const CATEGORIES = 'None|New|InProgress|OnHold|Completed|Closed|CannotComplete|Canceled';
/** The default: the value set of an org. */
const PRIORITIES = 'picklist(40) [Low]: *Low|Medium|High|Critical';
const STATES = '*New|In Progress|On Hold|Completed|Closed|Cannot Complete|Canceled';
/** What work orders and their lines have in common. */
const WORK = {
  ...DURATION,
  ...DURATION_TYPE,
  IsClosed: 'bool- Is Closed',
  IsGeneratedFromMaintenancePlan: 'bool- Generated from maintenance plan',
  ServiceReportTemplateId: 'ref Service Report Layout ID',
  ServiceTerritoryId: 'ref Territory ID',
  StatusCategory: `picklist(255)-~: ${CATEGORIES}`,
  Subject: 'text(255)',
  Subtotal: 'currency(18,2)-',
  TotalPrice: 'currency(18,2)-',
} as const;

/** In every org. */
export const WORK_ORDERS: FactTable = {
  WorkOrder: {
    prefix: '0WO',
    nameField: 'WorkOrderNumber',
    fields: {
      WorkOrderNumber: 'auto(255) Work Order Number',
      Status: `picklist [New]: ${STATES}`,
      Priority: PRIORITIES,
      ...WORK,
      Description: 'longtext(32000)',
      Discount: 'percent(5,2)-',
      GrandTotal: 'currency(18,2)-',
      IsStopped: 'bool Stopped',
      LineItemCount: 'int- Line Items',
      MilestoneStatus: 'text(30)-',
      PreWorkBriefPromptTemplate: 'text(255) Pre-Work Brief Prompt Template ID',
      PostWorkSummary: 'longtext(32000)',
      RootWorkOrderId: 'ref-',
      ServiceReportLanguage: 'picklist(255)~',
      SlaExitDate: 'datetime- Sla Policy End Time',
      SlaStartDate: 'datetime Sla Policy Start Time',
      StopStartDate: 'datetime- Stopped Since',
      Tax: 'currency(18,2)',
    },
  },
};

/** If code names them. */
export const FIELD_SERVICE: FactTable = {
  WorkOrderLineItem: {
    prefix: '1WL',
    nameField: 'LineItemNumber',
    fields: {
      LineItemNumber: 'auto(255) Work Order Line Item Number',
      WorkOrderId: 'ref!+',
      Status: `picklist(40) [New]: ${STATES}`,
      Priority: PRIORITIES,
      ...WORK,
      Discount: 'percent(5,2)',
      ListPrice: 'currency(18,2)-',
      PricebookEntryId: 'ref Product ID',
      Quantity: 'number(12,2)',
      RootWorkOrderLineItemId: 'ref-',
      UnitPrice: 'currency(18,2)',
    },
    onDelete: { WorkOrderId: 'cascade' },
  },
  ServiceAppointment: {
    prefix: '08p',
    nameField: 'AppointmentNumber',
    fields: {
      AppointmentNumber: 'auto(255) Appointment Number',
      Status: 'picklist(40) [None]: *None|Scheduled|Dispatched|In Progress|Completed|Cannot Complete|Canceled',
      StatusCategory: 'picklist(255)-~: None|Scheduled|Dispatched|InProgress|Completed|CannotComplete|Canceled',
      AccountId: 'ref-',
      ActualDuration: 'number(18,2) Actual Duration (Minutes)',
      ActualEndTime: 'datetime Actual End',
      ActualStartTime: 'datetime Actual Start',
      AppointmentMode: 'picklist(255)',
      AppointmentType: 'picklist(40)',
      ApptBookingInfoUrl: 'area(4000) Appointment Booking URL',
      ArrivalWindowEndTime: 'datetime Arrival Window End',
      ArrivalWindowStartTime: 'datetime Arrival Window Start',
      BundlePolicyId: 'ref Appointment Bundle Policy ID',
      Comments: 'text(255) Comment',
      ParentRecordId: 'ref!+ Parent Record ID',
      ParentRecordStatusCategory: `picklist(255)-~: ${CATEGORIES}`,
      ParentRecordType: 'text(50)-',
      EarliestStartTime: 'datetime! Earliest Start Permitted',
      DueDate: 'datetime!',
      ...DURATION,
      ...DURATION_TYPE,
      GroupAppointmentAccessType: 'picklist(255)',
      IsAnonymousBooking: 'bool Anonymous Booking',
      IsBundle: 'bool Bundle',
      IsBundleMember: 'bool Bundle Member',
      IsManuallyBundled: 'bool Manually Bundled',
      IsOffsiteAppointment: 'bool Offsite Appointment',
      ReceiptOrderId: 'ref Order ID',
      SchedEndTime: 'datetime Scheduled End',
      SchedStartTime: 'datetime Scheduled Start',
      ServiceNote: 'longtext(32000)',
      ServiceTerritoryId: 'ref Territory ID',
      TimeZone: 'picklist(255)',
    },
    targets: { ParentRecordId: ['Account', 'Asset', 'Lead', 'Opportunity', 'WorkOrder', 'WorkOrderLineItem'] },
    onDelete: { ParentRecordId: 'cascade' },
  },
  WorkType: {
    prefix: '08q',
    label: 'Work Type',
    fields: {
      Name: 'text(255)! Work Type Name',
      EstimatedDuration: 'number(18,2)!',
      ...DURATION_TYPE,
      ApptStartTimeIntvlInMin: 'int Appointment Start Time Interval (Min)',
      BlockTimeAfterUnit: `picklist(255)~: ${UNITS}`,
      BlockTimeBeforeUnit: `picklist(255)~: ${UNITS}`,
      DefaultAppointmentType: 'picklist(40)',
      DurationInMinutes: DURATION.DurationInMinutes,
      OperatingHoursId: 'ref Operating Hour ID',
      ServiceReportTemplateId: 'ref Service Report Layout ID',
      ShouldAutoCreateSvcAppt: 'bool Auto-Create Service Appointment',
      TimeFrameEndUnit: `picklist(255)~: Days|${UNITS}`,
      TimeFrameStartUnit: `picklist(255)~: Days|${UNITS}`,
    },
  },
  ServiceResource: {
    prefix: '0Hn',
    fields: {
      Name: 'text(255)!',
      IsActive: 'bool Active',
      IsCapacityBased: 'bool Capacity-Based',
      IsOptimizationCapable: 'bool Include in Scheduling Optimization',
      IsPrimary: 'bool Main',
      RelatedRecordId: 'ref User ID',
      ResourceType: 'picklist(255)~ [T]: *T=Technician|D=Dispatcher|C=Crew|S=Asset|A=Agent|P=Planner',
    },
  },
  ServiceTerritory: {
    prefix: '0Hh',
    fields: { Name: 'text(255)!', IsActive: 'bool Active', OperatingHoursId: 'ref! Operating Hour ID', TopLevelTerritoryId: 'ref-' },
  },
  ServiceTerritoryMember: {
    prefix: '0Hu',
    nameField: 'MemberNumber',
    fields: {
      MemberNumber: 'auto(255) Member Number',
      EffectiveEndDate: 'datetime End Date',
      EffectiveStartDate: 'datetime! Start Date',
      OperatingHoursId: 'ref Operating Hour ID',
      Role: 'picklist(40)',
      ServiceResourceId: 'ref! Resource ID',
      ServiceTerritoryId: 'ref!+ Territory ID',
      TerritoryType: 'picklist(255)~ [P]: *P=Primary|S=Secondary|R=Relocation',
    },
  },
  AssignedResource: {
    prefix: '03r',
    nameField: 'AssignedResourceNumber',
    fields: {
      AssignedResourceNumber: 'auto(255) Assigned Resource Number',
      ActualTravelTime: 'number(18,2) Actual Travel Time (Minutes)',
      EstimatedTravelTime: 'number(18,2) Estimated Travel Time (Minutes)',
      IsRequiredResource: 'bool Required Resource',
      Role: 'picklist(40)',
      ServiceAppointmentId: 'ref!+',
      ServiceResourceId: 'ref!',
    },
    onDelete: { ServiceAppointmentId: 'cascade' },
  },
};
