/** Whether values of one type may stand where another is wanted. Source: Apex Reference Guide, Type.isAssignableFrom. */
import { typeName, type ApexType } from '../../../compiler/ir/types.ts';
import { userTypeNamed } from '../../core/types.ts';

const widening: Readonly<Record<string, readonly string[]>> = {
  Integer: ['Long', 'Double', 'Decimal'],
  Long: ['Double', 'Decimal'],
  Double: ['Decimal'],
  Id: ['String'],
  String: ['Id'],
};

export function isAssignable(wanted: ApexType, given: ApexType): boolean {
  if (sameName(wanted, given) || typeName(wanted) === 'Object') return true;
  if (wanted.kind === 'sobject') return wanted.name === 'SObject' && given.kind === 'sobject';
  if (wanted.kind === 'primitive')
    return given.kind === 'primitive' && (widening[given.name]?.includes(wanted.name) ?? false);
  if (wanted.kind === 'list' && given.kind === 'list') return isAssignable(wanted.element, given.element);
  return given.kind === 'user' && isSupertype(wanted, given.name);
}

function isSupertype(wanted: ApexType, name: string): boolean {
  const type = userTypeNamed(name);
  if (type === undefined) return false;
  if (type.interfaces.some((candidate) => sameName(candidate, wanted))) return true;
  return type.superclass !== undefined && isAssignable(wanted, type.superclass);
}

function sameName(a: ApexType, b: ApexType): boolean {
  return typeName(a).toLowerCase() === typeName(b).toLowerCase();
}
