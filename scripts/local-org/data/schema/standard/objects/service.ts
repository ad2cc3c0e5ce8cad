/** Cases, work orders and activities, and what belongs to records of every kind. Source: Object Reference for the Salesforce Platform, each object's page. */
import { ACTIVITIES } from './activities.ts';
import { APPROVALS } from './approvals.ts';
import { CHATTER } from './chatter.ts';
import { ENTITLEMENTS } from './contracts.ts';
import { EMAILS } from './emails.ts';
import type { FactTable } from '../facts.ts';
import { WORK_ORDERS } from './fieldService.ts';
import { FILES } from './files.ts';
import { NOTES } from './notes.ts';

export const SERVICE: FactTable = {
  Case: {
    prefix: '500',
    nameField: 'CaseNumber',
    fields: {
      CaseNumber: 'auto',
      Status: 'picklist [New]: *New|Working|Escalated|Closed',
      Origin: 'picklist Case Origin: Phone|Email|Web',
      Priority: 'picklist [Medium]: High|*Medium|Low',
      Reason: 'picklist Case Reason: Installation|Equipment Complexity|Performance|Breakdown|Equipment Design|Feedback|Other',
      Type: 'picklist Case Type: Mechanical|Electrical|Electronic|Structural|Other',
      Subject: 'text(255)',
      Description: 'longtext(32000)',
      IsClosed: 'bool- Closed',
      IsClosedOnCreate: 'bool- Closed When Created',
      ClosedDate: 'datetime-',
      IsEscalated: 'bool Escalated',
      SuppliedName: 'text(80) Name',
      SuppliedEmail: 'email Email Address',
      SuppliedPhone: 'text(40) Phone',
      SuppliedCompany: 'text(80) Company',
      ContactEmail: 'email-',
      ContactPhone: 'phone-',
      ContactMobile: 'phone- Contact Mobile',
      ContactFax: 'phone-',
      Comments: 'longtext(4000) Internal Comments',
      ParentId: 'ref Parent Case ID',
      SourceId: 'ref Case Source ID',
      BusinessHoursId: 'ref=',
      CreatorFullPhotoUrl: 'text-',
      CreatorSmallPhotoUrl: 'text-',
      IsSelfServiceClosed: 'bool-',
      Language: 'picklist(40)~',
      MilestoneStatus: 'text(30)-',
      SlaExitDate: 'datetime-',
    },
    targets: { OwnerId: ['Group', 'User'], SourceId: ['Asset', 'EmailMessage', 'SocialPost'] },
    onDelete: { AccountId: 'restrict', ContactId: 'restrict', ParentId: 'set-null' },
  },
  CaseComment: {
    prefix: '00a',
    nameField: 'Id',
    fields: { ParentId: 'ref!+', CommentBody: 'longtext(4000) Body', IsPublished: 'bool Published' },
    targets: { ParentId: ['Case'] },
    onDelete: { ParentId: 'cascade' },
  },
  CaseStatus: { prefix: '01J', nameField: 'MasterLabel', isReadOnly: true },
  Solution: {
    prefix: '501',
    nameField: 'SolutionName',
    fields: { SolutionName: 'text(255)! Title', SolutionNumber: 'auto', Status: 'picklist!: *Draft|Reviewed|Duplicate' },
  },
  ...WORK_ORDERS,
  ...ENTITLEMENTS,
  SlaProcess: { prefix: '552', isReadOnly: true },
  ...ACTIVITIES,
  EventRelation: {
    prefix: '0RE',
    nameField: 'Id',
    fields: { RelationId: 'ref!+', EventId: 'ref!+', Status: 'picklist~: New|Declined|Accepted|Uninvited|Maybe' },
    targets: { RelationId: [] },
    onDelete: { EventId: 'cascade', RelationId: 'cascade' },
  },
  TaskRelation: {
    prefix: '0RT',
    nameField: 'Id',
    fields: { TaskId: 'ref!+', RelationId: 'ref!+' },
    onDelete: { TaskId: 'cascade', RelationId: 'cascade' },
    targets: { RelationId: [] },
  },
  ...Object.fromEntries(
    ['AcceptedEventRelation', 'DeclinedEventRelation', 'EventWhoRelation', 'TaskWhoRelation', 'UndecidedEventRelation'].map(
      (name) => [name, { prefix: '', nameField: 'Id', isReadOnly: true }] as const,
    ),
  ),
  ActivityHistory: { prefix: '007', nameField: 'Subject', isReadOnly: true },
  OpenActivity: { prefix: '', nameField: 'Subject', isReadOnly: true },
  ...EMAILS,
  ...NOTES,
  ...CHATTER,
  ...APPROVALS,
  ...FILES,
};
