/** What a custom adapter of external data answers, and what it is asked. Source: Apex Reference Guide, "TableResult Class", "UpsertResult Class", "DeleteResult Class", "QueryContext Class", "Order Class", "DataSourceUtil Class". */
import { ApexList } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { NotImplemented, raise, raiseNullPointer } from '../core/error.ts';
import { held, Holder } from '../core/holder.ts';
import { definePlatformClass } from '../core/registry.ts';

const RESULT = 'DataSource.TableResult';

type Make = (...values: ApexValue[]) => Holder;

function defineMade(name: string, statics: Readonly<Record<string, Make>>): void {
  definePlatformClass({
    name,
    statics,
    isInstance: (value) => value instanceof Holder && value.typeName === name,
    constructors: { '()': () => new Holder(name) },
  });
}

function resultOf(facts: Readonly<Record<string, ApexValue>>): Holder {
  const { rows } = facts;
  return new Holder(RESULT, { totalSize: rows instanceof ApexList ? rows.items.length : null, ...facts });
}

/** Of what was asked, or of all parts. */
function result(first: ApexValue = null, ...rest: ApexValue[]): Holder {
  if (typeof first === 'boolean') {
    const [errorMessage = null, tableName = null, rows = null, totalSize, ...more] = rest;
    // no page tells what these mean
    if (more.length > 0) throw new NotImplemented(`${RESULT}.get(success, errorMessage, tableName, rows, totalSize, ...)`);
    return resultOf({ success: first, errorMessage, tableName, rows, ...(totalSize === undefined ? {} : { totalSize }) });
  }
  return resultOf({ success: true, errorMessage: null, tableName: tableAsked(first as Holder), rows: rest[0] ?? null });
}

/** Errors: throws a null pointer where nothing says which table is asked. */
function tableAsked(asked: Holder): ApexValue {
  const selection = asked.typeName === 'DataSource.QueryContext' ? held(asked, 'tableSelection') : asked;
  return selection instanceof Holder ? held(selection, 'tableSelected') : raiseNullPointer();
}

defineMade(RESULT, { get: result, error: (errorMessage = null) => new Holder(RESULT, { success: false, errorMessage }) });
for (const name of ['DataSource.UpsertResult', 'DataSource.DeleteResult']) {
  defineMade(name, {
    success: (externalId = null) => new Holder(name, { success: true, externalId, errorMessage: null }),
    failure: (externalId = null, errorMessage = null) => new Holder(name, { success: false, externalId, errorMessage }),
  });
}
defineMade('DataSource.QueryContext', {
  get: (metadata = null, offset = null, maxResults = null, tableSelection = null) =>
    new Holder('DataSource.QueryContext', { metadata, offset, maxResults, tableSelection }),
});
defineMade('DataSource.Order', {
  get: (tableName = null, columnName = null, direction = null) => new Holder('DataSource.Order', { tableName, columnName, direction }),
});
definePlatformClass({
  name: 'DataSource.DataSourceUtil',
  methods: {
    logWarning: (_: object, message: string) => transaction().log({ category: 'USER_DEBUG|WARN', message }),
    throwException: (_: object, message: string) => raise('DataSource.DataSourceException', message),
  },
});
