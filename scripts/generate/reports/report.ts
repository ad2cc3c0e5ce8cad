/** A row of the table as a report. Source: Metadata API Developer Guide, "Report": elements in the order in which an org gives them back. */
import { escaped } from '../metadataXml.ts';
import { columnName } from './columns.ts';
import type { GroupRow, ReportRow, TypeRow } from './model.ts';

/** The platform's limit for a report's name. */
const LONGEST_TITLE = 40;

/** Errors: throws for a title that is too long, for columns that the type does not offer. */
export function report(row: ReportRow, type: TypeRow): string {
  if (row.title.length > LONGEST_TITLE)
    throw new Error(`The title of the report ${row.name} is longer than ${String(LONGEST_TITLE)} characters.`);
  const name = (column: string): string => columnName(type, column);
  const { down = [], across = [], sums = [], filters = [], newest } = row;
  const isGroup = (column: string): boolean => [...down, ...across].some((group) => group.column === column);
  const columns = row.columns
    .filter((column) => !isGroup(column))
    .map(
      (column) => `<columns>${sums.includes(column) ? '<aggregateTypes>Sum</aggregateTypes>' : ''}<field>${name(column)}</field></columns>`,
    );
  const criteria = filters.map(
    ([column, operator, value]) =>
      `<criteriaItems><column>${name(column)}</column><columnToColumn>false</columnToColumn><isUnlocked>true</isUnlocked><operator>${operator}</operator><value>${escaped(value)}</value></criteriaItems>`,
  );
  return [
    '<Report xmlns="http://soap.sforce.com/2006/04/metadata">',
    ...columns,
    `<description>${escaped(row.description)}</description>`,
    criteria.length === 0 ? '' : `<filter>${criteria.join('')}</filter>`,
    `<format>${format(down, across)}</format>`,
    ...across.map((group) => grouping('groupingsAcross', group, name)),
    ...down.map((group) => grouping('groupingsDown', group, name)),
    `<name>${escaped(row.title)}</name><reportType>${type.name}__c</reportType>`,
    newest === undefined ? '' : `<rowLimit>${String(newest.rows)}</rowLimit>`,
    `<scope>organization</scope><showDetails>${String(across.length === 0 && down.length === 0)}</showDetails><showGrandTotal>true</showGrandTotal><showSubTotals>true</showSubTotals>`,
    newest === undefined ? '' : `<sortColumn>${name(newest.column)}</sortColumn><sortOrder>Desc</sortOrder>`,
    '</Report>\n',
  ].join('');
}

const format = (down: readonly GroupRow[], across: readonly GroupRow[]): string =>
  across.length > 0 ? 'Matrix' : down.length > 0 ? 'Summary' : 'Tabular';

const grouping = (element: string, { column, by }: GroupRow, name: (column: string) => string): string =>
  `<${element}><dateGranularity>${by ?? 'Day'}</dateGranularity><field>${name(column)}</field><sortOrder>Asc</sortOrder></${element}>`;
