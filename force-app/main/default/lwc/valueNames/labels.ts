/** The words of this module. */
import activityClicked from '@salesforce/label/c.ActivityClicked';
import activityOpened from '@salesforce/label/c.ActivityOpened';
import activitySent from '@salesforce/label/c.ActivitySent';
import activitySpam from '@salesforce/label/c.ActivitySpam';
import apiKey from '@salesforce/label/c.ApiKey';
import oauth from '@salesforce/label/c.OAuthMethod';
import alerts from '@salesforce/label/c.Alerts';
import areaClients from '@salesforce/label/c.Clients';
import areaImportPreview from '@salesforce/label/c.AreaImportPreview';
import areaOutbox from '@salesforce/label/c.AreaOutbox';
import areaScreens from '@salesforce/label/c.AreaScreens';
import areaTrackingGaps from '@salesforce/label/c.AreaTrackingGaps';
import areaSync from '@salesforce/label/c.ConnectStepSyncAgain';
import bounced from '@salesforce/label/c.Bounced';
import completed from '@salesforce/label/c.ImportStateCompleted';
import connection from '@salesforce/label/c.ConnectedBy';
import deleted from '@salesforce/label/c.DeletedMembers';
import failed from '@salesforce/label/c.StepFailed';
import fields from '@salesforce/label/c.ImportStepFields';
import importArea from '@salesforce/label/c.ImportColTitle';
import incomplete from '@salesforce/label/c.ImportStateIncomplete';
import members from '@salesforce/label/c.Members';
import runKindFull from '@salesforce/label/c.RunKindFull';
import runKindManual from '@salesforce/label/c.RunKindManual';
import runKindScheduled from '@salesforce/label/c.RunKindScheduled';
import running from '@salesforce/label/c.ImportStateRunning';
import statusActive from '@salesforce/label/c.StatusActive';
import statusUnconfirmed from '@salesforce/label/c.StatusUnconfirmed';
import stepAccounts from '@salesforce/label/c.StepAccounts';
import stepCleanUp from '@salesforce/label/c.StepCleanUp';
import stepEmailCampaigns from '@salesforce/label/c.StepEmailCampaigns';
import stepJourneys from '@salesforce/label/c.StepJourneys';
import stepLists from '@salesforce/label/c.StepLists';
import stepOptOut from '@salesforce/label/c.StepOptOut';
import stepPeople from '@salesforce/label/c.StepPeople';
import stepSalesforceCampaigns from '@salesforce/label/c.StepSalesforceCampaigns';
import stepSuppressed from '@salesforce/label/c.StepSuppressed';
import stepTracking from '@salesforce/label/c.StepTracking';
import stopped from '@salesforce/label/c.ImportStateStopped';
import unsubscribed from '@salesforce/label/c.Unsubscribed';
import waiting from '@salesforce/label/c.ImportStateWaiting';

export const labels = {
    activityClicked,
    activityOpened,
    activitySent,
    activitySpam,
    apiKey,
    oauth,
    alerts,
    areaClients,
    areaImportPreview,
    areaOutbox,
    areaScreens,
    areaSync,
    areaTrackingGaps,
    bounced,
    completed,
    connection,
    deleted,
    failed,
    fields,
    importArea,
    incomplete,
    members,
    runKindFull,
    runKindManual,
    runKindScheduled,
    running,
    statusActive,
    statusUnconfirmed,
    stepAccounts,
    stepCleanUp,
    stepEmailCampaigns,
    stepJourneys,
    stepLists,
    stepOptOut,
    stepPeople,
    stepSalesforceCampaigns,
    stepSuppressed,
    stepTracking,
    stopped,
    unsubscribed,
    waiting,
};
