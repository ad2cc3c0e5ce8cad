/** Iteration of for loops. */
import type { ApexType } from '../../../language/types.ts';
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import { ApexList, ApexSet } from '../../../platform/collections/index.ts';
import type { ListIterator } from '../../../platform/collections/platform.ts';
import type { ApexValue, Bridge } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { NotImplemented } from '../../../platform/core/error.ts';

/** What a for-each iterates over; a collection must not change until {@link leave}. */
function each(value: ApexValue): Iterable<ApexValue> {
  if (value instanceof ApexList || value instanceof ApexSet) {
    value.walks += 1;
    return value instanceof ApexList ? value.items : [...value];
  }
  return iterate(value);
}

function leave(value: ApexValue): void {
  if (value instanceof ApexList || value instanceof ApexSet) value.walks -= 1;
}

function* iterate(value: ApexValue): IterableIterator<ApexValue> {
  const iterable = value as Record<string, Bridge>;
  const iterator = (iterable['system.iterable#iterator/0'] ?? iterable['iterator'])?.call(value) as
    (Record<string, Bridge> & Partial<ListIterator>) | undefined;
  if (iterator === undefined) throw new NotImplemented('iterating over this value');
  const hasNext = iterator['system.iterator#hasnext/0'] ?? iterator.hasNext;
  const next = iterator['system.iterator#next/0'] ?? iterator.next;
  while (hasNext?.call(iterator as never) === true) yield next?.call(iterator as never) as ApexValue;
}

const CHUNK = 200;
/** `for (List<X> rows : [query])`: 200 at a time; without any row, once with an empty list. Source: Apex Developer Guide, "SOQL For Loops"; results of orgs. */
function* chunks(query: SoqlQuery, binds: ApexValue[]): IterableIterator<ApexValue> {
  let rows: ApexValue[] = [];
  let isFirst = true;
  const element: ApexType = { kind: 'sobject', name: query.from };
  for (const row of transaction().org.data.stream(query, binds)) {
    rows.push(row);
    if (rows.length === CHUNK) {
      yield new ApexList(element, rows);
      rows = [];
      isFirst = false;
    }
  }
  if (rows.length > 0 || isFirst) yield new ApexList(element, rows);
}

/** `for (List<X> rows : Database.query(text))`: as above, of rows that are read already. */
function inChunks(rows: ApexValue): ApexValue {
  const { elementType: element, items } = rows as ApexList;
  const starts = Array.from({ length: Math.max(1, Math.ceil(items.length / CHUNK)) }, (_none, index) => index * CHUNK);
  return new ApexList(
    { kind: 'list', element },
    starts.map((start) => new ApexList(element, items.slice(start, start + CHUNK))),
  );
}

export const loopOperators = { each, leave, chunks, inChunks };
