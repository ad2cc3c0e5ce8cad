/** Type-checks all Apex with the Apex language server (apex-ls): the second opinion beside our own compiler. Needs Java 11 or later. */
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { runCommand } from './command.ts';
import type { Check, Finding } from './check.ts';

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly messages: readonly { readonly start: { readonly line: number }; readonly category: string; readonly message: string }[];
  }[];
}

const OK = [0, 4];

export const apexTypes: Check = {
  name: 'Apex type-checks in apex-ls',
  async run(root): Promise<readonly Finding[]> {
    const library = join(
      dirname(createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine/package.json')),
      'dist/java-lib',
    );
    const result = await runCommand('apex-ls', 'java', [
      '-cp',
      `${library}/*`,
      'io.github.apexdevtools.apexls.CheckForIssues',
      '-w',
      root,
      '-n',
      '-f',
      'json',
      '-d',
      'warnings',
    ]);
    if (result.exitCode === undefined)
      throw new Error('Java is missing: install Java 17 (Debian: apt-get install openjdk-17-jre-headless).');
    if (!OK.includes(result.exitCode)) throw new Error(`apex-ls failed: ${result.output}`);
    const report = JSON.parse(result.standardOutput) as Report;
    return report.files.flatMap(({ path, messages }) =>
      messages
        .filter(({ category }) => category !== 'Warning' && category !== 'Unused')
        .map(({ start, message }) => ({
          file: relative(root, path),
          line: start.line,
          problem: message,
          mend: 'Correct the code: a deployment would refuse it.',
        })),
    );
  },
};
