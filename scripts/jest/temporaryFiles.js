/** Gives each run of the tests one folder for its temporary files, so that nothing of them is left when it ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function takeFolder() {
  const outside = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  process.env.TMPDIR = folder;
  globalThis.leaveTemporaryFolder = () => {
    if (outside === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outside;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
