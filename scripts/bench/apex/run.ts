/** Times `apex test` on a project of 15,000 lines and 500 tests: first with nothing cached, then again. Prints one JSON line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../launch/index.ts';
import { writeProject } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'apex-bench-'));
const lines = writeProject({ folder, pairs: 50, stamp: new Date().toISOString() });
/** `times` of the shell tells what its children took of the processors: on a shared machine that says more than the clock. */
const MEASURED = '"$@" && times >&2';
const seconds = (text: string): number =>
  [...text.matchAll(/(\d+)m([\d.]+)s/g)].slice(-2).reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
const run = (): { readonly ms: number; readonly cpuMs: number; readonly passed: number } => {
  const started = performance.now();
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', MEASURED, 'sh', process.execPath, ...launch('scripts/local-org/cli/apex.ts'), 'test', folder, '--json'],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  const { passed } = JSON.parse(stdout) as { passed: number };
  return { ms: Math.round(performance.now() - started), cpuMs: Math.round(seconds(stderr) * 1000), passed };
};
const cold = run();
const warm = run();
rmSync(folder, { recursive: true });
process.stdout.write(
  `${JSON.stringify({ benchmark: 'apex test', lines, tests: cold.passed, cold: { ms: cold.ms, cpuMs: cold.cpuMs }, warm: { ms: warm.ms, cpuMs: warm.cpuMs } })}\n`,
);
