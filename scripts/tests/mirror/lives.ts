/** Lives of an org on disk, each in a process of its own, which may end by a kill. */
import { spawn } from 'node:child_process';
import { PACKAGE_ROOT } from '../../compose.ts';
import { launch, launchEnvironment } from '../../launch/index.ts';

/** @return what a life said, or undefined when it was killed. Words: the folder of its state first. */
export const lives =
  (script: string) =>
  (...words: readonly string[]): Promise<string | undefined> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [...launch(script), ...words], {
        cwd: PACKAGE_ROOT,
        env: launchEnvironment(),
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.once('close', (code, signal) => resolve(signal === 'SIGKILL' ? undefined : `${said.trim()}${code === 0 ? '' : ' failed'}`));
    });
