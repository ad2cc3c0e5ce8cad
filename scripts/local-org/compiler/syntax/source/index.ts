/** Reading of source texts with the parser library, mended where it and the platform differ. */
export { patternValue, searchValue, stringValue } from './escapes.ts';
export type { Found } from './found.ts';
export { readSource, type SourceOptions } from './read.ts';
export { checkQuery } from './queryRules.ts';
