import type { Route } from '../http/call.ts';
import { accountRoutes } from './account.ts';
import { administratorRoutes } from './administrators.ts';
import { campaignChangeRoutes } from './campaignChanges.ts';
import { campaignReportRoutes } from './campaignReports.ts';
import { clientChangeRoutes } from './clientChanges.ts';
import { clientRoutes } from './clients.ts';
import { customFieldRoutes } from './customFields.ts';
import { journeyRoutes } from './journeys.ts';
import { listChangeRoutes } from './listChanges.ts';
import { listRoutes } from './lists.ts';
import { peopleRoutes } from './people.ts';
import { segmentRoutes } from './segments.ts';
import { sendingDomainRoutes } from './sendingDomains.ts';
import { subscriberRoutes } from './subscribers.ts';
import { templateRoutes } from './templates.ts';
import { transactionalRoutes } from './transactional.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every call the service answers. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...administratorRoutes,
  ...clientRoutes,
  ...clientChangeRoutes,
  ...peopleRoutes,
  ...sendingDomainRoutes,
  ...listRoutes,
  ...listChangeRoutes,
  ...customFieldRoutes,
  ...webhookRoutes,
  ...subscriberRoutes,
  ...segmentRoutes,
  ...campaignChangeRoutes,
  ...campaignReportRoutes,
  ...templateRoutes,
  ...journeyRoutes,
  ...transactionalRoutes,
];
