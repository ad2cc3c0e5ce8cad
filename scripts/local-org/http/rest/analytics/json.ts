/** Reports and their results as the API shows them. Source: Reports and Dashboards REST API Developer Guide, "Report Results", "Describe". */
import type { LocalOrg } from '../../../org.ts';
import { describeReport, typeMetadata } from '../../../reports/describe.ts';
import type { Cell, ColumnInfo, ExtendedMetadata, GroupingValue, ReportMetadata, ReportResults } from '../../../reports/index.ts';
import { dataTypes, operatorsOf } from '../../../reports/operators.ts';
import { categoriesOf } from '../../../reports/typeMetadata.ts';
import type { RestCall } from '../call.ts';
import { plainValue } from '../json/plain.ts';

export function urls({ base }: RestCall, id: string): Readonly<Record<string, string>> {
  const url = `${base}/analytics/reports/${id}`;
  return { id, url, describeUrl: `${url}/describe`, instancesUrl: `${url}/instances`, fieldsUrl: `${url}/fields` };
}
export function attributes(call: RestCall, { id, name }: ReportMetadata): unknown {
  const { describeUrl, instancesUrl } = urls(call, id ?? '');
  return { describeUrl, instancesUrl, reportId: id, reportName: name, type: 'Report' };
}
export function resultsJson(results: ReportResults): Readonly<Record<string, unknown>> {
  const isMoney = results.metadata.detailColumns.map(
    (name) => results.extended.detailColumnInfo.find((column) => column.name === name)?.dataType === 'currency',
  );
  const cell = ({ label, value }: Cell): unknown => ({ label, value: plainValue(value) });
  const detail = ({ label, value, currency }: Cell, index: number): unknown => ({
    label,
    value: isMoney[index] === true && value !== null ? { amount: plainValue(value), currency: currency ?? null } : plainValue(value),
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
export function extendedJson({ detailColumnInfo, aggregateColumnInfo, groupingColumnInfo }: ExtendedMetadata): unknown {
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

export function describeJson(call: RestCall, org: LocalOrg, id: string): unknown {
  const { metadata, extended } = describeReport(org.reports, id);
  return {
    attributes: attributes(call, metadata),
    reportMetadata: metadata,
    reportExtendedMetadata: extendedJson(extended),
    reportTypeMetadata: typeJson(org, metadata),
  };
}
export function typeJson({ reports }: LocalOrg, metadata: ReportMetadata): unknown {
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

export const operatorMap = (): unknown => Object.fromEntries(dataTypes.map((type) => [type, operatorsOf(type)]));
