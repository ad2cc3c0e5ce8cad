/** Cache.Org, Cache.Session and their partitions. Source: Apex Reference Guide, "Cache Namespace". */
import { ApexList, ApexMap, ApexSet } from '../collections/index.ts';
import type { ApexValue, Bridge } from '../core/contract.ts';
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { raiseNullArgument } from '../system/strict.ts';
import { primitiveType } from '../system/lists.ts';
import { ApexTypeValue, newInstance } from '../system/type.ts';
import { ApexDouble } from '../values/index.ts';
import { CachePartition, located, requireKey, type CacheKind } from './partition.ts';

const LOAD = 'cache.cachebuilder#doload/1';

/** The value that a builder loads is kept under its class's name and the key. Errors: Cache.InvalidCacheBuilderException. */
function loaded(partition: CachePartition, builder: ApexTypeValue, key: string | null): ApexValue {
  const slot = builderKey(builder, key);
  const known = partition.get(slot);
  if (known !== null) return known;
  const load = (newInstance(builder) as Record<string, Bridge | undefined>)[LOAD];
  if (load === undefined) raise('cache.InvalidCacheBuilderException', `${builder.name} does not implement Cache.CacheBuilder`);
  const value = load.call(newInstance(builder), key);
  if (value !== null) partition.put(slot, value);
  return value;
}

function mapped(keys: ApexSet | null, type: 'Boolean' | 'Object', look: (key: string) => ApexValue): ApexMap {
  return new ApexMap(
    primitiveType('String'),
    primitiveType(type),
    [...(keys ?? raiseNullArgument())].map((key) => [key, look(key as string)] as const),
  );
}
function builderKey(builder: ApexTypeValue, key: string | null): string {
  return `${builder.name.replaceAll('.', '')}${key ?? ''}`.slice(0, 50);
}

/** Statistics count nothing here: each is zero. */
const NUMBERS = ['getAvgGetTime', 'getAvgValueSize', 'getMaxGetTime', 'getMaxValueSize'];
const statistics = {
  ...Object.fromEntries(NUMBERS.map((name) => [name, () => 0n])),
  getCapacity: () => new ApexDouble(0),
  getMissRate: () => new ApexDouble(0),
};

function defineCache(kind: CacheKind, name: string, partitionName: string): void {
  const all = () => new CachePartition(kind, '');
  const at = <Result>(text: string | null, use: (partition: CachePartition, key: string | null) => Result): Result => {
    const { partition, key } = located(kind, text);
    return use(partition, key);
  };
  const each = (keys: ApexList, type: 'Boolean' | 'Object', use: (partition: CachePartition, key: string | null) => ApexValue): ApexList =>
    new ApexList(
      primitiveType(type),
      keys.items.map((key) => at(key as string | null, use)),
    );
  definePlatformClass({
    name,
    statics: {
      'contains(String)': (text: string) => at(text, (partition, key) => partition.has(key)),
      'contains(Set<String>)': (keys: ApexSet) => mapped(keys, 'Boolean', (key) => at(key, (partition, short) => partition.has(short))),
      'contains(List<String>)': (keys: ApexList) => each(keys, 'Boolean', (partition, key) => partition.has(key)),
      'get(String)': (text: string) => at(text, (partition, key) => partition.get(key)),
      'get(Set<String>)': (keys: ApexSet) => mapped(keys, 'Object', (key) => at(key, (partition, short) => partition.get(short))),
      'get(List<String>)': (keys: ApexList) => each(keys, 'Object', (partition, key) => partition.get(key)),
      'get(System.Type,String)': (builder: ApexTypeValue, text: string) => at(text, (partition, key) => loaded(partition, builder, key)),
      getKeys: () => new ApexSet(primitiveType('String'), all().keys()),
      getName: () => 'default',
      getNumKeys: () => BigInt(all().keys().length),
      getPartition: (text: string) => new CachePartition(kind, text),
      isAvailable: () => true,
      put: (text: string, value: ApexValue, ttl?: ApexValue) =>
        at(text, (partition, key) => partition.put(key, value, typeof ttl === 'number' ? ttl : undefined)),
      'remove(String)': (text: string) => at(text, (partition, key) => partition.remove(key)),
      'remove(List<String>)': (keys: ApexList) => each(keys, 'Boolean', (partition, key) => partition.remove(key)),
      'remove(System.Type,String)': (builder: ApexTypeValue, text: string) =>
        at(text, (partition, key) => partition.remove(builderKey(builder, key))),
      ...statistics,
    },
    staticFields: { MAX_TTL_SECS: () => (kind === 'org' ? 172_800 : 28_800) },
  });
  definePlatformClass({
    name: partitionName,
    isInstance: (value) => value instanceof CachePartition && value.kind === kind,
    constructors: { '(String)': (text: string) => new CachePartition(kind, text) },
    statics: PARTITION_STATICS,
    methods: PARTITION_METHODS,
  });
}

/** Errors of keys and values are the same here as where they are used. */
const PARTITION_STATICS = {
  createFullyQualifiedKey: (namespace: string, partition: string, key: string) => `${namespace}.${partition}.${key}`,
  createFullyQualifiedPartition: (namespace: string, partition: string) => `${namespace}.${partition}`,
  validateKey: (_isDefault: boolean, key: string) => void requireKey(key),
  validateKeys: (_isDefault: boolean, keys: ApexList) => keys.items.forEach((key) => void requireKey(key as string)),
  validateKeyValue: (_isDefault: boolean, key: string, value: ApexValue) => {
    requireKey(key);
    if (value === null) raise('cache.InvalidParamException', 'Value cannot be null');
  },
  validatePartitionName: (name: string) => {
    if (!/^([A-Za-z]\w*\.)?[A-Za-z]\w*$/.test(name)) raise('cache.InvalidParamException', `Invalid partition name: ${name}`);
  },
  validateCacheBuilder: (builder: ApexTypeValue) => {
    if ((newInstance(builder) as Record<string, Bridge | undefined>)[LOAD] === undefined)
      raise('cache.InvalidCacheBuilderException', `${builder.name} does not implement Cache.CacheBuilder`);
  },
};
const PARTITION_METHODS = {
  'contains(String)': (self: CachePartition, key: string) => self.has(key),
  'contains(Set<String>)': (self: CachePartition, keys: ApexSet) => mapped(keys, 'Boolean', (key) => self.has(key)),
  'get(Set<String>)': (self: CachePartition, keys: ApexSet) => mapped(keys, 'Object', (key) => self.get(key)),
  'get(String)': (self: CachePartition, key: string) => self.get(key),
  'get(System.Type,String)': (self: CachePartition, builder: ApexTypeValue, key: string) => loaded(self, builder, key),
  getKeys: (self: CachePartition) => new ApexSet(primitiveType('String'), self.keys()),
  getName: (self: CachePartition) => self.name,
  getNumKeys: (self: CachePartition) => BigInt(self.keys().length),
  isAvailable: () => true,
  put: (self: CachePartition, key: string, value: ApexValue, ttl?: ApexValue) =>
    self.put(key, value, typeof ttl === 'number' ? ttl : undefined),
  'remove(String)': (self: CachePartition, key: string) => self.remove(key),
  'remove(System.Type,String)': (self: CachePartition, builder: ApexTypeValue, key: string) => self.remove(builderKey(builder, key)),
  ...statistics,
};
definePlatformClass({ name: 'cache.Partition', instances: CachePartition, statics: PARTITION_STATICS, methods: PARTITION_METHODS });

defineCache('org', 'cache.Org', 'cache.OrgPartition');
defineCache('session', 'cache.Session', 'cache.SessionPartition');
