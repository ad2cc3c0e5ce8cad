/** Reading of source texts with the parser library, mended where it and the platform differ. */
export { searchValue, stringValue } from './escapes.ts';
export type { Found } from './found.ts';
export { openSource, type OpenSource } from './open.ts';
export { checkQuery } from './queryRules.ts';
export type { ThoughtOf } from './thoughtOf.ts';
