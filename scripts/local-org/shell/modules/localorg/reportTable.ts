/** A report's result as rows of one table: details below the headings of their groups, or groups with their totals, or a matrix of both kinds of groups. */
import { aggregateLabels, leaves, totals, type ReportCell, type ReportGroup, type ReportResult } from 'localorg/reports';

export interface TableCell {
  readonly key: number;
  readonly text: string;
  /** Of a cell that names a record. */
  readonly href?: string;
  readonly className: string;
  readonly span: number;
}
export interface TableRow {
  readonly key: string;
  readonly className: string;
  readonly cells: readonly TableCell[];
}
export interface ReportTable {
  readonly columns: readonly TableCell[];
  readonly rows: readonly TableRow[];
}
const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;
const NUMBERS = new Set(['int', 'double', 'currency', 'percent']);

/** @param isDetailed whether rows are wanted; a matrix has none. */
export function tableOf(result: ReportResult, isDetailed: boolean): ReportTable {
  const { reportFormat } = result.reportMetadata;
  if (reportFormat === 'MATRIX') return matrix(result);
  return reportFormat === 'SUMMARY' && !isDetailed ? groupTable(result) : detailTable(result);
}

function detailTable(result: ReportResult): ReportTable {
  const { reportMetadata: metadata, reportExtendedMetadata: extended } = result;
  const isNumber = metadata.detailColumns.map((name) => NUMBERS.has(extended.detailColumnInfo[name]?.dataType ?? ''));
  const rowsOf = (key: string): readonly TableRow[] =>
    (result.factMap[`${key}!T`]?.rows ?? []).map(({ dataCells }, index) => ({
      key: `${key}/${String(index)}`,
      className: '',
      cells: dataCells.map((cell, column) => cellOf(cell, column, isNumber[column] === true)),
    }));
  const heading = (key: string, text: string, className: string): TableRow => ({
    key: `heading/${key}`,
    className,
    cells: headingCells(result, key, text),
  });
  const walk = (groups: readonly ReportGroup[], level: number): readonly TableRow[] =>
    groups.flatMap(({ key, label, groupings }) => [
      heading(key, label, `local-report__group local-report__group_${String(level)}`),
      ...(groupings.length === 0 ? rowsOf(key) : walk(groupings, level + 1)),
    ]);
  const groups = result.groupingsDown.groupings;
  return {
    columns: metadata.detailColumns.map((name, column) =>
      plain(column, extended.detailColumnInfo[name]?.label ?? name, isNumber[column] === true),
    ),
    rows: metadata.groupingsDown.length === 0 ? rowsOf('T') : [...walk(groups, 0), heading('T', 'Total', 'local-report__total')],
  };
}

function groupTable(result: ReportResult): ReportTable {
  const levels = levelLabels(result);
  return {
    columns: [
      ...levels.map((label, level) => plain(level, label, false)),
      ...aggregateLabels(result).map((label, index) => plain(levels.length + index, label, true)),
    ],
    rows: [
      ...leaves(result.groupingsDown.groupings).map(({ key, labels }) => ({
        key,
        className: '',
        cells: [...labels.map((label, level) => plain(level, label, false)), ...numbers(totals(result, key), levels.length)],
      })),
      {
        key: 'total',
        className: 'local-report__total',
        cells: [{ key: 0, text: 'Total', className: '', span: Math.max(levels.length, 1) }, ...numbers(totals(result), levels.length)],
      },
    ],
  };
}

/** A column for each group across, and one for all; several totals share a cell. */
function matrix(result: ReportResult): ReportTable {
  const levels = levelLabels(result);
  const across = [
    ...leaves(result.groupingsAcross.groupings).map(({ key, labels }) => ({ key, label: labels.join(' / ') })),
    { key: 'T', label: 'Total' },
  ];
  const line = (down: string, first: readonly TableCell[], className: string): TableRow => ({
    key: `line/${down}`,
    className,
    cells: [
      ...first,
      ...across.map(({ key }, index) =>
        plain(
          levels.length + index,
          totals(result, down, key)
            .map(({ label }) => label)
            .join(' | '),
          true,
        ),
      ),
    ],
  });
  return {
    columns: [
      ...levels.map((label, level) => plain(level, label, false)),
      ...across.map(({ label }, index) => plain(levels.length + index, label, true)),
    ],
    rows: [
      ...leaves(result.groupingsDown.groupings).map(({ key, labels }) =>
        line(
          key,
          labels.map((label, level) => plain(level, label, false)),
          '',
        ),
      ),
      line('T', [{ key: 0, text: 'Total', className: '', span: Math.max(levels.length, 1) }], 'local-report__total'),
    ],
  };
}

const levelLabels = ({ reportMetadata, reportExtendedMetadata }: ReportResult): readonly string[] =>
  reportMetadata.groupingsDown.map(({ name }) => reportExtendedMetadata.groupingColumnInfo[name]?.label ?? name);

/** What a group is called with the count of its rows, and its totals below the columns that they sum up; others stand beside the name. */
function headingCells(result: ReportResult, key: string, text: string): readonly TableCell[] {
  const { aggregates, detailColumns } = result.reportMetadata;
  const labels = aggregateLabels(result);
  const sums = totals(result, key).map(({ label }, index) => {
    const name = aggregates[index] ?? '';
    return { label, name: labels[index] ?? '', isCount: name === 'RowCount', column: detailColumns.indexOf(name.replace(/^\w+!/, '')) };
  });
  const count = sums.find(({ isCount }) => isCount);
  const beside = sums.filter(({ isCount, column }) => !isCount && column < 1).map(({ name, label }) => `${name}: ${label}`);
  const first = Math.min(...sums.filter(({ column }) => column > 0).map(({ column }) => column), Math.max(detailColumns.length, 1));
  const words = [text, ...(count === undefined ? [] : [`(${count.label})`]), ...beside].join(' ');
  const below = detailColumns.slice(first).map((_name, offset) => {
    const own = sums.filter(({ column }) => column === first + offset);
    return plain(first + offset, own.map(({ name, label }) => (own.length === 1 ? label : `${name}: ${label}`)).join(' '), true);
  });
  return [{ key: 0, text: words, className: '', span: first }, ...below];
}

const plain = (key: number, text: string, isNumber: boolean): TableCell => ({
  key,
  text,
  className: isNumber ? 'slds-text-align_right' : '',
  span: 1,
});
const numbers = (cells: readonly ReportCell[], offset: number): readonly TableCell[] =>
  cells.map(({ label }, index) => plain(offset + index, label, true));

/** A name of a record leads to it. */
function cellOf({ label, value }: ReportCell, column: number, isNumber: boolean): TableCell {
  const isLink = typeof value === 'string' && ID.test(value) && value !== label && /\d/.test(value);
  return { ...plain(column, label, isNumber), ...(isLink ? { href: `/lightning/r/${value}/view` } : {}) };
}
