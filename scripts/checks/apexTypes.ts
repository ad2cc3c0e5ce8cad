/** Type-checks all Apex with the Apex language server (apex-ls): the second opinion beside our own compiler. Needs Java 11 or later. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface Report {
  readonly files: readonly { readonly path: string; readonly messages: readonly { readonly start: { readonly line: number }; readonly category: string; readonly message: string }[] }[];
}

/** @return one line for each error. Errors: throws when Java is missing or the server fails. */
export function apexTypeErrors(root: string): readonly string[] {
  const library = join(dirname(createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine/package.json')), 'dist/java-lib');
  const run = spawnSync('java', ['-cp', `${library}/*`, 'io.github.apexdevtools.apexls.CheckForIssues', '-w', root, '-n', '-f', 'json', '-d', 'warnings'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error !== undefined) throw new Error('Java is missing: install Java 17 (Debian: apt-get install openjdk-17-jre-headless).', { cause: run.error });
  if (run.status !== 0 && run.status !== 4) throw new Error(`apex-ls failed: ${run.stderr}`);
  const report = JSON.parse(run.stdout) as Report;
  return report.files.flatMap(({ path, messages }) => messages.filter(({ category }) => category !== 'Warning' && category !== 'Unused').map(({ start, message }) => `${path}:${String(start.line)} ${message}`));
}
