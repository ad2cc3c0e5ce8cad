/** Asynchronous report runs for clients. */
import type { LocalOrg } from '../../../org.ts';
import type { ReportInstance } from '../../../reports/index.ts';
import { ok, type RestCall } from '../call.ts';
import type { Router } from '../router.ts';
import { resultsJson } from './json.ts';
import { override, wantsDetails } from './request.ts';
import type { AsCaller } from './asCaller.ts';

export function addInstances(router: Router, { reports }: LocalOrg, asCaller: AsCaller): void {
  const all = '/analytics/reports/:id/instances';
  router.add(
    'POST',
    all,
    asCaller((call, [id = '']) =>
      ok(instanceJson(call, reports.runLater(id, override(call, reports.catalog.definition(id)), wantsDetails(call)))),
    ),
  );
  router.add(
    'GET',
    all,
    asCaller((call, [id = '']) => {
      reports.catalog.definition(id);
      return ok(reports.runs.of(id).map((instance) => instanceJson(call, instance)));
    }),
  );
  router.add(
    'GET',
    `${all}/:instance`,
    asCaller((_call, [id = '', instanceId = '']) => {
      const instance = reports.runs.find(instanceId);
      const facts = { attributes: attributesOf(instance, reports.catalog.definition(id).name) };
      return ok(instance.status === 'Success' ? { ...facts, ...resultsJson(reports.runs.results(instanceId)) } : facts);
    }),
  );
}

const attributesOf = (instance: ReportInstance, reportName: string): unknown => ({
  id: instance.id,
  reportId: instance.reportId,
  reportName,
  status: instance.status,
  ownerId: instance.ownerId,
  requestDate: moment(instance.requestDate),
  completionDate: moment(instance.completionDate),
  type: 'ReportInstance',
});

function instanceJson({ base }: RestCall, instance: ReportInstance): unknown {
  return {
    id: instance.id,
    status: instance.status,
    ownerId: instance.ownerId,
    hasDetailRows: instance.hasDetailRows,
    requestDate: moment(instance.requestDate),
    completionDate: moment(instance.completionDate),
    queryable: false,
    url: `${base}/analytics/reports/${instance.reportId}/instances/${instance.id}`,
  };
}

const moment = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
