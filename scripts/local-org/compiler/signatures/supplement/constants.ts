/** Constants of enums that the stubs leave out, or list in another order than `values()` and `ordinal()`. */
import { LATER_STATUS_CODES } from './statusCodes.ts';

const FEED_ITEM_TYPES =
  'TrackedChange UserStatus TextPost AdvancedTextPost LinkPost ContentPost DashboardComponentAlert PollPost RypplePost ProfileSkillPost DashboardComponentSnapshot TestItem ApprovalPost CaseCommentPost ReplyPost EmailMessageEvent CallLogPost ChangeStatusPost AttachArticleEvent MilestoneEvent ActivityEvent ChatTranscriptPost CollaborationGroupCreated AttachExternalDocumentEvent CollaborationGroupUnarchived SocialPost QuestionPost Undefined FacebookPost BasicTemplateFeedItem CreateRecordEvent CanvasPost AnnouncementPost'.split(
    ' ',
  );

/** The stubs list the constants of most enums by the alphabet. */
const ORDERED: Readonly<Record<string, readonly string[]>> = {
  // Source: Apex Reference Guide, "TriggerOperation Enum" ("listed by their ordinal value").
  'System.TriggerOperation': [
    'BEFORE_INSERT',
    'AFTER_INSERT',
    'BEFORE_UPDATE',
    'AFTER_UPDATE',
    'BEFORE_DELETE',
    'AFTER_DELETE',
    'AFTER_UNDELETE',
  ],
  // Source: what orgs print for their `values()`.
  'compression.Level': ['DEFAULT_LEVEL', 'NO_COMPRESSION', 'BEST_SPEED', 'BEST_COMPRESSION'],
  'compression.Method': ['STORED', 'DEFLATED'],
  'Messaging.AttachmentRetrievalOption': ['NONE', 'METADATA_ONLY', 'METADATA_WITH_BODY'],
  'Metadata.DeployProblemType': ['Warning', 'Error', 'Info'],
  'Metadata.DeployStatus': ['Pending', 'InProgress', 'Succeeded', 'SucceededPartial', 'Failed', 'Canceling', 'Canceled'],
  'Metadata.FeedItemTypeEnum': FEED_ITEM_TYPES,
  'Metadata.FeedLayoutComponentType': [
    'HelpAndToolLinks',
    'CustomButtons',
    'Following',
    'Followers',
    'CustomLinks',
    'Milestones',
    'SimilarCases',
    'CaseExperts',
    'Topics',
    'CaseUnifiedFiles',
    'Visualforce',
  ],
  'Metadata.FeedLayoutFilterType': ['AllUpdates', 'FeedItemType', 'Custom'],
  'Metadata.LayoutSectionStyle': ['TwoColumnsTopToBottom', 'TwoColumnsLeftToRight', 'OneColumn', 'CustomLinks'],
  'Metadata.MetadataType': ['OmniInteractionAccessConfig', 'CustomMetadata', 'Layout'],
  'Metadata.ReportChartComponentSize': ['SMALL', 'MEDIUM', 'LARGE'],
  'Metadata.SummaryLayoutStyleEnum': [
    'Default_x',
    'QuoteTemplate',
    'DefaultQuoteTemplate',
    'ServiceReportTemplate',
    'ChildServiceReportTemplateStyle',
    'DefaultServiceReportTemplate',
    'CaseInteraction',
    'QuickActionLayoutLeftRight',
    'QuickActionLayoutTopDown',
    'PathAssistant',
  ],
  'Metadata.UiBehavior': ['Edit', 'Required', 'Readonly'],
  // Source: seen in an org.
  'System.JSONToken':
    'NOT_AVAILABLE START_OBJECT END_OBJECT START_ARRAY END_ARRAY FIELD_NAME VALUE_EMBEDDED_OBJECT VALUE_STRING VALUE_NUMBER_INT VALUE_NUMBER_FLOAT VALUE_TRUE VALUE_FALSE VALUE_NULL'.split(
      ' ',
    ),
  'System.Quiddity':
    'BATCH_ACS BATCH_CHUNK_SERIAL BATCH_CHUNK_PARALLEL FUTURE SCHEDULED SYNCHRONOUS RUN_INTEGRATION_TESTS RUNTEST_SYNC RUNTEST_ASYNC RUNTEST_DEPLOY VF QUEUEABLE REMOTE_ACTION AURA QUICK_ACTION BULK_API SOAP REST INVOCABLE_ACTION ANONYMOUS INBOUND_EMAIL_SERVICE BATCH_APEX DISCOVERABLE_LOGIN IOT COMMERCE_INTEGRATION TRANSACTION_FINALIZER_QUEUEABLE FUNCTION_CALLBACK POST_INSTALL_SCRIPT PLATFORM_EVENT_PUBLISH_CALLBACK EXTERNAL_SERVICE_CALLBACK TRANSACTION_SECURITY_POLICY UNDEFINED'.split(
      ' ',
    ),
  'System.RoundingMode': 'UP DOWN CEILING FLOOR HALF_UP HALF_DOWN HALF_EVEN UNNECESSARY'.split(' '),
  'System.XmlTag':
    'START_ELEMENT END_ELEMENT PROCESSING_INSTRUCTION CHARACTERS COMMENT SPACE START_DOCUMENT END_DOCUMENT ENTITY_REFERENCE ATTRIBUTE DTD CDATA NAMESPACE NOTATION_DECLARATION ENTITY_DECLARATION'.split(
      ' ',
    ),
  // Source: result of an org.
  'ApexPages.Severity': ['FATAL', 'ERROR', 'WARNING', 'INFO', 'CONFIRM'],
  // Source: what orgs print for `LoggingLevel.values()`; logging libraries compare ordinals and rely on ERROR being the highest.
  'System.LoggingLevel': ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR'],
};
/** Constants that are younger than the stubs, among the others by the alphabet. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  'System.StatusCode': LATER_STATUS_CODES,
  'Metadata.StatusCode': LATER_STATUS_CODES,
};

/** @param listed what the stub lists */
export function constantsOf(type: string, listed: readonly string[]): readonly string[] {
  const later = LATER[type];
  return ORDERED[type] ?? (later === undefined ? listed : [...new Set([...listed, ...later])].sort((a, b) => a.localeCompare(b)));
}
