/** Types that the checker uses often, and predicates on types. */
import type { ApexType, Miscounted, PrimitiveName } from '../../language/types.ts';
import { typeName } from '../../language/types.ts';

const primitive = (name: PrimitiveName): ApexType => ({ kind: 'primitive', name });

export const VOID: ApexType = { kind: 'void' };
export const NULL: ApexType = { kind: 'null' };
export const UNKNOWN: ApexType = { kind: 'null', isUnknown: true };
export const BOOLEAN = primitive('Boolean');
export const INTEGER = primitive('Integer');
export const LONG = primitive('Long');
export const DOUBLE = primitive('Double');
export const DECIMAL = primitive('Decimal');
export const STRING = primitive('String');
const ID = primitive('Id');
export const DATE = primitive('Date');
export const DATETIME = primitive('Datetime');
export const TIME = primitive('Time');
const BLOB = primitive('Blob');
export const OBJECT = primitive('Object');
export const SOBJECT: ApexType = { kind: 'sobject', name: 'SObject' };
export const EXCEPTION: ApexType = { kind: 'platform', name: 'System.Exception', args: [] };

/** By lower-case name. */
export const PRIMITIVES: ReadonlyMap<string, ApexType> = new Map(
  [BOOLEAN, INTEGER, LONG, DOUBLE, DECIMAL, STRING, ID, DATE, DATETIME, TIME, BLOB, OBJECT].map((type) => [
    typeName(type).toLowerCase(),
    type,
  ]),
);

export function listOf(element: ApexType): ApexType {
  return { kind: 'list', element };
}
export function platform(name: string, ...args: ApexType[]): ApexType {
  return { kind: 'platform', name, args };
}
/** A type as messages name it. The spelling of formulas was seen in orgs. */
export function shown(type: ApexType): string {
  if (type.kind === 'null') return 'NULL';
  return typeName(type)
    .replaceAll(/\bSystem\.(?=(?:Database|Exception|Messaging|System|WebServiceCallout)\b(?!\.))/g, '')
    .replaceAll(/\bFormulaEval\.(?=Formula(?:Builder|Instance)\b)/g, 'formulaeval.');
}
/** The type of a declaration with an unknown type. */
export function unresolved(written: string, miscounted?: Miscounted): ApexType {
  return { kind: 'user', name: written, isMissing: true, ...(miscounted && { miscounted }) };
}
/** What is known of a collection with a wrong number of type arguments. */
export function miscountedOf(type: ApexType): Miscounted | undefined {
  return type.kind === 'user' ? type.miscounted : undefined;
}
export function writtenName(type: ApexType): string | undefined {
  return isMissing(type) ? shown(type) : undefined;
}
function isMissing(type: ApexType): boolean {
  if (type.kind === 'user') return type.isMissing === true;
  if (type.kind === 'map') return isMissing(type.key) || isMissing(type.value);
  return (type.kind === 'list' || type.kind === 'set') && isMissing(type.element);
}
export function isUnknown(type: ApexType): boolean {
  return type.kind === 'null' && type.isUnknown === true;
}
export function sameType(a: ApexType, b: ApexType): boolean {
  return a === b || typeName(a).toLowerCase() === typeName(b).toLowerCase();
}
export function isPrimitive(type: ApexType, ...names: PrimitiveName[]): boolean {
  return type.kind === 'primitive' && (names.length === 0 || names.includes(type.name));
}
export type NumberName = 'Integer' | 'Long' | 'Double' | 'Decimal';
/** The number kind of a type, or `undefined`. */
export function numberName(type: ApexType): NumberName | undefined {
  return type.kind === 'primitive' && (type.name === 'Integer' || type.name === 'Long' || type.name === 'Double' || type.name === 'Decimal')
    ? type.name
    : undefined;
}
export const NUMBER_TYPES: Readonly<Record<NumberName, ApexType>> = { Integer: INTEGER, Long: LONG, Double: DOUBLE, Decimal: DECIMAL };
const WIDER: readonly NumberName[] = ['Integer', 'Long', 'Double', 'Decimal'];
/** The number type of an arithmetic operation, or `undefined` if an operand is no number. */
export function widerNumber(left: ApexType, right: ApexType): NumberName | undefined {
  const a = numberName(left);
  const b = numberName(right);
  return a === undefined || b === undefined ? undefined : WIDER[Math.max(WIDER.indexOf(a), WIDER.indexOf(b))];
}
