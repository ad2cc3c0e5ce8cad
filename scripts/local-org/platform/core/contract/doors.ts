/** The rooms that compiled code and the library reach through the org. */
import type { SoqlQuery, SoslQuery } from '../../../language/soqlAst.ts';
import type { UserInstance } from './program.ts';
import type { ApexValue } from './value.ts';

/** Records, schema, queries and saves. Implemented in `data/`. */
export interface DataDoor {
  /** Rows as ApexList of records, in the transaction's user, sharing and access mode; counts limits. */
  query(query: SoqlQuery, binds: readonly ApexValue[], options?: QueryOptions): ApexValue;
  /** `SELECT COUNT() ...`. */
  count(query: SoqlQuery, binds: readonly ApexValue[], options?: QueryOptions): number;
  /** Rows in pieces (for-loops over queries, query locators), without holding all in memory. */
  stream(query: SoqlQuery, binds: readonly ApexValue[], options?: QueryOptions): IterableIterator<ApexValue>;
  /** A query to be read later; `text` is how it was written. */
  queryLocator(query: SoqlQuery, binds: readonly ApexValue[], text: string): ApexValue;
  search(query: SoslQuery, binds: readonly ApexValue[], options?: QueryOptions): ApexValue;
  /** Statement form: throws DmlException. `target` is a record or a list of records. */
  save(operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete', target: ApexValue, options: SaveOptions): void;
  merge(master: ApexValue, others: ApexValue, options: SaveOptions): void;
  newRecord(objectName: string): ApexValue;
  /** Transaction control for the job layer: nested; the outermost begins and commits on SQLite. */
  begin(): void;
  commit(): void;
  rollback(): void;
}
export interface QueryOptions {
  readonly accessMode?: 'user' | 'system';
  /** Class of an aggregate or record result is told by the query itself. */
  readonly allRows?: boolean;
}
export interface SaveOptions {
  readonly accessMode: 'user' | 'system';
  readonly allOrNone: boolean;
  /** Field API name for upsert; Id when absent. */
  readonly externalIdField?: string;
}

/** Queued, scheduled and future work. Implemented in `jobs/`. */
export interface JobDoor {
  enqueueBatch(job: UserInstance, scopeSize: number): string;
  enqueueQueueable(job: UserInstance, options?: QueueableOptions): string;
  /** `key` is the compiled name of the method, `args` an ApexList. */
  enqueueFuture(className: string, key: string, args: ApexValue): void;
  schedule(name: string, cron: string, job: UserInstance): string;
  scheduleBatch(job: UserInstance, name: string, minutes: number, scopeSize: number): string;
  abort(id: string): void;
}
/** What System.enqueueJob may be told. */
export interface QueueableOptions {
  readonly delayMinutes?: number | null;
  readonly maxDepth?: number | null;
  readonly signature?: string | null;
}

/** HTTP out of Apex, blocking. Implemented in `callouts/`. */
export interface CalloutDoor {
  /** Errors: throws ApexError System.CalloutException with the platform's texts. */
  send(request: {
    readonly method: string;
    readonly url: string;
    readonly headers: ReadonlyMap<string, string>;
    readonly body: Uint8Array | undefined;
    readonly timeoutMs: number;
    readonly isCompressed: boolean;
  }): {
    readonly statusCode: number;
    readonly status: string;
    readonly headers: ReadonlyMap<string, string>;
    readonly body: Uint8Array;
  };
}
