/** The words of the settings. */
import access from '@salesforce/label/c.Access';
import alertAddresses from '@salesforce/label/c.AlertAddresses';
import alertAddressesHelp from '@salesforce/label/c.AlertAddressesHelp';
import atHour from '@salesforce/label/c.AtHour';
import bounceOptsOut from '@salesforce/label/c.BounceOptsOut';
import bounceOptsOutHelp from '@salesforce/label/c.BounceOptsOutHelp';
import budgetPercent from '@salesforce/label/c.BudgetPercent';
import budgetPercentHelp from '@salesforce/label/c.BudgetPercentHelp';
import byField from '@salesforce/label/c.ByField';
import campaignsAlways from '@salesforce/label/c.CampaignsAlways';
import campaignsFirst from '@salesforce/label/c.CampaignsFirst';
import campaignsNever from '@salesforce/label/c.CampaignsNever';
import changeAddresses from '@salesforce/label/c.ChangeAddresses';
import changeAddressesHelp from '@salesforce/label/c.ChangeAddressesHelp';
import contactEmailFields from '@salesforce/label/c.ContactEmailFields';
import contacts from '@salesforce/label/c.Contacts';
import contactsAndLeads from '@salesforce/label/c.ContactsAndLeads';
import deleteSubscribers from '@salesforce/label/c.DeleteSubscribers';
import deleteSubscribersHelp from '@salesforce/label/c.DeleteSubscribersHelp';
import emailFieldsHelp from '@salesforce/label/c.EmailFieldsHelp';
import everyDay from '@salesforce/label/c.EveryDay';
import everyHour from '@salesforce/label/c.EveryHour';
import everyHowManyHours from '@salesforce/label/c.EveryHowManyHours';
import everyNHours from '@salesforce/label/c.EveryNHours';
import everyQuarterHour from '@salesforce/label/c.EveryQuarterHour';
import everyWeek from '@salesforce/label/c.EveryWeek';
import frequency from '@salesforce/label/c.Frequency';
import importNever from '@salesforce/label/c.ImportNever';
import importResultDays from '@salesforce/label/c.ImportResultDays';
import importResultDaysHelp from '@salesforce/label/c.ImportResultDaysHelp';
import importRunDays from '@salesforce/label/c.ImportRunDays';
import importRunDaysHelp from '@salesforce/label/c.ImportRunDaysHelp';
import leadEmailFields from '@salesforce/label/c.LeadEmailFields';
import leads from '@salesforce/label/c.Leads';
import logDays from '@salesforce/label/c.LogDays';
import logDaysHelp from '@salesforce/label/c.LogDaysHelp';
import matchOrder from '@salesforce/label/c.MatchOrder';
import matchOrderField from '@salesforce/label/c.MatchOrderField';
import matchOrderFieldHelp from '@salesforce/label/c.MatchOrderFieldHelp';
import matchOrderHelp from '@salesforce/label/c.MatchOrderHelp';
import matchTo from '@salesforce/label/c.MatchTo';
import matchToHelp from '@salesforce/label/c.MatchToHelp';
import mostRecent from '@salesforce/label/c.MostRecent';
import neverByItself from '@salesforce/label/c.NeverByItself';
import noFurtherEmailFields from '@salesforce/label/c.NoFurtherEmailFields';
import noQuietHours from '@salesforce/label/c.NoQuietHours';
import nothingChosen from '@salesforce/label/c.NothingChosen';
import off from '@salesforce/label/c.Off';
import oldest from '@salesforce/label/c.Oldest';
import on from '@salesforce/label/c.On';
import onDay from '@salesforce/label/c.OnDay';
import optOutFromService from '@salesforce/label/c.OptOutFromService';
import optOutFromServiceHelp from '@salesforce/label/c.OptOutFromServiceHelp';
import optOutUnsubscribes from '@salesforce/label/c.OptOutUnsubscribes';
import optOutUnsubscribesHelp from '@salesforce/label/c.OptOutUnsubscribesHelp';
import protectedStatuses from '@salesforce/label/c.ProtectedStatuses';
import protectedStatusesHelp from '@salesforce/label/c.ProtectedStatusesHelp';
import quietFrom from '@salesforce/label/c.QuietFrom';
import quietTo from '@salesforce/label/c.QuietTo';
import salesforceCampaigns from '@salesforce/label/c.SalesforceCampaigns';
import salesforceCampaignsHelp from '@salesforce/label/c.SalesforceCampaignsHelp';
import skipActivities from '@salesforce/label/c.SkipActivities';
import skipActivitiesHelp from '@salesforce/label/c.SkipActivitiesHelp';
import syncJourneys from '@salesforce/label/c.SyncJourneys';
import syncJourneysHelp from '@salesforce/label/c.SyncJourneysHelp';
import syncMembers from '@salesforce/label/c.SyncMembers';
import syncMembersHelp from '@salesforce/label/c.SyncMembersHelp';
import syncSuppression from '@salesforce/label/c.SyncSuppression';
import syncSuppressionHelp from '@salesforce/label/c.SyncSuppressionHelp';
import syncTracking from '@salesforce/label/c.SyncTracking';
import syncTrackingHelp from '@salesforce/label/c.SyncTrackingHelp';
import tabConfiguration from '@salesforce/label/c.TabConfiguration';
import tabConnection from '@salesforce/label/c.TabConnection';
import tabContent from '@salesforce/label/c.TabContent';
import tabLimits from '@salesforce/label/c.TabLimits';
import tabLists from '@salesforce/label/c.TabLists';
import tabOptOut from '@salesforce/label/c.TabOptOut';
import tabPeople from '@salesforce/label/c.TabPeople';
import tabSchedule from '@salesforce/label/c.TabSchedule';
import trackingMonths from '@salesforce/label/c.TrackingMonths';
import trackingMonthsHelp from '@salesforce/label/c.TrackingMonthsHelp';
import updatePeople from '@salesforce/label/c.UpdatePeople';
import updatePeopleHelp from '@salesforce/label/c.UpdatePeopleHelp';
import whenFromAll from '@salesforce/label/c.WhenFromAll';
import whenFromAny from '@salesforce/label/c.WhenFromAny';

