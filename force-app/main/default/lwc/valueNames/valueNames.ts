/** What values that records keep are called on a page: the records have them in English, for code; people read them in their own language. */
import { labels } from './labels';

interface Option {
    label: string;
    value: string;
}
type Names = Readonly<Record<string, string>>;

const RUN_STATES: Names = {
    Running: labels.running,
    Completed: labels.completed,
    Incomplete: labels.incomplete,
    'Waiting for Approval': labels.waiting,
    Failed: labels.failed,
    Stopped: labels.stopped,
};
const RUN_KINDS: Names = { Scheduled: labels.runKindScheduled, Manual: labels.runKindManual, Full: labels.runKindFull };
/** Steps of a sync, and the other parts of the package that write log entries. */
const AREAS: Names = {
    Accounts: labels.stepAccounts,
    Lists: labels.stepLists,
    Members: labels.members,
    People: labels.stepPeople,
    'Suppressed addresses': labels.stepSuppressed,
    'Email campaigns': labels.stepEmailCampaigns,
    'Email tracking': labels.stepTracking,
    Journeys: labels.stepJourneys,
    'Salesforce Campaigns': labels.stepSalesforceCampaigns,
    'Opt-out': labels.stepOptOut,
    'Clean-up': labels.stepCleanUp,
    Alerts: labels.alerts,
    Clients: labels.areaClients,
    Connection: labels.connection,
    Fields: labels.fields,
    Import: labels.importArea,
    'Import preview': labels.areaImportPreview,
    Outbox: labels.areaOutbox,
    Screens: labels.areaScreens,
    Sync: labels.areaSync,
    'Tracking gaps': labels.areaTrackingGaps,
};
const MEMBER_STATUSES: Names = {
    Active: labels.statusActive,
    Unconfirmed: labels.statusUnconfirmed,
    Unsubscribed: labels.unsubscribed,
    Bounced: labels.bounced,
    Deleted: labels.deleted,
};
const ACTIVITIES: Names = {
    Sent: labels.activitySent,
    Opened: labels.activityOpened,
    Clicked: labels.activityClicked,
    Bounced: labels.bounced,
    Unsubscribed: labels.unsubscribed,
    'Marked as Spam': labels.activitySpam,
};
const CONNECTION_METHODS: Names = { 'API key': labels.apiKey, OAuth: labels.oauth };

/** @return of a value that is unknown the value itself. */
const nameIn =
    (names: Names) =>
    (value: string): string =>
        names[value] ?? value;
const optionsOf = (names: Names): Option[] => Object.entries(names).map(([value, label]) => ({ label, value }));

/** Of runs of the sync and of imports. */
export const runStateName = nameIn(RUN_STATES);
/** Of runs of the sync. */
export const runKindName = nameIn(RUN_KINDS);
/** Of steps of a run and of log entries. */
export const areaName = nameIn(AREAS);
/** Of how the org is connected. */
export const connectionMethodName = nameIn(CONNECTION_METHODS);
export const memberStatusName = nameIn(MEMBER_STATUSES);
export const memberStatuses: readonly Option[] = optionsOf(MEMBER_STATUSES);
export const activityName = nameIn(ACTIVITIES);
export const activities: readonly Option[] = optionsOf(ACTIVITIES);
