/** Statements of the checked tree. */
import type { Range } from '../../language/ast.ts';
import type { Conversion } from '../../language/conversions.ts';
import type { IrExpr } from './expressions.ts';
import type { ApexType } from '../../language/types.ts';

export interface IrBody {
  readonly statements: readonly IrStatement[];
}

export type IrStatement =
  | { readonly kind: 'block'; readonly body: IrBody; readonly range: Range }
  /** A final variable keeps whether it has a value. */
  | {
      readonly kind: 'local';
      readonly jsName: string;
      readonly type: ApexType;
      readonly value?: IrExpr;
      readonly isFinal?: true;
      readonly range: Range;
    }
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
      /** What it goes over has elements of this type; `convert` makes one of `type` of it. */
      readonly element: ApexType;
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
  /** Replaces code that depends on a class which does not compile. */
  | { readonly kind: 'unusable'; readonly needs: ApexType; readonly range: Range }
  /** Throws `not implemented` for a part of the platform. */
  | { readonly kind: 'not-implemented'; readonly what: string; readonly range: Range }
  | { readonly kind: 'return'; readonly value?: IrExpr; readonly range: Range; readonly implied?: true }
  | { readonly kind: 'break'; readonly range: Range }
  | { readonly kind: 'continue'; readonly range: Range }
  | {
      readonly kind: 'dml';
      readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
      readonly access?: 'user' | 'system' | 'refused';
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
