/** What a command of `apex` gets, and how it opens the org that lives in the folder it is called from. */
import { declaredNamespace } from '../../data/index.ts';
import { openOrg, type LocalOrg } from '../../org.ts';
import { ApexThrow } from '../../platform/core/error.ts';
import { describeError } from '../../platform/core/exceptions.ts';
import { stackText } from '../../platform/core/stack.ts';

export interface Choices {
  /** What follows the command's name. */
  readonly rest: readonly string[];
  readonly json: boolean;
  readonly port: number | undefined;
}

export type Command = (choices: Choices) => Promise<void>;

const STATE = '.local-org';

/** Opens `.local-org/`, works with it and closes it. What the org refuses goes to standard error, with exit code 1. */
export async function withOrg(work: (org: LocalOrg) => void | Promise<void>, onLog?: (message: string) => void): Promise<void> {
  const namespace = declaredNamespace(['.']);
  const org = openOrg({
    projectDirs: ['.'],
    stateDir: STATE,
    ...(namespace === undefined ? {} : { namespace }),
    ...(onLog === undefined ? {} : { onLog: ({ message }) => onLog(message) }),
  });
  try {
    await work(org);
  } catch (error) {
    process.stderr.write(`${[describeError(error), trace(error)].filter((part) => part !== '').join('\n')}\n`);
    process.exitCode = 1;
  } finally {
    await org.close();
  }
}

function trace(error: unknown): string {
  if (error instanceof ApexThrow) return stackText(error.value.thrown);
  return error instanceof Error ? stackText(error) : '';
}

/** Rows as one JSON document, or as a table for a person. */
export function show(rows: readonly object[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(rows)}\n`);
  else console.table(rows);
}
