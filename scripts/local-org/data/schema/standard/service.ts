/** Cases, activities, email, knowledge of the day's work. Source: Object Reference for the Salesforce Platform, each object's page. */
import type { FactTable } from './facts.ts';

const ACTIVITY_TARGETS = { OwnerId: ['Group', 'User'], WhatId: [], WhoId: ['Contact', 'Lead'] };

const RECURRENCE = {
  IsRecurrence: 'bool+ Create Recurring Series of Tasks', RecurrenceActivityId: 'ref- Recurrence Activity ID', RecurrenceType: 'picklist~ Recurrence Type: RecursDaily|RecursEveryWeekday|RecursMonthly|RecursMonthlyNth|RecursWeekly|RecursYearly|RecursYearlyNth', RecurrenceInstance: 'picklist~: First|Second|Third|Fourth|Last',
  RecurrenceMonthOfYear: 'picklist~: January|February|March|April|May|June|July|August|September|October|November|December', RecurrenceEndDateOnly: 'date Recurrence End', RecurrenceDayOfWeekMask: 'int', RecurrenceDayOfMonth: 'int', RecurrenceInterval: 'int', RecurrenceTimeZoneSidKey: 'picklist',
};

export const SERVICE: FactTable = {
  Case: {
    prefix: '500', nameField: 'CaseNumber',
    fields: {
      CaseNumber: 'auto', Status: 'picklist [New]: *New|Working|Escalated|Closed', Origin: 'picklist Case Origin: Phone|Email|Web', Priority: 'picklist [Medium]: High|*Medium|Low', Reason: 'picklist Case Reason: Installation|Equipment Complexity|Performance|Breakdown|Equipment Design|Feedback|Other', Type: 'picklist Case Type: Mechanical|Electrical|Electronic|Structural|Other',
      Subject: 'text(255)', Description: 'longtext(32000)', IsClosed: 'bool- Closed', IsClosedOnCreate: 'bool- Closed When Created', ClosedDate: 'datetime-', IsEscalated: 'bool Escalated', SuppliedName: 'text(80) Name', SuppliedEmail: 'email Email Address', SuppliedPhone: 'phone Phone', SuppliedCompany: 'text(80) Company', ContactEmail: 'email-', ContactPhone: 'phone-', ContactMobile: 'phone- Contact Mobile', ContactFax: 'phone-', Comments: 'longtext(4000) Internal Comments',
    },
    targets: { OwnerId: ['Group', 'User'], SourceId: ['Asset'] }, onDelete: { AccountId: 'restrict', ContactId: 'restrict', ParentId: 'set-null' },
  },
  CaseComment: { prefix: '00a', nameField: 'Id', fields: { ParentId: 'ref!+', CommentBody: 'longtext(4000) Body', IsPublished: 'bool Published' }, targets: { ParentId: ['Case'] }, onDelete: { ParentId: 'cascade' } },
  CaseStatus: { prefix: '01J', nameField: 'MasterLabel', isReadOnly: true },
  CaseTeamMember: { prefix: '0B3', nameField: 'Id' },
  Solution: { prefix: '501', nameField: 'SolutionName', fields: { SolutionName: 'text(255)! Title', SolutionNumber: 'auto', Status: 'picklist!: *Draft|Reviewed|Duplicate' } },
  WorkOrder: { prefix: '0WO', nameField: 'WorkOrderNumber', fields: { WorkOrderNumber: 'auto Work Order Number', IsClosed: 'bool- Is Closed', TotalPrice: 'currency-', Status: 'picklist [New]: *New|In Progress|On Hold|Completed|Closed|Cannot Complete|Canceled', Priority: 'picklist: Low|Medium|High|Critical', Subject: 'text(255)', Description: 'longtext(32000)' } },
  Entitlement: { prefix: '550', fields: { Name: 'text(255)! Entitlement Name', AccountId: 'ref!' } },
  Task: {
    prefix: '00T', nameField: 'Subject',
    fields: { WhoId: 'ref Name ID', WhatId: 'ref Related To ID', OwnerId: 'ref Assigned To ID', Subject: 'combobox(255): Call|Send Letter|Send Quote|Other', Status: 'picklist! [Not Started]: *Not Started|In Progress|Completed|Waiting on someone else|Deferred', Priority: 'picklist! [Normal]: High|*Normal|Low', ActivityDate: 'date Due Date Only', IsClosed: 'bool- Closed', IsHighPriority: 'bool- High Priority', Description: 'longtext(32000)', TaskSubtype: 'picklist~+ [Task]: *Task|Email|ListEmail|Cadence|Call|LinkedIn', Type: 'picklist: Call|Email|Meeting|Other', CallType: 'picklist: Internal|Inbound|Outbound', AccountId: 'ref-', CompletedDateTime: 'datetime-', WhoCount: 'int-', WhatCount: 'int-', CallDurationInSeconds: 'int Call Duration', CallObject: 'text(255) Call Object Identifier', CallDisposition: 'text(255) Call Result', IsArchived: 'bool-', ...RECURRENCE, RecurrenceStartDateOnly: 'date Recurrence Start', RecurrenceRegeneratedType: 'picklist~ Repeat This Task: RecurrenceRegenerateAfterDueDate|RecurrenceRegenerateAfterToday|RecurrenceRegenerated' },
    targets: ACTIVITY_TARGETS, onDelete: { WhatId: 'cascade', WhoId: 'set-null', AccountId: 'set-null' },
  },
  TaskStatus: { prefix: '01J', nameField: 'MasterLabel', isReadOnly: true },
  TaskPriority: { prefix: '01J', nameField: 'MasterLabel', isReadOnly: true },
  Event: {
    prefix: '00U', nameField: 'Subject',
    fields: { WhoId: 'ref Name ID', WhatId: 'ref Related To ID', OwnerId: 'ref Assigned To ID', Subject: 'combobox(255): Call|Email|Meeting|Send Letter/Quote|Other', StartDateTime: 'datetime Start Date Time', EndDateTime: 'datetime End Date Time', DurationInMinutes: 'int Duration', ActivityDate: 'date Due Date Only', ActivityDateTime: 'datetime Due Date Time', IsAllDayEvent: 'bool All-Day Event', Location: 'text(255)', ShowAs: 'picklist~ [Busy] Show Time As: *Busy|OutOfOffice|Free', Description: 'longtext(32000)', Type: 'picklist: Email|Meeting|Other|Call', AccountId: 'ref-', EventSubtype: 'picklist~+ [Event]: *Event', IsPrivate: 'bool Private', WhoCount: 'int-', WhatCount: 'int-', IsArchived: 'bool-', EndDate: 'date-', IsChild: 'bool-', IsGroupEvent: 'bool-', GroupEventType: 'picklist~- [0]: *0|1|2|3', ...RECURRENCE, IsRecurrence: 'bool+ Create Recurring Series of Events', RecurrenceStartDateTime: 'datetime Recurrence Start' },
    targets: ACTIVITY_TARGETS, onDelete: { WhatId: 'cascade', WhoId: 'set-null', AccountId: 'set-null' },
  },
  EventRelation: { prefix: '0RE', nameField: 'Id', fields: { EventId: 'ref!+', RelationId: 'ref!', Status: 'picklist: New|Declined|Accepted|Uninvited|Maybe' }, targets: { RelationId: [] }, onDelete: { EventId: 'cascade', RelationId: 'cascade' } },
  TaskRelation: { prefix: '0RT', nameField: 'Id', fields: { TaskId: 'ref!+', RelationId: 'ref!+' }, onDelete: { TaskId: 'cascade', RelationId: 'cascade' }, targets: { RelationId: [] } },
  ActivityHistory: { prefix: '007', nameField: 'Subject', isReadOnly: true },
  OpenActivity: { prefix: '03j', nameField: 'Subject', isReadOnly: true },
  EmailMessage: {
    prefix: '02s', nameField: 'Subject',
    fields: { Subject: 'text(3000)', TextBody: 'longtext(32000)', HtmlBody: 'longtext(131072) HTML Body', Headers: 'longtext(32000)', FromAddress: 'email(1000)', FromName: 'text(1000)', ToAddress: 'text(4000)', CcAddress: 'text(4000) CC Address', BccAddress: 'text(4000) BCC Address', Incoming: 'bool Is Incoming', Status: 'picklist~ [0]: *0|1|2|3|4|5|6', MessageDate: 'datetime', HasAttachment: 'bool-', MessageIdentifier: 'text(765)', ThreadIdentifier: 'text(765)', IsExternallyVisible: 'bool', IsTracked: 'bool', IsOpened: 'bool-', IsBounced: 'bool-' },
    targets: { RelatedToId: [], ParentId: ['Case'], FromId: ['Contact', 'Lead', 'User'] }, onDelete: { ParentId: 'cascade', RelatedToId: 'cascade' },
  },
  EmailMessageRelation: { prefix: '0RM', nameField: 'Id', fields: { EmailMessageId: 'ref!+', RelationId: 'ref+', RelationType: 'picklist~!+: BccAddress|CcAddress|FromAddress|OtherAddress|ToAddress', RelationAddress: 'email(1000)+', RelationObjectType: 'text(40)-' }, targets: { RelationId: ['Contact', 'Lead', 'User'] }, onDelete: { EmailMessageId: 'cascade' } },
  EmailTemplate: { prefix: '00X', isSetup: true, fields: { Name: 'text(80)!', DeveloperName: 'text(80)!u', FolderId: 'ref!', TemplateType: 'picklist~!+ Template Type: text|html|custom|visualforce', IsActive: 'bool Active', Subject: 'text(255)', Body: 'longtext(384000) Email Body', HtmlValue: 'longtext(384000) HTML Value', Encoding: 'picklist: UTF-8|ISO-8859-1', TemplateStyle: 'picklist~ [none]: *none|freeForm|formalLetter|promotionRight|promotionLeft|newsletter|products', RelatedEntityType: 'picklist', UiType: 'picklist [Aloha]: *Aloha|SFX|SFX_Sample' }, targets: { FolderId: ['Folder', 'Organization', 'User'] } },
  OrgWideEmailAddress: { prefix: '0D2', nameField: 'DisplayName', isSetup: true, fields: { Address: 'email(1024)!', DisplayName: 'text(1024)!' } },
  Attachment: { prefix: '00P', fields: { Name: 'text(255)! File Name', Body: 'blob!', ParentId: 'ref!+', ContentType: 'text(120)', BodyLength: 'int-', Description: 'text(500)', IsPrivate: 'bool Private' }, targets: { ParentId: [], OwnerId: ['User'] }, onDelete: { ParentId: 'cascade' } },
  NoteAndAttachment: { prefix: '', nameField: 'Title', isReadOnly: true, targets: { ParentId: [] } },
  AttachedContentDocument: { prefix: '', nameField: 'Title', isReadOnly: true, targets: { LinkedEntityId: [] } },
  AttachedContentNote: { prefix: '', nameField: 'Title', isReadOnly: true, targets: { LinkedEntityId: [] } },
  CombinedAttachment: { prefix: '', nameField: 'Title', isReadOnly: true, targets: { ParentId: [] } },
  Note: { prefix: '002', nameField: 'Title', fields: { Title: 'text(80)!', Body: 'longtext(32000)', ParentId: 'ref!+', IsPrivate: 'bool' }, targets: { ParentId: [] }, onDelete: { ParentId: 'cascade' } },
  FeedItem: { prefix: '0D5', nameField: 'Id', fields: { ParentId: 'ref!+', Body: 'longtext(10000)', Title: 'text(255)', Type: 'picklist~+: *TextPost|LinkPost|ContentPost|TrackedChange|CallLogPost|AdvancedTextPost|QuestionPost|PollPost|RypplePost|UserStatus|CreateRecordEvent|EmailMessageEvent|ActivityEvent', LinkUrl: 'url(1000)', Visibility: 'picklist~ [AllUsers]: *AllUsers|InternalUsers', CommentCount: 'int-', LikeCount: 'int-', RelatedRecordId: 'ref' }, targets: { ParentId: ['Organization'], RelatedRecordId: ['ContentVersion', 'WorkThanks'] }, onDelete: { ParentId: 'cascade' } },
  FeedLike: { prefix: '0I0', nameField: 'Id', fields: { FeedItemId: 'ref!+' }, targets: { FeedItemId: ['FeedItem'], FeedEntityId: ['FeedComment', 'FeedItem'] }, onDelete: { FeedItemId: 'cascade', FeedEntityId: 'cascade' } },
  FeedComment: { prefix: '0D7', nameField: 'Id', fields: { FeedItemId: 'ref!+', CommentBody: 'longtext(10000)!', CommentType: 'picklist-: TextComment|ContentComment', ParentId: 'ref-' }, targets: { ParentId: ['Organization'] }, onDelete: { FeedItemId: 'cascade' } },
  FeedAttachment: { prefix: '', nameField: 'Id', targets: { FeedEntityId: ['FeedComment', 'FeedItem'], RecordId: ['ContentDocument', 'ContentVersion', 'FeedItem'] } },
  CollaborationGroup: { prefix: '0F9', fields: { Name: 'text(40)!', CollaborationType: 'picklist~!: *Public|Private|Unlisted', MemberCount: 'int-' }, targets: { OwnerId: ['User'] } },
  CollaborationGroupMember: { prefix: '0FB', nameField: 'Id', fields: { CollaborationGroupId: 'ref!+', MemberId: 'ref!+', CollaborationRole: 'picklist~: *Standard|Admin' }, targets: { CollaborationGroupId: ['CollaborationGroup'], MemberId: ['User'] }, onDelete: { CollaborationGroupId: 'cascade' } },
  CollaborationGroupRecord: { prefix: '0D6', nameField: 'Id', fields: { CollaborationGroupId: 'ref!+', RecordId: 'ref!+' }, targets: { RecordId: [] }, onDelete: { CollaborationGroupId: 'cascade', RecordId: 'cascade' } },
  EntitySubscription: { prefix: '0E8', nameField: 'Id', fields: { ParentId: 'ref!+', SubscriberId: 'ref!+' }, targets: { ParentId: [] } },
  Topic: { prefix: '0TO', fields: { Name: 'text(99)!u', Description: 'longtext(1333)', TalkingAbout: 'int-' } },
  TopicAssignment: { prefix: '0tO', nameField: 'Id', fields: { TopicId: 'ref!+', EntityId: 'ref!+', EntityKeyPrefix: 'text(3)-', EntityType: 'text(255)-' }, targets: { EntityId: ['FeedItem'] }, onDelete: { TopicId: 'cascade', EntityId: 'cascade' } },
  ProcessDefinition: { prefix: '04a', isReadOnly: true, fields: { Name: 'text(40)!', DeveloperName: 'text(80)!', Type: 'picklist: Approval|State', State: 'picklist: Active|Inactive|Obsolete', LockType: 'picklist: Total|Admin|Owner|Workitem|Node|None', TableEnumOrId: 'picklist' } },
  ProcessNode: { prefix: '04b', isReadOnly: true, fields: { Name: 'text(40)!', DeveloperName: 'text(80)!' } },
  ProcessInstance: { prefix: '04g', nameField: 'Id', isReadOnly: true, fields: { Status: 'picklist: Approved|Rejected|Removed|Fault|Pending|Hold|Reassigned|Started|NoResponse' }, targets: { TargetObjectId: [] }, onDelete: { TargetObjectId: 'cascade' } },
  ProcessInstanceNode: { prefix: '04o', nameField: 'Id', isReadOnly: true, onDelete: { ProcessInstanceId: 'cascade' } },
  ProcessInstanceStep: { prefix: '04h', nameField: 'Id', isReadOnly: true, fields: { Comments: 'longtext(4000)' }, targets: { ActorId: ['Group', 'User'], OriginalActorId: ['Group', 'User'] }, onDelete: { ProcessInstanceId: 'cascade' } },
  ProcessInstanceWorkitem: { prefix: '04i', nameField: 'Id', targets: { ActorId: ['Group', 'User'], OriginalActorId: ['Group', 'User'] }, onDelete: { ProcessInstanceId: 'cascade' } },
  ProcessInstanceHistory: { prefix: '04j', nameField: 'Id', isReadOnly: true, fields: { Comments: 'longtext(4000)' }, targets: { ActorId: ['Group', 'User'], OriginalActorId: ['Group', 'User'], TargetObjectId: [] }, onDelete: { ProcessInstanceId: 'cascade' } },
  ContentVersion: {
    prefix: '068', nameField: 'Title', fields: { Title: 'text(255)!', PathOnClient: 'text(500)+', VersionData: 'blob', ContentDocumentId: 'ref+', IsLatest: 'bool- Is Latest', FileType: 'text(20)-', FileExtension: 'text(40)-', ContentSize: 'int- Size', VersionNumber: 'text(20)-', Description: 'longtext(1000)', FirstPublishLocationId: 'ref+', ContentLocation: 'picklist~+ [S]: *S|E|L', Origin: 'picklist~+ [H]: C|*H', ReasonForChange: 'text(1000)', IsMajorVersion: 'bool+', SharingOption: 'picklist~ [A]: *A|R', SharingPrivacy: 'picklist~ [N]: *N|P', Checksum: 'text(50)-', ContentUrl: 'url(1333)', PublishStatus: 'picklist~-: U|P|R' },
    targets: { FirstPublishLocationId: [], OwnerId: ['User'] }, onDelete: { ContentDocumentId: 'cascade' },
  },
  ContentDocument: { prefix: '069', nameField: 'Title', fields: { Title: 'text(255)!', FileType: 'text(20)-', FileExtension: 'text(40)-', ContentSize: 'int- Size', LatestPublishedVersionId: 'ref-', Description: 'longtext(1000)', PublishStatus: 'picklist~-: U|P|R' }, targets: { LatestPublishedVersionId: ['ContentVersion'], OwnerId: ['User'] } },
  ContentDocumentLink: { prefix: '06A', nameField: 'Id', fields: { ContentDocumentId: 'ref!+', LinkedEntityId: 'ref!+', ShareType: 'picklist~ [V]: *V|C|I', Visibility: 'picklist~ [AllUsers]: *AllUsers|InternalUsers|SharedUsers' }, targets: { LinkedEntityId: [] }, onDelete: { ContentDocumentId: 'cascade', LinkedEntityId: 'cascade' } },
  ContentDistribution: { prefix: '05D', fields: { Name: 'text(100)!', ContentVersionId: 'ref!+', ContentDocumentId: 'ref-', ContentDownloadUrl: 'text(1000)-', DistributionPublicUrl: 'text(1000)-', PdfDownloadUrl: 'text(1000)-', Password: 'text(255)-', ViewCount: 'int-', FirstViewDate: 'datetime-', LastViewDate: 'datetime-', RelatedRecordId: 'ref+' }, targets: { OwnerId: ['User'], RelatedRecordId: [] }, onDelete: { ContentVersionId: 'cascade', RelatedRecordId: 'set-null' } },
  ContentWorkspace: { prefix: '058', isSetup: true, fields: { Name: 'text(255)!' } },
  ContentNote: { prefix: '069', nameField: 'Title', fields: { Title: 'text(255)!', Content: 'blob', ContentSize: 'int-', FileExtension: 'text(40)-', FileType: 'text(20)-', TextPreview: 'text(255)-', LatestPublishedVersionId: 'ref-' }, targets: { LatestPublishedVersionId: ['ContentVersion'], OwnerId: ['User'] } },
  Document: { prefix: '015', isSetup: true, fields: { Name: 'text(255)! Document Name', DeveloperName: 'text(80)u', FolderId: 'ref!', Body: 'blob', ContentType: 'text(120) MIME Type', Type: 'text(40) File Extension' }, targets: { FolderId: ['Folder', 'User'], AuthorId: ['User'] } },
};
