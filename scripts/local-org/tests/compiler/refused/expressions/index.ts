/** Names, calls, operators, values. */
import type { Tables } from '../row.ts';
import { CONSTRUCTORS } from './constructors.ts';
import { UNKNOWN_CREATIONS } from './unknownCreations.ts';
import { DOTS } from './dots.ts';
import { NAMES } from './names.ts';
import { OPERATORS } from './operators.ts';
import { CONVERSIONS } from './conversions.ts';
import { CREATIONS } from './creations.ts';
import { OVERLOADS } from './overloads.ts';
import { PATHS } from './paths.ts';
import { RECEIVERS } from './receivers.ts';
import { SIGNS } from './signs.ts';
import { STATIC_CONTEXT } from './staticContext.ts';
import { TARGETS } from './targets.ts';
import { VALUES } from './values.ts';

export const EXPRESSIONS_TABLES: Tables = {
  names: NAMES,
  operators: OPERATORS,
  conversions: CONVERSIONS,
  creations: CREATIONS,
  paths: PATHS,
  dots: DOTS,
  signs: SIGNS,
  values: VALUES,
  unknownCreations: UNKNOWN_CREATIONS,
  targets: TARGETS,
  overloads: OVERLOADS,
  receivers: RECEIVERS,
  constructors: CONSTRUCTORS,
  staticContext: STATIC_CONTEXT,
};
