/** A Java regular expression as a tree, flags already applied to its leaves. */
export type RegexNode =
  | { readonly kind: 'either'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  /** One JavaScript atom that can carry a quantifier. */
  | { readonly kind: 'atom'; readonly source: string }
  /** A zero-width JavaScript assertion. */
  | { readonly kind: 'assertion'; readonly source: string }
  | { readonly kind: 'capture'; readonly group: number; readonly body: RegexNode }
  | { readonly kind: 'atomic'; readonly body: RegexNode }
  | { readonly kind: 'look'; readonly operator: '=' | '!' | '<=' | '<!'; readonly body: RegexNode }
  | {
      readonly kind: 'repeat';
      readonly body: RegexNode;
      readonly min: number;
      readonly max: number | undefined;
      readonly mode: 'greedy' | 'lazy' | 'possessive';
    }
  | { readonly kind: 'reference'; readonly group: number };

export interface RegexTree {
  readonly root: RegexNode;
  readonly groupCount: number;
  readonly groupByName: ReadonlyMap<string, number>;
}

/** Flags of `(?idmsuxU)` as they stand at one place. */
export interface RegexFlags {
  readonly ignoreCase: boolean;
  readonly unicodeCase: boolean;
  readonly unicodeClasses: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly comments: boolean;
  readonly unixLines: boolean;
}

/** The pattern is not well formed; `index` tells where. */
export class RegexSyntaxError extends Error {
  readonly description: string;
  readonly index: number;
  constructor(description: string, index: number) {
    super(description);
    this.description = description;
    this.index = index;
  }
}
