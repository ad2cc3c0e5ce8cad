/** Collections that a loop walks over, or that are a trigger's: they may not grow or shrink. Source: Apex Developer Guide, "Iterating Collections" and "Context Variable Considerations". */
import type { ApexType } from '../../compiler/ir/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { raise, raiseSealed } from '../core/error.ts';

export interface Walked {
  /** Loops that are walking over it now. */
  walks: number;
}

/** Walks without end: the collection never changes again. */
export function seal<Collection extends Walked>(collection: Collection): Collection {
  collection.walks = Infinity;
  return collection;
}

/** Errors: System.FinalException when a loop is walking over the collection, or when it is sealed. */
export function mayChange(collection: Walked): void {
  if (collection.walks === Infinity) raiseSealed('Collection is read-only');
  if (collection.walks > 0) raise('System.FinalException', 'Cannot modify a collection while it is being iterated.');
}

/** Errors: System.TypeException for a record of another object; a list seen as one of any records stays what it was made as. */
export function mayHold({ elementType }: { readonly elementType: ApexType }, item: ApexValue): void {
  if (elementType.kind !== 'sobject' || elementType.name === 'SObject') return;
  const object = typeof item === 'object' && item !== null && 'objectName' in item ? String(item.objectName) : elementType.name;
  if (object !== elementType.name)
    raise('System.TypeException', `Collection store exception adding ${object} to List<${elementType.name}>`);
}
