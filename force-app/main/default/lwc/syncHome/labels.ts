/** The words of this component. */
import accountSummary from '@salesforce/label/c.AccountSummary';
import activeMembers from '@salesforce/label/c.ActiveMembers';
import alertInactiveSyncUserFix from '@salesforce/label/c.AlertInactiveSyncUserFix';
import andMore from '@salesforce/label/c.AndMore';
import changesThatWait from '@salesforce/label/c.ChangesThatWait';
import connectedAccounts from '@salesforce/label/c.ConnectedAccounts';
import connectedAs from '@salesforce/label/c.ConnectedAs';
import connectionRefused from '@salesforce/label/c.AlertConnectionTitle';
import entryWasResolved from '@salesforce/label/c.EntryWasResolved';
import fullSync from '@salesforce/label/c.FullSync';
import fullSyncStarted from '@salesforce/label/c.FullSyncStarted';
import healthCheckTitle from '@salesforce/label/c.HealthCheckTitle';
import healthScheduleMissing from '@salesforce/label/c.HealthScheduleMissing';
import importColLast from '@salesforce/label/c.ImportColLast';
import importColNext from '@salesforce/label/c.ImportColNext';
import importResume from '@salesforce/label/c.ImportResume';
import importStop from '@salesforce/label/c.ImportStop';
import joinedThisWeek from '@salesforce/label/c.JoinedThisWeek';
import lastRuns from '@salesforce/label/c.LastRuns';
import listsAndAccounts from '@salesforce/label/c.ListsAndAccounts';
import members from '@salesforce/label/c.Members';
import nextRunAt from '@salesforce/label/c.NextRunAt';
import nothingScheduled from '@salesforce/label/c.NothingScheduled';
import nothingWasChanged from '@salesforce/label/c.NothingWasChanged';
import openEntries from '@salesforce/label/c.OpenEntries';
import openSettings from '@salesforce/label/c.SettingsOpen';
import outwardNotConfirmed from '@salesforce/label/c.OutwardNotConfirmed';
import pauseSync from '@salesforce/label/c.PauseSync';
import paused from '@salesforce/label/c.Paused';
import retryStarted from '@salesforce/label/c.RetryStarted';
import runsAs from '@salesforce/label/c.RunsAs';
import scheduleAgain from '@salesforce/label/c.ScheduleAgain';
import scheduleMissingAsk from '@salesforce/label/c.ScheduleMissingAsk';
import scheduleMissingHelp from '@salesforce/label/c.ScheduleMissingHelp';
import storageForecastTitle from '@salesforce/label/c.StorageForecastTitle';
import syncHomeTitle from '@salesforce/label/c.SyncHomeTitle';
import syncNow from '@salesforce/label/c.SyncNow';
import syncRunning from '@salesforce/label/c.SyncRunning';
import syncStarted from '@salesforce/label/c.SyncStarted';
import syncUserGone from '@salesforce/label/c.SyncUserGone';
import syncUserGoneAsk from '@salesforce/label/c.SyncUserGoneAsk';
import syncWasPaused from '@salesforce/label/c.SyncWasPaused';
import syncWasResumed from '@salesforce/label/c.SyncWasResumed';
import syncWasStopped from '@salesforce/label/c.SyncWasStopped';
import youAreSyncUser from '@salesforce/label/c.YouAreSyncUser';

export const labels = {
    accountSummary,
    activeMembers,
    alertInactiveSyncUserFix,
    andMore,
    changesThatWait,
    connectedAccounts,
    connectedAs,
    connectionRefused,
    entryWasResolved,
    fullSync,
    fullSyncStarted,
    healthCheckTitle,
    healthScheduleMissing,
    importColLast,
    importColNext,
    importResume,
    importStop,
    joinedThisWeek,
    lastRuns,
    listsAndAccounts,
    members,
    nextRunAt,
    nothingScheduled,
    nothingWasChanged,
    openEntries,
    openSettings,
    outwardNotConfirmed,
    pauseSync,
    paused,
    retryStarted,
    runsAs,
    scheduleAgain,
    scheduleMissingAsk,
    scheduleMissingHelp,
    storageForecastTitle,
    syncHomeTitle,
    syncNow,
    syncRunning,
    syncStarted,
    syncUserGone,
    syncUserGoneAsk,
    syncWasPaused,
    syncWasResumed,
    syncWasStopped,
    youAreSyncUser,
};
