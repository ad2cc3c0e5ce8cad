/** Reports.ReportManager and what it answers. Source: Apex Reference Guide, "ReportManager Class" and "ReportInstance Class". */
import { ApexList, ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { Holder } from '../../platform/core/holder.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { ApexDatetime } from '../../platform/values/index.ts';
import { describeReport } from '../describe.ts';
import { reportsOf, type Cell, type GroupingValue, type ReportInstance, type ReportMetadata, type ReportResults } from '../index.ts';
import { emptyReport } from '../model.ts';
import { dataTypes, operatorsOf } from '../operators.ts';
import { fromApex, toApex } from './convert.ts';
import './holders.ts';

const TEXT = { kind: 'primitive', name: 'String' } as const;
const listOf = (name: string, items: readonly ApexValue[]): ApexList =>
  new ApexList({ kind: 'platform', name: `reports.${name}`, args: [] }, [...items]);

class Instance {
  readonly typeName = 'reports.ReportInstance';
  /** Absent for an instance that code created. */
  readonly facts: ReportInstance | undefined;
  constructor(facts?: ReportInstance) {
    this.facts = facts;
  }
}
const moment = (ms: number | null | undefined): ApexValue => (ms === null || ms === undefined ? null : new ApexDatetime(ms));
definePlatformClass({
  name: 'reports.ReportInstance',
  instances: Instance,
  constructors: { '()': () => new Instance() },
  methods: {
    getId: ({ facts }: Instance) => facts?.id ?? null,
    getReportId: ({ facts }: Instance) => facts?.reportId ?? null,
    getOwnerId: ({ facts }: Instance) => facts?.ownerId ?? null,
    getStatus: ({ facts }: Instance) => facts?.status ?? null,
    getRequestDate: ({ facts }: Instance) => moment(facts?.requestDate),
    getCompletionDate: ({ facts }: Instance) => moment(facts?.completionDate),
    getReportResults: ({ facts }: Instance) => (facts === undefined ? null : apexResults(reportsOf().runs.results(facts.id))),
  },
});

/** Currency cells hold an amount with its currency. */
function apexResults(results: ReportResults): Holder {
  const { metadata, extended } = results;
  const isMoney = metadata.detailColumns.map(
    (name) => extended.detailColumnInfo.find((column) => column.name === name)?.dataType === 'currency',
  );
  const detail = ({ label, value, currency }: Cell, index: number): Holder =>
    new Holder('reports.ReportDataCell', {
      label: label,
      value:
        isMoney[index] === true && value !== null
          ? new Holder('reports.ReportCurrency', { amount: value, currencyCode: currency ?? null })
          : value,
    });
  const facts = [...results.factMap.values()].map((fact) => {
    const aggregates = listOf(
      'SummaryValue',
      fact.aggregates.map(({ label, value }) => new Holder('reports.SummaryValue', { label: label, value: value })),
    );
    if (fact.rows === undefined) return [fact.key, new Holder('reports.ReportFactWithSummaries', { key: fact.key, aggregates })] as const;
    const rows = listOf(
      'ReportDetailRow',
      fact.rows.map((row) => new Holder('reports.ReportDetailRow', { dataCells: listOf('ReportDataCell', row.map(detail)) })),
    );
    return [fact.key, new Holder('reports.ReportFactWithDetails', { key: fact.key, aggregates, rows })] as const;
  });
  const dimension = (groupings: readonly GroupingValue[]): Holder => toApex('Dimension', { groupings });
  return new Holder('reports.ReportResults', {
    allData: results.allData,
    hasDetailRows: results.hasDetailRows,
    factMap: new ApexMap(TEXT, { kind: 'platform', name: 'reports.ReportFact', args: [] }, facts),
    groupingsDown: dimension(results.groupingsDown),
    groupingsAcross: dimension(results.groupingsAcross),
    reportMetadata: toApex('ReportMetadata', metadata),
    reportExtendedMetadata: apexExtended(extended),
  });
}
const byName = <Info extends { readonly name: string }>(infos: readonly Info[]): Readonly<Record<string, Info>> =>
  Object.fromEntries(infos.map((info) => [info.name, info]));
function apexExtended({ aggregateColumnInfo, detailColumnInfo, groupingColumnInfo }: ReportResults['extended']): Holder {
  return toApex('ReportExtendedMetadata', {
    aggregateColumnInfo: byName(aggregateColumnInfo),
    detailColumnInfo: byName(detailColumnInfo),
    groupingColumnInfo: byName(groupingColumnInfo),
  });
}

/** The overloads: (id), (id, details), (id, metadata), (id, metadata, details). */
function asked(given: readonly ApexValue[]): { readonly override: ReportMetadata | undefined; readonly details: boolean } {
  const metadata = given.find((value) => value instanceof Holder);
  return {
    override: metadata === undefined ? undefined : ({ ...emptyReport, ...fromApex('ReportMetadata', metadata) } as ReportMetadata),
    details: given.includes(true),
  };
}

definePlatformClass({
  name: 'reports.ReportManager',
  statics: {
    describeReport: (id: string | null) => {
      const { metadata, extended, type } = describeReport(reportsOf(), id);
      return new Holder('reports.ReportDescribeResult', {
        reportMetadata: toApex('ReportMetadata', metadata),
        reportExtendedMetadata: apexExtended(extended),
        reportTypeMetadata: toApex('ReportTypeMetadata', type),
      });
    },
    getDatatypeFilterOperatorMap: () =>
      new ApexMap(
        TEXT,
        { kind: 'list', element: { kind: 'platform', name: 'reports.FilterOperator', args: [] } },
        dataTypes.map(
          (type) =>
            [
              type,
              listOf(
                'FilterOperator',
                operatorsOf(type).map((operator) => toApex('FilterOperator', operator)),
              ),
            ] as const,
        ),
      ),
    runReport: (id: string | null, ...given: ApexValue[]) => {
      const { override, details } = asked(given);
      return apexResults(reportsOf().run(id, override, details));
    },
    runAsyncReport: (id: string | null, ...given: ApexValue[]) => {
      const { override, details } = asked(given);
      return new Instance(reportsOf().runLater(id, override, details));
    },
    getReportInstance: (id: string | null) => new Instance(reportsOf().runs.find(id)),
    getReportInstances: (id: string | null) => {
      const { catalog, runs } = reportsOf();
      const asked = runs.of(catalog.definition(id).id ?? '');
      return listOf(
        'ReportInstance',
        asked.map((facts) => new Instance(facts)),
      );
    },
  },
});
