/**
 * The user permissions that the standard profiles of a new org have on.
 * Source: Salesforce Help, "Standard Profiles"; which: the profile files of two unrelated Developer Edition orgs, years apart, which agree.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const OF_READERS = words(`
  ActivitiesAccess AllowUniversalSearch AllowViewKnowledge ApexRestServices ApiEnabled AssignTopics CanAccessCE ChatterEditOwnPost ChatterFileLink ChatterInternalUser
  ChatterInviteExternalUsers ChatterOwnGroups ContentWorkspaces CreateCustomizeFilters CreateCustomizeReports CreateTopics EditOppLineItemUnitPrice EditTopics
  EnableCommunityAppLauncher EnableNotifications ExportReport LightningConsoleAllowedForUser LightningExperienceUser RunReports SelectFilesFromSalesforce SendSitRequests
  ShowCompanyNameAsUserBadge SubmitMacrosAllowed SubscribeToLightningReports UseWebLink ViewHelpLink ViewRoles ViewSetup`);
const OF_USERS = [
  ...OF_READERS,
  ...words(`
  AccessOrchestrationObjects AddDirectMessageMembers ConvertLeads DistributeFromPersWksp EditEvent EditTask EmailMass EmailSingle ImportPersonal ListEmailSend MassInlineEdit
  RemoveDirectMessageMembers TransactionalEmailSend ViewDeveloperName ViewPublicCapstoneFolders`),
];
const without = (all: readonly string[], text: string): readonly string[] => all.filter((one) => !words(text).includes(one));
const MACROS = 'SubmitMacrosAllowed';
const OF_SALES_AND_SERVICE =
  'ConvertLeads EditOppLineItemUnitPrice LightningConsoleAllowedForUser SendSitRequests SubscribeToLightningReports';
/** Permissions that were introduced after the custom profiles of a new org, which therefore lack them. */
const OF_LATER_YEARS = `
  AccessOrchestrationObjects AddDirectMessageMembers AllowUniversalSearch CanAccessCE ChatterEditOwnPost ChatterFileLink ContentWorkspaces EnableCommunityAppLauncher
  LightningExperienceUser MassInlineEdit RemoveDirectMessageMembers ViewDeveloperName ViewPublicCapstoneFolders`;
const OF_CUSTOM = without(OF_USERS, OF_LATER_YEARS);

