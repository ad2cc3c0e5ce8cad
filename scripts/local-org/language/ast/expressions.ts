/** Expressions. */
import type { TypeRef } from './typeRefs.ts';
import type { Range } from '../range.ts';
import type { SoqlQuery, SoslQuery } from '../soqlAst.ts';

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '>>>'
  | '&&'
  | '||'
  | '=='
  | '!='
  | '<>'
  | '==='
  | '!=='
  | '<'
  | '>'
  | '<='
  | '>='
  | '??';
export type AssignmentOperator = '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';
export type Expression =
  | Literal
  /** A bare name: variable, field, property, or the first part of a type name. */
  | { readonly kind: 'name'; readonly name: string; readonly range: Range }
  | { readonly kind: 'this'; readonly range: Range }
  | { readonly kind: 'super'; readonly range: Range }
  /** `target.name` or `target?.name`; may turn out to be a type name. */
  | {
      readonly kind: 'member';
      readonly target: Expression;
      readonly name: string;
      readonly safe: boolean;
      readonly range: Range;
      readonly nameRange: Range;
    }
  /** `name(args)` or `target.name(args)`; `this(...)` and `super(...)` are 'constructor-call'. */
  | {
      readonly kind: 'call';
      readonly target?: Expression;
      readonly name: string;
      readonly safe: boolean;
      readonly args: readonly Expression[];
      readonly range: Range;
      readonly nameRange: Range;
    }
  | { readonly kind: 'constructor-call'; readonly which: 'this' | 'super'; readonly args: readonly Expression[]; readonly range: Range }
  | { readonly kind: 'index'; readonly target: Expression; readonly index: Expression; readonly range: Range }
  | { readonly kind: 'new'; readonly type: TypeRef; readonly creator: Creator; readonly range: Range }
  | { readonly kind: 'cast'; readonly type: TypeRef; readonly value: Expression; readonly range: Range }
  | { readonly kind: 'instanceof'; readonly value: Expression; readonly type: TypeRef; readonly range: Range }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '!' | '~'; readonly value: Expression; readonly range: Range }
  | {
      readonly kind: 'increment';
      readonly operator: '++' | '--';
      readonly prefix: boolean;
      readonly target: Expression;
      readonly range: Range;
      readonly operatorRange: Range;
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly range: Range;
    }
  | {
      readonly kind: 'assign';
      readonly operator: AssignmentOperator;
      readonly target: Expression;
      readonly value: Expression;
      readonly range: Range;
    }
  | {
      readonly kind: 'ternary';
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
      readonly range: Range;
    }
  /** `text` is what stands between the brackets. */
  | { readonly kind: 'soql'; readonly query: SoqlQuery; readonly text: string; readonly range: Range }
  | { readonly kind: 'sosl'; readonly query: SoslQuery; readonly text: string; readonly range: Range }
  /** `Account.class`, `List<String>.class`. */
  | { readonly kind: 'class-literal'; readonly type: TypeRef; readonly range: Range };
/** Integers and longs as decimal text (`L` removed), decimals and doubles as written (`d` removed), strings unescaped, words as written. */
export type Literal = {
  readonly kind: 'literal';
  readonly type: 'Integer' | 'Long' | 'Decimal' | 'Double' | 'String' | 'Boolean' | 'null';
  readonly text: string;
  readonly range: Range;
};
export type Creator =
  | { readonly kind: 'constructor'; readonly args: readonly Expression[] }
  /** `new Account(Name = 'x')`: also what `new Account()` with no argument parses to when it has none is 'constructor'. */
  | {
      readonly kind: 'named-fields';
      readonly fields: readonly { readonly name: string; readonly value: Expression; readonly range: Range }[];
    }
  | { readonly kind: 'array-size'; readonly size: Expression }
  /** `new List<X>{ a, b }`, `new X[]{ a, b }`, `new Set<X>{ a }`. */
  | { readonly kind: 'elements'; readonly elements: readonly Expression[] }
  | { readonly kind: 'map-entries'; readonly entries: readonly { readonly key: Expression; readonly value: Expression }[] };
