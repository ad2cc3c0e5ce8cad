/** Records as Apex holds them. */
export { coerce } from './coerce.ts';
export { keyOf } from './keys.ts';
export { SObjectValue, TOO_MANY_ROWS } from './sObjectValue.ts';
