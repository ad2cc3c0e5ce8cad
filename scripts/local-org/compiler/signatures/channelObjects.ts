/** Objects of Chat and Omni-Channel, which the stubs leave out. Source: Object Reference for the Salesforce Platform, each object's page. */
import { made } from './madeObject.ts';
import type { StandardObject } from './model.ts';

const SETUP = { String: ['DeveloperName', 'MasterLabel', 'Language'] } as const;

export const CHANNEL_OBJECTS: readonly StandardObject[] = [
  { ...made('LiveChatVisitor', { String: ['Name', 'SessionKey'] }), children: [{ name: 'LiveChatTranscripts', object: 'LiveChatTranscript' }] },
  {
    ...made(
      'LiveChatTranscript',
      {
        Id: ['OwnerId', 'AccountId', 'CaseId', 'ContactId', 'LeadId', 'LiveChatButtonId', 'LiveChatDeploymentId', 'LiveChatVisitorId', 'SkillId'],
        String: ['Name', 'Body', 'Browser', 'BrowserLanguage', 'ChatKey', 'EndedBy', 'IpAddress', 'Location', 'Platform', 'ReferrerUri', 'ScreenResolution', 'Status', 'SupervisorTranscriptBody', 'UserAgent', 'VisitorNetwork'],
        Integer: ['Abandoned', 'AverageResponseTimeOperator', 'AverageResponseTimeVisitor', 'ChatDuration', 'MaxResponseTimeOperator', 'MaxResponseTimeVisitor', 'OperatorMessageCount', 'VisitorMessageCount', 'WaitTime'],
        Datetime: ['EndTime', 'RequestTime', 'StartTime'],
      },
      { Owner: 'Name', Account: 'Account', Case: 'Case', Contact: 'Contact', Lead: 'Lead', LiveChatButton: 'LiveChatButton', LiveChatDeployment: 'LiveChatDeployment', LiveChatVisitor: 'LiveChatVisitor', Skill: 'Skill' },
    ),
    children: [{ name: 'LiveChatTranscriptEvents', object: 'LiveChatTranscriptEvent' }],
  },
  made('LiveChatTranscriptEvent', { Id: ['AgentId', 'LiveChatTranscriptId'], String: ['Name', 'Detail', 'Type'], Datetime: ['Time'] }, { Agent: 'User', LiveChatTranscript: 'LiveChatTranscript' }),
  made('LiveChatButton', { ...SETUP, Id: ['QueueId', 'SkillId'], Boolean: ['IsActive'] }, { Queue: 'Group', Skill: 'Skill' }),
  made('LiveChatDeployment', SETUP),
  made(
    'AgentWork',
    {
      Id: ['OwnerId', 'UserId', 'WorkItemId', 'ServiceChannelId', 'PendingServiceRoutingId', 'OriginalQueueId', 'OriginalGroupId'],
      String: ['Name', 'Status', 'DeclineReason', 'RoutingModel', 'RoutingType'],
      Integer: ['ActiveTime', 'AgentCapacityWhenDeclined', 'HandleTime', 'PushTimeout', 'RoutingPriority', 'SpeedToAnswer'],
      Decimal: ['CapacityPercentage', 'CapacityWeight'],
      Boolean: ['IsOwnerChangeInitiated', 'IsPushAttempted', 'IsStatusChangeInitiated', 'IsTransfer', 'ShouldSkipCapacityCheck'],
      Datetime: ['AcceptDateTime', 'AssignedDateTime', 'CancelDateTime', 'CloseDateTime', 'DeclineDateTime', 'PushTimeoutDateTime', 'RequestDateTime'],
    },
    { Owner: 'Name', User: 'User', WorkItem: 'Name', ServiceChannel: 'ServiceChannel', PendingServiceRouting: 'PendingServiceRouting', OriginalQueue: 'Group' },
  ),
  {
    ...made(
      'PendingServiceRouting',
      {
        Id: ['OwnerId', 'PreferredUserId', 'QueueId', 'ServiceChannelId', 'WorkItemId'],
        String: ['Name', 'RoutingModel', 'RoutingType'],
        Integer: ['DropAdditionalSkillsTimeout', 'PushTimeout', 'RoutingPriority', 'SecondaryRoutingPriority'],
        Decimal: ['CapacityPercentage', 'CapacityWeight'],
        Boolean: ['IsPreferredUserRequired', 'IsPushAttempted', 'IsReadyForRouting', 'IsTransfer'],
      },
      { Owner: 'Name', PreferredUser: 'User', Queue: 'Group', ServiceChannel: 'ServiceChannel', WorkItem: 'Name' },
    ),
    children: [{ name: 'SkillRequirements', object: 'SkillRequirement' }],
  },
  made('ServiceChannel', { String: [...SETUP.String, 'RelatedEntity'], Boolean: ['DoesMinimizeWidgetOnAccept', 'IsInterruptible'] }),
  made('ServicePresenceStatus', SETUP),
  made('QueueRoutingConfig', { String: [...SETUP.String, 'RoutingModel'], Integer: ['RoutingPriority', 'PushTimeout'], Decimal: ['CapacityPercentage', 'CapacityWeight'], Boolean: ['IsAttributeBased'] }),
  made('PresenceUserConfig', { ...SETUP, Integer: ['Capacity'] }),
  made('UserServicePresence', { Id: ['OwnerId', 'UserId', 'ServicePresenceStatusId'], String: ['Name'], Integer: ['StatusDuration'], Decimal: ['AverageCapacity', 'ConfiguredCapacity'], Boolean: ['IsAway', 'IsCurrentState'], Datetime: ['StatusEndDate', 'StatusStartDate'] }, { Owner: 'Name', User: 'User', ServicePresenceStatus: 'ServicePresenceStatus' }),
];
