/** Names of partitions and keys, and what an org says of those that are none. Source: Apex Developer Guide, "Store and Retrieve Values from the Session Cache"; the words of orgs. */
import { transaction } from '../core/current.ts';
import { raise } from '../core/error.ts';

export type CacheKind = 'org' | 'session';
export const CLASS_NAMES: Readonly<Record<CacheKind, string>> = { org: 'Cache.Org', session: 'Cache.Session' };

const INVALID = 'cache.InvalidParamException';
const ALPHANUMERIC = /^[A-Za-z0-9]+$/;
/** A first look takes the letters of any language for letters. */
const LETTERS = /^[\p{L}\p{N}]+$/u;
const LONGEST_KEY = 50;

/** Errors: Cache.InvalidParamException without a name; OrgCacheException, SessionCacheException for what is no name. */
export function partitionNames(kind: CacheKind, text: string | null): readonly [namespace: string, partition: string] {
  if (text === null || text === '') return raise(INVALID, 'Partition name cannot be null or empty and must be alphanumeric');
  const [first = '', second] = text.split('.');
  if (second === '') return noPartition(kind, 'Invalid partition: partition is null');
  if (second !== undefined) return [first, second];
  return ALPHANUMERIC.test(first) ? ['local', first] : noPartition(kind, 'Invalid partition: partition name must be alphanumeric.');
}

/** `namespace.partition` or `partition` as the org spells it. Errors: those of `partitionNames`, and of a partition that there is not. */
export function partitionNamed(kind: CacheKind, text: string | null): string {
  const [namespace, name] = partitionNames(kind, text);
  const { org } = transaction();
  const spelled = [...org.cachePartitions.names].find((one) => one.toLowerCase() === name.toLowerCase());
  const isOurs = ['local', org.namespace?.toLowerCase()].includes(namespace.toLowerCase());
  return spelled === undefined || !isOurs
    ? noPartition(kind, `Invalid partition${kind === 'org' ? ' -' : ':'} partition '${namespace}.${name}' does not exist.`)
    : `local.${spelled}`;
}
function noPartition(kind: CacheKind, words: string): never {
  raise(kind === 'org' ? 'cache.Org.OrgCacheException' : 'cache.Session.SessionCacheException', words);
}

/** The parts of what Cache.Org and Cache.Session are given: `namespace.partition.key`, or a key of the default partition. */
export function located(kind: CacheKind, text: string | null): { readonly partition: string | undefined; readonly key: string } {
  const parts = partsOf(text);
  if (parts.length === 1) return { partition: undefined, key: requireKey(kind, text) };
  const [namespace, partition, key] = parts.map(String);
  return { partition: partitionNamed(kind, `${String(namespace)}.${String(partition)}`), key: checked(kind, String(key), String(text)) };
}

/** A key without its partition. Errors: Cache.InvalidParamException for one that is not letters and digits, at most 50. */
export function requireKey(kind: CacheKind, text: string | null): string {
  const [key, ...others] = partsOf(text);
  if (key === undefined || others.length > 0 || !LETTERS.test(key)) return noKey();
  return checked(kind, key, key);
}
function partsOf(text: string | null): readonly string[] {
  if (text === null || text === '') return noKey();
  const parts = text.split('.');
  return parts.length === 1 || parts.length === 3
    ? parts
    : raise(
        INVALID,
        'Invalid Key, Key is not properly qualified with partition and namespace. Valid key format is <namespace>.<partition>.<key>',
      );
}
function noKey(): never {
  raise(INVALID, 'Invalid Key, Key cannot be null or empty and must be alphanumeric');
}
function checked(kind: CacheKind, key: string, given: string): string {
  const wrong = !ALPHANUMERIC.test(key) ? 'key must be alphanumeric.' : key.length > LONGEST_KEY ? `max key length is ${LONGEST_KEY}` : '';
  return wrong === '' ? key : raise(INVALID, `Failed ${CLASS_NAMES[kind]} operation for key '${given}': Invalid key: ${wrong}`);
}
