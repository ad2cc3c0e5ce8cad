/** Collections that compiled code creates. */
import type { ApexType } from '../../../language/types.ts';
import { mayHold } from '../../../platform/collections/holds.ts';
import { ApexList, ApexMap, ApexSet } from '../../../platform/collections/index.ts';
import { newMap } from '../../../platform/collections/platform.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';

function collection(type: ApexType, items: ApexValue[] = []): ApexValue {
  if (type.kind === 'list') return new ApexList(type.element, items);
  if (type.kind === 'set') return new ApexSet(type.element, items);
  if (type.kind === 'map') return new ApexMap(type.key, type.value, items as [ApexValue, ApexValue][]);
  throw new Error('not a collection type');
}

/** `new List<X>(source)` and its like. A list made of null is empty. Source: a published suite that orgs run; of sets and maps no page tells. */
function copy(type: ApexType, source: ApexValue): ApexValue {
  if (type.kind === 'map') return newMap(type.key, type.value, source);
  if (type.kind === 'list' && source === null) return collection(type);
  if (source === null) raise('System.NullPointerException', 'Argument cannot be null.');
  return collection(type, [...(source as ApexList | ApexSet)]);
}

export const collectionOperators = {
  collection,
  copy,
  sized: (type: Extract<ApexType, { kind: 'list' }>, size: number) =>
    new ApexList(
      type.element,
      Array.from({ length: size }, () => null),
    ),
  setItem: (list: ApexList, index: number, value: ApexValue) => {
    mayHold(list, value);
    list.set(index, value);
    return value;
  },
};
