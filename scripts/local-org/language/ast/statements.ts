/** Statements. */
import type { Expression } from './expressions.ts';
import type { Modifiers, TypeRef } from './typeRefs.ts';
import type { Range } from '../range.ts';

export interface Block {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
  readonly range: Range;
}
export type Statement =
  | Block
  | {
      readonly kind: 'local';
      readonly modifiers: Modifiers;
      readonly type: TypeRef;
      readonly declarators: readonly Declarator[];
      readonly range: Range;
    }
  /** `ending`: the position of its semicolon, if its beginning could not be parsed. */
  | { readonly kind: 'expression'; readonly expression: Expression; readonly range: Range; readonly ending?: Range }
  | { readonly kind: 'if'; readonly test: Expression; readonly then: Statement; readonly otherwise?: Statement; readonly range: Range }
  | { readonly kind: 'while'; readonly test: Expression; readonly body: Statement; readonly range: Range }
  | { readonly kind: 'do-while'; readonly test: Expression; readonly body: Statement; readonly range: Range }
  | {
      readonly kind: 'for';
      readonly init: readonly Statement[];
      readonly test?: Expression;
      readonly update: readonly Expression[];
      readonly body?: Statement;
      readonly range: Range;
    }
  | {
      readonly kind: 'for-each';
      readonly type: TypeRef;
      readonly name: string;
      readonly iterable: Expression;
      readonly body?: Statement;
      readonly range: Range;
      readonly nameRange: Range;
    }
  | { readonly kind: 'switch'; readonly value: Expression; readonly cases: readonly SwitchCase[]; readonly range: Range }
  | {
      readonly kind: 'try';
      readonly body: Block;
      readonly catches: readonly CatchClause[];
      readonly finally?: Block;
      readonly range: Range;
    }
  | { readonly kind: 'throw'; readonly value: Expression; readonly range: Range }
  | { readonly kind: 'return'; readonly value?: Expression; readonly range: Range }
  | { readonly kind: 'break'; readonly range: Range }
  | { readonly kind: 'continue'; readonly range: Range }
  | {
      readonly kind: 'dml';
      readonly operation: DmlOperation;
      readonly access?: 'user' | 'system';
      readonly target: Expression;
      readonly second?: Expression;
      readonly upsertField?: string;
      readonly range: Range;
    }
  | {
      readonly kind: 'run-as';
      /** One, where it is right. */ readonly users: readonly Expression[];
      readonly body: Block;
      readonly range: Range;
    };
/** For `merge`, `second` is the list or record merged away. */
export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
export interface Declarator {
  readonly name: string;
  readonly initializer?: Expression;
  readonly range: Range;
}
export interface SwitchCase {
  readonly when: SwitchWhen;
  readonly body: Block;
  readonly range: Range;
}
export type SwitchWhen =
  | { readonly kind: 'values'; readonly values: readonly Expression[] }
  | { readonly kind: 'type'; readonly type: TypeRef; readonly name: string; readonly nameRange: Range }
  | { readonly kind: 'else' };
export interface CatchClause {
  readonly type: TypeRef;
  readonly name: string;
  readonly body: Block;
  readonly range: Range;
  readonly nameRange: Range;
}