const BY_PROFILE: Readonly<Record<string, readonly string[]>> = {
  'Standard User': OF_USERS,
  'Marketing User': [
    ...without(OF_USERS, MACROS),
    ...words('EditBrandTemplates EditHtmlTemplates EditPublicDocuments EditPublicTemplates ImportLeads'),
  ],
  'Contract Manager': [...without(OF_USERS, MACROS), ...words('ActivateContract ActivateOrder EditActivatedOrders')],
  'Solution Manager': [...without(OF_USERS, MACROS), ...words('ManageSolutions SolutionImport')],
  'Standard Platform User': [...without(OF_USERS, `${MACROS} ${OF_SALES_AND_SERVICE}`), 'SubscribeToLightningDashboards'],
  'Read Only': OF_READERS,
  'Custom: Marketing Profile': OF_CUSTOM,
  'Custom: Sales Profile': OF_CUSTOM,
  'Custom: Support Profile': OF_CUSTOM,
  'Minimum Access - Salesforce': words(
    'ActivitiesAccess AllowViewKnowledge ChatterInternalUser LightningConsoleAllowedForUser ViewHelpLink',
  ),
  'System Administrator': words(`
    AcceptInboundBundling AccessOrchestrationObjects ActivateContract ActivateOrder ActivitiesAccess AddDirectMessageMembers AIViewInsightObjects AllowUniversalSearch
    AllowViewKnowledge ApexRestServices ApiEnabled AppFrameworkManageApp AppFrameworkManageTemplate ApprovalAdmin ApprovalDesigner AssignPermissionSets AssignTopics AuthorApex
    BulkMacrosAllowed CanAccessCE CanApproveUninstalledApps CanInsertFeedSystemFields CanUseNewDashboardBuilder CanVerifyComment ChangeDashboardColors ChatterEditOwnPost
    ChatterEditOwnRecordPost ChatterFileLink ChatterInternalUser ChatterInviteExternalUsers ChatterOwnGroups ClientSecretRotation ConnectOrgToEnvironmentHub ConsentApiUpdate
    ContentAdministrator ContentWorkspaces ConvertLeads CreateCustomizeDashboards CreateCustomizeFilters CreateCustomizeReports CreateDashboardFolders CreateLtngTempFolder
    CreatePackaging CreateReportFolders CreateTopics CreateWorkBadgeDefinition CreateWorkspaces CustomizeApplication DataExport DelegatedTwoFactor DeleteActivatedContract
    DeleteTopics DistributeFromPersWksp EditActivatedOrders EditBillingInfo EditBrandTemplates EditCaseComments EditEvent EditHtmlTemplates EditKnowledge EditMyDashboards
    EditMyReports EditOppLineItemUnitPrice EditPublicDocuments EditPublicFilters EditPublicTemplates EditReadonlyFields EditTask EditTopics EmailMass EmailSingle
    EnableCommunityAppLauncher EnableNotifications ExportReport ExternalClientAppAdmin ExternalClientAppDeveloper ExternalClientAppViewer FreezeUsers GiveRecognitionBadge
    GrantOutboundBundling ImportCustomObjects ImportLeads ImportPersonal InstallPackaging IntegrationIntelligenceUser LightningConsoleAllowedForUser LightningExperienceUser
    ListEmailSend ManageAnalyticSnapshots ManageApiNamedQueries ManageAuthProviders ManageBusinessHourHolidays ManageC360AConnections ManageCallCenters ManageCases
    ManageCategories ManageCertificates ManageCMS ManageContentPermissions ManageContentProperties ManageContentTaxonomy ManageContentTypes ManageCustomDomains
    ManageCustomerDataOptOut ManageCustomPermissions ManageCustomReportTypes ManageDashbdsInPubFolders ManageDataCategories ManageDataIntegrations ManageDataMaskPolicies
    ManageDynamicDashboards ManageEmailClientConfig ManageEntitlements ManageExchangeConfig ManageFilesAndAttachments ManageHealthCheck ManageHerokuAppLink
    ManageHubConnections ManageInteraction ManageInternalUsers ManageIpAddresses ManageKnowledge ManageKnowledgeImportExport ManageLeads ManageLoginAccessPolicies ManageMobile
    ManageNetworks ManageOrchInstsAndWorkItems ManagePackageLicenses ManagePasswordPolicies ManageProfilesPermissionsets ManagePropositions ManagePvtRptsAndDashbds
    ManageRecommendationStrategies ManageReleaseUpdates ManageRemoteAccess ManageReportsInPubFolders ManageRoles ManageSearchPromotionRules ManageSharing ManageSolutions
    ManageSubscriptions ManageSynonyms ManageTranslation ManageUnlistedGroups ManageUsers MassInlineEdit MergeTopics ModerateChatter ModifyAllData ModifyDataClassification
    ModifyMetadata MonitorLoginHistory NewReportBuilder OmnichannelInventorySync Packaging2 Packaging2Delete PrivacyDataAccess PublishPackaging
    QrCodeGeneratorMobilePublisherPlayground RemoveDirectMessageMembers ResetPasswords RunReports ScheduleReports SelectFilesFromSalesforce SendCustomNotifications
    SendSitRequests ShareInternalArticles ShowCompanyNameAsUserBadge SolutionImport SubmitMacrosAllowed SubscribeDashboardRolesGrps SubscribeDashboardToOtherUsers
    SubscribeReportRolesGrps SubscribeReportsRunAsUser SubscribeReportToOtherUsers SubscribeToLightningDashboards SubscribeToLightningReports TerritoryOperations
    TransactionalEmailSend TransferAnyCase TransferAnyEntity TransferAnyLead UseOmnichannelInventoryAPIs UserHasDevOpsCore UseTeamReassignWizards UseWebLink ViewAllData
    ViewAllProfiles ViewAllUsers ViewApiNamedQueries ViewClientSecret ViewContentTaxonomy ViewDataAssessment ViewDataCategories ViewDataLeakageEvents ViewDeveloperName
    ViewEventLogFiles ViewFlowUsageAndFlowEventData ViewHealthCheck ViewHelpLink ViewMLModels ViewMyTeamsDashboards ViewPlatformEvents ViewPublicCapstoneFolders
    ViewPublicDashboards ViewPublicReports ViewRoles ViewSetup ViewUserPII WorkCalibrationUser`),
};

/** Of profiles whose permissions are not known here: none. */
export function permissionsOfProfile(profile: string): readonly string[] {
  return BY_PROFILE[profile] ?? [];
}
export function hasKnownPermissions(profile: string): boolean {
  return profile in BY_PROFILE;
}
