/**
 * The checked tree: what the checker hands to the emitter. Every name is resolved, every conversion is written out, every sugar is gone
 * (properties are calls of accessors where they have a body, `a.b` is a static, an instance field, a record's field, ...).
 * Shape: immutable. Types are of `language/types.ts`. JavaScript identifiers (`jsName`, `methodKey`) are chosen by the checker.
 */
export type * from './declarations.ts';
export type * from './expressions.ts';
export type * from './statements.ts';
