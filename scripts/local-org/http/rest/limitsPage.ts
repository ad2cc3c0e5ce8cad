/** `/limits`: what the org allows, and what is left. Source: REST API Developer Guide, "Limits". */
import { orgLimits } from '../../jobs/platform/orgLimits.ts';

/** Of what nothing is counted here. */
const UNCOUNTED: Readonly<Record<string, number>> = {
  ConcurrentAsyncGetReportInstances: 200, ConcurrentSyncReportRuns: 20, DailyAsyncApexTests: 500, DailyBulkApiBatches: 15_000, DailyBulkV2QueryJobs: 10_000, DailyStreamingApiEvents: 10_000, DailyWorkflowEmails: 1000,
  HourlyAsyncReportRuns: 1200, HourlyPublishedPlatformEvents: 50_000, HourlySyncReportRuns: 500, MassEmail: 10,
};

/** Inside a transaction of the org. */
export function limitsJson(): unknown {
  const counted = orgLimits().map(({ name, value, limit }) => [name, { Max: limit, Remaining: Math.max(0, limit - value) }] as const);
  return Object.fromEntries([...Object.entries(UNCOUNTED).map(([name, most]) => [name, { Max: most, Remaining: most }] as const), ...counted].sort(([a], [b]) => (a < b ? -1 : 1)));
}
