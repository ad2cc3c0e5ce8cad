/** The options of `apex` commands, and how they open the org. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredNamespace } from '../../data/index.ts';
import { openOrg, type LocalOrg, type OrgOptions } from '../../org.ts';
import { ApexThrow } from '../../platform/core/error.ts';
import { describeError } from '../../platform/core/exceptions.ts';
import { stackText } from '../../platform/core/stack.ts';

export interface Choices {
  /** The arguments behind the command's name. */
  readonly rest: readonly string[];
  readonly json: boolean;
  readonly port: number | undefined;
  /** The folder of an org that has its own source; undefined for the org of the folder that the command is called from. */
  readonly orgFolder: string | undefined;
}

export type Command = (choices: Choices) => Promise<void>;

const STATE = '.local-org';

/** The org of the project in this folder, with its state in `.local-org/`. */
function projectsOrg(): OrgOptions {
  const namespace = declaredNamespace(['.']);
  return { projectDirs: ['.'], stateDir: STATE, ...(namespace === undefined ? {} : { namespace }) };
}

/** An org that begins empty and takes deployments: a project of its own, even if its folder is inside another. */
function ownOrg(folder: string): OrgOptions {
  const source = join(folder, 'source');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(folder, 'sfdx-project.json'), JSON.stringify({ packageDirectories: [{ path: 'source', default: true }] }));
  return { projectDirs: [source], stateDir: folder, takesDeployments: true };
}

/** Opens an org, works with it and closes it. Errors of the org go to standard error, with exit code 1. @return the result of the work; undefined after an error */
export async function withOrg<Result>(
  orgFolder: string | undefined,
  work: (org: LocalOrg) => Result | Promise<Result>,
  onLog?: (message: string) => void,
): Promise<Result | undefined> {
  const org = openOrg({
    ...(orgFolder === undefined ? projectsOrg() : ownOrg(orgFolder)),
    ...(onLog === undefined ? {} : { onLog: ({ message }) => onLog(message) }),
  });
  try {
    return await work(org);
  } catch (error) {
    process.stderr.write(`${[describeError(error), trace(error)].filter((part) => part !== '').join('\n')}\n`);
    process.exitCode = 1;
    return undefined;
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
