/**
 * The small language in which the contract is written: a description of JSON that is a value (for checking, documents and generators) and,
 * through {@link Infer}, a TypeScript type.
 */
export type Schema =
  | { readonly kind: 'text' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'decimal' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'open' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'list'; readonly of: Schema }
  | { readonly kind: 'either'; readonly of: readonly Schema[] }
  | { readonly kind: 'object'; readonly name: string; readonly doc: string; readonly fields: Fields };

/** A property that may be missing. A JSON `null` counts as missing. */
export interface Optional<S extends Schema> {
  readonly kind: 'optional';
  readonly of: S;
}

/** The properties of an object by their exact name. */
export interface Fields {
  readonly [name: string]: Schema | Optional<Schema>;
}

/** The TypeScript type of a described value. */
export type Infer<S> = S extends { readonly kind: 'text' }
  ? string
  : S extends { readonly kind: 'integer' | 'decimal' }
    ? number
    : S extends { readonly kind: 'flag' }
      ? boolean
      : S extends { readonly kind: 'choice'; readonly of: readonly (infer C)[] }
        ? C
        : S extends { readonly kind: 'list'; readonly of: infer I }
          ? readonly Infer<I>[]
          : S extends { readonly kind: 'either'; readonly of: readonly (infer I)[] }
            ? Infer<I>
            : S extends { readonly kind: 'object'; readonly fields: infer F }
              ? InferFields<F>
              : S extends { readonly kind: 'open' }
                ? unknown
                : never;

type OptionalNames<F> = { [N in keyof F]: F[N] extends Optional<Schema> ? N : never }[keyof F];

type InferFields<F> = { readonly [N in Exclude<keyof F, OptionalNames<F>>]: Infer<F[N]> } & {
  readonly [N in OptionalNames<F>]?: F[N] extends Optional<infer S> ? Infer<S> | undefined : never;
};

/** A JSON string. */
export const text = { kind: 'text' } as const;
/** A whole number. */
export const integer = { kind: 'integer' } as const;
/** A number. */
export const decimal = { kind: 'decimal' } as const;
/** `true` or `false`; requests may also send it as a string. */
export const flag = { kind: 'flag' } as const;
/** Any JSON. */
export const open = { kind: 'open' } as const;

/** One of a few texts; requests may send it in any case. */
export const choice = <const C extends readonly string[]>(...of: C): { readonly kind: 'choice'; readonly of: C } => ({
  kind: 'choice',
  of,
});

/** An array. */
export const list = <S extends Schema>(of: S): { readonly kind: 'list'; readonly of: S } => ({ kind: 'list', of });

/** A value of any of these kinds; the first that fits is taken. */
export const either = <const S extends readonly Schema[]>(...of: S): { readonly kind: 'either'; readonly of: S } => ({
  kind: 'either',
  of,
});

/** An object with a name and a description, which generators use for its type. */
export const object = <const F extends Fields>(
  name: string,
  doc: string,
  fields: F,
): { readonly kind: 'object'; readonly name: string; readonly doc: string; readonly fields: F } => ({
  kind: 'object',
  name,
  doc,
  fields,
});

/** Marks a property that may be missing. */
export const optional = <S extends Schema>(of: S): Optional<S> => ({ kind: 'optional', of });

/** Undoes {@link optional}. */
export const isOptional = (field: Schema | Optional<Schema>): field is Optional<Schema> => field.kind === 'optional';
