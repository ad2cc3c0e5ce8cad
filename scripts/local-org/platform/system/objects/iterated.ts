/** The items of anything that Apex can iterate. */
import type { ApexValue, Bridge } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import { toText } from '../../core/text.ts';

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
  const members = Object(target) as Record<string, Bridge | undefined>;
  const method = members[bridge] ?? members[name];
  if (method === undefined) raise('System.TypeException', `Not iterable: ${toText(target)}`);
  return method.call(target);
}
