/** Which types there are, who sees them, and which fit. */
import type { Tables } from '../row.ts';
import { BUILT_INS } from './builtIns.ts';
import { COMPATIBILITY } from './compatibility.ts';
import { ITERATORS } from './iterators.ts';
import { NULLS_AND_VOIDS } from './nullsAndVoids.ts';
import { PROTECTED } from './protected.ts';
import { UNKNOWN } from './unknown.ts';
import { VISIBILITY } from './visibility.ts';

export const TYPES_TABLES: Tables = {
  compatibility: COMPATIBILITY,
  unknown: UNKNOWN,
  builtIns: BUILT_INS,
  iterators: ITERATORS,
  nullsAndVoids: NULLS_AND_VOIDS,
  visibility: VISIBILITY,
  protected: PROTECTED,
};
