/**
 * Cursors: the Ids of a query's rows; the rows are read in parts when they are fetched.
 * Source: Apex Developer Guide, "Apex Cursors"; Apex Reference Guide, "Cursor Class", "PaginationCursor Class", "CursorFetchResult Class".
 */
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import { ApexList, type ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue, LimitName } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise, raiseNullPointer } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { data } from '../../current.ts';
import { SObjectValue } from '../../records/index.ts';
import { cursorNamed, nameOfCursor } from './cursorNames.ts';

const idOf = (row: ApexValue): ApexValue => (row instanceof SObjectValue ? (row.values.get('id') ?? null) : null);

const refuse = (message: string): never => raise('System.InvalidParameterValueException', message);

export interface Opened {
  /** None of a cursor from JSON without a name, which has no rows (seen in an org). */
  readonly query?: SoqlQuery;
  readonly binds: readonly ApexValue[];
  readonly ids: readonly string[];
}

abstract class IdCursor {
  /** A name from JSON where this org has no such cursor. */
  private readonly known: Opened | string;
  constructor(known: Opened | string) {
    this.known = known;
  }

  /** Errors: System.FatalCursorException where this org has no such cursor; the words are ours. */
  private get opened(): Opened {
    const { known } = this;
    return typeof known === 'string' ? raise('System.FatalCursorException', `Cursor not found: ${known}`) : known;
  }
  get ids(): readonly string[] {
    return this.opened.ids;
  }
  /** Those of the rows that still exist, in their order. */
  protected read(ids: readonly string[]): ApexList {
    const { query, binds } = this.opened;
    return query === undefined ? new ApexList({ kind: 'sobject', name: 'SObject' }) : data().rowsInOrder(query, binds, ids);
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    const { known } = this;
    return [['queryId', typeof known === 'string' ? known : known.query === undefined ? null : nameOfCursor(this)]];
  }
  /** Errors: System.InvalidParameterValueException for a negative place, and for one that needs rows behind the last. The words are those of orgs. */
  protected check(position: number | null, count: number | null, end: number): void {
    if (position === null || count === null) raiseNullPointer();
    if (position < 0) refuse(`Start position cannot be a negative value: ${String(position)}`);
    if (count < 0) refuse(`Fetch size cannot be a negative value: ${String(count)}`);
    if (end > this.ids.length) refuse(`Fetch beyond bound detected: ${String(end)}`);
    if (position < this.ids.length) transaction().count('queries');
  }
}

export class Cursor extends IdCursor {
  readonly typeName = 'Database.Cursor';
  /** Returns the requested rows without those that were deleted meanwhile. */
  fetch(position: number, count: number): ApexList {
    this.check(position, count, (position + count) | 0);
    transaction().count('cursorFetches');
    return this.read(this.ids.slice(position, position + count));
  }
}

/** Source: Apex Developer Guide, "Apex Cursors"; the words are ours. */
const MOST_ROWS_A_PAGE = 2000;

export class PaginationCursor extends IdCursor {
  readonly typeName = 'Database.PaginationCursor';
  /** A full page: rows that were deleted meanwhile are skipped and counted. Calls share their limit with those of other cursors. */
  fetchPage(start: number, size: number): PageOfRows {
    this.check(start, size, start);
    if (size > MOST_ROWS_A_PAGE) refuse(`Page size cannot be more than ${String(MOST_ROWS_A_PAGE)}: ${String(size)}`);
    transaction().count('cursorFetches');
    const alive = this.read(this.ids.slice(start));
    const rows = alive.items.slice(0, size);
    const last = idOf(rows.at(-1) ?? null);
    const next = rows.length < size || last === null ? this.ids.length : this.ids.indexOf(String(last)) + 1;
    return new PageOfRows(
      new ApexList(alive.elementType, rows),
      next,
      next - start - rows.length,
      rows.length === size || next >= this.ids.length,
    );
  }
  fetchDeleted(start: number, size: number): number {
    this.check(start, size, start);
    const ids = this.ids.slice(start, start + size);
    return ids.length - this.read(ids).size;
  }
}

class PageOfRows {
  readonly typeName = 'Database.CursorFetchResult';
  readonly rows: ApexList;
  readonly next: number;
  readonly deleted: number;
  readonly isDone: boolean;
  constructor(rows: ApexList, next: number, deleted: number, isDone: boolean) {
    this.rows = rows;
    this.next = next;
    this.deleted = deleted;
    this.isDone = isDone;
  }
}

/** Counts a new cursor and its rows. */
export function opened<Kind extends IdCursor>(cursor: Kind, cursors: LimitName, rows: LimitName): Kind {
  transaction().count(cursors);
  transaction().count(rows, cursor.ids.length);
  return cursor;
}

function cursorOf<Kind extends IdCursor>(values: ApexMap, kind: new (known: Opened | string) => Kind): Kind {
  const name = values.get('queryId');
  return name === null ? new kind({ binds: [], ids: [] }) : cursorNamed(name, kind);
}

definePlatformClass({
  name: 'Database.Cursor',
  instances: Cursor,
  fromJson: (values: ApexMap) => cursorOf(values, Cursor),
  methods: {
    getNumRecords: ({ ids }: Cursor) => ids.length,
    fetch: (self: Cursor, position: number, count: number) => self.fetch(position, count),
  },
});
definePlatformClass({
  name: 'Database.PaginationCursor',
  instances: PaginationCursor,
  fromJson: (values: ApexMap) => cursorOf(values, PaginationCursor),
  methods: {
    getNumRecords: ({ ids }: PaginationCursor) => ids.length,
    fetchPage: (self: PaginationCursor, start: number, size: number) => self.fetchPage(start, size),
    fetchDeleted: (self: PaginationCursor, start: number, size: number) => self.fetchDeleted(start, size),
  },
});
definePlatformClass({
  name: 'Database.CursorFetchResult',
  instances: PageOfRows,
  methods: {
    getRecords: ({ rows }: PageOfRows) => rows,
    getNextIndex: ({ next }: PageOfRows) => next,
    getNumDeletedRecords: ({ deleted }: PageOfRows) => deleted,
    isDone: ({ isDone }: PageOfRows) => isDone,
  },
});
