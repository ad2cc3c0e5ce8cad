/** The database: a table an object, prepared statements, nested transactions, new Ids. */
import { DatabaseSync } from '@photostructure/sqlite';
import { inDatabase } from '../../platform/core/databaseTime.ts';
import { idSuffix } from '../../platform/core/operators.ts';
import { isCalculated, isText, type FieldSchema, type ObjectSchema, type Schema } from '../schema/index.ts';
import { viewOf } from './views.ts';
import { columnType, isWideSql, type SqlValue } from './values.ts';

type StatementSync = ReturnType<InstanceType<typeof DatabaseSync>['prepare']>;
export type Row = Readonly<Record<string, SqlValue>>;

/** How long a process waits for another one that writes to the same org: a page with its callouts takes seconds. */
const PATIENCE_MS = 60_000;
/** A transaction locks the database for writing from its first statement on, so that no other process changes what it reads. */
const BEGIN = 'BEGIN IMMEDIATE';

export class Store {
  readonly database: InstanceType<typeof DatabaseSync>;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;
  /** What functions of ours threw within the statements that run. */
  private readonly thrown: unknown[] = [];
  /** Also after one that an error caused. */
  afterRollback: (() => void) | undefined;

  /** @param file a path, or `:memory:`. */
  constructor(file: string, schema: Schema) {
    this.database = new DatabaseSync(file);
    this.database.exec(`PRAGMA busy_timeout = ${String(PATIENCE_MS)}`);
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;');
    this.database.exec('CREATE TABLE IF NOT EXISTS _sequence (name TEXT PRIMARY KEY, last INTEGER NOT NULL)');
    this.database.function('fold', { deterministic: true }, (text: unknown) => (typeof text === 'string' ? text.toLowerCase() : text));
    this.database.exec(BEGIN);
    this.makeRoom(schema, schema.stored(), file !== ':memory:');
    this.database.exec('COMMIT');
  }

  /** Tables and views of objects. @param mayExist whether an earlier session may have made them. */
  makeRoom(schema: Schema, objects: readonly ObjectSchema[], mayExist: boolean): void {
    for (const object of objects) {
      const view = viewOf(schema, object);
      if (view === undefined) this.createTable(object, mayExist);
      else this.createView(object.name, view);
    }
  }

  /** A function for SQL. What it throws reaches the caller as it is; the database alone would pass on the message only. */
  define(name: string, body: (...values: SqlValue[]) => SqlValue): void {
    this.database.function(name, { varargs: true }, (...values: SqlValue[]) => {
      try {
        return body(...values);
      } catch (cause) {
        this.thrown.push(cause);
        throw cause;
      }
    });
  }

  all(sql: string, values: readonly SqlValue[] = []): readonly Row[] {
    const statement = this.prepare(sql);
    try {
      return this.working(() => statement.all(...values));
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      return this.allWhole(sql, values);
    }
  }
  *iterate(sql: string, values: readonly SqlValue[] = []): IterableIterator<Row> {
    yield* this.database.prepare(sql).iterate(...values);
  }

