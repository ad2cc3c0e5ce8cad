/** What a platform cache keeps. Source: Apex Developer Guide, "Platform Cache"; Apex Reference Guide, "Cache Exceptions"; the words of orgs. */
import type { ApexValue, Org, Transaction } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';
import { refuseHeavy } from './bounds.ts';
import { CLASS_NAMES, located, partitionNamed, requireKey, type CacheKind } from './names.ts';

interface Entry {
  readonly value: ApexValue;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** Never to be removed. */
  readonly isImmutable: boolean;
}
/** A key in a partition, and the text that a caller named it by, which refusals repeat. */
export interface CacheSlot {
  readonly partition: CachePartition;
  readonly key: string;
  readonly given: string;
}

/** Seconds: a day for the org cache, the length of a session at most for the other. */
const DEFAULT_TTL: Readonly<Record<CacheKind, number>> = { org: 86_400, session: 28_800 };
const MIN_TTL = 300;
export const MAX_TTL: Readonly<Record<CacheKind, number>> = { org: 172_800, session: 28_800 };
const CACHE_NAMES: Readonly<Record<CacheKind, string>> = { org: 'Organization Cache', session: 'Session Cache' };
const TESTS = Symbol('cache');
const kept = new WeakMap<Org, Map<string, Entry>>();

/** A test has a cache of its own. */
function entries(): Map<string, Entry> {
  const tx = transaction();
  const known = tx.isTest ? (tx.state.get(TESTS) as Map<string, Entry> | undefined) : kept.get(tx.org);
  if (known !== undefined) return known;
  const made = new Map<string, Entry>();
  remember(tx, made);
  return made;
}

function remember(tx: Transaction, made: Map<string, Entry>): void {
  if (tx.isTest) tx.state.set(TESTS, made);
  else kept.set(tx.org, made);
}

/** One partition of one of the caches. */
export class CachePartition {
  readonly typeName: string;
  readonly kind: CacheKind;
  /** `namespace.partition` as the org spells it; empty for a default one that there is not. */
  readonly name: string;
  constructor(kind: CacheKind, name: string) {
    this.typeName = kind === 'org' ? 'cache.OrgPartition' : 'cache.SessionPartition';
    this.kind = kind;
    this.name = name;
  }

  static named(kind: CacheKind, name: string | null): CachePartition {
    return new CachePartition(kind, partitionNamed(kind, name));
  }

  static standard(kind: CacheKind): CachePartition {
    const name = transaction().org.cachePartitions.standard;
    return new CachePartition(kind, name === undefined ? '' : `local.${name}`);
  }

  slot(key: string | null): CacheSlot {
    return { partition: this, key: requireKey(this.kind, key), given: String(key) };
  }

  keys(): readonly string[] {
    const prefix = pathOf({ partition: this, key: '' });
    return [...entries().keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  }
}

/** A key that names its partition, or is of the default one. */
export function slotOf(kind: CacheKind, text: string | null): CacheSlot {
  const { partition, key } = located(kind, text);
  return {
    partition: partition === undefined ? CachePartition.standard(kind) : CachePartition.named(kind, partition),
    key,
    given: String(text),
  };
}

const pathOf = ({ partition, key }: Pick<CacheSlot, 'partition' | 'key'>): string => `${partition.kind}/${partition.name}/${key}`;

export function valueAt(slot: CacheSlot): ApexValue {
  const entry = entries().get(pathOf(slot));
  return entry === undefined || entry.expiresAt <= transaction().org.clock.now() ? null : entry.value;
}

export const isKept = (slot: CacheSlot): boolean => valueAt(slot) !== null;

/** @param ttl Seconds; none, 0 and less mean the longest that the cache keeps unasked. */
export function keep(slot: CacheSlot, value: ApexValue, ttl: ApexValue = null, isImmutable: ApexValue = false): void {
  if (value === null) raise('cache.InvalidParamException', 'Value cannot be null');
  const { kind } = slot.partition;
  const seconds = typeof ttl === 'number' && ttl > 0 ? ttl : DEFAULT_TTL[kind];
  if (seconds < MIN_TTL) refuse(slot, 'put', `${CACHE_NAMES[kind]} TTL, ${seconds}, below minimum allowed: ${MIN_TTL} secs`);
  if (seconds > MAX_TTL[kind]) refuse(slot, 'put', `${CACHE_NAMES[kind]} TTL, ${seconds}, above maximum allowed: ${MAX_TTL[kind]} secs`);
  refuseHeavy(slot.given, value);
  if (!hasRoom(slot.partition)) return;
  entries().set(pathOf(slot), { value, expiresAt: transaction().org.clock.now() + seconds * 1000, isImmutable: isImmutable === true });
}

/** Source: seen in an org, which puts into a partition of no capacity without a word, and keeps nothing. */
function hasRoom({ kind, name }: CachePartition): boolean {
  return transaction().org.cachePartitions.hasRoom(name.replace(/^local\./, ''), kind);
}

export function removeAt(slot: CacheSlot): boolean {
  const had = isKept(slot);
  if (had && entries().get(pathOf(slot))?.isImmutable === true) refuse(slot, 'remove', `Key '${slot.given}' is immutable`);
  entries().delete(pathOf(slot));
  return had;
}

/** Both caches refuse with the exception of the org cache. Source: seen in an org. */
function refuse({ partition, given }: CacheSlot, what: 'put' | 'remove', why: string): never {
  raise('cache.Org.OrgCacheException', `Failed ${CLASS_NAMES[partition.kind]}.${what}() for key '${given}': ${why}`);
}
