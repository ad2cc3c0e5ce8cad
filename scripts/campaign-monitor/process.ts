import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { launch, launchEnvironment } from '../launch/index.ts';
import type { Connection, StartOptions } from './start.ts';

/** A simulator that runs in a process of its own. */
export interface SimulatorProcess extends Connection {
  readonly pid: number;
  close(): Promise<void>;
}

const argumentsOf = (options: Omit<StartOptions, 'checkAnswers'>): string[] =>
  Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)]));

/**
 * Starts a simulator in a process of its own, so that it can answer a thread that blocks until the answer comes. Resolves when it is ready. It ends with `close()`, or when this process ends for any reason.
 * Errors: rejects with what the process said when it ends before it is ready.
 */
export const startSimulatorProcess = (options: Omit<StartOptions, 'checkAnswers'> = {}): Promise<SimulatorProcess> =>
  new Promise((resolve, reject) => {
    const [program, ...args] = launch(new URL('./cli.ts', import.meta.url));
    const child = fork(program, [...args, ...argumentsOf(options)], {
      execArgv: ['--max-old-space-size=8192'],
      env: launchEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
    const gone = new Promise<void>((ended) => child.once('exit', () => ended()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The simulator ended with ${code ?? 'a signal'}: ${complaint.trim()}`)));
    if (child.stdout === null) throw new Error('The simulator has no standard output');
    createInterface(child.stdout).once('line', (line) => {
      const connection = JSON.parse(line) as Connection;
      // Neither the child nor its channel keeps this process alive.
      child.unref();
      child.channel?.unref();
      for (const stream of [child.stdout, child.stderr]) if (stream !== null && 'unref' in stream) (stream as { unref(): void }).unref();
      resolve({
        ...connection,
        pid: child.pid ?? 0,
        close: async () => {
          child.ref();
          child.kill('SIGTERM');
          await gone;
        },
      });
    });
  });
