/** Files with syntax errors: what is left of them is checked, too. */
import type { Tables } from '../row.ts';
import { ANNOTATED_PARAMETERS } from './annotatedParameters.ts';
import { ANNOTATIONS } from './annotations.ts';
import { BRACKETS } from './brackets.ts';
import { BRANCHES } from './branches.ts';
import { CASES } from './cases.ts';
import { CHARACTERS } from './characters.ts';
import { COLLECTION_PARAMETERS } from './collectionParameters.ts';
import { FILES } from './files.ts';
import { GRAMMAR } from './grammar.ts';
import { HALF_NAMES } from './halfNames.ts';
import { LOOPS } from './loops.ts';
import { METHOD_RESULTS } from './methodResults.ts';
import { MISSING_NAMES } from './missingNames.ts';
import { OTHER_MISTAKES } from './otherMistakes.ts';
import { QUERIES } from './queries.ts';
import { STOPS } from './stops.ts';
import { TARGETS } from './targets.ts';
import { TYPOS } from './typos.ts';

export const RECOVERY_TABLES: Tables = {
  grammar: GRAMMAR,
  characters: CHARACTERS,
  otherMistakes: OTHER_MISTAKES,
  files: FILES,
  typos: TYPOS,
  halfNames: HALF_NAMES,
  missingNames: MISSING_NAMES,
  methodResults: METHOD_RESULTS,
  annotations: ANNOTATIONS,
  loops: LOOPS,
  brackets: BRACKETS,
  cases: CASES,
  branches: BRANCHES,
  queries: QUERIES,
  targets: TARGETS,
  stops: STOPS,
  collectionParameters: COLLECTION_PARAMETERS,
  annotatedParameters: ANNOTATED_PARAMETERS,
};
