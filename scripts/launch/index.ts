/** How code starts a program of ours in a process of its own. */
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('./run.mjs', import.meta.url));

/** What Node is given to run a program: `spawn(process.execPath, [...launch(ENTRY), ...ARGS], { env: launchEnvironment() })`. */
export const launch = (entry: string | URL): readonly string[] => [RUN, entry instanceof URL ? fileURLToPath(entry) : entry];

/** The flags of this process, for another one. */
export const nodeFlags = (): readonly string[] => withoutLoader(process.execArgv);

/** The environment of this process, for another one. */
export const launchEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: withoutLoader((process.env.NODE_OPTIONS ?? '').split(' ')).join(' '),
});

/** The loader of TypeScript costs a bundle seconds, and brings it nothing. */
function withoutLoader(flags: readonly string[]): readonly string[] {
  const isLoader = (flag: string | undefined): boolean => /\btsx\b/.test(flag ?? '');
  return flags.filter((flag, index) => !isLoader(flag) && !(/^--(import|require)$/.test(flag) && isLoader(flags[index + 1])));
}
