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

/** Errors: System.FinalException for a sealed collection, whose elements keep their places, too. Source: seen in an org, of the values of an enum. */
export function mayReplace({ walks }: Walked): void {
  mayWrite({ isReadOnly: walks === Infinity });
}

/** Errors: System.FinalException when a loop is walking over the collection, or when it is sealed. */
export function mayChange(collection: Walked): void {
  mayReplace(collection);
  if (collection.walks > 0) refuseChange();
}

/** Errors: System.FinalException past every catch. Source: seen in an org. */
export function refuseChange(): never {
  raiseSealed('Cannot modify a collection while it is being iterated.');
}
