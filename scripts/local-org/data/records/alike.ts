/** When records are equal, and their hash codes. */
import type { ApexValue } from '../../platform/core/contract.ts';
import { hashKey, sameElement } from '../../platform/core/equality.ts';
import type { SObjectValue } from './sObjectValue.ts';

/** Parents count, too: a record with one differs from one whose parent is null. Source: seen in an org. */
export function areAlike(a: SObjectValue, b: SObjectValue, below: readonly SObjectValue[] = []): boolean {
  const path = [...below, a];
  const isSame = (ours: SObjectValue, theirs: SObjectValue): boolean => path.includes(ours) || areAlike(ours, theirs, path);
  return a.schema === b.schema && isWithin(told(a), new Map(told(b)), sameElement) && isWithin(parents(a), new Map(parents(b)), isSame);
}

function isWithin<Value>(
  ours: readonly (readonly [string, Value])[],
  theirs: ReadonlyMap<string, Value>,
  isSame: (a: Value, b: Value) => boolean,
): boolean {
  return ours.length === theirs.size && ours.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key) as Value));
}

/** A field set to null differs from one never set; that a query has found none is as if it was never set (seen in an org), and an Id that is null, too (a public library's tests, which pass in orgs, need it). */
function told(record: SObjectValue): readonly (readonly [string, ApexValue])[] {
  return [...record.values].filter(
    ([key, value]) => value !== null || (key !== 'id' && (!record.isQueried || record.touched.includes(key))),
  );
}

function parents(record: SObjectValue): readonly (readonly [string, SObjectValue])[] {
  return [...record.parents].flatMap(([key, parent]) => (parent === null ? [] : [[key, parent]]));
}

/** The hash code changes with a field of a parent. Source: tests written for orgs, which expect it. */
export function hashOf(record: SObjectValue, below: readonly SObjectValue[] = []): string {
  const path = [...below, record];
  const fields = told(record).map(([key, value]) => `${key}=${String(hashKey(value))}`);
  const above = parents(record).flatMap(([key, parent]) => (path.includes(parent) ? [] : [`${key}:${hashOf(parent, path)}`]));
  return `R${record.schema.name}(${[...fields.sort(), ...above.sort()].join(',')})`;
}
