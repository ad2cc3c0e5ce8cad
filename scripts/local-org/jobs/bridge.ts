/** Calls methods of project objects that implement platform interfaces. */
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue, Bridge } from '../platform/core/contract.ts';

/** The method by which an object of the project implements one of a platform interface. */
export function bridgeOf(target: object, key: string): Bridge | undefined {
  return (target as Readonly<Record<string, Bridge | undefined>>)[key];
}

export function callBridge(target: ApexValue, key: string, ...args: ApexValue[]): ApexValue {
  const bridge = bridgeOf(target as object, key);
  if (bridge === undefined) throw new Error(`The job does not answer ${key}`);
  return bridge.apply(target, args) ?? null;
}

/** The values of a list or of an Iterable of the project. */
export function* valuesOf(source: ApexValue): IterableIterator<ApexValue> {
  if (source instanceof ApexList) {
    yield* source.items;
    return;
  }
  if (typeof source === 'object' && source !== null && Symbol.iterator in source) {
    yield* source as Iterable<ApexValue>;
    return;
  }
  const iterator = callBridge(source, 'system.iterable#iterator/0');
  while (step(iterator, 'hasNext') === true) yield step(iterator, 'next');
}

function step(iterator: ApexValue, name: 'hasNext' | 'next'): ApexValue {
  const own = iterator as Record<string, Bridge | undefined>;
  const method = own[`system.iterator#${name.toLowerCase()}/0`] ?? own[name];
  return method?.call(iterator) ?? null;
}