export const labels = {
    access,
    alertAddresses,
    alertAddressesHelp,
    atHour,
    bounceOptsOut,
    bounceOptsOutHelp,
    budgetPercent,
    budgetPercentHelp,
    byField,
    campaignsAlways,
    campaignsFirst,
    campaignsNever,
    changeAddresses,
    changeAddressesHelp,
    contactEmailFields,
    contacts,
    contactsAndLeads,
    deleteSubscribers,
    deleteSubscribersHelp,
    emailFieldsHelp,
    everyDay,
    everyHour,
    everyHowManyHours,
    everyNHours,
    everyQuarterHour,
    everyWeek,
    frequency,
    importNever,
    importResultDays,
    importResultDaysHelp,
    importRunDays,
    importRunDaysHelp,
    leadEmailFields,
    leads,
    logDays,
    logDaysHelp,
    matchOrder,
    matchOrderField,
    matchOrderFieldHelp,
    matchOrderHelp,
    matchTo,
    matchToHelp,
    mostRecent,
    neverByItself,
    noFurtherEmailFields,
    noQuietHours,
    nothingChosen,
    off,
    oldest,
    on,
    onDay,
    optOutFromService,
    optOutFromServiceHelp,
    optOutUnsubscribes,
    optOutUnsubscribesHelp,
    protectedStatuses,
    protectedStatusesHelp,
    quietFrom,
    quietTo,
    salesforceCampaigns,
    salesforceCampaignsHelp,
    skipActivities,
    skipActivitiesHelp,
    syncJourneys,
    syncJourneysHelp,
    syncMembers,
    syncMembersHelp,
    syncSuppression,
    syncSuppressionHelp,
    syncTracking,
    syncTrackingHelp,
    tabConfiguration,
    tabConnection,
    tabContent,
    tabLimits,
    tabLists,
    tabOptOut,
    tabPeople,
    tabSchedule,
    trackingMonths,
    trackingMonthsHelp,
    updatePeople,
    updatePeopleHelp,
    whenFromAll,
    whenFromAny,
};
