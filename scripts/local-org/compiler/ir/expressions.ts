/** Expressions of the checked tree and what is assigned to. */
import type { Conversion } from '../../language/conversions.ts';
import type { Range } from '../../language/ast.ts';
import type { SoqlQuery, SoslQuery } from '../../language/soqlAst.ts';
import type { ApexType } from '../../language/types.ts';

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
      /** A loop reads the children one by one, so their number is not limited. */
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
      /** `super.m()`: an override in the receiver's class is not called. */ readonly direct?: true;
      /** The key under which the receiver's class may override the method. */ readonly overrideKey?: string;
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
  /** `holdsNull`: null is of every type, as up to API version 31.0. */
  | { readonly kind: 'instanceof'; readonly value: IrExpr; readonly test: ApexType; readonly holdsNull?: true }
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
  /** `==`, `!=` by the platform's rules; `operand` selects a fast comparison ('Object' = dynamic equality: records by fields, user equals, collections by content, strings without case). */
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
  | { readonly kind: 'local'; readonly jsName: string; readonly type: ApexType; readonly isFinal?: true }
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
