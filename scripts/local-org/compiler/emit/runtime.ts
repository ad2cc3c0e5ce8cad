/** What compiled scripts see as `rt`: the operators, the data door, the classes of the program. */
import type { IrBridge } from '../ir/ir.ts';
import type { ApexType } from '../ir/types.ts';
import type { SoqlQuery, SoslQuery } from '../syntax/soqlAst.ts';
import { ApexList, ApexMap, ApexSet } from '../../platform/collections/index.ts';
import { newMap, ListIterator } from '../../platform/collections/platform.ts';
import type { ApexValue, Bridge, SaveOptions, UserInstance, UserType } from '../../platform/core/contract.ts';
import { perTransaction, running, transaction } from '../../platform/core/current.ts';
import { equals, sameValue } from '../../platform/core/equality.ts';
import { NotImplemented, raise, raiseNullPointer } from '../../platform/core/error.ts';
import { catches, caught, isFatal, throwing, UserException } from '../../platform/core/exceptions.ts';
import {
  constructorMember,
  enumMember,
  instanceMember,
  readMember,
  staticMember,
  valueMember,
  writeMember,
} from '../../platform/core/members.ts';
import * as operators from '../../platform/core/operators.ts';
import { toText } from '../../platform/core/text.ts';
import { cast, isType } from '../../platform/core/types.ts';
import { ApexDecimal, ApexDouble } from '../../platform/values/index.ts';
import { describeToken } from '../../platform/core/describeHook.ts';
import { QueryScope } from '../../platform/core/queryScope.ts';

/** The base of every project class. */
export class Instance implements UserInstance {
  declare readonly $type: UserType;
  m$new(): this {
    return this;
  }
}
/** A compiled class and its per-transaction statics. */
export interface CompiledClass {
  new (): UserInstance & Record<string, (...args: ApexValue[]) => ApexValue>;
  $e: number;
  $v: object | null;
  $s(): Record<string, ApexValue>;
  $clinit(): void;
  $constants?: readonly string[];
  $bridges?: readonly IrBridge[];
  readonly prototype: UserInstance;
}
export interface ClassLink {
  c: CompiledClass | undefined;
}

const staticsByEpoch = perTransaction('statics', () => new Map<number, Map<object, Record<string, ApexValue>>>());
let ticks = 0;

/** What a record is to compiled code. */
interface RecordLike {
  get(field: string): ApexValue;
  /** Errors: System.SObjectException for a record whose object has no Id. */
  idOf(): ApexValue;
  put(field: string, value: ApexValue): void;
  assign(field: string, value: ApexValue): void;
  getParent(relation: string): ApexValue;
  putParent(relation: string, value: ApexValue): void;
  getChildren(relation: string): ApexValue;
  walkChildren(relation: string): ApexValue;
}

