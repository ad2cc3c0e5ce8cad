/** The members of List, Set, Map and Iterator. Source: Apex Reference Guide, System namespace. */
import { DEEP_COPY, type CloneOptions } from '../core/cloneOptions.ts';
import type { ApexType } from '../../language/types.ts';
import type { ApexValue, Bridge } from '../core/contract.ts';
import { sameElement } from '../core/equality.ts';
import { NotImplemented, raise, raiseNullPointer } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { toText } from '../core/text.ts';
import { compareValues } from './sort.ts';
import { mayChange, mayReplace, refuseChange } from './guard.ts';
import { mayHold } from './holds.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import { ApexSet } from './set.ts';

/** What a record offers to collections. */
interface RecordLike {
  readonly objectName: string;
  get(field: string): ApexValue;
  cloned(kept: CloneOptions): RecordLike;
}

function itemsOf(source: ApexValue): Iterable<ApexValue> {
  if (source instanceof ApexList || source instanceof ApexSet) return source;
  raise('System.NullPointerException', 'Argument 1 cannot be null');
}
function isRecord(value: ApexValue): value is RecordLike {
  return typeof value === 'object' && value !== null && 'objectName' in value;
}

/** Iterates what a platform or project iterator gives, as long as it stays what it was. Source: seen in an org: no more elements, and a list that grew. */
export class ListIterator {
  readonly typeName = 'system.ListIterator';
  private index = 0;
  private readonly source: { readonly items: readonly ApexValue[] };
  private readonly size: number;
  constructor(source: { readonly items: readonly ApexValue[] }) {
    this.source = source;
    this.size = source.items.length;
  }
  private get items(): readonly ApexValue[] {
    return this.source.items;
  }
  hasNext(): boolean {
    return this.index < this.items.length;
  }
  next(): ApexValue {
    if (this.items.length !== this.size) refuseChange();
    if (!this.hasNext()) raise('System.NoSuchElementException', 'Iterator has no more elements');
    const item = this.items[this.index] ?? null;
    this.index += 1;
    return item;
  }
}

/** Lists and sets seen as what can be walked. Source: Apex Developer Guide, "Using Iterables". */
definePlatformClass({
  name: 'System.Iterable',
  methods: { iterator: (self: ApexValue) => new ListIterator(self instanceof ApexList ? self : { items: [...itemsOf(self)] }) },
});

definePlatformClass({
  name: 'System.List',
  instances: ApexList,
  methods: {
    'add(T)': (self: ApexList, item: ApexValue) => {
      mayChange(self);
      mayHold(self, item);
      self.items.push(item);
      return null;
    },
    'add(Integer,T)': (self: ApexList, index: number, item: ApexValue) => {
      mayChange(self);
      if (index < 0 || index > self.items.length) raise('System.ListException', `List index out of bounds: ${String(index)}`);
      mayHold(self, item);
      self.items.splice(index, 0, item);
    },
    addAll: (self: ApexList, source: ApexValue) => {
      mayChange(self);
      if (source === null) raiseNullPointer();
      for (const item of [...itemsOf(source)]) {
        mayHold(self, item);
        self.items.push(item);
      }
    },
    clear: (self: ApexList) => {
      mayChange(self);
      self.items = [];
    },
    clone: (self: ApexList) => new ApexList(self.elementType, [...self.items]),
    contains: (self: ApexList, item: ApexValue) => self.items.some((other) => sameElement(item, other)),
    deepClone: (self: ApexList, keepId: boolean | undefined, keepTimes: boolean | undefined, keepNumbers: boolean | undefined) =>
      new ApexList(
        self.elementType,
        self.items.map((item) => (isRecord(item) ? item.cloned({ isDeep: true, keepId, keepTimes, keepNumbers }) : item)),
      ),
    equals: (self: ApexList, other: ApexValue) => self.equalTo(other),
    get: (self: ApexList, index: number | null) => self.get(index),
    hashCode: (self: ApexList) => textHash(self.hashText()),
    indexOf: (self: ApexList, item: ApexValue) => self.items.findIndex((other) => sameElement(item, other)),
    isEmpty: (self: ApexList) => self.items.length === 0,
    iterator: (self: ApexList) => new ListIterator(self),
    remove: (self: ApexList, index: number | null) => {
      mayChange(self);
      return self.items.splice(self.checked(index), 1)[0] ?? null;
    },
    set: (self: ApexList, index: number | null, item: ApexValue) => {
      mayHold(self, item);
      self.set(index, item);
    },
    size: (self: ApexList) => self.items.length,
    'sort()': (self: ApexList) => {
      mayReplace(self);
      self.items.sort(compareValues);
    },
    sort: (self: ApexList, comparator: object) => {
      mayReplace(self);
      const own = comparator as Record<string, Bridge>;
      const compare = own['system.comparator#compare/2'] ?? own['compare'];
      if (compare === undefined) throw new NotImplemented('System.List.sort with a platform comparator');
      self.items.sort((a, b) => compare.call(comparator, a, b) as number);
    },
    toString: (self: ApexList) => toText(self),
  },
});

