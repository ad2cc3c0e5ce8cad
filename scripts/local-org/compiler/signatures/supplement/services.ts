/** Services that the stubs leave out. What no page describes throws `not implemented`. */
import { declared } from './declared.ts';
import { exceptionOf } from './signature.ts';

/** Source: Apex Reference Guide, "LxScheduler Namespace". */
const SCHEDULER = declared(`
  class LxScheduler.GetAppointmentCandidatesInput
    new()
  class LxScheduler.GetAppointmentCandidatesInputBuilder
    new()
    build(): LxScheduler.GetAppointmentCandidatesInput
    setAccountId(String): LxScheduler.GetAppointmentCandidatesInputBuilder
    setAllowConcurrent(Boolean): LxScheduler.GetAppointmentCandidatesInputBuilder
    setApiVersion(Double): LxScheduler.GetAppointmentCandidatesInputBuilder
    setCorrelationId(String): LxScheduler.GetAppointmentCandidatesInputBuilder
    setEndTime(String): LxScheduler.GetAppointmentCandidatesInputBuilder
    setEngagementChannelTypeIds(List<String>): LxScheduler.GetAppointmentCandidatesInputBuilder
    setFilterByResources(List<String>): LxScheduler.GetAppointmentCandidatesInputBuilder
    setResourceLimitApptDistribution(Integer): LxScheduler.GetAppointmentCandidatesInputBuilder
    setSchedulingPolicyId(String): LxScheduler.GetAppointmentCandidatesInputBuilder
    setStartTime(String): LxScheduler.GetAppointmentCandidatesInputBuilder
    setTerritoryIds(List<String>): LxScheduler.GetAppointmentCandidatesInputBuilder
    setWorkType(LxScheduler.WorkType): LxScheduler.GetAppointmentCandidatesInputBuilder
    setWorkTypeGroupId(String): LxScheduler.GetAppointmentCandidatesInputBuilder
  class LxScheduler.GetAppointmentSlotsInput
    new()
  class LxScheduler.GetAppointmentSlotsInputBuilder
    new()
    build(): LxScheduler.GetAppointmentSlotsInput
    setAccountId(String): LxScheduler.GetAppointmentSlotsInputBuilder
    setAllowConcurrentScheduling(Boolean): LxScheduler.GetAppointmentSlotsInputBuilder
    setApiVersion(Double): LxScheduler.GetAppointmentSlotsInputBuilder
    setCorrelationId(String): LxScheduler.GetAppointmentSlotsInputBuilder
    setEndTime(String): LxScheduler.GetAppointmentSlotsInputBuilder
    setEngagementChannelTypeIds(List<String>): LxScheduler.GetAppointmentSlotsInputBuilder
    setPrimaryResourceId(String): LxScheduler.GetAppointmentSlotsInputBuilder
    setRequiredResourceIds(List<String>): LxScheduler.GetAppointmentSlotsInputBuilder
    setSchedulingPolicyId(String): LxScheduler.GetAppointmentSlotsInputBuilder
    setStartTime(String): LxScheduler.GetAppointmentSlotsInputBuilder
    setTerritoryIds(List<String>): LxScheduler.GetAppointmentSlotsInputBuilder
    setWorkType(LxScheduler.WorkType): LxScheduler.GetAppointmentSlotsInputBuilder
    setWorkTypeGroupId(String): LxScheduler.GetAppointmentSlotsInputBuilder
  class LxScheduler.SchedulerResources
    new()
    static getAppointmentCandidates(LxScheduler.GetAppointmentCandidatesInput): String
    static getAppointmentSlots(LxScheduler.GetAppointmentSlotsInput): String
    static setAppointmentCandidatesMock(String)
    static setAppointmentSlotsMock(String)
  class LxScheduler.ServiceAppointmentRequestInfo
    new(Datetime startDate, Datetime endDate, List<LxScheduler.ServiceResourceInfo> serviceResources, String schedulingPolicyId, String workTypeGroupId, String accountId, String primaryResourceId, String workTypeId, String correlationId)
    getAccountId(): String
    getCorrelationId(): String
    getEndDate(): Datetime
    getPrimaryResourceId(): String
    getSchedulingPolicyId(): String
    getServiceResources(): List<LxScheduler.ServiceResourceInfo>
    getStartDate(): Datetime
    getWorkTypeGroupId(): String
    getWorkTypeId(): String
  class LxScheduler.ServiceResourceInfo
    new(String userId, String userName, String email, String serviceResourceId, List<String> territoryIds, String resourceType)
    getEmail(): String
    getResourceType(): String
    getServiceResourceId(): String
    getTerritoryIds(): List<String>
    getUserId(): String
    getUserName(): String
  class LxScheduler.ServiceResourceSchedule
    new(String serviceResourceId, Set<LxScheduler.UnavailableTimeslot> unavailableTimeslots)
    field serviceResourceId: String
    field unavailableTimeslots: Set<LxScheduler.UnavailableTimeslot>
  interface LxScheduler.ServiceResourceScheduleHandler
    getUnavailableTimeslots(LxScheduler.ServiceAppointmentRequestInfo): List<LxScheduler.ServiceResourceSchedule>
  class LxScheduler.SkillRequirement
    new()
  class LxScheduler.SkillRequirementBuilder
    new()
    build(): LxScheduler.SkillRequirement
    setSkillId(String): LxScheduler.SkillRequirementBuilder
    setSkillLevel(Double): LxScheduler.SkillRequirementBuilder
  class LxScheduler.UnavailableTimeslot
    new(Datetime timeMin, Datetime timeMax)
    field timeMax: Datetime
    field timeMin: Datetime
  class LxScheduler.WorkType
    new()
  class LxScheduler.WorkTypeBuilder
    new()
    build(): LxScheduler.WorkType
    setBlockTimeAfterAppointmentInMinutes(Integer): LxScheduler.WorkTypeBuilder
    setBlockTimeBeforeAppointmentInMinutes(Integer): LxScheduler.WorkTypeBuilder
    setDurationInMinutes(Integer): LxScheduler.WorkTypeBuilder
    setId(String): LxScheduler.WorkTypeBuilder
    setOperatingHoursId(String): LxScheduler.WorkTypeBuilder
    setSkillRequirements(List<LxScheduler.SkillRequirement>): LxScheduler.WorkTypeBuilder
    setTimeFrameEndInMinutes(Integer): LxScheduler.WorkTypeBuilder
    setTimeFrameStartInMinutes(Integer): LxScheduler.WorkTypeBuilder
`);

