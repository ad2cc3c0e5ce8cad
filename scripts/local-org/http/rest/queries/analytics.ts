/** Reports for clients. Source: Reports and Dashboards REST API Developer Guide, "Reports API Resources". */
import type { LocalOrg } from '../../../org.ts';
import { describeReport, typeMetadata } from '../../../reports/describe.ts';
import type {
  Cell,
  ColumnInfo,
  ExtendedMetadata,
  GroupingValue,
  ReportInstance,
  ReportMetadata,
  ReportResults,
} from '../../../reports/index.ts';
import { emptyReport } from '../../../reports/model.ts';
import { dataTypes, operatorsOf } from '../../../reports/operators.ts';
import { categoriesOf } from '../../../reports/typeMetadata.ts';
import { created, noContent, ok, type RestAnswer, type RestCall } from '../call.ts';
import { RestError } from '../errors.ts';
import { plainValue } from '../json/plain.ts';
import type { Router } from '../router.ts';

const MOST_RECENT = 200;

export function addAnalytics(router: Router, org: LocalOrg): void {
  const { reports } = org;
  const told = (call: RestCall, work: () => RestAnswer): RestAnswer => org.transact('REST', work, { user: call.user });
  const run = (call: RestCall, id: string): RestAnswer =>
    told(call, () => {
      const results = reports.run(id, override(call, reports.catalog.definition(id)), wantsDetails(call));
      return ok({ attributes: attributes(call, results.metadata), ...resultsJson(results) });
    });
  router.add('GET', '/analytics/reports', (call) =>
    told(call, () =>
      ok(
        org.data.store
          .all('SELECT "Id" AS id, "Name" AS name FROM "Report" ORDER BY "LastModifiedDate" DESC, "Name" LIMIT ?', [MOST_RECENT])
          .map((row) => ({ name: String(row['name']), ...urls(call, String(row['id'])) })),
      ),
    ),
  );
  router.add('POST', '/analytics/reports', (call) =>
    told(call, () => {
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
  router.add('POST', '/analytics/reports/query', (call) =>
    told(call, () => {
      reports.runs.count('sync');
      return ok(resultsJson(reports.runner.run(override(call, emptyReport) ?? emptyReport, wantsDetails(call))));
    }),
  );
  router.add('GET', '/analytics/reports/:id', (call, [id = '']) => run(call, id));
  router.add('POST', '/analytics/reports/:id', (call, [id = '']) => run(call, id));
  router.add('PATCH', '/analytics/reports/:id', (call, [id = '']) =>
    told(call, () => {
      const changed = override(call, reports.catalog.definition(id));
      if (changed !== undefined) reports.catalog.keep(id, changed);
      return ok(describeJson(call, org, id));
    }),
  );
  router.add('DELETE', '/analytics/reports/:id', (call, [id = '']) =>
    told(call, () => {
      reports.catalog.remove(id);
      return noContent;
    }),
  );
  router.add('GET', '/analytics/reports/:id/describe', (call, [id = '']) => told(call, () => ok(describeJson(call, org, id))));
  router.add('POST', '/analytics/reports/:id/instances', (call, [id = '']) =>
    told(call, () => ok(instanceJson(call, reports.runLater(id, override(call, reports.catalog.definition(id)), wantsDetails(call))))),
  );
  router.add('GET', '/analytics/reports/:id/instances', (call, [id = '']) =>
    told(call, () => {
      reports.catalog.definition(id);
      return ok(reports.runs.of(id).map((instance) => instanceJson(call, instance)));
    }),
  );
  router.add('GET', '/analytics/reports/:id/instances/:instance', (call, [id = '', instanceId = '']) =>
    told(call, () => {
      const instance = reports.runs.find(instanceId);
      const facts = {
        attributes: {
          id: instance.id,
          reportId: id,
          reportName: reports.catalog.definition(id).name,
          status: instance.status,
          ownerId: instance.ownerId,
          requestDate: moment(instance.requestDate),
          completionDate: moment(instance.completionDate),
          type: 'ReportInstance',
        },
      };
      return ok(instance.status === 'Success' ? { ...facts, ...resultsJson(reports.runs.results(instanceId)) } : facts);
    }),
  );
  router.add('GET', '/analytics/reportTypes', (call) =>
    told(call, () => {
      const types = reports.types.names().flatMap((name) => reports.types.find(name) ?? []);
      return ok([
        {
          label: 'All',
          reportTypes: types.map(({ name, label }) => ({
            type: name,
            label,
            describeUrl: `${call.base}/analytics/reportTypes/${encodeURIComponent(name)}`,
            isHidden: false,
          })),
        },
      ]);
    }),
  );
  router.add('GET', '/analytics/reportTypes/:type', (call, [name = '']) =>
    told(call, () => {
      const metadata: ReportMetadata = { ...emptyReport, reportType: { type: name, label: reports.types.find(name)?.label ?? name } };
      return ok({
        attributes: { type: 'ReportType', reportTypeUrl: `${call.base}/analytics/reportTypes/${name}` },
        reportMetadata: metadata,
        reportTypeMetadata: typeJson(org, metadata),
        reportExtendedMetadata: extendedJson({ detailColumnInfo: [], aggregateColumnInfo: [], groupingColumnInfo: [] }),
      });
    }),
  );
  router.add('GET', '/analytics/report-filteroperators', () => ok(operatorMap()));
}

/** The saved metadata with what the request changes of it. */
function override({ body }: RestCall, saved: ReportMetadata): ReportMetadata | undefined {
  if (body === null || body === undefined || body === '') return undefined;
  if (typeof body !== 'object')
    throw new RestError(400, 'JSON_PARSER_ERROR', 'The request body is not JSON: send it with content-type application/json');
  const { reportMetadata } = body as { readonly reportMetadata?: Partial<ReportMetadata> };
  return reportMetadata === undefined
    ? undefined
    : { ...saved, ...reportMetadata, standardDateFilter: reportMetadata.standardDateFilter ?? saved.standardDateFilter };
}
const wantsDetails = ({ query }: RestCall): boolean => query.get('includeDetails') === 'true';
const developerNameOf = (name: string): string => name.replaceAll(/[^A-Za-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '');
const moment = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

function urls({ base }: RestCall, id: string): Readonly<Record<string, string>> {
  const url = `${base}/analytics/reports/${id}`;
  return { id, url, describeUrl: `${url}/describe`, instancesUrl: `${url}/instances`, fieldsUrl: `${url}/fields` };
}
function attributes(call: RestCall, { id, name }: ReportMetadata): unknown {
  const { describeUrl, instancesUrl } = urls(call, id ?? '');
  return { describeUrl, instancesUrl, reportId: id, reportName: name, type: 'Report' };
}
function instanceJson({ base }: RestCall, instance: ReportInstance): unknown {
  return {
    id: instance.id,
    status: instance.status,
    ownerId: instance.ownerId,
    hasDetailRows: instance.hasDetailRows,
    requestDate: moment(instance.requestDate),
    completionDate: moment(instance.completionDate),
    queryable: false,
    url: `${base}/analytics/reports/${instance.reportId}/instances/${instance.id}`,
  };
}

function resultsJson(results: ReportResults): Readonly<Record<string, unknown>> {
  const isMoney = results.metadata.detailColumns.map(
    (name) => results.extended.detailColumnInfo.find((column) => column.name === name)?.dataType === 'currency',
  );
  const cell = ({ label, value }: Cell): unknown => ({ label, value: plainValue(value) });
  const detail = ({ label, value }: Cell, index: number): unknown => ({
    label,
    value: isMoney[index] === true && value !== null ? { amount: plainValue(value), currency: null } : plainValue(value),
  });
  const grouping = ({ key, label, value, groupings }: GroupingValue): unknown => ({
    key,
    label,
    value: plainValue(value),
    groupings: groupings.map(grouping),
  });
  const facts = [...results.factMap.values()].map(
    ({ key, aggregates, rows }) =>
      [
        key,
        { aggregates: aggregates.map(cell), ...(rows === undefined ? {} : { rows: rows.map((row) => ({ dataCells: row.map(detail) })) }) },
      ] as const,
  );
  return {
    allData: results.allData,
    factMap: Object.fromEntries(facts),
    groupingsAcross: { groupings: results.groupingsAcross.map(grouping) },
    groupingsDown: { groupings: results.groupingsDown.map(grouping) },
    hasDetailRows: results.hasDetailRows,
    reportExtendedMetadata: extendedJson(results.extended),
    reportMetadata: results.metadata,
  };
}
function extendedJson({ detailColumnInfo, aggregateColumnInfo, groupingColumnInfo }: ExtendedMetadata): unknown {
  const named = <Info extends ColumnInfo>(infos: readonly Info[], more: (info: Info) => object): unknown =>
    Object.fromEntries(infos.map((info) => [info.name, { dataType: info.dataType, label: info.label, ...more(info) }]));
  return {
    aggregateColumnInfo: named(aggregateColumnInfo, ({ acrossGroupingContext = null, downGroupingContext = null }) => ({
      acrossGroupingContext,
      downGroupingContext,
    })),
    detailColumnInfo: named(detailColumnInfo, () => ({})),
    groupingColumnInfo: named(groupingColumnInfo, ({ groupingLevel }) => ({ groupingLevel })),
  };
}

function describeJson(call: RestCall, org: LocalOrg, id: string): unknown {
  const { metadata, extended } = describeReport(org.reports, id);
  return {
    attributes: attributes(call, metadata),
    reportMetadata: metadata,
    reportExtendedMetadata: extendedJson(extended),
    reportTypeMetadata: typeJson(org, metadata),
  };
}
function typeJson({ reports }: LocalOrg, metadata: ReportMetadata): unknown {
  const { categories, ...rest } = typeMetadata(categoriesOf(reports.runner.typeOf(metadata), (column) => reports.runner.isVisible(column)));
  const columns = categories.map(({ label, columns: own }) => ({
    label,
    columns: Object.fromEntries(
      Object.values(own).map(({ name, label: text, dataType, filterable, filterValues, column }) => [
        name,
        {
          label: text,
          dataType,
          filterable,
          filterValues,
          isCustom: column.field.isCustom,
          isLookup: column.link !== undefined,
          maxLength: column.field.length,
          entityColumnName: column.path,
        },
      ]),
    ),
  }));
  return { ...rest, categories: columns, dataTypeFilterOperatorMap: operatorMap(), supportsJoinedFormat: false };
}
const operatorMap = (): unknown => Object.fromEntries(dataTypes.map((type) => [type, operatorsOf(type)]));
