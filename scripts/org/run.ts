/** Runs the steps of a job, one after the other, and stops at the first that fails. */
import { plainWords } from './failure.ts';
import type { Step } from './jobs.ts';
import type { Shell } from './shell.ts';

/** @return the exit status: 0 when all steps succeeded. */
export async function runSteps(steps: readonly Step[], shell: Shell, say: (line: string) => void): Promise<number> {
  for (const [index, { title, program, args }] of steps.entries()) {
    say(`[${String(index + 1)}/${String(steps.length)}] ${title} ...`);
    const { exitCode, output } = await shell(program, args);
    if (exitCode !== 0) {
      say(`${title}: failed (exit status ${String(exitCode)}).`);
      say(plainWords(output) ?? `What the CLI said stands above. Nothing after this step was done; mend it and run the command again.`);
      return exitCode;
    }
  }
  say('Done.');
  return 0;
}
