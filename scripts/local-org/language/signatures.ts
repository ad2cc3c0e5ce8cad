/**
 * What the platform offers, as signatures: read from the type stubs of the Apex language server (class files), no behaviour.
 * Names are Apex names in the platform's spelling. Compare without case.
 */

/** `List<T>` is { name: 'System.List', args: [{ name: 'T', args: [] }] }; type parameters appear as bare names. Apex `Object` is 'System.Object', the generic record 'System.SObject'. */
export interface SignatureType {
  readonly name: string;
  readonly args: readonly SignatureType[];
}
export interface SignatureParameter {
  readonly name: string;
  readonly type: SignatureType;
}
export interface MethodSignature {
  readonly name: string;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  /** `undefined` = void. */
  readonly returns?: SignatureType;
  readonly parameters: readonly SignatureParameter[];
  /** It exists, but only the platform may call it. */
  readonly isHidden?: boolean;
}
export interface FieldSignature {
  readonly name: string;
  readonly type: SignatureType;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
}
/** A platform class, interface or enum. `name` is qualified and canonical: `System.String`, `Database.BatchableContext`, `Messaging.InboundEmail.BinaryAttachment`. */
export interface PlatformType {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly typeParameters: readonly string[];
  readonly isAbstract: boolean;
  readonly extends?: SignatureType;
  readonly implements: readonly SignatureType[];
  readonly constructors: readonly { readonly parameters: readonly SignatureParameter[]; readonly isHidden?: boolean }[];
  /** Only the platform creates instances. */
  readonly isMadeByPlatform?: boolean;
  readonly methods: readonly MethodSignature[];
  readonly fields: readonly FieldSignature[];
  /** Enum constants in order, for kind 'enum'. */
  readonly constants: readonly string[];
}
/** A standard object's field. `type` is the Apex type: `System.String`, `System.Id`, `System.Decimal`, ...; relationships are separate. */
export interface StandardField {
  readonly name: string;
  readonly type: string;
}
export interface StandardObject {
  readonly name: string;
  readonly fields: readonly StandardField[];
  /** Compound fields: `BillingAddress` of type `System.Address`. Their parts (`BillingCity`) are fields. */
  readonly compounds: readonly StandardField[];
  /** `Account` on Contact: relationship name and target object (`Name` for polymorphic ones such as Owner and What). */
  readonly parents: readonly { readonly name: string; readonly object: string }[];
  /** `Contacts` on Account. */
  readonly children: readonly { readonly name: string; readonly object: string }[];
}
/** Everything, looked up without case. Loading is lazy a namespace or object at a time, so that start-up stays fast. */
export interface Signatures {
  /** By qualified name, e.g. `system.string` or `System.String`; also nested. */
  type(qualifiedName: string): PlatformType | undefined;
  /** Namespaces in platform spelling: System, Database, Schema, Messaging, ... */
  namespaces(): readonly string[];
  /** Qualified names of all types of a namespace (System for the default one). */
  typesIn(namespace: string): readonly string[];
  standardObject(name: string): StandardObject | undefined;
  standardObjectNames(): readonly string[];
}