/** Source: Apex Reference Guide, "FieldDescribeOptions Enum". */
const DESCRIBE_OPTIONS = declared('enum Schema.FieldDescribeOptions DEFAULT FULL_DESCRIBE');

/** Source: Apex Reference Guide, "CommerceExtension Namespace", "Sfdc_Surveys Namespace", "TxnSecurity Namespace". */
const EXTENSIONS = [
  ...declared(`
  class CommerceExtension.ExtensionInfo
    new()
    static getClientApiVersion(): Double
    static getCustomParameterField(String): String
    static getLocaleString(): String
    static isCustomParametersAvailable(): Boolean
  class CommerceExtension.Resolution
    new()
    new(CommerceExtension.ResolutionStates resolutionState)
    new(String providerName)
    getProviderName(): String
    getResolutionState(): CommerceExtension.ResolutionStates
  enum CommerceExtension.ResolutionStates EXECUTE_DEFAULT EXECUTE_REGISTERED OFF
  interface CommerceExtension.ResolutionStrategy
    resolve(): CommerceExtension.Resolution
  interface sfdc_surveys.SurveyInvitationLinkShortener
    getShortenedURL(String): String
  interface TxnSecurity.AsyncCondition
`),
  exceptionOf('CommerceExtension.ResolutionException'),
];

/** Source: Apex Reference Guide, "Messaging Namespace", actionable notifications. */
const ACTIONS = declared(`
  enum Messaging.ActionError ACCESS_DENIED ACTION_NOT_IMPLEMENTED INTERNAL_ERROR INVALID_ACTION_PARAMETERS INVALID_STATE
  class Messaging.ActionResult
    getErrorCode(): Messaging.ActionError
    getMessage(): String
    isSuccess(): Boolean
  class Messaging.ActionResult.Builder
    new()
    build(): Messaging.ActionResult
    withErrorCode(Messaging.ActionError): Messaging.ActionResult.Builder
    withMessage(String): Messaging.ActionResult.Builder
    withSuccess(Boolean): Messaging.ActionResult.Builder
  class Messaging.ActionableNotification
    getActionIdentifier(): String
    getNotificationTypeId(): String
    getRecipientId(): String
    getSenderId(): String
    getTargetId(): String
    getTargetPageRef(): String
  class Messaging.ActionableNotification.Builder
    new()
    build(): Messaging.ActionableNotification
    withActionIdentifier(String): Messaging.ActionableNotification.Builder
    withNotificationTypeId(String): Messaging.ActionableNotification.Builder
    withRecipientId(String): Messaging.ActionableNotification.Builder
    withSenderId(String): Messaging.ActionableNotification.Builder
    withTargetId(String): Messaging.ActionableNotification.Builder
    withTargetPageRef(String): Messaging.ActionableNotification.Builder
  interface Messaging.NotificationActionHandler
    executeAction(Messaging.ActionableNotification): Messaging.ActionResult
`);

