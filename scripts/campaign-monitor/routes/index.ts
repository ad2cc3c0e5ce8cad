import type { Route } from '../http/call.ts';
import { accountRoutes } from './account.ts';
import { campaignReportRoutes } from './campaignReports.ts';
import { clientRoutes } from './clients.ts';
import { listRoutes } from './lists.ts';

/** Every call the service answers. */
export const routes: readonly Route[] = [...accountRoutes, ...clientRoutes, ...listRoutes, ...campaignReportRoutes];
