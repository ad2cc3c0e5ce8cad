/** Whether values of one type may stand where another is wanted. Source: Apex Reference Guide, Type.isAssignableFrom. */
import { typeName, type ApexType } from '../../language/types.ts';
import { platformSupertypes, userTypeNamed } from './typeLookup.ts';

const widening: Readonly<Record<string, readonly string[]>> = {
  Integer: ['Long', 'Double', 'Decimal'],
  Long: ['Double', 'Decimal'],
  Double: ['Decimal'],
  Id: ['String'],
  String: ['Id'],
};

export function isAssignable(wanted: ApexType, given: ApexType): boolean {
  if (sameName(wanted, given) || typeName(wanted) === 'Object') return true;
  if (wanted.kind === 'sobject' || given.kind === 'sobject')
    return wanted.kind === 'sobject' && given.kind === 'sobject' && wanted.name === 'SObject';
  if (wanted.kind === 'primitive') return given.kind === 'primitive' && (widening[given.name]?.includes(wanted.name) ?? false);
  return isElementOf(wanted, given) ?? isClassOf(wanted, given);
}

/** For two collections of one kind; `undefined` for anything else. */
function isElementOf(wanted: ApexType, given: ApexType): boolean | undefined {
  if ((wanted.kind === 'list' && given.kind === 'list') || (wanted.kind === 'set' && given.kind === 'set'))
    return isElement(wanted.element, given.element);
  if (wanted.kind === 'map' && given.kind === 'map') return isElement(wanted.key, given.key) && isElement(wanted.value, given.value);
  return undefined;
}

/** Elements are not converted, but collections of records of any kind and of SObject stand for each other. */
function isElement(wanted: ApexType, given: ApexType): boolean {
  if (wanted.kind === 'sobject' && given.kind === 'sobject')
    return wanted.name === given.name || wanted.name === 'SObject' || given.name === 'SObject';
  if (wanted.kind === 'primitive' && given.kind === 'primitive')
    return (
      wanted.name === 'Object' ||
      wanted.name === given.name ||
      (wanted.name === 'String' && given.name === 'Id') ||
      (wanted.name === 'Id' && given.name === 'String')
    );
  return isAssignable(wanted, given);
}

function isClassOf(wanted: ApexType, given: ApexType): boolean {
  if (wanted.kind === 'platform' && (given.kind === 'list' || given.kind === 'set')) return wanted.name === 'System.Iterable';
  if (wanted.kind === 'platform' && given.kind === 'platform') {
    return (
      wanted.name.toLowerCase() === given.name.toLowerCase() ||
      platformSupertypes(given.name).some((parent) => isClassOf(wanted, { kind: 'platform', name: parent, args: [] }))
    );
  }
  return given.kind === 'user' && isSupertype(wanted, given.name);
}

function isSupertype(wanted: ApexType, name: string): boolean {
  const type = userTypeNamed(name);
  if (type === undefined) return false;
  if (type.interfaces.some((candidate) => isAssignable(wanted, candidate))) return true;
  return type.superclass !== undefined && isAssignable(wanted, type.superclass);
}

function sameName(a: ApexType, b: ApexType): boolean {
  return typeName(a).toLowerCase() === typeName(b).toLowerCase();
}
