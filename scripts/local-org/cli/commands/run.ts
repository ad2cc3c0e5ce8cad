/** `apex run FILE`: anonymous Apex. */
import { existsSync, readFileSync } from 'node:fs';
import { refuse } from '../commandLine.ts';
import { withOrg, type Command } from './command.ts';

export const run: Command = async ({ rest: [file], orgFolder }) => {
  if (file === undefined || !existsSync(file))
    refuse(`apex run needs a file with Apex statements${file === undefined ? '' : `; ${file} does not exist`}.`);
  await withOrg(
    orgFolder,
    (org) => void org.executeAnonymous(readFileSync(file, 'utf8')),
    (message) => process.stdout.write(`${message}\n`),
  );
};
