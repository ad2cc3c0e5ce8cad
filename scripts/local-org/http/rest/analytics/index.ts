/** Reports and dashboards for clients. Source: Reports and Dashboards REST API Developer Guide, "Reports API Resources", "Dashboards". */
import type { LocalOrg } from '../../../org.ts';
import type { Router } from '../router.ts';
import { addDashboards } from './dashboards.ts';
import { addInstances } from './instances.ts';
import { addReports, addRuns } from './reports.ts';
import { addReportTypes } from './reportTypes.ts';
import { toldBy } from './told.ts';

export function addAnalytics(router: Router, org: LocalOrg): void {
  const told = toldBy(org);
  addReports(router, org, told);
  addRuns(router, org, told);
  addInstances(router, org, told);
  addReportTypes(router, org, told);
  addDashboards(router, org);
}
