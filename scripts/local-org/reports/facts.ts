/** The facts of a report: aggregates of every group, detail rows of the lowest. Source: Apex Developer Guide, "Decode the Fact Map" of Reports and Dashboards API via Apex. */
import type { SObjectValue } from '../data/index.ts';
import { aggregateCell, cellOf } from './cells.ts';
import type { Group } from './groupings.ts';
import type { Fact, ReportMetadata } from './model.ts';
import { formulaCell } from './summaryFormulas.ts';
import type { ReportColumn } from './types/index.ts';

export const MOST_DETAIL_ROWS = 2000;

/** A report as its facts need it. */
export interface FactSource {
  readonly metadata: ReportMetadata;
  readonly columnNamed: (name: string) => ReportColumn;
  /** The columns of detail rows, where these are asked for. */
  readonly details: readonly ReportColumn[] | undefined;
}

/** @return the facts of all groups, with 2,000 detail rows at most. `down`, `across`: the groups of both directions. */
export function factsOf(
  source: FactSource,
  rows: readonly SObjectValue[],
  down: readonly Group[],
  across: readonly Group[],
): readonly Fact[] {
  return trimmed(placesOf(source.metadata, rows, down, across).map((place) => factOf(source, place)));
}

/** Where a fact stands, and the rows that it is made of. `T` is the total of a direction. */
interface Place {
  readonly key: string;
  readonly rows: readonly SObjectValue[];
  /** Whether detail rows belong here: in the lowest groups. */
  readonly isLowest: boolean;
}

function placesOf(
  { reportFormat }: ReportMetadata,
  rows: readonly SObjectValue[],
  down: readonly Group[],
  across: readonly Group[],
): readonly Place[] {
  const isMatrix = reportFormat === 'MATRIX';
  const columns = isMatrix ? flat(across).map((group) => ({ group, own: new Set(group.rows) })) : [];
  return [
    ...flat(down).flatMap((group) => [
      ...columns.map(({ group: other, own }) => ({
        key: `${group.key}!${other.key}`,
        rows: group.rows.filter((row) => own.has(row)),
        isLowest: isLeaf(group) && isLeaf(other),
      })),
      { key: `${group.key}!T`, rows: group.rows, isLowest: isLeaf(group) && !isMatrix },
    ]),
    ...columns.map(({ group }) => ({ key: `T!${group.key}`, rows: group.rows, isLowest: false })),
    { key: 'T!T', rows, isLowest: reportFormat === 'TABULAR' },
  ];
}

const flat = (groups: readonly Group[]): readonly Group[] => groups.flatMap((group) => [group, ...flat(group.groupings)]);

const isLeaf = (group: Group): boolean => group.groupings.length === 0;

function factOf({ metadata, columnNamed, details }: FactSource, { key, rows, isLowest }: Place): Fact {
  const aggregates = metadata.aggregates.map((name) => {
    const formula = metadata.customSummaryFormula[name];
    return formula === undefined
      ? aggregateCell(name, rows, columnNamed, metadata.currency)
      : formulaCell(formula, metadata, key, rows, columnNamed);
  });
  if (details === undefined) return { key, aggregates };
  return { key, aggregates, rows: isLowest ? rows.map((row) => details.map((column) => cellOf(row, column))) : [] };
}

/** The first 2,000 detail rows, group by group. */
function trimmed(facts: readonly Fact[]): readonly Fact[] {
  let left = MOST_DETAIL_ROWS;
  return facts.map((fact) => {
    if (fact.rows === undefined) return fact;
    const rows = fact.rows.slice(0, left);
    left -= rows.length;
    return { ...fact, rows };
  });
}
