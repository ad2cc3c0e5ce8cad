/** Collections that a loop walks over: they may not grow or shrink meanwhile. Source: Apex Developer Guide, "Iterating Collections". */
import type { ApexType } from '../../compiler/ir/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { raise } from '../core/error.ts';

export interface Walked {
  /** Loops that are walking over it now. */
  walks: number;
}

/** Errors: System.FinalException when a loop is walking over the collection. */
export function mayChange(collection: Walked): void {
  if (collection.walks > 0) raise('System.FinalException', 'Cannot modify a collection while it is being iterated.');
}

/** Errors: System.TypeException for a record of another object; a list seen as one of any records stays what it was made as. */
export function mayHold({ elementType }: { readonly elementType: ApexType }, item: ApexValue): void {
  if (elementType.kind !== 'sobject' || elementType.name === 'SObject') return;
  const object = typeof item === 'object' && item !== null && 'objectName' in item ? String(item.objectName) : elementType.name;
  if (object !== elementType.name)
    raise('System.TypeException', `Collection store exception adding ${object} to List<${elementType.name}>`);
}
