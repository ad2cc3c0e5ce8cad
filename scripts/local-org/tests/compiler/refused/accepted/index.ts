/** Programs of unusual form that are right. */
import type { Tables } from '../row.ts';
import { BODIES } from './bodies.ts';
import { STYLES } from './styles.ts';
import { TYPES } from './types.ts';

export const ACCEPTED_TABLES: Tables = {
  bodies: BODIES,
  types: TYPES,
  styles: STYLES,
};
