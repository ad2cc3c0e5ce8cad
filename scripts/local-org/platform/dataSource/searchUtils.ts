/** Rows whose names contain what is searched, asked of an adapter's own query. Source: Apex Reference Guide, "SearchUtils Class", "SearchContext Class". */
import { ApexList } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { raiseNullPointer } from '../core/error.ts';
import { held, Holder } from '../core/holder.ts';
import { instanceMember } from '../core/members.ts';
import { constantNamed } from '../core/derived.ts';
import { definePlatformClass } from '../core/registry.ts';

const query = instanceMember('DataSource.Connection', 'query', 'query(DataSource.QueryContext)', 1);
const itemsOf = (value: ApexValue): readonly Holder[] => (value instanceof ApexList ? (value.items as Holder[]) : raiseNullPointer());

function searchByName(search: Holder | null, connection: ApexValue): ApexList {
  if (search === null || connection === null) raiseNullPointer();
  const tables = itemsOf(held(search, 'metadata'));
  const results = itemsOf(held(search, 'tableSelections')).map((selection) => {
    const tableName = held(selection, 'tableSelected');
    const table = tables.find((one) => held(one, 'name') === tableName) ?? raiseNullPointer();
    return query(connection, questionOf(search, selection, held(table, 'nameColumn')));
  });
  return new ApexList({ kind: 'platform', name: 'DataSource.TableResult', args: [] }, results);
}

/** The name's condition takes the place of the selection's own. */
function questionOf(search: Holder, selection: Holder, columnName: ApexValue): Holder {
  const filter = new Holder('DataSource.Filter', {
    columnName,
    columnValue: held(search, 'searchPhrase'),
    subfilters: null,
    tableName: held(selection, 'tableSelected'),
    type: constantNamed('DataSource.FilterType', 'CONTAINS') as ApexValue,
  });
  const tableSelection = new Holder('DataSource.TableSelection', {
    columnsSelected: held(selection, 'columnsSelected'),
    filter,
    order: held(selection, 'order'),
    tableSelected: held(selection, 'tableSelected'),
  });
  const asked = { metadata: held(search, 'metadata'), offset: held(search, 'offset'), maxResults: held(search, 'maxResults') };
  return new Holder('DataSource.QueryContext', { ...asked, tableSelection });
}

definePlatformClass({ name: 'DataSource.SearchUtils', statics: { searchByName } });
