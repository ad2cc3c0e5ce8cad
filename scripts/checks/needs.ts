/** What `npm test` needs besides Node: found, installed from Debian when that is allowed, or named with the command that installs it. */
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

interface Need {
  readonly name: string;
  readonly isThere: () => boolean;
  /** Something else is, which does as well, more slowly. */
  readonly hasSubstitute?: () => boolean;
  readonly packages: readonly string[];
}
const NEEDS: readonly Need[] = [
  { name: 'Java 17', isThere: () => spawnSync('java', ['-version']).status === 0, packages: ['openjdk-17-jre-headless'] },
  {
    name: 'Chromium',
    isThere: () => existsSync('/usr/bin/chromium-headless-shell'),
    hasSubstitute: () => existsSync('/usr/bin/chromium'),
    packages: ['chromium-headless-shell'],
  },
];

/** Errors: throws with the command to run when something is missing and may not be installed from here. */
export function ensureNeeds(): void {
  for (const need of NEEDS) {
    if (need.isThere()) continue;
    const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
    if (mayInstall) {
      process.stdout.write(`Installing ${need.name} (${need.packages.join(' ')}) ...\n`);
      spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...need.packages], {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
    if (!need.isThere() && need.hasSubstitute?.() !== true)
      throw new Error(
        `${need.name} is missing and npm test does not skip its checks. Install it: sudo apt-get install ${need.packages.join(' ')}`,
      );
  }
}
