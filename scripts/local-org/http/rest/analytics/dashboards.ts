/** Dashboards for clients: read and refresh. Source: Reports and Dashboards REST API Developer Guide, "Dashboards". */
import { runDashboard, runningUserOf, type ComponentData, type Dashboard } from '../../../dashboards/index.ts';
import type { LocalOrg } from '../../../org.ts';
import { NotImplemented } from '../../../platform/core/error.ts';
import { ok, type RestCall } from '../call.ts';
import { notFound } from '../errors.ts';
import type { Router } from '../router.ts';
import { attributes, resultsJson } from './json.ts';

const ALL = '/analytics/dashboards';
const ONE = `${ALL}/:id`;

export function addDashboards(router: Router, org: LocalOrg): void {
  const opened = (call: RestCall, id: string): Dashboard => {
    const found = org.dashboards.find(id, call.user);
    if (found === undefined) throw notFound('The data you\u2019re trying to access is unavailable.');
    if ([...call.query.keys()].some((name) => /^filter\d$|^runningUser$/.test(name)))
      throw new NotImplemented('filters and running users in calls of dashboards');
    return found;
  };
  router.add('GET', ALL, (call) =>
    ok(
      org.dashboards
        .of(call.user)
        .map(({ id, title }) => ({ id, name: title, statusUrl: `${urlOf(call, id)}/status`, url: urlOf(call, id) })),
    ),
  );
  router.add('GET', `${ONE}/describe`, (call, [id = '']) => ok(metadataJson(call, org, opened(call, id))));
  router.add('GET', `${ONE}/status`, (call, [id = '']) =>
    ok({ componentStatus: opened(call, id).components.map((_one, index) => ({ componentId: componentId(id, index), ...idle(org) })) }),
  );
  router.add('GET', ONE, (call, [id = '']) => {
    const dashboard = opened(call, id);
    return ok({
      componentData: runDashboard(org, dashboard, call.user).map((data, index) => ({
        componentId: componentId(dashboard.id, index),
        ...dataJson(call, org, data),
      })),
      dashboardMetadata: metadataJson(call, org, dashboard),
    });
  });
  // results are computed at once: there is nothing to wait for
  router.add('PUT', ONE, (call, [id = '']) => ok({ statusUrl: `${urlOf(call, opened(call, id).id)}/status` }));
}

function metadataJson(call: RestCall, org: LocalOrg, dashboard: Dashboard): unknown {
  const { id, title, developerName, description, folderId, layout, components } = dashboard;
  const user = runningUserOf(org, dashboard, call.user);
  return {
    attributes: { dashboardId: id, dashboardName: title, statusUrl: `${urlOf(call, id)}/status`, type: 'Dashboard' },
    canChangeRunningUser: false,
    components: components.map(({ report, ...shown }, index) => ({
      ...shown,
      componentData: index,
      id: componentId(id, index),
      reportId: org.reports.catalog.idOf(report),
      type: 'Report',
    })),
    dashboardType: dashboard.dashboardType,
    description,
    developerName,
    filters: [],
    folderId,
    id,
    layout,
    name: title,
    runningUser: { displayName: org.data.userField(user.id, 'Name'), id: user.id },
  };
}

function dataJson(call: RestCall, org: LocalOrg, data: ComponentData): object {
  if ('error' in data)
    return {
      reportResult: null,
      status: { ...idle(org), dataStatus: 'ERROR', errorCode: '205', errorMessage: data.error, errorSeverity: 'Error' },
    };
  const { results } = data;
  return { reportResult: { attributes: attributes(call, results.metadata), ...resultsJson(results) }, status: idle(org) };
}

const idle = ({ clock }: LocalOrg): object => ({
  dataStatus: 'DATA',
  errorCode: null,
  errorMessage: null,
  errorSeverity: null,
  refreshDate: new Date(clock.now()).toISOString(),
  refreshStatus: 'IDLE',
});

const urlOf = ({ base }: RestCall, id: string): string => `${base}/analytics/dashboards/${id}`;

/** An Id that is unique in the org. */
const componentId = (dashboardId: string, index: number): string =>
  `01a${dashboardId.slice(3, 12)}${index.toString(36).padStart(3, '0')}${dashboardId.slice(15)}`;