/** @param links finds a project class by lower-case canonical name. `platformConstants` the constants of a platform enum. */
export function createRuntime(
  links: (name: string) => ClassLink,
  platformConstants: (type: string) => readonly string[],
): Record<string, unknown> {
  return {
    ...operators,
    convert: operators.convertValue,
    running,
    Instance,
    UserException,
    type: (type: ApexType) => type,
    parsed: (query: SoqlQuery) => query,
    ref: links,
    decimal: (text: string) => ApexDecimal.parse(text),
    double: (value: number) => new ApexDouble(value),
    text: toText,
    equals,
    sameCase: (a: ApexValue, b: ApexValue) => (typeof a === 'string' && typeof b === 'string' ? a === b : sameValue(a, b)),
    identical: (a: ApexValue, b: ApexValue) => a === b || (typeof a !== 'object' && sameValue(a, b)),
    isType,
    cast,
    throwing,
    caught,
    catches,
    isFatal,
    staticMember,
    instanceMember,
    valueMember,
    overridable:
      (key: string, member: (self: ApexValue) => ApexValue) =>
      (self: ApexValue): ApexValue => {
        const own = (self as unknown as Readonly<Record<string, (() => ApexValue) | undefined>> | null)?.[key];
        return own === undefined ? member(self) : own.call(self);
      },
    constructorMember,
    readMember,
    writeMember,
    enumConstant: (owner: string, name: string) => enumMember(owner, platformConstants(owner), name),
    statics,
    tick: () => {
      ticks += 1;
      if ((ticks & 255) === 0) for (let turn = 0; turn < 256; turn += 1) transaction().tick();
    },
    field: (record: RecordLike, name: string) => record.get(name),
    idOf: (record: RecordLike) => record.idOf(),
    setField: (record: RecordLike, name: string, value: ApexValue) => {
      record.assign(name, value);
      return value;
    },
    parent: (record: RecordLike, name: string) => record.getParent(name),
    setParent: (record: RecordLike, name: string, value: ApexValue) => {
      record.putParent(name, value);
      return value;
    },
    children: (record: RecordLike, name: string) => record.getChildren(name),
    walkedChildren: (record: RecordLike, name: string) => record.walkChildren(name),
    setItem: (list: ApexList, index: number, value: ApexValue) => {
      list.set(index, value);
      return value;
    },
    through: (value: ApexValue, store: (value: ApexValue) => void) => {
      store(value);
      return value;
    },
    newRecord: (object: string, fields: readonly (readonly [string, ApexValue, boolean])[]) => {
      const record = transaction().org.data.newRecord(object) as unknown as RecordLike;
      for (const [name, value, isRelation] of fields) {
        if (isRelation) record.putParent(name, value);
        else record.put(name, value);
      }
      return record;
    },
    collection,
    copy,
    sized: (type: Extract<ApexType, { kind: 'list' }>, size: number) =>
      new ApexList(
        type.element,
        Array.from({ length: size }, () => null),
      ),
    each,
    leave,
    queryLocator: (query: SoqlQuery, binds: ApexValue[], text: string) => transaction().org.data.queryLocator(query, binds, text),
    rows: (query: SoqlQuery, binds: ApexValue[]) => transaction().org.data.stream(query, binds),
    chunks,
    inChunks,
    query: runQuery,
    onlyRow,
    search: (query: SoslQuery, binds: ApexValue[]) => transaction().org.data.search(query, binds),
    dml,
    scope: (locals: Readonly<Record<string, () => ApexValue>>) => new QueryScope(locals),
    shiftLong: (operator: string, a: bigint, by: number | bigint) => {
      const places = BigInt(by) & 63n;
      if (operator === '<<') return BigInt.asIntN(64, a << places);
      return BigInt.asIntN(64, operator === '>>' ? a >> places : BigInt.asUintN(64, a) >> places);
    },
    future: (className: string, key: string, args: ApexValue[]) =>
      transaction().org.jobs.enqueueFuture(className, key, new ApexList({ kind: 'primitive', name: 'Object' }, args)),
    typeLiteral: (type: ApexType) => staticMember('System.Type', 'ofLiteral', 'ofLiteral')(type as unknown as ApexValue),
    describe: describeToken,
    notImplemented: (what: string): never => {
      throw new NotImplemented(what);
    },
    label: (name: string) => {
      const text = transaction().org.label(name);
      if (text === undefined) raise('System.NullPointerException', `Custom label not found: ${name}`);
      return text;
    },
    page: (name: string) => constructorMember('System.PageReference', '(String)')(`/apex/${name.toLowerCase()}`),
    enterRunAs: (user: ApexValue) => staticMember('System.System', 'enterRunAs', 'enterRunAs')(user),
    leaveRunAs: (before: ApexValue) => void staticMember('System.System', 'leaveRunAs', 'leaveRunAs')(before),
    enumConstants: (type: CompiledClass, names: readonly string[]) => {
      for (const [ordinal, name] of names.entries()) {
        const constant = Object.assign(new type(), { name, ordinal });
        (type as unknown as Record<string, unknown>)[`e_${name.toLowerCase()}`] = constant;
      }
      return names;
    },
    enumValues: (type: CompiledClass) => new ApexList({ kind: 'user', name: type.prototype.$type.name }, constantsOf(type)),
    enumValueOf: (type: CompiledClass, name: string | null) => {
      const found = constantsOf(type).find((constant) => (constant as { name: string }).name.toLowerCase() === name?.toLowerCase());
      // seen in an org, of null too
      if (found === undefined) raise('System.NoSuchElementException', `No enum value found called ${String(name)}`);
      return found;
    },
  };
}

export function constantsOf(type: CompiledClass): ApexValue[] {
  return (type.$constants ?? []).map((name) => (type as unknown as Record<string, ApexValue>)[`e_${name.toLowerCase()}`] ?? null);
}

/** A class's statics in the running transaction. */
function statics(type: CompiledClass, make: () => Record<string, ApexValue>, initialize: () => void): Record<string, ApexValue> {
  const key = running.epoch;
  const perEpoch = staticsByEpoch();
  const all = perEpoch.get(key) ?? new Map<object, Record<string, ApexValue>>();
  perEpoch.set(key, all);
  const known = all.get(type);
  const values = known ?? make();
  all.set(type, values);
  type.$e = key;
  type.$v = values;
  if (known === undefined) initialize();
  type.$e = key;
  type.$v = values;
  return values;
}

