/** What types owe those that they extend and implement, and have of them. */
import type { Tables } from '../row.ts';
import { ABSTRACT_CLASSES } from './abstractClasses.ts';
import { BATCHES } from './batches.ts';
import { CYCLES } from './cycles.ts';
import { IMPLEMENTATIONS } from './implementations.ts';
import { INTERFACES } from './interfaces.ts';
import { MISSING_SUPERTYPES } from './missingSupertypes.ts';
import { OBLIGATIONS } from './obligations.ts';
import { OVERRIDE_CHAINS } from './overrideChains.ts';
import { PLATFORM_METHODS } from './platformMethods.ts';
import { ROOT_METHODS } from './rootMethods.ts';
import { STATICS } from './statics.ts';
import { TYPE_ARGUMENTS } from './typeArguments.ts';

export const INHERITANCE_TABLES: Tables = {
  interfaces: INTERFACES,
  abstractClasses: ABSTRACT_CLASSES,
  batches: BATCHES,
  obligations: OBLIGATIONS,
  implementations: IMPLEMENTATIONS,
  cycles: CYCLES,
  missingSupertypes: MISSING_SUPERTYPES,
  typeArguments: TYPE_ARGUMENTS,
  platformMethods: PLATFORM_METHODS,
  overrideChains: OVERRIDE_CHAINS,
  rootMethods: ROOT_METHODS,
  statics: STATICS,
};