definePlatformClass({
  name: 'System.Set',
  instances: ApexSet,
  methods: {
    add: (self: ApexSet, item: ApexValue) => self.add(item),
    addAll: (self: ApexSet, source: ApexValue) =>
      changed(self, () => {
        for (const item of [...itemsOf(source)]) self.add(item);
      }),
    clear: (self: ApexSet) => self.clear(),
    clone: (self: ApexSet) => new ApexSet(self.elementType, self),
    contains: (self: ApexSet, item: ApexValue) => self.has(item),
    containsAll: (self: ApexSet, source: ApexValue) => [...itemsOf(source)].every((item) => self.has(item)),
    equals: (self: ApexSet, other: ApexValue) => self.equalTo(other),
    hashCode: (self: ApexSet) => textHash(self.hashText()),
    isEmpty: (self: ApexSet) => self.size === 0,
    iterator: (self: ApexSet) => new ListIterator({ items: [...self] }),
    remove: (self: ApexSet, item: ApexValue) => self.delete(item),
    removeAll: (self: ApexSet, source: ApexValue) =>
      changed(self, () => {
        for (const item of [...itemsOf(source)]) self.delete(item);
      }),
    retainAll: (self: ApexSet, source: ApexValue) =>
      changed(self, () => {
        const kept = new ApexSet(self.elementType, itemsOf(source));
        for (const item of [...self]) if (!kept.has(item)) self.delete(item);
      }),
    size: (self: ApexSet) => self.size,
    toString: (self: ApexSet) => toText(self),
  },
});

function changed(set: ApexSet, change: () => void): boolean {
  const before = set.size;
  change();
  return set.size !== before;
}

definePlatformClass({
  name: 'System.Map',
  instances: ApexMap,
  methods: {
    clear: (self: ApexMap) => self.clear(),
    clone: (self: ApexMap) => new ApexMap(self.keyType, self.valueType, self.pairs()),
    containsKey: (self: ApexMap, key: ApexValue) => self.has(key),
    deepClone: (self: ApexMap) =>
      new ApexMap(
        self.keyType,
        self.valueType,
        [...self.pairs()].map(([key, value]) => [key, isRecord(value) ? value.cloned(DEEP_COPY) : value] as const),
      ),
    equals: (self: ApexMap, other: ApexValue) => self.equalTo(other),
    get: (self: ApexMap, key: ApexValue) => self.get(key),
    hashCode: (self: ApexMap) => textHash(self.hashText()),
    isEmpty: (self: ApexMap) => self.size === 0,
    keySet: (self: ApexMap) => self.keySet(),
    put: (self: ApexMap, key: ApexValue, value: ApexValue) => self.put(key, value),
    putAll: (self: ApexMap, source: ApexValue) => putAll(self, source),
    remove: (self: ApexMap, key: ApexValue) => self.remove(key),
    size: (self: ApexMap) => self.size,
    toString: (self: ApexMap) => toText(self),
    values: (self: ApexMap) =>
      new ApexList(
        self.valueType,
        [...self.pairs()].map(([, value]) => value),
      ),
  },
});

/** A map or a list of records by their Id: a later record takes the place of an earlier one. Errors: System.ListException for a record without an Id. */
function putAll(map: ApexMap, source: ApexValue): void {
  if (source instanceof ApexMap) for (const [key, value] of [...source.pairs()]) map.put(key, value);
  else
    for (const [row, record] of [...itemsOf(source)].entries()) {
      const id = isRecord(record) ? record.get('Id') : null;
      if (id === null) raise('System.ListException', `Row with null Id at index: ${String(row)}`);
      map.put(id, record);
    }
}

/** Only a new map refuses a record whose Id an earlier record has. Errors: System.ListException. */
function refuseRepeatedIds(records: Iterable<ApexValue>): void {
  const found = new Set<ApexValue>();
  for (const [row, record] of [...records].entries()) {
    const id = isRecord(record) ? record.get('Id') : null;
    if (found.has(id)) raise('System.ListException', `Row with duplicate Id at index: ${String(row)}`);
    if (id !== null) found.add(id);
  }
}

/** `new Map<Id, X>(source)`. */
export function newMap(keyType: ApexType, valueType: ApexType, source: ApexValue): ApexMap {
  const map = new ApexMap(keyType, valueType);
  if (source === null) raise('System.NullPointerException', 'Argument cannot be null.');
  if (!(source instanceof ApexMap)) refuseRepeatedIds(itemsOf(source));
  putAll(map, source);
  return map;
}

/** Java's hash of a text. */
function textHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}
