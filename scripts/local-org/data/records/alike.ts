/** When records are equal, and their hash codes. */
import type { ApexValue } from '../../platform/core/contract.ts';
import { hashKey, sameElement } from '../../platform/core/equality.ts';
import type { SObjectValue } from './index.ts';

/** A field set to null differs from one never set, except in rows of a query. Source: seen in an org. */
export function areAlike(a: SObjectValue, b: SObjectValue): boolean {
  if (a.schema !== b.schema) return false;
  const tells = !a.isQueried && !b.isQueried;
  const held = (record: SObjectValue): readonly (readonly [string, ApexValue])[] =>
    tells ? [...record.values] : [...record.values].filter(([, value]) => value !== null);
  const theirs = new Map(held(b));
  const ours = held(a);
  return ours.length === theirs.size && ours.every(([key, value]) => theirs.has(key) && sameElement(value, theirs.get(key) ?? null));
}

/** Parent records count, unlike in {@link areAlike}: the hash code changes with a field of a parent. Source: tests written for orgs, which expect it. */
export function hashOf(record: SObjectValue, below: readonly SObjectValue[] = []): string {
  const path = [...below, record];
  const fields = [...record.values]
    .filter(([, value]) => value !== null || !record.isQueried)
    .map(([key, value]) => `${key}=${String(hashKey(value))}`);
  const parents = [...record.parents].flatMap(([key, parent]) =>
    parent === null || path.includes(parent) ? [] : [`${key}:${hashOf(parent, path)}`],
  );
  return `R${record.schema.name}(${[...fields.sort(), ...parents.sort()].join(',')})`;
}
