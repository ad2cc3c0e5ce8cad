/** Objects of field service, Chat and Omni-Channel: they exist if code names them. Source: Object Reference for the Salesforce Platform, each object's page. */
import type { FactTable } from './facts.ts';

export const CHANNELS: FactTable = {
  WorkOrderLineItem: {
    prefix: '1WL',
    nameField: 'LineItemNumber',
    fields: {
      LineItemNumber: 'auto Line Item Number',
      WorkOrderId: 'ref!+',
      RootWorkOrderLineItemId: 'ref-',
      StatusCategory: 'picklist-: None|New|InProgress|OnHold|Completed|Closed|CannotComplete|Canceled',
      Status: 'picklist [New]: *New|In Progress|On Hold|Completed|Closed|Cannot Complete|Canceled',
    },
    onDelete: { WorkOrderId: 'cascade' },
  },
  ServiceAppointment: {
    prefix: '08p',
    nameField: 'AppointmentNumber',
    fields: {
      AppointmentNumber: 'auto Appointment Number',
      Status: 'picklist [None]: *None|Scheduled|Dispatched|In Progress|Completed|Cannot Complete|Canceled',
      StatusCategory: 'picklist-~: None|Scheduled|Dispatched|InProgress|Completed|CannotComplete|Canceled',
      AccountId: 'ref-',
      ActualDuration: 'number(18,2) Actual Duration (Minutes)',
      ParentRecordId: 'ref!+ Parent Record ID',
      ParentRecordStatusCategory: 'picklist-: None|New|InProgress|OnHold|Completed|Closed|CannotComplete|Canceled',
      ParentRecordType: 'text(50)-',
      EarliestStartTime: 'datetime! Earliest Start Permitted',
      DueDate: 'datetime!',
    },
    targets: { ParentRecordId: ['Account', 'Asset', 'Lead', 'Opportunity', 'WorkOrder', 'WorkOrderLineItem'] },
  },
  WorkType: {
    prefix: '08q',
    label: 'Work Type',
    fields: { Name: 'text(255)! Work Type Name', EstimatedDuration: 'number(18,2)!', DurationType: 'picklist~: Minutes|Hours' },
  },
  ServiceResource: {
    prefix: '0Hn',
    fields: {
      Name: 'text(255)!',
      ResourceType: 'picklist~ [T]: *T=Technician|D=Dispatcher|C=Crew|S=Asset|A=Agent|P=Planner',
    },
  },
  ServiceTerritory: { prefix: '0Hh', fields: { Name: 'text(255)!', OperatingHoursId: 'ref!', TopLevelTerritoryId: 'ref-' } },
  ServiceTerritoryMember: {
    prefix: '0Hu',
    nameField: 'MemberNumber',
    fields: {
      MemberNumber: 'auto Member Number',
      ServiceResourceId: 'ref!',
      ServiceTerritoryId: 'ref!+',
      EffectiveStartDate: 'datetime! Start Date',
    },
  },
  AssignedResource: {
    prefix: '03r',
    nameField: 'AssignedResourceNumber',
    fields: { AssignedResourceNumber: 'auto Assigned Resource Number', ServiceAppointmentId: 'ref!+', ServiceResourceId: 'ref!' },
    onDelete: { ServiceAppointmentId: 'cascade' },
  },
  ProductItem: { prefix: '', fields: { LocationId: 'ref!', Product2Id: 'ref!+', QuantityOnHand: 'number(18,2)!' } },
  ProductItemTransaction: {
    prefix: '',
    fields: {
      ProductItemId: 'ref!+',
      Quantity: 'number(18,2)!+',
      RelatedRecordId: 'ref-',
      TransactionType: 'picklist~!: Replenished|Consumed|Adjusted|Transferred',
    },
    targets: { RelatedRecordId: ['ProductConsumed', 'ProductTransfer'] },
    onDelete: { ProductItemId: 'cascade' },
  },
  ProductConsumed: { prefix: '', fields: { Product2Id: 'ref-', QuantityConsumed: 'number(18,2)!' } },
  OperatingHours: { prefix: '0OH', fields: { TimeZone: 'picklist=' } },
  LiveChatVisitor: { prefix: '571', fields: { Name: 'auto Live Chat Visitor Name' } },
  LiveChatTranscript: {
    prefix: '570',
    fields: {
      Name: 'auto Live Chat Transcript Name',
      Body: 'longtext(131072)',
      Status: 'picklist: Waiting|InProgress|Completed|Missed|Dropped|Blocked',
      LiveChatVisitorId: 'ref!+',
    },
  },
  LiveChatTranscriptEvent: {
    prefix: '0DZ',
    fields: { Name: 'auto Live Chat Transcript Event Name', LiveChatTranscriptId: 'ref!+' },
    onDelete: { LiveChatTranscriptId: 'cascade' },
  },
  LiveChatButton: { prefix: '573', nameField: 'MasterLabel' },
  LiveChatDeployment: { prefix: '572', nameField: 'MasterLabel' },
  AgentWork: { prefix: '0Bz', fields: { Name: 'auto Agent Work ID', WorkItemId: 'ref!+', ServiceChannelId: 'ref!+' } },
  PendingServiceRouting: {
    prefix: '0JR',
    fields: { Name: 'auto Pending Service Routing ID', WorkItemId: 'ref!+', ServiceChannelId: 'ref!+' },
  },
  ServiceChannel: { prefix: '0N9', nameField: 'MasterLabel' },
  ServicePresenceStatus: { prefix: '0N5', nameField: 'MasterLabel' },
  UserServicePresence: { prefix: '0NA', fields: { Name: 'auto User Presence ID' } },
};
