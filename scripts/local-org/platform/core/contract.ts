/**
 * The runtime's contract: what compiled Apex, the platform library, the data layer and the job layer may ask of each other.
 * Only types live here (and no imports of implementations), so that every room can be read, tested and replaced on its own.
 *
 * Values. `null` is Apex's null, `undefined` never travels. Boolean = boolean, Integer = number (int32), Long = bigint (64 bit),
 * String and Id = string (an Id always in its 18-character form), Double/Decimal/Date/Time/Datetime/Blob = immutable classes of
 * `platform/values`, collections = ApexList/ApexSet/ApexMap of `platform/collections`, records = SObjectValue of `data/records`,
 * enums, user instances and platform instances = objects.
 */
import type { ApexType } from '../../language/types.ts';
import type { SoqlQuery, SoslQuery } from '../../language/soqlAst.ts';

export type ApexValue = null | boolean | number | bigint | string | object;
export type ApexFunction = (...args: ApexValue[]) => ApexValue;

/* ------------------------------------------------------------------ compiled code */

/** A class, interface or enum of the project, as the runtime sees it. */
export interface UserType {
  readonly kind: 'class' | 'interface' | 'enum' | 'trigger';
  /** Canonical: `Outer.Inner`. */
  readonly name: string;
  readonly file: string;
  readonly superclass?: ApexType;
  /** Transitively closed. */
  readonly interfaces: readonly ApexType[];
  readonly isAbstract: boolean;
  readonly isTest: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly sharing: 'with' | 'without' | 'inherited' | 'none';
  readonly annotations: readonly UserAnnotation[];
  readonly fields: readonly UserField[];
  readonly methods: readonly UserMethod[];
  readonly constructors: readonly UserConstructor[];
  /** Enum constants, in order: the same objects that compiled code uses. Empty for classes. */
  readonly constants: readonly ApexValue[];
  /** A new instance with fields at null and no constructor run: for JSON.deserialize and for restoring job state. */
  allocate(): UserInstance;
  /** A new instance with its constructor run. */
  construct(constructor: UserConstructor, args: readonly ApexValue[]): UserInstance;
  /** An instance with no constructor run whose visible instance methods are answered by `answer`: Test.createStub. */
  stub(answer: (stub: UserInstance, method: UserMethod, args: readonly ApexValue[]) => ApexValue): UserInstance;
}
export interface UserAnnotation {
  /** Lower case. */
  readonly name: string;
  /** By lower-case name. */
  readonly parameters: Readonly<Record<string, string>>;
}
export interface UserField {
  readonly name: string;
  /** Canonical name of the class that has it: a superclass for inherited ones. */
  readonly declaredIn: string;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly isTransient: boolean;
  readonly isProperty: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly annotations: readonly UserAnnotation[];
  /** Reads through the getter when it has a body. For statics `instance` is null. */
  read(instance: UserInstance | null): ApexValue;
  /** Writes through the setter when it has a body. */
  write(instance: UserInstance | null, value: ApexValue): void;
  /** The stored slot, past getters and setters: what job state keeps. `undefined` when the property stores nothing. */
  readonly slot?: { read(instance: UserInstance | null): ApexValue; write(instance: UserInstance | null, value: ApexValue): void };
}
export interface UserMethod {
  readonly name: string;
  readonly isStatic: boolean;
  readonly isTestMethod: boolean;
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly annotations: readonly UserAnnotation[];
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly returns: ApexType;
  readonly line: number;
  /** The compiled name, the same for a method and all that override it: tells overloads apart. */
  readonly key: string;
  /** As Apex calls it: a future method is enqueued. */
  call(target: UserInstance | null, args: readonly ApexValue[]): ApexValue;
  /** Runs the body of a future method; the same as `call` for others. */
  callBody(target: UserInstance | null, args: readonly ApexValue[]): ApexValue;
}
export interface UserConstructor {
  readonly access: 'private' | 'protected' | 'public' | 'global';
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
}
/** An instance of a project class. `$type` stands on the prototype. */
export interface UserInstance {
  readonly $type: UserType;
}

