/** Pieces of JavaScript text. */

/** A plain value as JavaScript: JSON is a part of the language. */
export const literal = (value: unknown): string => JSON.stringify(value);

/** A call of the runtime, which compiled scripts know as `rt`. */
export const rt = (operation: string, ...args: readonly string[]): string => `rt.${operation}(${args.join(',')})`;

/** A function that is called at once, so that a value which is used more than once has a name. */
export const withNames = (names: readonly string[], body: string, values: readonly string[]): string =>
  `((${names.join(',')})=>${body})(${values.join(',')})`;

/** The flag beside a final variable: whether it has a value. */
export const isFilled = (variable: string): string => `${variable}$filled`;
