/** Runs the sf CLI that this project pins, quietly and without telemetry. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Outcome {
  readonly exitCode: number;
  readonly output: string;
}
/** Runs a program and waits. Its output is also shown as it comes. */
export type Shell = (program: string, args: readonly string[]) => Promise<Outcome>;

const QUIET: Readonly<Record<string, string>> = {
  SF_DISABLE_TELEMETRY: 'true',
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_HIDE_RELEASE_NOTES: 'true',
};

/** Programs are those of the project's `node_modules/.bin`. `environment`: beside that of this process. */
export const projectShell =
  (root: string, show: (text: string) => void, environment: Readonly<Record<string, string>> = {}): Shell =>
  (program, args) =>
    new Promise((settle) => {
      const child = spawn(join(root, 'node_modules/.bin', program), args, { cwd: root, env: { ...process.env, ...QUIET, ...environment } });
      let output = '';
      const take = (part: Buffer): void => {
        output += part.toString();
        show(part.toString());
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      child.on('error', (error) => settle({ exitCode: 127, output: error.message }));
      child.on('close', (code) => settle({ exitCode: code ?? 1, output }));
    });