/** All compiled code of the org. Names are looked up without case. */
export interface Program {
  typeNamed(name: string): UserType | undefined;
  readonly types: readonly UserType[];
  readonly triggers: readonly CompiledTrigger[];
  /** Files that did not compile, with their messages; their classes are absent. */
  readonly failures: readonly {
    readonly file: string;
    readonly typeName: string;
    readonly diagnostics: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  }[];
  /** Executable line numbers a file, for coverage. */
  executableLines(file: string): readonly number[];
  /** Lines hit since start, when compiled with coverage. */
  coveredLines(file: string): ReadonlySet<number>;
}
export interface CompiledTrigger {
  readonly file: string;
  readonly name: string;
  readonly object: string;
  /** `before insert`, ... */
  readonly events: readonly string[];
  run(): void;
}
/**
 * Calls a method that an interface of the platform prescribes on a project object.
 * `key` is `<interface lower>#<method lower>/<arity>`: `database.batchable#execute/2`, `system.queueable#execute/1`, `object#tostring/0`.
 * Exposed on the instance's prototype under exactly that property name.
 */
export type Bridge = (...args: ApexValue[]) => ApexValue;

/* ------------------------------------------------------------------ the platform library */

/**
 * How a platform class is built. Members are found by `signature` (`valueOf(Decimal)`, `add(T)`: canonical parameter types as in the stubs), else by
 * bare name (one function for all overloads, telling them apart by what it is given). Names compare without case.
 * A member of the stubs with no implementation compiles and throws `not implemented: Type.member(args)` when reached.
 */
export interface PlatformClass {
  /** Canonical, qualified: `System.String`, `Database.SaveResult`. */
  readonly name: string;
  /** `new X(...)`: by signature `(String,Integer)` or one function under `*`. */
  readonly constructors?: Readonly<Record<string, (...args: never[]) => ApexValue>>;
  readonly statics?: Readonly<Record<string, (...args: never[]) => ApexValue | void>>;
  /** First argument is the receiver, never null. */
  readonly methods?: Readonly<Record<string, (self: never, ...args: never[]) => ApexValue | void>>;
  /** Instance fields are plain properties of the instance under the stub's spelling. Static fields and properties: getters by name. */
  readonly staticFields?: Readonly<Record<string, () => ApexValue>>;
  readonly staticSetters?: Readonly<Record<string, (value: never) => void>>;
  /** Fields that need code (else plain properties). */
  readonly fields?: Readonly<
    Record<string, { readonly get: (self: never) => ApexValue; readonly set?: (self: never, value: never) => void }>
  >;
  /** For `instanceof`, casts and JSON: whether a value is one of these, when `value.constructor` in `instances` is not enough. */
  readonly isInstance?: (value: ApexValue) => boolean;
  /** For JSON.deserialize: an instance from the object's values, an ApexMap of maps, lists and primitives; `member` reads one of them as a type wants it. */
  readonly fromJson?: (values: never, member: (name: string, type: ApexType) => ApexValue) => ApexValue;
  /** The JS class whose instances are of this Apex class. */
  readonly instances?: abstract new (...args: never[]) => object;
}

/* ------------------------------------------------------------------ one transaction */

export type LimitName =
  | 'queries'
  | 'queryRows'
  | 'queryLocatorRows'
  | 'aggregateQueries'
  | 'soslQueries'
  | 'dmlStatements'
  | 'dmlRows'
  | 'callouts'
  | 'calloutTimeMs'
  | 'cpuTimeMs'
  | 'heapBytes'
  | 'queueableJobs'
  | 'futureCalls'
  | 'emailInvocations'
  | 'mobilePushCalls'
  | 'publishImmediateDml'
  | 'cursors'
  | 'cursorRows'
  | 'cursorFetches'
  | 'paginationCursors'
  | 'paginationCursorRows';

