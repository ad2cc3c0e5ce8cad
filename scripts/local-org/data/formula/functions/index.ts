/** All functions of formulas, by name in upper case. */
import type { FunctionTable } from './call.ts';
import { DATES } from './dates.ts';
import { LOGIC } from './logic.ts';
import { LOOKUPS } from './lookups.ts';
import { MATH } from './math.ts';
import { TEXTS } from './texts.ts';

export { distanceBetween } from './distance.ts';
export const functions: FunctionTable = { ...LOGIC, ...MATH, ...DATES, ...TEXTS, ...LOOKUPS };
