/** Reports and dashboards for clients. Source: Reports and Dashboards REST API Developer Guide, "Reports API Resources", "Dashboards". */
import type { LocalOrg } from '../../../org.ts';
import type { Router } from '../router.ts';
import { addDashboards } from './dashboards.ts';
import { addInstances } from './instances.ts';
import { addReports, addRuns } from './reports.ts';
import { addReportTypes } from './reportTypes.ts';
import { asCallerOf } from './asCaller.ts';

export function addAnalytics(router: Router, org: LocalOrg): void {
  const asCaller = asCallerOf(org);
  addReports(router, org, asCaller);
  addRuns(router, org, asCaller);
  addInstances(router, org, asCaller);
  addReportTypes(router, org, asCaller);
  addDashboards(router, org);
}