export interface RunningUser {
  /** 18 characters. */
  readonly id: string;
  readonly profileId: string;
  readonly timeZone: string;
  readonly locale: string;
  /** `en_US`: of labels and messages. */
  readonly language: string;
}
/**
 * What one execution context owns: its user, limits, statics, savepoints, Quiddity, `Trigger` state. Exactly one is current at a time
 * (Apex is synchronous here). Statics belong to `epoch`: compiled classes re-run their static initialisers when it changes.
 */
export interface Transaction {
  readonly org: Org;
  readonly epoch: number;
  /** Anonymous, synchronous (UI, REST), batch start/execute/finish, queueable, future, scheduled, test, platform event. As `System.Quiddity` spells it. */
  readonly quiddity: string;
  readonly isAsync: boolean;
  readonly isTest: boolean;
  /** Changes inside System.runAs. */
  user: RunningUser;
  /** Counts one more and throws an uncatchable System.LimitException beyond the cap. */
  count(limit: LimitName, by?: number): void;
  used(limit: LimitName): number;
  cap(limit: LimitName): number;
  /** Whether uncommitted DML or an email forbids a callout. Cleared at commit. */
  hasUncommittedWork: boolean;
  /** Whether jobs that wait for the commit forbid one, too; in a test the jobs before `startTest`, and those after it until `stopTest`. */
  hasPendingJobs: boolean;
  /** Those that no one released, oldest first: they forbid a callout, too. */
  readonly savepoints: { readonly name: string; readonly hadUncommittedWork: boolean; readonly hadPendingJobs: boolean }[];
  /** Room for others' per-transaction state (trigger context, test mocks, REST context), keyed by owner symbols. */
  readonly state: Map<symbol, unknown>;
  /** Runs work that these limits do not count: what the platform reads for itself. */
  uncounted<Result>(limits: readonly LimitName[], work: () => Result): Result;
  /** Ticks on loop back-edges and calls; throws the CPU LimitException now and then when the time is up. */
  tick(): void;
  /** What System.debug and the log write; shown by debug logs. */
  log(entry: { readonly category: string; readonly message: string; readonly line?: number }): void;
  /** Runs when the outermost transaction has committed (jobs enqueued, platform events published after commit) or rolled back. */
  afterCommit(action: () => void): void;
  afterRollback(action: () => void): void;
}

/* ------------------------------------------------------------------ the org: rooms reach each other through it */

/** The partitions of the platform cache; `standard` is the one for keys without a partition. */
export interface CachePartitions {
  readonly names: ReadonlySet<string>;
  readonly standard: string | undefined;
  /** Nothing is kept where the partition gives a cache no capacity; one that says nothing of it has some. */
  hasRoom(name: string, kind: 'org' | 'session'): boolean;
}
/**
 * The running org, with the parts that compiled code and the platform library need. Each room declares its own part beside the part's class, so that
 * this file imports no room: `declare module '../platform/core/contract.ts' { interface Org { readonly flows: FlowCatalog } }`.
 */
export interface Org {
  /** 18 characters. */
  readonly id: string;
  readonly namespace: string | undefined;
  readonly program: Program;
  readonly data: DataDoor;
  readonly jobs: JobDoor;
  readonly callouts: CalloutDoor;
  readonly clock: Clock;
  readonly cachePartitions: CachePartitions;
  /** In the running user's language. */
  label(name: string): string | undefined;
  /** In a language that it is translated to. */
  labelIn(language: string, name: string): string | undefined;
  /** Runs work in a transaction of its own: committed when it returns, rolled back when it throws. */
  transact<Result>(quiddity: string, work: () => Result): Result;
}

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Work is over that no org does within a millisecond: it is later now than the moment at which it began. */
  outlast(began: number): void;
}

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
