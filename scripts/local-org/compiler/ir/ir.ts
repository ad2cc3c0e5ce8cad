/**
 * The checked tree: what the checker hands to the emitter. Every name is resolved, every conversion is written out, every sugar is gone
 * (properties are calls of accessors where they have a body, `a.b` is a static, an instance field, a record's field, ...).
 * Shape: immutable. Types are of `./types.ts`. JavaScript identifiers (`jsName`, `methodKey`) are chosen by the checker.
 */
import type { Range } from '../syntax/ast.ts';
import type { SoqlQuery, SoslQuery } from '../syntax/soqlAst.ts';
import type { ApexType } from './types.ts';

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
/** A method that is called by another's key. What it is given and gives may be of nearer types: numbers are converted. */
export interface IrAlias {
  readonly from: string;
  readonly to: string;
  readonly parameters: readonly (Conversion | undefined)[];
  readonly result: Conversion | undefined;
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
  /** Methods of a supertype that another of this class's methods answers. */
  readonly aliases: readonly IrAlias[];
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
  /** First statement; 'super' with no arguments is written out when the source leaves it away and there is a superclass. */
  readonly delegate?: {
    readonly which: 'this' | 'super';
    readonly methodKey: string;
    readonly args: readonly IrExpr[];
    readonly superType?: ApexType;
    readonly range: Range;
  };
  readonly body: IrBody;
  readonly access: Access;
  readonly range: Range;
}
export interface IrParameter {
  readonly name: string;
  readonly jsName: string;
  readonly type: ApexType;
}
/** Says which method answers when the platform calls an interface's method: `key` is `<interface lower>#<method lower>/<arity>`, e.g. `database.batchable#execute/2`, `object#tostring/0`. */
export interface IrBridge {
  readonly key: string;
  readonly methodKey: string;
  /** A static method answers. */
  readonly isStatic: boolean;
}
export interface IrBody {
  readonly statements: readonly IrStatement[];
}

export type IrStatement =
  | { readonly kind: 'block'; readonly body: IrBody; readonly range: Range }
  | { readonly kind: 'local'; readonly jsName: string; readonly type: ApexType; readonly value?: IrExpr; readonly range: Range }
  | { readonly kind: 'expression'; readonly expression: IrExpr; readonly range: Range; readonly implied?: true }
  /** `test` is a Boolean; null throws NullPointerException. */
  | { readonly kind: 'if'; readonly test: IrExpr; readonly then: IrBody; readonly otherwise?: IrBody; readonly range: Range }
  | { readonly kind: 'while'; readonly test: IrExpr; readonly body: IrBody; readonly range: Range }
  | { readonly kind: 'do-while'; readonly test: IrExpr; readonly body: IrBody; readonly range: Range }
  | {
      readonly kind: 'for';
      readonly init: readonly IrStatement[];
      readonly test?: IrExpr;
      readonly update: readonly IrExpr[];
      readonly body: IrBody;
      readonly range: Range;
    }
  /** Over a List, Set, or an Iterable (platform or user). `isSoqlChunks`: `for (List<X> chunk : [query])`, 200 rows at a time. */
  | {
      readonly kind: 'for-each';
      readonly jsName: string;
      readonly type: ApexType;
      readonly iterable: IrExpr;
      readonly over: 'list' | 'set' | 'old-set' | 'iterable' | 'soql-rows' | 'soql-chunks' | 'list-chunks';
      readonly convert?: Conversion;
      readonly body: IrBody;
      readonly range: Range;
    }
  | { readonly kind: 'switch'; readonly value: IrExpr; readonly cases: readonly IrSwitchCase[]; readonly range: Range }
  | {
      readonly kind: 'try';
      readonly body: IrBody;
      readonly catches: readonly { readonly type: ApexType; readonly jsName: string; readonly body: IrBody }[];
      readonly finally?: IrBody;
      readonly range: Range;
    }
  | { readonly kind: 'throw'; readonly value: IrExpr; readonly range: Range }
  /** Stands for code that needs a class which does not compile. */
  | { readonly kind: 'unusable'; readonly needs: ApexType; readonly range: Range }
  /** Says that a part of the platform is missing here. */
  | { readonly kind: 'not-implemented'; readonly what: string; readonly range: Range }
  | { readonly kind: 'return'; readonly value?: IrExpr; readonly range: Range; readonly implied?: true }
  | { readonly kind: 'break'; readonly range: Range }
  | { readonly kind: 'continue'; readonly range: Range }
  | {
      readonly kind: 'dml';
      readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
      readonly access?: 'user' | 'system';
      readonly target: IrExpr;
      readonly second?: IrExpr;
      readonly upsertField?: string;
      readonly range: Range;
    }
  | { readonly kind: 'run-as'; readonly user: IrExpr; readonly body: IrBody; readonly range: Range };
export interface IrSwitchCase {
  readonly when:
    | { readonly kind: 'values'; readonly values: readonly IrExpr[] }
    | { readonly kind: 'type'; readonly type: ApexType; readonly jsName: string }
    | { readonly kind: 'else' };
  readonly body: IrBody;
  readonly range: Range;
}

