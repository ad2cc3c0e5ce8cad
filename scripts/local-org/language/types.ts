/**
 * Resolved Apex types, shared by the checker, the checked tree and the runtime.
 * Shape: immutable; `typeName()` of one is its canonical text (`Map<Id,List<Account>>`), which is also the key the runtime knows it by.
 */
export type ApexType =
  | { readonly kind: 'void' }
  /** The type of the literal null: fits anything. `isUnknown`: an error has been reported for the expression, so nothing more is reported about it. */
  | { readonly kind: 'null'; readonly isUnknown?: true }
  | { readonly kind: 'primitive'; readonly name: PrimitiveName }
  /** A record: `name` is the API name in the schema's spelling; the generic one is 'SObject'. */
  | { readonly kind: 'sobject'; readonly name: string }
  | { readonly kind: 'list'; readonly element: ApexType }
  | { readonly kind: 'set'; readonly element: ApexType }
  | { readonly kind: 'map'; readonly key: ApexType; readonly value: ApexType }
  /** A class, interface or enum of the project: canonical name `Outer` or `Outer.Inner` (with its namespace when it has one: `ns.Outer`). `isMissing`: no such type exists, which has been reported; it is assignable only to itself. `miscounted`: it is a collection with a wrong number of type arguments. */
  | { readonly kind: 'user'; readonly name: string; readonly isMissing?: true; readonly miscounted?: Miscounted }
  /** A class, interface or enum of the platform that is none of the above: `System.HttpRequest`, `Database.Batchable<SObject>`, `Schema.SObjectType`. */
  | { readonly kind: 'platform'; readonly name: string; readonly args: readonly ApexType[] };

export interface Miscounted {
  readonly of: 'list' | 'set' | 'map';
  readonly args: readonly ApexType[];
}

export const PRIMITIVE_NAMES = [
  ...(['Boolean', 'Integer', 'Long', 'Double', 'Decimal', 'String', 'Id'] as const),
  ...(['Date', 'Time', 'Datetime', 'Blob', 'Object'] as const),
] as const;
export type PrimitiveName = (typeof PRIMITIVE_NAMES)[number];

/** Canonical text of a type, the platform's spelling: `Map<String,List<Account>>`; System types without their namespace only for primitives and collections. */
export function typeName(type: ApexType): string {
  switch (type.kind) {
    case 'void':
      return 'void';
    case 'null':
      return 'null';
    case 'primitive':
    case 'sobject':
    case 'user':
      return type.name;
    case 'list':
      return `List<${typeName(type.element)}>`;
    case 'set':
      return `Set<${typeName(type.element)}>`;
    case 'map':
      return `Map<${typeName(type.key)},${typeName(type.value)}>`;
    case 'platform':
      return type.args.length === 0 ? type.name : `${type.name}<${type.args.map(typeName).join(',')}>`;
  }
}
