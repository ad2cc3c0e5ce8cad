/** The items of anything that Apex can iterate. */
import type { ApexValue, Bridge } from '../../core/contract.ts';

/** A list, a set, or an object of the project that is Iterable. */
export function* iterated(source: ApexValue): IterableIterator<ApexValue> {
  if (typeof source === 'object' && source !== null && Symbol.iterator in source) {
    yield* source as Iterable<ApexValue>;
    return;
  }
  const iterator = call(source, 'system.iterable#iterator/0', 'iterator');
  while (call(iterator, 'system.iterator#hasnext/0', 'hasNext') === true) yield call(iterator, 'system.iterator#next/0', 'next');
}

function call(target: ApexValue, bridge: string, name: string): ApexValue {
  const members = target as unknown as Record<string, Bridge | undefined>;
  const method = members[bridge] ?? members[name];
  if (method === undefined) throw new TypeError(`Not iterable: ${name} is missing`);
  return method.call(target);
}