/** How a value of one static type becomes one of another. `null` stays null. */
export type Conversion =
  | 'integer-to-long'
  | 'integer-to-double'
  | 'integer-to-decimal'
  | 'long-to-double'
  | 'long-to-decimal'
  | 'double-to-decimal'
  | 'decimal-to-double'
  | 'integer-from-long'
  | 'integer-from-double'
  | 'integer-from-decimal'
  | 'long-from-double'
  | 'long-from-decimal'
  | 'string-to-id'
  | 'id-to-string'
  | 'date-to-datetime'
  | 'datetime-to-date';

/** Every expression carries the static type of its value and its place. */
export type IrExpr = IrExprNode & { readonly type: ApexType; readonly range: Range };
export type IrExprNode =
  | {
      readonly kind: 'constant';
      readonly value: string | number | boolean | null;
      readonly as: 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Boolean' | 'null';
    }
  | { readonly kind: 'read-local'; readonly jsName: string }
  | { readonly kind: 'this' }
  /** A slot of an instance (user class). The emitter checks the target for null. `safe` = `?.`. */
  | { readonly kind: 'read-field'; readonly target: IrExpr; readonly owner: ApexType; readonly jsName: string; readonly safe: boolean }
  | { readonly kind: 'read-static'; readonly owner: ApexType; readonly jsName: string }
  /** A record's own field (`fieldName` canonical API name). */
  | { readonly kind: 'read-record-field'; readonly target: IrExpr; readonly fieldName: string; readonly safe: boolean }
  /** A record's parent (`Account`, `Parent__r`) or children (`Contacts`). */
  | {
      readonly kind: 'read-relation';
      readonly target: IrExpr;
      readonly relation: string;
      readonly children: boolean;
      /** Children that a loop goes through one by one: there may be any number of them. */
      readonly isWalked?: true;
      readonly safe: boolean;
    }
  /** A field of a platform class's instance, or a static of one (`target` absent): `ConnectApi.CredentialInput.externalCredential`, `Math.PI`. */
  | { readonly kind: 'read-platform'; readonly target?: IrExpr; readonly owner: string; readonly name: string; readonly safe: boolean }
  /** An enum constant of the project or of the platform. */
  | { readonly kind: 'enum-constant'; readonly owner: ApexType; readonly name: string }
  | { readonly kind: 'index'; readonly target: IrExpr; readonly index: IrExpr }
  | { readonly kind: 'call-static'; readonly owner: ApexType; readonly methodKey: string; readonly args: readonly IrExpr[] }
  /** `direct` = not virtual: `super.m()`, whose method is found on `owner`. */
  | {
      readonly kind: 'call-instance';
      readonly target: IrExpr;
      readonly owner: ApexType;
      readonly methodKey: string;
      readonly direct: boolean;
      readonly args: readonly IrExpr[];
      readonly safe: boolean;
    }
  /**
   * A platform member: `signature` is `name(ParamType,...)` in canonical text with type parameters as declared, e.g. owner `System.List`, signature `add(T)`.
   * `target` absent for statics. `scope` gives the locals that a run-time query text may bind (Database.query and the like).
   */
  | {
      readonly kind: 'call-platform';
      readonly target?: IrExpr;
      readonly owner: string;
      readonly name: string;
      readonly signature: string;
      readonly args: readonly IrExpr[];
      readonly safe: boolean;
      /** Under which the receiver's class may have a method of its own that answers. */ readonly overrideKey?: string;
      readonly scope?: readonly { readonly name: string; readonly value: IrExpr }[];
    }
  | { readonly kind: 'new-user'; readonly owner: ApexType; readonly methodKey: string; readonly args: readonly IrExpr[] }
  | { readonly kind: 'new-platform'; readonly owner: string; readonly signature: string; readonly args: readonly IrExpr[] }
  /** `new Account(Name = 'x')`. */
  | {
      readonly kind: 'new-record';
      readonly object: string;
      readonly fields: readonly { readonly name: string; readonly isRelation: boolean; readonly value: IrExpr }[];
    }
  /** `new List<X>()`, `new List<X>(other)`, `new List<X>{...}`, `new X[n]`: the node's type tells the collection. */
  | {
      readonly kind: 'new-collection';
      readonly from:
        | { readonly kind: 'empty' }
        | { readonly kind: 'copy'; readonly source: IrExpr }
        | { readonly kind: 'elements'; readonly elements: readonly IrExpr[] }
        | { readonly kind: 'size'; readonly size: IrExpr }
        | { readonly kind: 'entries'; readonly entries: readonly { readonly key: IrExpr; readonly value: IrExpr }[] };
    }
  /** A checked cast at run time (narrowing of Object, SObject, classes, collections): TypeException when the value does not fit. */
  | { readonly kind: 'cast'; readonly value: IrExpr }
  | { readonly kind: 'convert'; readonly conversion: Conversion; readonly value: IrExpr }
  | { readonly kind: 'instanceof'; readonly value: IrExpr; readonly test: ApexType }
  | { readonly kind: 'not'; readonly value: IrExpr }
  /** Operands already have the same type `operand` (Integer, Long, Double, Decimal); shifts keep their own right operand. */
  | {
      readonly kind: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>';
      readonly operand: 'Integer' | 'Long' | 'Double' | 'Decimal' | 'Boolean';
      readonly left: IrExpr;
      readonly right: IrExpr;
    }
  | { readonly kind: 'negate'; readonly operand: 'Integer' | 'Long' | 'Double' | 'Decimal'; readonly value: IrExpr }
  | { readonly kind: 'complement'; readonly operand: 'Integer' | 'Long'; readonly value: IrExpr }
  /** Text concatenation: each part in the platform's text form (`null` as the text null). */
  | { readonly kind: 'concat'; readonly parts: readonly IrExpr[] }
  /** `date + 3`: Date or Datetime plus Integer or Decimal days. */
  | { readonly kind: 'date-shift'; readonly operator: '+' | '-'; readonly left: IrExpr; readonly right: IrExpr }
  | { readonly kind: 'logic'; readonly operator: '&&' | '||'; readonly left: IrExpr; readonly right: IrExpr }
  /** `==`, `!=` by the platform's rules; `operand` picks the fast way ('Object' = dynamic equality: records by fields, user equals, collections by content, strings without case). */
  | {
      readonly kind: 'equal';
      readonly negated: boolean;
      readonly exact: boolean;
      readonly operand: 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Id' | 'Boolean' | 'Object';
      readonly left: IrExpr;
      readonly right: IrExpr;
    }
  | {
      readonly kind: 'compare';
      readonly operator: '<' | '>' | '<=' | '>=';
      readonly operand: 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Id' | 'Date' | 'Datetime' | 'Time';
      readonly left: IrExpr;
      readonly right: IrExpr;
    }
  | { readonly kind: 'coalesce'; readonly left: IrExpr; readonly right: IrExpr }
  | { readonly kind: 'ternary'; readonly test: IrExpr; readonly then: IrExpr; readonly otherwise: IrExpr }
  /**
   * An assignment; the value of the expression is what was stored. `compound`, when present, is the new value with the old one as the
   * placeholder node `{ kind: 'old-value' }`, so that the target's parts are evaluated once; `post` makes the expression's value the old one (`i++`).
   */
  | { readonly kind: 'assign'; readonly target: IrTarget; readonly value: IrExpr; readonly post: boolean }
  | { readonly kind: 'old-value' }
  | {
      readonly kind: 'soql';
      readonly query: SoqlQuery;
      readonly binds: readonly IrExpr[];
      readonly result: 'list' | 'single' | 'first' | 'count';
    }
  /** `Database.getQueryLocator([SELECT ...])`: nothing is read yet. `text` names the binds `:tmpVar1`, `:tmpVar2`, ... */
  | { readonly kind: 'query-locator'; readonly query: SoqlQuery; readonly text: string; readonly binds: readonly IrExpr[] }
  /** The one row that a run-time query must find: `Account a = Database.query(...)`. */
  | { readonly kind: 'only-row'; readonly rows: IrExpr }
  | { readonly kind: 'sosl'; readonly query: SoslQuery; readonly binds: readonly IrExpr[] }
  /** `X.class`. */
  | { readonly kind: 'type-literal'; readonly of: ApexType }
  /** `Account.SObjectType`, `Account.Name` (Schema.SObjectField), `Schema.SObjectType.Account`, `SObjectType.Account.fields.Name` are 'describe' nodes. */
  | {
      readonly kind: 'describe';
      readonly what: 'sobject-type' | 'sobject-describe' | 'field-token' | 'field-describe' | 'field-set';
      readonly object: string;
      readonly field?: string;
    }
  /** `Label.X`, `System.Label.ns.X`. */
  | { readonly kind: 'label'; readonly name: string; readonly namespace?: string }
  /** `Trigger.new` and its sisters are call-platform statics of owner `System.Trigger`. Page.X: */
  | { readonly kind: 'page'; readonly name: string };

export type IrTarget =
  | { readonly kind: 'local'; readonly jsName: string; readonly type: ApexType }
  | { readonly kind: 'field'; readonly target: IrExpr; readonly jsName: string; readonly type: ApexType }
  | { readonly kind: 'static'; readonly owner: ApexType; readonly jsName: string; readonly type: ApexType }
  | { readonly kind: 'record-field'; readonly target: IrExpr; readonly fieldName: string; readonly type: ApexType }
  | { readonly kind: 'record-relation'; readonly target: IrExpr; readonly relation: string; readonly type: ApexType }
  | { readonly kind: 'platform-field'; readonly target?: IrExpr; readonly owner: string; readonly name: string; readonly type: ApexType }
  | { readonly kind: 'index'; readonly target: IrExpr; readonly index: IrExpr; readonly type: ApexType }
  /** A property with a setter body: the setter and, for compound assignment, the getter. */
  | {
      readonly kind: 'property';
      readonly target?: IrExpr;
      readonly owner: ApexType;
      readonly getterKey: string;
      readonly setterKey: string;
      readonly direct: boolean;
      readonly type: ApexType;
    };
