/** Runs a command as a check: its output is shown when it fails. */
import { spawn } from 'node:child_process';

export interface CheckResult {
  readonly name: string;
  readonly isPassed: boolean;
  readonly output: string;
  readonly durationMs: number;
}

export function runCommand(name: string, command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CheckResult> {
  const started = performance.now();
  return new Promise((settle) => {
    const child = spawn(command, args, { env: { ...process.env, ...environment } });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.on('error', (error) => settle({ name, isPassed: false, output: error.message, durationMs: performance.now() - started }));
    child.on('close', (code) => settle({ name, isPassed: code === 0, output, durationMs: performance.now() - started }));
  });
}