  /** Reads rows with integers that are too large for JavaScript numbers: these stay BigInts. */
  private allWhole(sql: string, values: readonly SqlValue[]): readonly Row[] {
    const statement = this.database.prepare(sql);
    statement.setReadBigInts(true);
    const plain = (value: SqlValue): SqlValue => (typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value);
    return (statement.all(...values) as readonly Row[]).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
    );
  }
  run(sql: string, values: readonly SqlValue[] = []): number {
    const statement = this.prepare(sql);
    return Number(this.working(() => statement.run(...values)).changes);
  }

  private working<Result>(statement: () => Result): Result {
    try {
      return inDatabase(statement);
    } catch (error) {
      throw this.thrown.pop() ?? error;
    }
  }

  begin(): void {
    this.database.exec(this.depth === 0 ? BEGIN : `SAVEPOINT s${String(this.depth)}`);
    this.depth += 1;
  }
  commit(): void {
    this.depth -= 1;
    this.database.exec(this.depth === 0 ? 'COMMIT' : `RELEASE s${String(this.depth)}`);
  }
  /** @param keepsNumbers whether Ids and auto-numbers that were given out stay so, as within a transaction */
  rollback(keepsNumbers = true): void {
    this.depth -= 1;
    const command = this.depth === 0 ? 'ROLLBACK' : `ROLLBACK TO s${String(this.depth)}; RELEASE s${String(this.depth)}`;
    if (keepsNumbers && this.depth > 0) this.undo(command);
    else this.database.exec(command);
    this.afterRollback?.();
  }
  /**
   * Undoes by a command what happened since a savepoint, but the Ids and auto-numbers that were given out: none is given twice within a transaction.
   * Source: Salesforce Help, "Use the Independent Auto-Number Sequence Test Option" (gaps where records are rolled back).
   */
  undo(command: string): void {
    const given = this.all('SELECT name, last FROM _sequence');
    this.database.exec(command);
    this.run(
      `INSERT INTO _sequence (name, last) SELECT value ->> 'name', value ->> 'last' FROM json_each(?) WHERE true
       ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last)`,
      [JSON.stringify(given)],
    );
  }
  get isInTransaction(): boolean {
    return this.depth > 0;
  }

  /** The next numbers of a sequence, from 1. @return the first of them. */
  next(name: string, count = 1): number {
    const [row] = this.all(
      'INSERT INTO _sequence (name, last) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET last = last + ?2 RETURNING last',
      [name, count],
    );
    return Number(row?.['last']) - count + 1;
  }

  /** A new Id of 18 characters. */
  newId(object: ObjectSchema): string {
    return this.newIds(object, 1)[0] ?? '';
  }

  /** New Ids of 18 characters, with one statement. */
  newIds(object: ObjectSchema, count: number): readonly string[] {
    const first = this.next(`id:${object.keyPrefix}`, count);
    return Array.from({ length: count }, (_none, index) => idOf(object, first + index));
  }

  close(): void {
    this.database.close();
  }

  private prepare(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.database.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }

  /** Creates a view; deleting from it deletes the underlying rows, other changes are not possible. */
  private createView(name: string, view: string): void {
    const [kind] = this.all('SELECT type FROM sqlite_master WHERE name = ?', [name]);
    if (kind !== undefined) this.database.exec(`DROP ${kind['type'] === 'view' ? 'VIEW' : 'TABLE'} "${name}"`);
    this.database.exec(`CREATE VIEW "${name}" AS ${view}`);
    this.database.exec(
      `CREATE TRIGGER "${name} changes" INSTEAD OF UPDATE ON "${name}" BEGIN ${name.endsWith('Feed') ? 'UPDATE "FeedItem" SET "IsDeleted" = NEW."IsDeleted" WHERE "Id" = OLD."Id"' : 'SELECT 1'}; END`,
    );
  }

  /** Tables grow columns when the metadata does; columns are never dropped. */
  private createTable(object: ObjectSchema, mayExist: boolean): void {
    const fields = [...object.fields.values()].filter((field) => !isCalculated(field));
    const columns = fields.map((field) => `"${field.name}" ${field.name === 'Id' ? 'TEXT PRIMARY KEY' : columnType(field)}`);
    this.database.exec(`CREATE TABLE IF NOT EXISTS "${object.name}" (${columns.join(', ')}) WITHOUT ROWID`);
    const present = new Set(
      !mayExist
        ? fields.map(({ name }) => name.toLowerCase())
        : this.database
            .prepare(`PRAGMA table_info("${object.name}")`)
            .all()
            .map(({ name }) => name.toLowerCase()),
    );
    for (const field of fields) {
      if (!present.has(field.name.toLowerCase()))
        this.database.exec(`ALTER TABLE "${object.name}" ADD COLUMN "${field.name}" ${columnType(field)}`);
      const column = `"${field.name}"`;
      if (isIndexed(object, field))
        this.database.exec(
          `CREATE INDEX IF NOT EXISTS "${object.name}.${field.name}" ON "${object.name}" (${column}) WHERE ${column} IS NOT NULL`,
        );
      // texts with non-ASCII letters are indexed by their folded form
      if (isText(field) && field.isCustom && (field.isUnique || field.isExternalId) && !field.isCaseSensitive)
        this.database.exec(
          `CREATE INDEX IF NOT EXISTS "${object.name}.${field.name}.folded" ON "${object.name}" (fold(${column})) WHERE ${isWideSql(column)}`,
        );
    }
  }
}

function isIndexed(object: ObjectSchema, field: FieldSchema): boolean {
  if (field.isUnique || field.isExternalId) return true;
  return field.kind === 'reference'
    ? field.isCustom || INDEXED.has(field.name) || isAskedByDeletes(object, field)
    : !object.isCustom && (field.kind === 'email' || field.name === 'Name' || field.name === 'LastName');
}

/** Who deletes many rows asks for each of them what goes along, and which of the others point at it. */
const isAskedByDeletes = (object: ObjectSchema, field: FieldSchema): boolean =>
  field.isCreateable && (field.onDelete === 'cascade' || field.referenceTo.includes(object.name));

const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && error.message.startsWith('Value is too large'));

const INDEXED = new Set([
  'AccountId',
  'ContactId',
  'LeadId',
  'OpportunityId',
  'CampaignId',
  'WhatId',
  'WhoId',
  'ParentId',
  'ContentDocumentId',
  'LinkedEntityId',
  'AssigneeId',
  'ProfileId',
  'PermissionSetId',
  'PricebookEntryId',
]);

/** Ids contain an instance code as in real orgs, so they never equal Ids that tests make up, like `001000000000001`. */
function idOf(object: ObjectSchema, number: number): string {
  const id = `${object.keyPrefix}Lo0000${base62(number).padStart(6, '0')}`.slice(0, 15);
  return id + idSuffix(id);
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
function base62(number: number): string {
  let text = '';
  for (let left = number; left > 0; left = Math.floor(left / 62)) text = (DIGITS[left % 62] ?? '') + text;
  return text;
}
