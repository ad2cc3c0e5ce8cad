/**
 * The syntax tree of Apex: the source as written, before names are resolved.
 * Shape: plain JSON (it is cached on disk), every node with its range; names keep the case that the author used.
 */
export type * from './ast/declarations.ts';
export type * from './ast/expressions.ts';
export type * from './ast/statements.ts';
export type * from './ast/typeRefs.ts';
export type * from './diagnostics.ts';
export type * from './range.ts';
