import { apexTypes } from './apexTypes/index.ts';
import type { Generator } from './generator.ts';

/** In the order in which they run. */
export const generators: readonly Generator[] = [apexTypes];