/** Source: Apex Reference Guide, "Functions Namespace". */
const FUNCTIONS = declared(`
  class Functions.Function
    static get(String): Functions.Function
    static get(String, String): Functions.Function
    invoke(String): Functions.FunctionInvocation
    invoke(String, Functions.FunctionCallback): Functions.FunctionInvocation
  interface Functions.FunctionCallback
    handleResponse(Functions.FunctionInvocation)
  enum Functions.FunctionErrorType FUNCTION_EXCEPTION RUNTIME_EXCEPTION UNEXPECTED_FUNCTION_EXCEPTION
  interface Functions.FunctionInvocation
    getError(): Functions.FunctionInvocationError
    getInvocationId(): String
    getResponse(): String
    getStatus(): Functions.FunctionInvocationStatus
  interface Functions.FunctionInvocationError
    getMessage(): String
    getType(): Functions.FunctionErrorType
  enum Functions.FunctionInvocationStatus ERROR PENDING SUCCESS
  interface Functions.FunctionInvokeMock
    respond(String, String): Functions.FunctionInvocation
  class Functions.MockFunctionInvocationFactory
    static createErrorResponse(String, Functions.FunctionErrorType, String): Functions.FunctionInvocation
    static createSuccessResponse(String, String): Functions.FunctionInvocation
`);

/** Source: Apex Reference Guide, "Sfc Namespace", "Packaging Class". */
const FILES_AND_PACKAGES = declared(`
  enum Sfc.ContentDownloadContext CHATTER CONTENT DELIVERY MOBILE REST_API RETRIEVE S1 SOQL
  class Sfc.ContentDownloadHandler
    new()
    field downloadErrorMessage: String
    field isDownloadAllowed: Boolean
    field redirectUrl: String
  interface Sfc.ContentDownloadHandlerFactory
    getContentDownloadHandler(List<Id>, Sfc.ContentDownloadContext): Sfc.ContentDownloadHandler
  class System.Packaging
    static getCurrentPackageId(): String
`);

/** Source: Apex Reference Guide, "NavigationMenu Class", "ConnectApi.NavigationMenuItem", "ConnectApi.NavigationMenuPageReference", "ConnectApi.TimeZone". */
const CONNECT = declared(`
  class ConnectApi.NavigationMenu
    static getCommunityNavigationMenu(String, String, String, ConnectApi.PublishStatus, Boolean, Boolean, List<ConnectApi.NavigationMenuItemType>): ConnectApi.NavigationMenuItemCollection
    static getCommunityNavigationMenu(String, String, String, ConnectApi.PublishStatus, Boolean, Boolean, List<ConnectApi.NavigationMenuItemType>, String): ConnectApi.NavigationMenuItemCollection
  class ConnectApi.NavigationMenuItemCollection
    new()
    field menuItems: List<ConnectApi.NavigationMenuItem>
  class ConnectApi.NavigationMenuItem
    new()
    field actionType: ConnectApi.NavigationMenuItemActionType
    field actionValue: String
    field imageUrl: String
    field label: String
    field pageReference: ConnectApi.NavigationMenuPageReference
    field subMenu: List<ConnectApi.NavigationMenuItem>
    field target: ConnectApi.NavigationMenuItemOpenTarget
  class ConnectApi.NavigationMenuPageReference
    new()
    field attributes: Map<String,String>
    field state: Map<String,String>
    field type: String
  enum ConnectApi.NavigationMenuItemActionType Event ExternalLink InternalLink Modal
  enum ConnectApi.NavigationMenuItemOpenTarget CurrentWindow NewWindow
  enum ConnectApi.NavigationMenuItemType DataSourceDriven Event ExternalLink GlobalAction InternalLink MenuLabel Modal NavigationalTopic SalesforceObject SystemLink
  enum ConnectApi.PublishStatus Draft Live
  class ConnectApi.TimeZone
    new()
    field gmtOffset: Double
    field name: String
`);

export const SERVICE_TYPES = [
  ...FILES_AND_PACKAGES,
  ...DESCRIBE_OPTIONS,
  ...SCHEDULER,
  ...EXTENSIONS,
  ...ACTIONS,
  ...FUNCTIONS,
  ...CONNECT,
];
