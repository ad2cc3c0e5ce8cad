/** `apex query "SELECT ..."`: rows with the selected parents and children. */
import { parseQuery } from '../../compiler/syntax/index.ts';
import { shapeOf } from '../../http/rest/json/shape.ts';
import { recordJson } from '../../http/rest/json/write.ts';
import { refuse } from '../commandLine.ts';
import { show, withOrg, type Command } from './command.ts';

export const query: Command = async ({ rest: [text], json, orgFolder }) => {
  if (text === undefined) refuse('apex query needs a SOQL query in quotes.');
  await withOrg(orgFolder, (org) => {
    const rows = org.query(text);
    const { tree } = parseQuery(text);
    const shape = tree === undefined ? undefined : shapeOf(tree);
    const plain = rows.map((row) => plainRow(recordJson(row, '', shape)));
    show(json ? plain : table(plain), json);
  });
};

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record of the REST API without its `attributes`. */
function plainRow({ attributes: _, ...fields }: Row): Row {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plainValue(value)]));
}
function plainValue(value: unknown): unknown {
  if (!isRow(value)) return value;
  return Array.isArray(value['records']) ? (value['records'] as readonly Row[]).map(plainRow) : plainRow(value);
}

/** A parent that only some rows have is not a column of its own beside its fields' columns. */
function table(rows: readonly Row[]): readonly Row[] {
  const cells = rows.map(flat);
  const names = [...new Set(cells.flatMap((row) => Object.keys(row)))];
  const columns = names.filter((name) => !names.some((other) => other.startsWith(`${name}.`)));
  return cells.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null])));
}

/** For a table: `Owner.Name` in a column of its own, children in one cell. */
function flat(row: Row): Row {
  const cells = Object.entries(row).map(([name, value]): Row => {
    if (isRow(value)) return Object.fromEntries(Object.entries(flat(value)).map(([below, cell]) => [`${name}.${below}`, cell]));
    return {
      [name]: Array.isArray(value) ? (value as readonly Row[]).map((child) => Object.values(flat(child)).join(', ')).join('; ') : value,
    };
  });
  return Object.assign({}, ...cells) as Row;
}
