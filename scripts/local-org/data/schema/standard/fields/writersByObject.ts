/**
 * Who writes fields of standard objects beside those that facts describe.
 * Source: Object Reference, each object's page, the fields' properties: neither Create nor Update; Create without Update.
 */
const PLATFORM_OF_WORK = 'MaintenanceWorkRuleId ReturnOrderId';
const ONCE_OF_POSTS = 'LastEditById LastEditDate RelatedRecordId Revision';

/** Objects whose pages tell of neither create() nor update(), and whose fields an org describes so: the platform writes every field. */
const KEPT: ReadonlySet<string> = new Set([
  'ApexLog',
  'AsyncApexJob',
  'AuthSession',
  'CaseStatus',
  'ContractStatus',
  'CronJobDetail',
  'CronTrigger',
  'Dashboard',
  'Domain',
  'EntityDefinition',
  'FieldDefinition',
  'FlowDefinitionView',
  'LeadStatus',
  'ListView',
  'LoginHistory',
  'NamedCredential',
  'OpportunityStage',
  'ProcessDefinition',
  'ProcessInstance',
  'ProcessInstanceNode',
  'ProcessInstanceStep',
  'ProcessNode',
  'SetupAuditTrail',
  'Site',
  'TaskPriority',
  'TaskStatus',
  'UserLicense',
]);
/** By object: fields that only the platform writes. */
const SHOWN: Readonly<Record<string, string>> = {
  CollaborationGroup: 'GroupEmail HasPrivateFieldsAccess LastFeedModifiedDate',
  Document: 'BodyLength NamespacePrefix',
  FeedComment: 'HasEntityLinks IsVerified',
  FeedItem: 'IsClosed',
  Group: 'OwnerId RelatedId',
  Idea: 'AttachmentLength IsHtml IsMerged LastCommentDate LastCommentId NumComments ParentIdeaId RecordTypeId VoteScore VoteTotal',
  OpportunityHistory: 'Amount CloseDate ExpectedRevenue ForecastCategory OpportunityId PrevAmount PrevCloseDate Probability StageName',
  OpportunityLineItem: 'CanUseQuantitySchedule CanUseRevenueSchedule',
  Pricebook2: 'IsArchived',
  ServiceContract: 'RootServiceContractId',
  User: 'AccountId',
  UserRole: 'MayForecastManagerShare PortalAccountOwnerId PortalRole',
  WorkOrder: PLATFORM_OF_WORK,
  WorkOrderLineItem: `${PLATFORM_OF_WORK} ProductServiceCampaignId`,
};
/** By object: fields that are set at insert only. */
const ONCE: Readonly<Record<string, string>> = {
  CaseContactRole: 'CasesId',
  FeedComment: `${ONCE_OF_POSTS} ThreadChildrenCount ThreadLastUpdatedDate ThreadLevel ThreadParentId`,
  FeedItem: ONCE_OF_POSTS,
  Idea: 'CommunityId',
  Product2: 'Type',
  UserRole: 'PortalAccountId PortalType',
};

const has = (table: Readonly<Record<string, string>>, object: string, field: string): boolean =>
  table[object]?.split(' ').includes(field) === true;
export const isShown = (object: string, field: string): boolean => KEPT.has(object) || has(SHOWN, object, field);
export const isSetOnce = (object: string, field: string): boolean => has(ONCE, object, field);
