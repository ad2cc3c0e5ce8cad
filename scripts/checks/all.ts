/** Every check by the name of its npm script, `check:NAME`. */
import { apexGraph, apexScan } from './apexScan/index.ts';
import { apexTypes } from './apexTypes.ts';
import type { Check } from './check.ts';
import { graphShapes } from './graphShapes.ts';
import { labels } from './labels.ts';
import { lwcCompile } from './lwcCompile.ts';
import { metadata } from './metadata/index.ts';
import { secrets } from './secrets/index.ts';
import { suppressions } from './suppressions.ts';

/** What `npm test` asks each time. */
export const gates: Readonly<Record<string, Check>> = {
  apex: apexTypes,
  pmd: apexScan,
  metadata,
  labels,
  lwc: lwcCompile,
  suppressions,
  secrets,
  shapes: graphShapes,
};
/** The graph engine takes minutes and leaves an entry point after 30 seconds: what it finds depends on the machine, so it is run by itself before a release. */
export const checks: Readonly<Record<string, Check>> = { ...gates, graph: apexGraph };
