/** `/limits`: what the org allows a day. Nothing is counted against it here. Source: REST API Developer Guide, "Limits". */
const MOST: Readonly<Record<string, number>> = {
  ConcurrentAsyncGetReportInstances: 200, ConcurrentSyncReportRuns: 20, DailyApiRequests: 15_000, DailyAsyncApexExecutions: 250_000, DailyAsyncApexTests: 500, DailyBulkApiBatches: 15_000, DailyBulkV2QueryJobs: 10_000,
  DailyStreamingApiEvents: 10_000, DailyWorkflowEmails: 1000, DataStorageMB: 5, FileStorageMB: 20, HourlyAsyncReportRuns: 1200, HourlyPublishedPlatformEvents: 50_000, HourlySyncReportRuns: 500, MassEmail: 10, SingleEmail: 15,
};

export function limitsJson(): unknown {
  return Object.fromEntries(Object.entries(MOST).map(([name, most]) => [name, { Max: most, Remaining: most }]));
}
