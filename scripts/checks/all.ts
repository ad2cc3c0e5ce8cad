/** Every check by the name of its npm script, `check:NAME`. */
import { apexGraph, apexScan } from './apexScan/index.ts';
import { apexTypes } from './apexTypes.ts';
import type { Check } from './check.ts';
import { labels } from './labels.ts';
import { lwcCompile } from './lwcCompile.ts';
import { metadata } from './metadata/index.ts';
import { suppressions } from './suppressions.ts';

export const checks: Readonly<Record<string, Check>> = { apex: apexTypes, pmd: apexScan, graph: apexGraph, metadata, labels, lwc: lwcCompile, suppressions };
