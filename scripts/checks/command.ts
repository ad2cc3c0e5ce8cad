/** Runs a command as a check: its output is shown when it fails. */
import { spawn } from 'node:child_process';

export interface CheckResult {
  readonly name: string;
  readonly isPassed: boolean;
  /** Both streams as they came. */
  readonly output: string;
  readonly standardOutput: string;
  /** Missing when the command could not be started. */
  readonly exitCode?: number;
  readonly durationMs: number;
}

export function runCommand(
  name: string,
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CheckResult> {
  const started = performance.now();
  return new Promise((settle) => {
    const child = spawn(command, args, { env: { ...process.env, ...environment } });
    let output = '';
    let standardOutput = '';
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      standardOutput += part.toString();
    });
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.on('error', (error) =>
      settle({ name, isPassed: false, output: error.message, standardOutput, durationMs: performance.now() - started }),
    );
    child.on('close', (code) =>
      settle({ name, isPassed: code === 0, output, standardOutput, exitCode: code ?? -1, durationMs: performance.now() - started }),
    );
  });
}
