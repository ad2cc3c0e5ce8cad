/** Which of several mistakes is told, and in which order. */
import type { Tables } from '../row.ts';
import { BODIES } from './bodies.ts';
import { FILES } from './files.ts';
import { MEMBERS } from './members.ts';
import { MODIFIERS } from './modifiers.ts';
import { PHASES } from './phases.ts';
import { SILENCED } from './silenced.ts';

export const ORDER_TABLES: Tables = {
  files: FILES,
  phases: PHASES,
  silenced: SILENCED,
  members: MEMBERS,
  bodies: BODIES,
  modifiers: MODIFIERS,
};
