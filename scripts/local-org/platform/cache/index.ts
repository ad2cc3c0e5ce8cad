/** Cache.Org, Cache.Session and their partitions. Source: Apex Reference Guide, "Cache Namespace". */
import { ApexList, ApexMap, ApexSet } from '../collections/index.ts';
import type { ApexValue, Bridge } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { ApexThrow, raise, raiseNullPointer, saidBy } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { iterated } from '../system/objects/iterated.ts';
import { raiseNullArgument } from '../system/strict.ts';
import { primitiveType } from '../system/objects/lists.ts';
import { ApexTypeValue, newInstance } from '../system/objects/type.ts';
import { ApexDouble } from '../values/index.ts';
import { refuseMany } from './bounds.ts';
import { CachePartition, isKept, keep, MAX_TTL, removeAt, slotOf, valueAt, type CacheSlot } from './partition.ts';
import { CLASS_NAMES, partitionNames, requireKey, type CacheKind } from './names.ts';

const LOAD = 'cache.cachebuilder#doload/1';

/** Errors: Cache.InvalidCacheBuilderException. */
function builderMade(builder: ApexTypeValue | null): (key: string) => ApexValue {
  if (builder === null) return raiseNullPointer();
  const made = newInstance(builder) as Record<string, Bridge | undefined>;
  const load = made[LOAD];
  return load === undefined
    ? raise('cache.InvalidCacheBuilderException', `${builder.name} does not implement CacheBuilder`)
    : (key) => load.call(made, key) as ApexValue;
}

/** The value that a builder loads is kept under its class's name and the key. Errors: Cache.CacheBuilderExecutionException for what the builder throws. */
function loaded(slot: CacheSlot, builder: ApexTypeValue | null): ApexValue {
  const load = builderMade(builder);
  const own = builtSlot(slot, builder);
  const known = valueAt(own);
  if (known !== null) return known;
  const value = attempted(slot, () => load(slot.key));
  if (value !== null) keep(own, value);
  return value;
}
function attempted({ partition, given }: CacheSlot, load: () => ApexValue): ApexValue {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof ApexThrow)) throw error;
    return raise(
      'cache.CacheBuilderExecutionException',
      `Failed ${CLASS_NAMES[partition.kind]}.get() for key '${given}': Exception while executing cache builder's load method: ${error.value.typeName}, ${saidBy(error.value) ?? ''}`,
    );
  }
}
function removeBuilt(slot: CacheSlot, builder: ApexTypeValue | null): boolean {
  builderMade(builder);
  return removeAt(builtSlot(slot, builder));
}
/** Source: Apex Developer Guide, "Use a Visualforce Global Variable for the Platform Cache": `CacheBuilderImpl_B_key1`. */
const builtSlot = (slot: CacheSlot, builder: ApexTypeValue | null): CacheSlot => ({
  ...slot,
  key: `${(builder?.name ?? '').replaceAll('.', '')}_B_${slot.key}`.slice(0, 50),
});

function mapped(keys: ApexSet | null, type: 'Boolean' | 'Object', look: (key: string) => ApexValue): ApexMap {
  refuseMany(keys?.size ?? 0);
  return new ApexMap(
    primitiveType('String'),
    primitiveType(type),
    [...(keys ?? raiseNullArgument())].map((key) => [key, look(key as string)] as const),
  );
}

/** Code that no session runs has no session cache. Source: Apex Reference Guide, "Session Class", isAvailable. */
const WITHOUT_SESSION = new Set(['BATCH_APEX', 'BATCH_CHUNK_PARALLEL', 'BATCH_CHUNK_SERIAL', 'FUTURE', 'QUEUEABLE', 'SCHEDULED']);
const isAvailable = (kind: CacheKind): boolean => kind === 'org' || !WITHOUT_SESSION.has(transaction().quiddity);

/** Statistics count nothing here: each is zero. */
const NUMBERS = ['getAvgGetSize', 'getAvgGetTime', 'getAvgValueSize', 'getMaxGetSize', 'getMaxGetTime', 'getMaxValueSize'];
const statistics = {
  ...Object.fromEntries(NUMBERS.map((name) => [name, () => 0n])),
  getCapacity: () => new ApexDouble(0),
  getMissRate: () => new ApexDouble(0),
};

type Text = string | null;