function collection(type: ApexType, items: ApexValue[] = []): ApexValue {
  if (type.kind === 'list') return new ApexList(type.element, items);
  if (type.kind === 'set') return new ApexSet(type.element, items);
  if (type.kind === 'map') return new ApexMap(type.key, type.value, items as unknown as [ApexValue, ApexValue][]);
  throw new Error('not a collection type');
}

function copy(type: ApexType, source: ApexValue): ApexValue {
  if (type.kind === 'map') return newMap(type.key, type.value, source);
  if (source === null) raise('System.NullPointerException', 'Argument cannot be null.');
  return collection(type, [...(source as ApexList | ApexSet)]);
}

/** What a for-each walks over; a collection is marked as walked over until {@link leave}. */
function each(value: ApexValue): Iterable<ApexValue> {
  if (value instanceof ApexList || value instanceof ApexSet) {
    value.walks += 1;
    return value instanceof ApexList ? value.items : [...value];
  }
  return iterate(value);
}

function leave(value: ApexValue): void {
  if (value instanceof ApexList || value instanceof ApexSet) value.walks -= 1;
}

function* iterate(value: ApexValue): IterableIterator<ApexValue> {
  const iterable = value as unknown as Record<string, Bridge>;
  const iterator = (iterable['system.iterable#iterator/0'] ?? iterable['iterator'])?.call(value) as unknown as
    (Record<string, Bridge> & Partial<ListIterator>) | undefined;
  if (iterator === undefined) throw new NotImplemented('iterating over this value');
  const hasNext = iterator['system.iterator#hasnext/0'] ?? iterator.hasNext;
  const next = iterator['system.iterator#next/0'] ?? iterator.next;
  while (hasNext?.call(iterator as never) === true) yield next?.call(iterator as never) as ApexValue;
}

const CHUNK = 200;
/** `for (List<X> rows : [query])`: 200 at a time; without any row, once with an empty list. Source: Apex Developer Guide, "SOQL For Loops"; results of orgs. */
function* chunks(query: SoqlQuery, binds: ApexValue[]): IterableIterator<ApexValue> {
  let rows: ApexValue[] = [];
  let isFirst = true;
  const element: ApexType = { kind: 'sobject', name: query.from };
  for (const row of transaction().org.data.stream(query, binds)) {
    rows.push(row);
    if (rows.length === CHUNK) {
      yield new ApexList(element, rows);
      rows = [];
      isFirst = false;
    }
  }
  if (rows.length > 0 || isFirst) yield new ApexList(element, rows);
}

/** `for (List<X> rows : Database.query(text))`: as above, of rows that are read already. */
function inChunks(rows: ApexValue): ApexValue {
  const { elementType: element, items } = rows as ApexList;
  const starts = Array.from({ length: Math.max(1, Math.ceil(items.length / CHUNK)) }, (_none, index) => index * CHUNK);
  return new ApexList(
    { kind: 'list', element },
    starts.map((start) => new ApexList(element, items.slice(start, start + CHUNK))),
  );
}

function runQuery(query: SoqlQuery, binds: ApexValue[], result: 'list' | 'single' | 'first' | 'count'): ApexValue {
  const { data } = transaction().org;
  if (result === 'count') return data.count(query, binds);
  const rows = data.query(query, binds) as ApexList;
  return result === 'list' ? rows : onlyRow(rows, result);
}

/** @param none what no row at all gives */
function onlyRow(rows: ApexList, none: 'single' | 'first'): ApexValue {
  if (rows.size === 0 && none === 'first') return null;
  if (rows.size === 0) raise('System.QueryException', 'List has no rows for assignment to SObject');
  if (rows.size > 1) raise('System.QueryException', 'List has more than 1 row for assignment to SObject');
  return rows.items[0] ?? null;
}

function dml(
  operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge',
  target: ApexValue,
  second: ApexValue,
  options: { access: 'user' | 'system' | null; field: string | null },
): void {
  if (target === null) raiseNullPointer();
  const save: SaveOptions = {
    accessMode: options.access ?? 'system',
    allOrNone: true,
    ...(options.field === null ? {} : { externalIdField: options.field }),
  };
  const { data } = transaction().org;
  if (operation === 'merge') data.merge(target, second, save);
  else data.save(operation, target, save);
}
