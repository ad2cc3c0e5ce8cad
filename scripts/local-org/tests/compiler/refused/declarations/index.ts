/** Types, members, modifiers and annotations. */
import type { Tables } from '../row.ts';
import { ANNOTATIONS } from './annotations.ts';
import { DUPLICATE_TYPES } from './duplicateTypes.ts';
import { DUPLICATES } from './duplicates.ts';
import { EXPOSED_TYPES } from './exposedTypes.ts';
import { GLOBAL_SIGNATURES } from './globalSignatures.ts';
import { GLOBALS } from './globals.ts';
import { HANDED_DOWN } from './handedDown.ts';
import { MISPLACED } from './misplaced.ts';
import { MODIFIERS } from './modifiers.ts';
import { NAMES } from './names.ts';
import { SEVERAL_ANNOTATIONS } from './severalAnnotations.ts';
import { TRIGGERS } from './triggers.ts';
import { TYPES } from './types.ts';
import { VOIDS } from './voids.ts';

export const DECLARATIONS_TABLES: Tables = {
  types: TYPES,
  modifiers: MODIFIERS,
  handedDown: HANDED_DOWN,
  misplaced: MISPLACED,
  annotations: ANNOTATIONS,
  severalAnnotations: SEVERAL_ANNOTATIONS,
  globals: GLOBALS,
  globalSignatures: GLOBAL_SIGNATURES,
  names: NAMES,
  duplicates: DUPLICATES,
  duplicateTypes: DUPLICATE_TYPES,
  voids: VOIDS,
  triggers: TRIGGERS,
  exposedTypes: EXPOSED_TYPES,
};
