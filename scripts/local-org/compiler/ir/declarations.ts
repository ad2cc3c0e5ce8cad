/** Files, types and members of the checked tree. */
import type { Range } from '../../language/ast.ts';
import type { Conversion } from '../../language/conversions.ts';
import type { IrExpr } from './expressions.ts';
import type { IrBody } from './statements.ts';
import type { ApexType } from '../../language/types.ts';

/** One compiled file. */
export type IrUnit =
  | { readonly kind: 'class'; readonly file: string; readonly type: IrType }
  | {
      readonly kind: 'trigger';
      readonly file: string;
      readonly name: string;
      readonly object: string;
      readonly events: readonly string[];
      /** Those written inside the trigger. */ readonly types: readonly IrType[];
      readonly body: IrBody;
      readonly namespace?: string;
    }
  | {
      readonly kind: 'anonymous';
      readonly file: string;
      readonly types: readonly IrType[];
      readonly methods: readonly IrMethod[];
      readonly body: IrBody;
    };

export type IrType = IrClass | IrInterface | IrEnum;
/** A method that is called by another's key. Its types may be more specific: numbers are converted. */
export interface IrAlias {
  readonly from: string;
  readonly to: string;
  readonly isStatic: boolean;
  readonly parameters: readonly (Conversion | undefined)[];
  readonly result: Conversion | undefined;
}
/** A method of an interface that a method of the platform's class behind answers. */
export interface IrInherited {
  readonly from: string;
  readonly owner: string;
  readonly name: string;
  readonly signature: string;
}
export interface IrClass {
  readonly kind: 'class';
  /** Canonical: `Outer.Inner`. */
  readonly name: string;
  readonly superclass?: ApexType;
  /** All interfaces, own ones first, transitively closed over superclasses and superinterfaces: for instanceof and bridges. */
  readonly interfaces: readonly ApexType[];
  readonly isAbstract: boolean;
  readonly isTest: boolean;
  readonly sharing: 'with' | 'without' | 'inherited' | 'none';
  readonly fields: readonly IrField[];
  readonly methods: readonly IrMethod[];
  readonly constructors: readonly IrConstructor[];
  /** Instance initialisers in source order (field initialisers as assignments among them). */
  readonly instanceInit: IrBody;
  readonly staticInit: IrBody;
  readonly bridges: readonly IrBridge[];
  /** Methods of a supertype that a method of this class with another key implements. */
  readonly aliases: readonly IrAlias[];
  readonly inherited: readonly IrInherited[];
  readonly inner: readonly IrType[];
  readonly annotations: readonly IrAnnotation[];
  readonly access: Access;
  readonly range: Range;
}
export interface IrInterface {
  readonly kind: 'interface';
  readonly name: string;
  readonly interfaces: readonly ApexType[];
  /** Without bodies: stubs answer them. */
  readonly methods: readonly IrMethod[];
  readonly access: Access;
  readonly annotations: readonly IrAnnotation[];
  readonly range: Range;
}
export interface IrEnum {
  readonly kind: 'enum';
  readonly name: string;
  readonly constants: readonly string[];
  readonly access: Access;
  readonly annotations: readonly IrAnnotation[];
  readonly range: Range;
}
export type Access = 'private' | 'protected' | 'public' | 'global';
export interface IrAnnotation {
  /** Lower case: `istest`, `auraenabled`, `future`, `invocablemethod`, `restresource`, ... */
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}
/** A field or an automatic property (its JS slot). Properties with accessor bodies also have methods `get`/`set` listed among `methods`. */
export interface IrField {
  readonly name: string;
  readonly jsName: string;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly isTransient: boolean;
  readonly isFinal: boolean;
  /** A property, automatic or not; JSON and Aura serialise fields and properties alike. */
  readonly isProperty: boolean;
  /** When the property's getter or setter has a body: the method to call (JSON serialisation reads through it). `hasSlot` false = nothing is stored. */
  readonly getterKey?: string;
  readonly setterKey?: string;
  readonly hasSlot: boolean;
  readonly access: Access;
  readonly annotations: readonly IrAnnotation[];
}
export interface IrMethod {
  readonly name: string;
  /** JavaScript method name, the same for a method and all that override it: lower-case name plus parameter types. */
  readonly methodKey: string;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly parameters: readonly IrParameter[];
  readonly returns: ApexType;
  readonly body?: IrBody;
  readonly access: Access;
  readonly annotations: readonly IrAnnotation[];
  readonly isTestMethod: boolean;
  readonly range: Range;
}
export interface IrConstructor {
  /** JavaScript method name (`new$String$Integer`): instances are allocated first, then the constructor method runs. */
  readonly methodKey: string;
  readonly parameters: readonly IrParameter[];
  /** First statement; An implicit `super()` is made explicit. */
  readonly delegate?: {
    readonly which: 'this' | 'super';
    readonly methodKey: string;
    readonly args: readonly IrExpr[];
    readonly superType?: ApexType;
    /** The arguments are kept for the superclass of the platform. */ readonly isOfPlatform?: true;
    readonly range: Range;
  };
  readonly body: IrBody;
  readonly access: Access;
  readonly isTestVisible?: true;
  readonly range: Range;
}
export interface IrParameter {
  readonly name: string;
  readonly jsName: string;
  readonly type: ApexType;
}
/** Maps an interface method that the platform calls to a method of the class: `key` is `<interface lower>#<method lower>/<arity>`, e.g. `database.batchable#execute/2`, `object#tostring/0`. */
export interface IrBridge {
  readonly key: string;
  readonly methodKey: string;
  /** A static method answers. */
  readonly isStatic: boolean;
}
