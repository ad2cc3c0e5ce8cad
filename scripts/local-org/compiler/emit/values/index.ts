/** Expressions of the checked tree as JavaScript: a function for each kind of node. */
import type { Values } from '../writer.ts';
import { ASSIGNMENTS } from './assignments.ts';
import { COMPARISONS } from './comparisons.ts';
import { CONSTANTS } from './constants.ts';
import { CONVERSIONS } from './conversions.ts';
import { CREATIONS } from './creations.ts';
import { LOGIC } from './logic.ts';
import { MEMBERS } from './members.ts';
import { OPERATORS } from './operators.ts';
import { QUERIES } from './queries.ts';

export const VALUES: Values = {
  ...CONSTANTS,
  ...MEMBERS,
  ...CREATIONS,
  ...CONVERSIONS,
  ...OPERATORS,
  ...LOGIC,
  ...COMPARISONS,
  ...ASSIGNMENTS,
  ...QUERIES,
};
