/** Collections that a loop walks over: they may not grow or shrink meanwhile. Source: Apex Developer Guide, "Iterating Collections". */
import { raise } from '../core/error.ts';

export interface Walked {
  /** Loops that are walking over it now. */
  walks: number;
}

/** Errors: System.FinalException when a loop is walking over the collection. */
export function mayChange(collection: Walked): void {
  if (collection.walks > 0) raise('System.FinalException', 'Cannot modify a collection while it is being iterated.');
}
