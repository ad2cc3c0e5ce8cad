/** The one table from which report types, reports and the dashboard are made. */
export const FOLDER = { name: 'CampaignMonitor', title: 'Campaign Monitor' } as const;

export { dashboards } from './tables/dashboards.ts';
export { reports } from './tables/reports.ts';
export { reportTypes } from './tables/reportTypes.ts';
