/** `npm run generate` writes every generated file; `npm run generate -- --check` only says which are stale, and fails when one is. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generators } from './generators.ts';
import { stale } from './stale.ts';
import { readCommandLine } from '../local-org/cli/commandLine.ts';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const { values } = readCommandLine(
  'Usage: npm run generate [-- --check]\n  Writes generated files anew; with --check says which are stale and writes nothing.\n',
  { options: { check: { type: 'boolean', default: false } } },
);
const found = await stale(root, generators);
for (const { path, problem, content } of found) {
  if (values.check) {
    process.stdout.write(`${path}: ${problem}. Run "npm run generate" and commit what it writes.\n`);
    continue;
  }
  const file = join(root, path);
  if (content === undefined) rmSync(file);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  process.stdout.write(`${content === undefined ? 'removed' : 'wrote'} ${path}\n`);
}
if (found.length === 0) process.stdout.write('Every generated file is up to date.\n');
if (values.check && found.length > 0) process.exitCode = 1;
