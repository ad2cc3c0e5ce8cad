/** Collections that a loop walks over, or that are a trigger's: they may not grow or shrink. Source: Apex Developer Guide, "Iterating Collections" and "Context Variable Considerations". */
import { raiseSealed } from '../core/error.ts';

export interface Walked {
  /** Loops that are walking over it now. */
  walks: number;
}

/** Walks without end: the collection never changes again. */
export function seal<Collection extends Walked>(collection: Collection): Collection {
  collection.walks = Infinity;
  return collection;
}

/** Errors: System.FinalException past every catch. */
export function mayWrite({ isReadOnly }: { readonly isReadOnly: boolean }): void {
  if (isReadOnly) raiseSealed('Collection is read-only');
}

/** Errors: System.FinalException when a loop is walking over the collection, or when it is sealed. */
export function mayChange(collection: Walked): void {
  mayWrite({ isReadOnly: collection.walks === Infinity });
  if (collection.walks > 0) refuseChange();
}

/** Errors: System.FinalException past every catch. Source: seen in an org. */
export function refuseChange(): never {
  raiseSealed('Cannot modify a collection while it is being iterated.');
}
