import type { Route } from '../http/call.ts';
import { accountRoutes } from './account.ts';
import { campaignReportRoutes } from './campaignReports.ts';
import { clientRoutes } from './clients.ts';
import { customFieldRoutes } from './customFields.ts';
import { listChangeRoutes } from './listChanges.ts';
import { listRoutes } from './lists.ts';
import { segmentRoutes } from './segments.ts';
import { subscriberRoutes } from './subscribers.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every call the service answers. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...clientRoutes,
  ...listRoutes,
  ...listChangeRoutes,
  ...customFieldRoutes,
  ...webhookRoutes,
  ...subscriberRoutes,
  ...segmentRoutes,
  ...campaignReportRoutes,
];
