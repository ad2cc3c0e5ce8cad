/** An org that takes its source from deployments, in a process of its own: `apex serve --org`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { launch, launchEnvironment } from '../../../../launch/index.ts';

const CLI = join(import.meta.dirname, '../../../cli/apex.ts');

export interface OwnOrg {
  readonly url: string;
  stop(): Promise<void>;
}

/** Errors: throws when the process ends before it answers. */
export async function serveOwnOrg(folder: string): Promise<OwnOrg> {
  const server = spawn(process.execPath, [...launch(CLI), 'serve', '--org', folder], {
    env: launchEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = await new Promise<string>((found, lost) => {
    void ended.then(() => lost(new Error(`apex serve --org ${folder} ended before it answered`)));
    server.stdout.on('data', (text: Buffer) => {
      const [address] = /http:\S+/.exec(String(text)) ?? [];
      if (address !== undefined) found(address);
    });
  });
  return {
    url,
    stop: () => {
      server.kill('SIGTERM');
      return ended;
    },
  };
}
