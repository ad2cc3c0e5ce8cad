/** The dashboards room's door. */
export { DashboardCatalog, type Dashboard } from './catalog.ts';
export type * from './model.ts';
export { runDashboard, runningUserOf } from './run.ts';
