/** Reports: recent ones, creating and changing, and synchronous runs. */
import type { LocalOrg } from '../../../org.ts';
import type { ReportMetadata } from '../../../reports/index.ts';
import { emptyReport } from '../../../reports/model.ts';
import { created, noContent, ok } from '../call.ts';
import type { Router } from '../router.ts';
import { attributes, describeJson, resultsJson, urls } from './json.ts';
import { override, wantsDetails } from './request.ts';
import type { AsCaller } from './asCaller.ts';

const MOST_RECENT = 200;
const ALL = '/analytics/reports';
const ONE = `${ALL}/:id`;

export function addReports(router: Router, org: LocalOrg, asCaller: AsCaller): void {
  const { reports } = org;
  router.add(
    'GET',
    ALL,
    asCaller((call) => ok(latest(org).map(({ id, name }) => ({ name, ...urls(call, id) })))),
  );
  router.add(
    'POST',
    ALL,
    asCaller((call) => {
      const source = call.query.get('cloneId');
      const definition = override(call, source === null ? emptyReport : reports.catalog.definition(source)) ?? emptyReport;
      const named: ReportMetadata = {
        ...definition,
        developerName: definition.developerName === '' || source !== null ? developerNameOf(definition.name) : definition.developerName,
      };
      reports.runner.extended(named, reports.runner.columnsOf(reports.runner.typeOf(named), named));
      return created(describeJson(call, org, reports.catalog.create(named, definition.folderId)));
    }),
  );
  router.add(
    'PATCH',
    ONE,
    asCaller((call, [id = '']) => {
      const changed = override(call, reports.catalog.definition(id));
      if (changed !== undefined) reports.catalog.keep(id, changed);
      return ok(describeJson(call, org, id));
    }),
  );
  router.add(
    'DELETE',
    ONE,
    asCaller((_call, [id = '']) => {
      reports.catalog.remove(id);
      return noContent;
    }),
  );
  router.add(
    'GET',
    `${ONE}/describe`,
    asCaller((call, [id = '']) => ok(describeJson(call, org, id))),
  );
}

export function addRuns(router: Router, { reports }: LocalOrg, asCaller: AsCaller): void {
  router.add(
    'POST',
    `${ALL}/query`,
    asCaller((call) => {
      reports.runs.count('sync');
      return ok(resultsJson(reports.runner.run(override(call, emptyReport) ?? emptyReport, wantsDetails(call))));
    }),
  );
  for (const method of ['GET', 'POST'])
    router.add(
      method,
      ONE,
      asCaller((call, [id = '']) => {
        const results = reports.run(id, override(call, reports.catalog.definition(id)), wantsDetails(call));
        return ok({ attributes: attributes(call, results.metadata), ...resultsJson(results) });
      }),
    );
}

const latest = ({ data }: LocalOrg): readonly { readonly id: string; readonly name: string }[] =>
  data.store
    .all('SELECT "Id" AS id, "Name" AS name FROM "Report" ORDER BY "LastModifiedDate" DESC, "Name" LIMIT ?', [MOST_RECENT])
    .map((row) => ({ id: String(row['id']), name: String(row['name']) }));

const developerNameOf = (name: string): string => name.replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '');
