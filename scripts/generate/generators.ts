import { permissionSets } from './access/index.ts';
import { apexMethods } from './apexMethods/index.ts';
import { apexTypes } from './apexTypes/index.ts';
import { apiErrors } from './apiErrors/index.ts';
import { componentPaths } from './componentPaths/index.ts';
import { dataModelPage } from './dataModel/index.ts';
import type { Generator } from './generator.ts';
import { layouts } from './layouts/index.ts';
import { reportFiles } from './reports/index.ts';
import { timeZones } from './timeZones/index.ts';

/** In the order in which they run. */
export const generators: readonly Generator[] = [
  apexTypes,
  apexMethods,
  componentPaths,
  permissionSets,
  layouts,
  reportFiles,
  apiErrors,
  timeZones,
  dataModelPage,
];
