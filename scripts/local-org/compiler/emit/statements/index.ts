/** Statements of the checked tree as lines of JavaScript: a function for each kind of node. */
import type { Statements } from '../writer.ts';
import { CONDITIONS } from './conditions.ts';
import { DATA } from './data.ts';
import { LOOPS } from './loops.ts';
import { SIMPLE } from './simple.ts';
import { TRY } from './try.ts';

export const STATEMENTS: Statements = { ...SIMPLE, ...CONDITIONS, ...LOOPS, ...TRY, ...DATA };
