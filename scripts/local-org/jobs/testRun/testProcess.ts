/** Runs Apex tests in a process of its own, through the command line: with an org in memory that sees nothing of this one's data. */
import { spawn } from 'node:child_process';
import { launch, launchEnvironment, nodeFlags } from '../../../launch/index.ts';
import type { TestRun } from './testRunner.ts';

export interface TestProcessOptions {
  readonly features: readonly string[];
  readonly namespace: string | undefined;
  readonly coverageByTest?: boolean;
  /** Whether custom fields are hidden from administrators, too. */
  readonly hiddenFields?: boolean;
  /** Ends the process. */
  readonly canceled?: AbortSignal;
}

/** @param names test classes, or `Class.method`. Errors: throws with what the process said when it ends without a result; an AbortError when it is canceled. */
export function runTestProcess(
  folders: readonly string[],
  names: readonly string[],
  { features, namespace, coverageByTest = false, hiddenFields = false, canceled }: TestProcessOptions,
): Promise<TestRun> {
  const flags = [
    ...(namespace === undefined ? [] : ['--namespace', namespace]),
    ...features.flatMap((name) => ['--feature', name]),
    ...names.flatMap((name) => ['--class', name]),
    ...(coverageByTest ? ['--coverage-by-test'] : []),
    ...(hiddenFields ? ['--hidden-fields'] : []),
  ];
  const command = launch(new URL('../../cli/apex.ts', import.meta.url));
  const child = spawn(process.execPath, [...nodeFlags(), ...command, 'test', ...folders, '--json', '--workers', '1', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: launchEnvironment(),
    ...(canceled === undefined ? {} : { signal: canceled }),
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((done, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      try {
        done(JSON.parse(Buffer.concat(chunks).toString('utf8')) as TestRun);
      } catch (cause) {
        reject(new Error(`A test process ended without a result: ${said.trim() === '' ? names.join(', ') : said.trim()}`, { cause }));
      }
    });
  });
}
