/**
 * The runtime's contract: what compiled Apex, the platform library, the data layer and the job layer may ask of each other. This file has the org,
 * through which the rooms reach each other, and passes on the rest.
 * Only types live here (and no imports of implementations), so that every room can be read, tested and replaced on its own.
 */
import type { CalloutDoor, DataDoor, JobDoor } from './contract/doors.ts';
import type { Program } from './contract/program.ts';

export type * from './contract/doors.ts';
export type * from './contract/platformClass.ts';
export type * from './contract/program.ts';
export type * from './contract/transaction.ts';
export type * from './contract/value.ts';

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
