/** Scripts as trees. Source: MuleSoft Documentation, "DataWeave Language Introduction". */
export type Expression =
  | { readonly kind: 'literal'; readonly value: null | boolean }
  | { readonly kind: 'number'; readonly text: string }
  /** A text with interpolated expressions. */
  | { readonly kind: 'text'; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: 'regex'; readonly source: string }
  | { readonly kind: 'moment'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly Entry[] }
  | { readonly kind: 'lambda'; readonly parameters: readonly Parameter[]; readonly body: Expression }
  | { readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'as'; readonly of: Expression; readonly type: string; readonly options: Expression | undefined }
  | { readonly kind: 'is'; readonly of: Expression; readonly type: Type }
  | {
      readonly kind: 'select';
      readonly of: Expression;
      readonly how: '.' | '.*' | '..' | '@' | 'exists' | 'needed';
      readonly name: string;
      readonly namespace?: Namespace | undefined;
    }
  | { readonly kind: 'index'; readonly of: Expression; readonly at: Expression }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'if'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly kind: 'match'; readonly of: Expression; readonly cases: readonly Case[] }
  | { readonly kind: 'update'; readonly of: Expression; readonly cases: readonly Update[] }
  | { readonly kind: 'block'; readonly declarations: readonly Declaration[]; readonly body: Expression };

/** The namespace of `prefix#name`. */
export interface Namespace {
  readonly prefix: string;
  readonly uri: string;
}
/** Source: MuleSoft Documentation, "DataWeave Type System": objects may have more fields than their type names. */
export type Type =
  /** `of`: what an array holds. */
  | { readonly kind: 'named'; readonly name: string; readonly of: Type | undefined }
  | { readonly kind: 'fields'; readonly fields: readonly { readonly name: string; readonly isOptional: boolean; readonly type: Type }[] }
  | { readonly kind: 'either'; readonly types: readonly Type[] }
  | { readonly kind: 'text'; readonly text: string };
export interface Parameter {
  readonly name: string;
  readonly initial: Expression | undefined;
}
/** `key: value`, or without a key an object whose entries are inserted; both optionally with a condition. */
export interface Entry {
  readonly key: Expression | undefined;
  readonly namespace?: Namespace | undefined;
  readonly attributes: readonly { readonly name: Expression; readonly namespace: Namespace | undefined; readonly value: Expression }[];
  readonly value: Expression;
  readonly test: Expression | undefined;
}
export interface Case {
  readonly how: 'value' | 'type' | 'name' | 'else' | 'regex';
  readonly value: Expression | undefined;
  /** The name of the value in the result expression. */
  readonly name: string;
  readonly type: Type | undefined;
  readonly test: Expression | undefined;
  readonly result: Expression;
}
/** A case of `update`. */
export interface Update {
  readonly path: readonly Expression[];
  /** The name of the old value in the result expression, besides `$`. */
  readonly name: string;
  /** Whether a missing place is created. */
  readonly isMade: boolean;
  readonly test: Expression | undefined;
  readonly result: Expression;
}
export interface Declaration {
  readonly name: string;
  readonly value: Expression;
}
/** A content type with its reader's or writer's properties. */
export interface Format {
  readonly type: string;
  readonly properties: Readonly<Record<string, string>>;
}
export interface Script {
  readonly inputs: ReadonlyMap<string, Format>;
  readonly output: Format | undefined;
  readonly imports: readonly {
    readonly module: string;
    readonly names: readonly { readonly name: string; readonly as: string }[] | 'all' | undefined;
  }[];
  readonly declarations: readonly Declaration[];
  readonly body: Expression;
}
