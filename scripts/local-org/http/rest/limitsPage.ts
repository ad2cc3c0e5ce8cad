/** `/limits`: what the org allows, and what is left. Source: REST API Developer Guide, "Limits". */
import type { LocalOrg } from '../../org.ts';
import type { RestCall } from './call.ts';
import { Visible } from './records/visible.ts';
import { orgLimits } from '../../jobs/platform/orgLimits.ts';

/** Limits whose use is not counted here. */
const UNCOUNTED: Readonly<Record<string, number>> = {
  ConcurrentAsyncGetReportInstances: 200,
  ConcurrentSyncReportRuns: 20,
  DailyAsyncApexTests: 500,
  DailyBulkApiBatches: 15_000,
  DailyBulkV2QueryJobs: 10_000,
  DailyStreamingApiEvents: 10_000,
  DailyWorkflowEmails: 1000,
  HourlyAsyncReportRuns: 1200,
  HourlyPublishedPlatformEvents: 50_000,
  HourlySyncReportRuns: 500,
  MassEmail: 10,
};

/** Inside a transaction of the org. */
export function limitsJson(): unknown {
  const counted = orgLimits().map(({ name, value, limit }) => [name, { Max: limit, Remaining: Math.max(0, limit - value) }] as const);
  return Object.fromEntries(
    [...Object.entries(UNCOUNTED).map(([name, most]) => [name, { Max: most, Remaining: most }] as const), ...counted].sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );
}

/** `/limits/recordCount`: how many records objects have, of all users. Source: REST API Developer Guide, "Record Count". */
export function recordCounts(org: LocalOrg, call: RestCall): unknown {
  const asked = call.query
    .get('sObjects')
    ?.toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const objects = new Visible(org)
    .objects(call)
    .filter(
      (object) => org.data.schema.isStored(object) && object.kind === 'object' && (asked?.includes(object.name.toLowerCase()) ?? true),
    );
  const counted = objects.map(({ name, fields }) => ({
    name,
    count: Number(
      org.data.store.all(`SELECT COUNT(*) AS count FROM "${name}"${fields.has('isdeleted') ? ' WHERE "IsDeleted" = 0' : ''}`)[0]?.[
        'count'
      ] ?? 0,
    ),
  }));
  return { sObjects: asked === undefined ? counted.filter(({ count }) => count > 0) : counted };
}