function defineCache(kind: CacheKind, name: string, partitionName: string): void {
  const at = (text: Text): CacheSlot => slotOf(kind, text);
  const each = (keys: ApexList, type: 'Boolean' | 'Object', use: (slot: CacheSlot) => ApexValue): ApexList =>
    new ApexList(
      primitiveType(type),
      keys.items.map((key) => use(at(key as Text))),
    );
  definePlatformClass({
    name,
    statics: {
      'contains(String)': (text: Text) => isKept(at(text)),
      'contains(Set<String>)': (keys: ApexSet) => mapped(keys, 'Boolean', (key) => isKept(at(key))),
      'contains(List<String>)': (keys: ApexList) => each(keys, 'Boolean', isKept),
      'get(String)': (text: Text) => valueAt(at(text)),
      'get(List<String>)': (keys: ApexList) => each(keys, 'Object', valueAt),
      'get(Set<String>)': (keys: ApexSet) => mapped(keys, 'Object', (key) => valueAt(at(key))),
      'get(System.Type,String)': (builder: ApexTypeValue | null, text: Text) => loaded(at(text), builder),
      getKeys: () => new ApexSet(primitiveType('String'), CachePartition.standard(kind).keys()),
      getName: () => CachePartition.standard(kind).name,
      getNumKeys: () => BigInt(CachePartition.standard(kind).keys().length),
      getPartition: (text: Text) => CachePartition.named(kind, text),
      isAvailable: () => isAvailable(kind),
      put: (text: Text, value: ApexValue, ttl?: ApexValue, _visibility?: ApexValue, isImmutable?: ApexValue) =>
        keep(at(text), value, ttl, isImmutable),
      'remove(String)': (text: Text) => removeAt(at(text)),
      'remove(List<String>)': (keys: ApexList) => each(keys, 'Boolean', removeAt),
      'remove(System.Type,String)': (builder: ApexTypeValue | null, text: Text) => removeBuilt(at(text), builder),
      ...statistics,
    },
    staticFields: { MAX_TTL_SECS: () => MAX_TTL[kind] },
  });
  definePlatformClass({
    name: partitionName,
    isInstance: (value) => value instanceof CachePartition && value.kind === kind,
    constructors: { '(String)': (text: Text) => CachePartition.named(kind, text) },
    statics: PARTITION_STATICS,
    methods: PARTITION_METHODS,
  });
}

/** Errors of keys and values are the same here as where they are used. */
const PARTITION_STATICS = {
  createFullyQualifiedKey: (namespace: string, partition: string, key: string) => `${namespace}.${partition}.${key}`,
  createFullyQualifiedPartition: (namespace: string, partition: string) => `${namespace}.${partition}`,
  validateKey: (_isDefault: boolean, key: Text) => void requireKey('org', key),
  validateKeys: (_isDefault: boolean, keys: ApexList | ApexSet) => {
    for (const key of iterated(keys)) requireKey('org', key as Text);
  },
  validateKeyValue: (_isDefault: boolean, key: Text, value: ApexValue) => {
    requireKey('org', key);
    if (value === null) raise('cache.InvalidParamException', 'Value cannot be null');
  },
  validatePartitionName: (name: Text) => void partitionNames('org', name),
  validateCacheBuilder: (builder: ApexTypeValue | null) => void builderMade(builder),
};
const PARTITION_METHODS = {
  'contains(String)': (self: CachePartition, key: Text) => isKept(self.slot(key)),
  'contains(Set<String>)': (self: CachePartition, keys: ApexSet) => mapped(keys, 'Boolean', (key) => isKept(self.slot(key))),
  'get(Set<String>)': (self: CachePartition, keys: ApexSet) => mapped(keys, 'Object', (key) => valueAt(self.slot(key))),
  'get(String)': (self: CachePartition, key: Text) => valueAt(self.slot(key)),
  'get(System.Type,String)': (self: CachePartition, builder: ApexTypeValue | null, key: Text) => loaded(self.slot(key), builder),
  getKeys: (self: CachePartition) => new ApexSet(primitiveType('String'), self.keys()),
  getName: (self: CachePartition) => self.name,
  getNumKeys: (self: CachePartition) => BigInt(self.keys().length),
  isAvailable: (self: CachePartition) => isAvailable(self.kind),
  put: (self: CachePartition, key: Text, value: ApexValue, ttl?: ApexValue, _visibility?: ApexValue, isImmutable?: ApexValue) =>
    keep(self.slot(key), value, ttl, isImmutable),
  'remove(String)': (self: CachePartition, key: Text) => removeAt(self.slot(key)),
  'remove(System.Type,String)': (self: CachePartition, builder: ApexTypeValue | null, key: Text) => removeBuilt(self.slot(key), builder),
  ...statistics,
};
definePlatformClass({ name: 'cache.Partition', instances: CachePartition, statics: PARTITION_STATICS, methods: PARTITION_METHODS });

defineCache('org', 'cache.Org', 'cache.OrgPartition');
defineCache('session', 'cache.Session', 'cache.SessionPartition');
