/** Serialises the results of asynchronous runs. */
import type { ApexValue } from '../platform/core/contract.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime } from '../platform/values/index.ts';
import type { Cell, Fact, GroupingValue, ReportResults } from './model.ts';

export function writeResults(results: ReportResults): string {
  return JSON.stringify({
    ...results,
    groupingsDown: results.groupingsDown.map(plainGroup),
    groupingsAcross: results.groupingsAcross.map(plainGroup),
    factMap: [...results.factMap.values()].map((fact) => ({
      ...fact,
      aggregates: fact.aggregates.map(plainCell),
      ...(fact.rows === undefined ? {} : { rows: fact.rows.map((row) => row.map(plainCell)) }),
    })),
  });
}
export function readResults(text: string): ReportResults {
  const read = JSON.parse(text) as Omit<ReportResults, 'factMap'> & { readonly factMap: readonly Fact[] };
  const facts = read.factMap.map((fact) => ({
    ...fact,
    aggregates: fact.aggregates.map(cell),
    ...(fact.rows === undefined ? {} : { rows: fact.rows.map((row) => row.map(cell)) }),
  }));
  return {
    ...read,
    groupingsDown: read.groupingsDown.map(group),
    groupingsAcross: read.groupingsAcross.map(group),
    factMap: new Map(facts.map((fact) => [fact.key, fact])),
  };
}

const plainCell = ({ label, value }: Cell): unknown => ({ label, value: plain(value) });
const cell = ({ label, value }: Cell): Cell => ({ label, value: revived(value) });
const plainGroup = ({ key, label, value, groupings }: GroupingValue): unknown => ({
  key,
  label,
  value: plain(value),
  groupings: groupings.map(plainGroup),
});
const group = (one: GroupingValue): GroupingValue => ({
  key: one.key,
  label: one.label,
  value: revived(one.value),
  groupings: one.groupings.map(group),
});

function plain(value: ApexValue): unknown {
  if (value instanceof ApexDate) return { date: value.toText() };
  if (value instanceof ApexDatetime) return { moment: value.ms };
  if (value instanceof ApexTime) return { time: value.ms };
  if (value instanceof ApexDecimal) return { decimal: value.toText() };
  return typeof value === 'bigint' ? { decimal: String(value) } : value;
}
function revived(value: unknown): ApexValue {
  if (typeof value !== 'object' || value === null) return value as ApexValue;
  const { date, moment, time, decimal } = value as {
    readonly date?: string;
    readonly moment?: number;
    readonly time?: number;
    readonly decimal?: string;
  };
  if (date !== undefined) return ApexDate.parse(date);
  if (moment !== undefined) return new ApexDatetime(moment);
  return time === undefined ? ApexDecimal.parse(decimal ?? '0') : new ApexTime(time);
}
