/** Queries and DML statements of compiled code. */
import { NO_SYSTEM_MODE } from '../../ir/accessMode.ts';
import type { SoqlQuery, SoslQuery } from '../../../language/soqlAst.ts';
import type { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue, SaveOptions } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise, raiseNullPointer } from '../../../platform/core/error.ts';
import { QueryScope } from '../../../platform/core/queryScope.ts';

function runQuery(query: SoqlQuery, binds: ApexValue[], result: 'list' | 'single' | 'first' | 'count'): ApexValue {
  const { data } = transaction().org;
  if (result === 'count') return data.count(query, binds);
  const rows = data.query(query, binds) as ApexList;
  return result === 'list' ? rows : onlyRow(rows, result);
}

/** @param none the result when there is no row */
function onlyRow(rows: ApexList | null, none: 'single' | 'first'): ApexValue {
  if (rows === null) raiseNullPointer();
  if (rows.size === 0 && none === 'first') return null;
  if (rows.size === 0) raise('System.QueryException', 'List has no rows for assignment to SObject');
  if (rows.size > 1) raise('System.QueryException', 'List has more than 1 row for assignment to SObject');
  return rows.items[0] ?? null;
}

function dml(
  operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge',
  target: ApexValue,
  second: ApexValue,
  options: { access: 'user' | 'system' | 'refused' | null; field: string | null },
): void {
  if (options.access === 'refused') raise('System.SecurityException', NO_SYSTEM_MODE);
  if (target === null) raiseNullPointer();
  const save: SaveOptions = {
    accessMode: options.access ?? 'system',
    allOrNone: true,
    ...(options.field === null ? {} : { externalIdField: options.field }),
  };
  const { data } = transaction().org;
  if (operation === 'merge') data.merge(target, second, save);
  else data.save(operation, target, save);
}

export const dataOperators = {
  queryLocator: (query: SoqlQuery, binds: ApexValue[], text: string) => transaction().org.data.queryLocator(query, binds, text),
  rows: (query: SoqlQuery, binds: ApexValue[]) => transaction().org.data.stream(query, binds),
  query: runQuery,
  onlyRow,
  search: (query: SoslQuery, binds: ApexValue[]) => transaction().org.data.search(query, binds),
  dml,
  scope: (locals: Readonly<Record<string, () => ApexValue>>) => new QueryScope(locals),
};
