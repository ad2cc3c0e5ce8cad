/** Report types, and the operators of their columns. */
import type { LocalOrg } from '../../../org.ts';
import type { ReportMetadata } from '../../../reports/index.ts';
import { emptyReport } from '../../../reports/model.ts';
import { ok } from '../call.ts';
import type { Router } from '../router.ts';
import { extendedJson, operatorMap, typeJson } from './json.ts';
import type { AsCaller } from './asCaller.ts';

export function addReportTypes(router: Router, org: LocalOrg, asCaller: AsCaller): void {
  const { types } = org.reports;
  router.add(
    'GET',
    '/analytics/reportTypes',
    asCaller(({ base }) => {
      const reportTypes = types
        .names()
        .flatMap((name) => types.find(name) ?? [])
        .map(({ name, label }) => ({
          type: name,
          label,
          describeUrl: `${base}/analytics/reportTypes/${encodeURIComponent(name)}`,
          isHidden: false,
        }));
      return ok([{ label: 'All', reportTypes }]);
    }),
  );
  router.add(
    'GET',
    '/analytics/reportTypes/:type',
    asCaller(({ base }, [name = '']) => {
      const metadata: ReportMetadata = { ...emptyReport, reportType: { type: name, label: types.find(name)?.label ?? name } };
      return ok({
        attributes: { type: 'ReportType', reportTypeUrl: `${base}/analytics/reportTypes/${name}` },
        reportMetadata: metadata,
        reportTypeMetadata: typeJson(org, metadata),
        reportExtendedMetadata: extendedJson({ detailColumnInfo: [], aggregateColumnInfo: [], groupingColumnInfo: [] }),
      });
    }),
  );
  router.add('GET', '/analytics/report-filteroperators', () => ok(operatorMap()));
}
