/** What a platform cache keeps. Source: Apex Developer Guide, "Platform Cache"; Apex Reference Guide, "Cache Exceptions". */
import type { ApexValue, Org, Transaction } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';

interface Entry {
  readonly value: ApexValue;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}
export type CacheKind = 'org' | 'session';

/** Seconds: a day for the org cache, the length of a session at most for the other. */
const DEFAULT_TTL: Readonly<Record<CacheKind, number>> = { org: 86_400, session: 28_800 };
const MAX_TTL: Readonly<Record<CacheKind, number>> = { org: 172_800, session: 28_800 };
const KEY = /^[A-Za-z0-9]{1,50}$/;
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

/** One partition of one of the caches; `name` is `namespace.partition`, empty for the default one. */
export class CachePartition {
  readonly typeName: string;
  readonly kind: CacheKind;
  readonly name: string;
  /** Errors: Cache.Org.OrgCacheException, Cache.Session.SessionCacheException for a partition that there is not. */
  constructor(kind: CacheKind, name: string) {
    if (name !== '' && !transaction().org.cachePartitions.names.has(ownName(name)))
      raise(kind === 'org' ? 'cache.Org.OrgCacheException' : 'cache.Session.SessionCacheException', `Invalid partition: ${name}`);
    this.typeName = kind === 'org' ? 'cache.OrgPartition' : 'cache.SessionPartition';
    this.kind = kind;
    this.name = name;
  }

  get(key: string | null): ApexValue {
    const entry = entries().get(this.slot(key));
    return entry === undefined || entry.expiresAt <= transaction().org.clock.now() ? null : entry.value;
  }

  put(key: string | null, value: ApexValue, ttlSeconds: number = DEFAULT_TTL[this.kind]): void {
    const slot = this.slot(key);
    if (value === null) raise('cache.InvalidParamException', 'Cache value can not be null');
    if (ttlSeconds < 300 || ttlSeconds > MAX_TTL[this.kind])
      raise(
        'cache.InvalidParamException',
        `Invalid time to live value: ${String(ttlSeconds)}. Value must be between 300 and ${String(MAX_TTL[this.kind])} seconds.`,
      );
    entries().set(slot, { value, expiresAt: transaction().org.clock.now() + ttlSeconds * 1000 });
  }

  has(key: string | null): boolean {
    return this.get(key) !== null;
  }

  remove(key: string | null): boolean {
    const had = this.has(key);
    entries().delete(this.slot(key));
    return had;
  }

  keys(): readonly string[] {
    const prefix = this.prefix();
    return [...entries().keys()].filter((slot) => slot.startsWith(prefix)).map((slot) => slot.slice(prefix.length));
  }

  private prefix(): string {
    return `${this.kind}/${this.name === '' ? (transaction().org.cachePartitions.standard ?? '') : ownName(this.name)}/`;
  }

  private slot(key: string | null): string {
    return this.prefix() + requireKey(key);
  }
}

/** Without its namespace: `local.Any` is `Any`. */
const ownName = (name: string): string => name.toLowerCase().split('.').pop() ?? '';

/** Errors: Cache.InvalidParamException for a key that is not letters and digits, at most 50. */
export function requireKey(key: string | null): string {
  return key === null || !KEY.test(key)
    ? raise('cache.InvalidParamException', `Invalid key: ${String(key)}. Key must be alphanumeric and at most 50 characters.`)
    : key;
}

/** `namespace.partition.key`, `partition.key` or `key`. */
export function located(kind: CacheKind, text: string | null): { readonly partition: CachePartition; readonly key: string | null } {
  const parts = (text ?? '').split('.');
  const key = text === null ? null : (parts.pop() ?? '');
  return { partition: new CachePartition(kind, parts.join('.')), key };
}
