/** A list seen as one of something wider stays what it was made as. Source: Apex Developer Guide, "Collection Casting"; the words: seen in an org. */
import type { ApexType } from '../../language/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { raise } from '../core/error.ts';
import { isType, nameOfType } from '../core/types.ts';

/** Errors: System.TypeException for a record of another object, and for an instance of another class. */
export function mayHold({ elementType }: { readonly elementType: ApexType }, item: ApexValue): void {
  if (typeof item !== 'object' || item === null) return;
  const fits =
    elementType.kind === 'user'
      ? !('$type' in item) || (item.$type as { readonly name: string }).name === elementType.name || isType(item, elementType)
      : elementType.kind !== 'sobject' || elementType.name === 'SObject' || !('objectName' in item) || item.objectName === elementType.name;
  if (!fits) raise('System.TypeException', `Collection store exception adding ${nameOfType(item)} to List<${nameOfElement(elementType)}>`);
}

const nameOfElement = (type: ApexType): string => ('name' in type ? type.name : '');
