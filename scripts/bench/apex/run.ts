/** Times `apex test` on a project of 15,000 lines and 500 tests: first with nothing cached, then again. Prints one JSON line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProject } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'apex-bench-'));
const lines = writeProject({ folder, pairs: 50, stamp: new Date().toISOString() });
const run = (): { readonly ms: number; readonly passed: number } => {
  const started = performance.now();
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/local-org/cli/apex.ts', 'test', folder, '--json'], { encoding: 'utf8', maxBuffer: 1e8 });
  const { passed } = JSON.parse(stdout) as { passed: number };
  return { ms: Math.round(performance.now() - started), passed };
};
const cold = run();
const warm = run();
rmSync(folder, { recursive: true });
process.stdout.write(`${JSON.stringify({ benchmark: 'apex test', lines, tests: cold.passed, coldMs: cold.ms, warmMs: warm.ms })}\n`);
