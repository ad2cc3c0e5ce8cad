/** A list seen as one of something wider stays what it was made as. Source: Apex Developer Guide, "Collection Casting"; the words: seen in an org. */
import { type ApexType, typeName } from '../../language/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { raise } from '../core/error.ts';
import { isType, nameOfType } from '../core/types.ts';

/** Errors: System.TypeException for a record of another object, an instance of another class and another primitive. */
export function mayHold({ elementType }: { readonly elementType: ApexType }, item: ApexValue): void {
  if (item === null || fits(elementType, item)) return;
  raise('System.TypeException', `Collection store exception adding ${nameOfType(item)} to List<${typeName(elementType)}>`);
}

function fits(type: ApexType, item: NonNullable<ApexValue>): boolean {
  switch (type.kind) {
    case 'primitive':
      return typeof item === 'string' ? IS_TEXT.has(type.name) : isType(item, WIDEST.get(type.name) ?? type);
    case 'user':
      return (
        typeof item === 'object' &&
        (!('$type' in item) || (item.$type as { readonly name: string }).name === type.name || isType(item, type))
      );
    case 'sobject':
      return typeof item === 'object' && 'objectName' in item && (type.name === 'SObject' || item.objectName === type.name);
    default:
      return true;
  }
}

/** Whether a text is an Id was asked where it was converted. */
const IS_TEXT: ReadonlySet<string> = new Set(['String', 'Id', 'Object']);
/** A list of Integers that is seen as one of Longs takes them, as far as is known. */
const DECIMAL: ApexType = { kind: 'primitive', name: 'Decimal' };
const DATETIME: ApexType = { kind: 'primitive', name: 'Datetime' };
const WIDEST: ReadonlyMap<string, ApexType> = new Map([
  ['Integer', DECIMAL],
  ['Long', DECIMAL],
  ['Date', DATETIME],
]);
