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
  readonly facts: ReportInstance;
  constructor(facts: ReportInstance) {
    this.facts = facts;
  }
}
const moment = (ms: number | null): ApexValue => (ms === null ? null : new ApexDatetime(ms));
definePlatformClass({
  name: 'reports.ReportInstance',
  instances: Instance,
  methods: {
    getId: ({ facts }: Instance) => facts.id,
    getReportId: ({ facts }: Instance) => facts.reportId,
    getOwnerId: ({ facts }: Instance) => facts.ownerId,
    getStatus: ({ facts }: Instance) => facts.status,
    getRequestDate: ({ facts }: Instance) => moment(facts.requestDate),
    getCompletionDate: ({ facts }: Instance) => moment(facts.completionDate),
    getReportResults: ({ facts }: Instance) => apexResults(reportsOf().runs.results(facts.id)),
  },
});

/** Currency cells hold an amount with its currency. */
function apexResults(results: ReportResults): Holder {
  const { metadata, extended } = results;
  const isMoney = metadata.detailColumns.map(
    (name) => extended.detailColumnInfo.find((column) => column.name === name)?.dataType === 'currency',
  );
  const detail = ({ label, value }: Cell, index: number): Holder =>
    new Holder('reports.ReportDataCell', {
      Label: label,
      Value:
        isMoney[index] === true && value !== null ? new Holder('reports.ReportCurrency', { Amount: value, CurrencyCode: 'USD' }) : value,
    });
  const facts = [...results.factMap.values()].map((fact) => {
    const Aggregates = listOf(
      'SummaryValue',
      fact.aggregates.map(({ label, value }) => new Holder('reports.SummaryValue', { Label: label, Value: value })),
    );
    if (fact.rows === undefined) return [fact.key, new Holder('reports.ReportFactWithSummaries', { Key: fact.key, Aggregates })] as const;
    const Rows = listOf(
      'ReportDetailRow',
      fact.rows.map((row) => new Holder('reports.ReportDetailRow', { DataCells: listOf('ReportDataCell', row.map(detail)) })),
    );
    return [fact.key, new Holder('reports.ReportFactWithDetails', { Key: fact.key, Aggregates, Rows })] as const;
  });
  const dimension = (groupings: readonly GroupingValue[]): Holder => toApex('Dimension', { groupings });
  return new Holder('reports.ReportResults', {
    AllData: results.allData,
    HasDetailRows: results.hasDetailRows,
    FactMap: new ApexMap(TEXT, { kind: 'platform', name: 'reports.ReportFact', args: [] }, facts),
    GroupingsDown: dimension(results.groupingsDown),
    GroupingsAcross: dimension(results.groupingsAcross),
    ReportMetadata: toApex('ReportMetadata', metadata),
    ReportExtendedMetadata: apexExtended(extended),
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
    describeReport: (id: string) => {
      const { metadata, extended, type } = describeReport(reportsOf(), id);
      return new Holder('reports.ReportDescribeResult', {
        ReportMetadata: toApex('ReportMetadata', metadata),
        ReportExtendedMetadata: apexExtended(extended),
        ReportTypeMetadata: toApex('ReportTypeMetadata', type),
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
    runReport: (id: string, ...given: ApexValue[]) => {
      const { override, details } = asked(given);
      return apexResults(reportsOf().run(id, override, details));
    },
    runAsyncReport: (id: string, ...given: ApexValue[]) => {
      const { override, details } = asked(given);
      return new Instance(reportsOf().runLater(id, override, details));
    },
    getReportInstance: (id: string) => new Instance(reportsOf().runs.find(id)),
    getReportInstances: (id: string) => {
      reportsOf().catalog.definition(id);
      return listOf(
        'ReportInstance',
        reportsOf()
          .runs.of(id)
          .map((facts) => new Instance(facts)),
      );
    },
  },
});
