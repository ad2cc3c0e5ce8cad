/** Runs a dashboard: each component is a run of its report with the groupings and aggregates of the component. */
import type { DataAccess } from '../data/index.ts';
import { describeError } from '../platform/core/exceptions.ts';
import type { RunningUser } from '../platform/core/contract.ts';
import type { ReportMetadata, Reports } from '../reports/index.ts';
import type { Dashboard } from './catalog.ts';
import type { ComponentData, DashboardComponent } from './model.ts';

/** What dashboards need of their org. */
export interface DashboardOrg {
  readonly data: Pick<DataAccess, 'runningUser'>;
  readonly reports: Pick<Reports, 'catalog' | 'run'>;
  transact<Result>(quiddity: 'REST', work: () => Result, options: { readonly user: RunningUser }): Result;
}

/** Runs as its running user, a dynamic dashboard as the viewer. A failing component does not affect others. */
export function runDashboard(org: DashboardOrg, dashboard: Dashboard, viewer: RunningUser): readonly ComponentData[] {
  const user = runningUserOf(org, dashboard, viewer);
  return dashboard.components.map((component) => {
    try {
      return { results: org.transact('REST', () => runComponent(org, component), { user }) };
    } catch (error) {
      return { error: describeError(error).split('\n')[0] ?? '' };
    }
  });
}

export const runningUserOf = (org: DashboardOrg, { dashboardType, runningUserId }: Dashboard, viewer: RunningUser): RunningUser =>
  dashboardType === 'SpecifiedUser' ? org.data.runningUser(runningUserId) : viewer;

function runComponent(org: DashboardOrg, component: DashboardComponent) {
  const id = org.reports.catalog.idOf(component.report);
  const saved = org.reports.catalog.definition(id);
  const asked = metadataOf(component, saved);
  return org.reports.run(id, asked, asked.hasDetailRows);
}

/** Columns, groupings and aggregates of the component override those of its report. */
function metadataOf({ properties }: DashboardComponent, saved: ReportMetadata): ReportMetadata {
  const { aggregates, groupings, visualizationType, visualizationProperties, autoSelectColumns } = properties;
  const columns = autoSelectColumns ? [] : visualizationProperties.tableColumns;
  const totals = [...aggregates.map(({ name }) => name), ...columns.flatMap(({ type, column }) => (type === 'aggregate' ? [column] : []))];
  const levels = [...saved.groupingsDown, ...saved.groupingsAcross];
  const groups = groupings.map(({ name, sortOrder, sortAggregate }) => ({
    name,
    sortOrder: sortOrder === 'desc' ? ('Desc' as const) : ('Asc' as const),
    dateGranularity: levels.find((level) => level.name === name)?.dateGranularity ?? 'None',
    sortAggregate,
  }));
  const listed = columns.flatMap(({ type, column }) => (type === 'detail' ? [column] : []));
  const isList = visualizationType === 'Table' && groups.length === 0 && totals.length === 0;
  return {
    ...saved,
    aggregates: totals.length === 0 ? saved.aggregates : [...new Set([...totals, ...saved.aggregates])],
    ...(groups.length === 0 ? {} : { groupingsDown: groups, groupingsAcross: [], reportFormat: 'SUMMARY' as const }),
    ...(listed.length > 0 && isList ? { detailColumns: listed } : {}),
    hasDetailRows: isList,
  };
}
