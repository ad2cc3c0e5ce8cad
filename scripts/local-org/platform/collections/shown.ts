import type { ApexValue } from '../core/contract.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../values/index.ts';
import { compareValues, orderOf } from './sort.ts';

/** Texts of collections show ten items. Source: seen on the platform, System.debug of large collections. */
const shownCount = 10;

/**
 * Maps and sets show their keys sorted, whatever the order in which they are walked. Keys that have no order, of their own or with each other, stay as they came.
 * Source: seen in an org.
 */
export function inShownOrder<Item>(items: Iterable<Item>, keyOf: (item: Item) => ApexValue): readonly Item[] {
  const all = [...items];
  const keys = all.map(keyOf);
  const one = keys.find((key) => key !== null) ?? null;
  return keys.every((key) => isOrdered(key) && orderOf(one, key) !== undefined)
    ? all.sort((a, b) => compareValues(keyOf(a), keyOf(b)))
    : all;
}

const isOrdered = (key: ApexValue): boolean =>
  key === null ||
  ['string', 'number', 'bigint'].includes(typeof key) ||
  [ApexDecimal, ApexDouble, ApexDate, ApexDatetime, ApexTime].some((kind) => key instanceof kind);

/** @return the first items, joined; `...` stands for the rest. */
export function joinShown<Item>(items: Iterable<Item>, text: (item: Item) => string): string {
  const shown: string[] = [];
  for (const item of items) {
    if (shown.length === shownCount) return `${shown.join(', ')}, ...`;
    shown.push(text(item));
  }
  return shown.join(', ');
}
