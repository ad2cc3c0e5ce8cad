/** Rows of a query, with parents' fields under their paths. */
import { API, read } from 'localorg/http';

export type Row = Readonly<Record<string, unknown>>;

export async function queryRows(soql: string): Promise<readonly Row[]> {
  const { records } = (await read(`${API}/query`, { q: soql })) as { readonly records: readonly Row[] };
  return records.map((record) => flat(record, ''));
}

function flat(record: Row, prefix: string): Row {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      name === 'attributes'
        ? []
        : typeof value === 'object' && value !== null
          ? Object.entries(flat(value as Row, `${prefix}${name}.`))
          : [[`${prefix}${name}`, value]],
    ),
  );
}
