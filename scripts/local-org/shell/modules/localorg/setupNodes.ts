/** The pages of Setup. */
export interface SetupNode {
  readonly node: string;
  readonly label: string;
  readonly icon: string;
}

export const SETUP_NODES: readonly SetupNode[] = [
  { node: 'ManageUsers', label: 'Users', icon: 'standard:user' },
  { node: 'PermSets', label: 'Permission Sets', icon: 'standard:portal' },
  { node: 'AsyncApexJobs', label: 'Apex Jobs', icon: 'standard:process' },
  { node: 'ScheduledJobs', label: 'Scheduled Jobs', icon: 'standard:event' },
  { node: 'ApexDebugLogs', label: 'Debug Logs', icon: 'standard:logging' },
  { node: 'Emails', label: 'Captured Emails', icon: 'standard:email' },
];

const MOMENT = {
  type: 'date',
  typeAttributes: { year: 'numeric', month: 'short', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
};
/** Pages that are a query and its columns. */
export const SETUP_QUERIES: Readonly<Record<string, { readonly query: string; readonly columns: readonly object[] } | undefined>> = {
  AsyncApexJobs: {
    query:
      "SELECT Id, ApexClass.Name, JobType, Status, JobItemsProcessed, TotalJobItems, NumberOfErrors, ExtendedStatus, CreatedDate, CompletedDate FROM AsyncApexJob WHERE JobType != 'BatchApexWorker' ORDER BY CreatedDate DESC LIMIT 200",
    columns: [
      { label: 'Apex Class', fieldName: 'ApexClass.Name' },
      { label: 'Job Type', fieldName: 'JobType' },
      { label: 'Status', fieldName: 'Status' },
      { label: 'Batches', fieldName: 'JobItemsProcessed', type: 'number' },
      { label: 'Total Batches', fieldName: 'TotalJobItems', type: 'number' },
      { label: 'Failures', fieldName: 'NumberOfErrors', type: 'number' },
      { label: 'Status Detail', fieldName: 'ExtendedStatus' },
      { label: 'Submitted', fieldName: 'CreatedDate', ...MOMENT },
      { label: 'Completed', fieldName: 'CompletedDate', ...MOMENT },
    ],
  },
  ScheduledJobs: {
    query:
      'SELECT Id, CronJobDetail.Name, State, CronExpression, NextFireTime, PreviousFireTime, TimesTriggered FROM CronTrigger ORDER BY NextFireTime LIMIT 200',
    columns: [
      { label: 'Job Name', fieldName: 'CronJobDetail.Name' },
      { label: 'State', fieldName: 'State' },
      { label: 'Cron Expression', fieldName: 'CronExpression' },
      { label: 'Next Run', fieldName: 'NextFireTime', ...MOMENT },
      { label: 'Last Run', fieldName: 'PreviousFireTime', ...MOMENT },
      { label: 'Times Run', fieldName: 'TimesTriggered', type: 'number' },
    ],
  },
};
