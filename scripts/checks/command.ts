/** Runs a command as a check: its output is shown when it fails. */
import { spawn } from 'node:child_process';

export interface CheckResult {
  readonly name: string;
  readonly isPassed: boolean;
  /** Both streams as they came. */
  readonly output: string;
  readonly standardOutput: string;
  /** Missing when the command could not be started, or was stopped. */
  readonly exitCode?: number;
  readonly durationMs: number;
}

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** A command that prints nothing for so long is stopped, and fails. Without it, there is no end to waiting. */
  readonly silenceMs?: number;
}

export function runCommand(name: string, command: string, args: readonly string[], options: CommandOptions = {}): Promise<CheckResult> {
  const started = performance.now();
  return new Promise((settle) => {
    const child = spawn(command, args, { env: { ...process.env, ...options.environment } });
    let output = '';
    let standardOutput = '';
    const end = (isPassed: boolean, exitCode?: number): void => {
      clearTimeout(silence);
      const code = exitCode === undefined ? {} : { exitCode };
      settle({ name, isPassed, output, standardOutput, ...code, durationMs: performance.now() - started });
    };
    const stop = (): void => {
      child.kill('SIGKILL');
      // processes that it started may hold its streams
      child.stdout.destroy();
      child.stderr.destroy();
      output += `\n${command} was stopped: it said nothing for ${String((options.silenceMs ?? 0) / 1000)} s. What is not named above did not end.`;
      end(false);
    };
    const silence = options.silenceMs === undefined ? undefined : setTimeout(stop, options.silenceMs);
    child.stdout.on('data', (part: Buffer) => {
      silence?.refresh();
      output += part.toString();
      standardOutput += part.toString();
    });
    child.stderr.on('data', (part: Buffer) => {
      silence?.refresh();
      output += part.toString();
    });
    child.on('error', (error) => {
      output = error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0, code ?? -1));
  });
}
