/** Watching sees what editors do to files. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { watchFolders } from '../../watchFolders.ts';

const folder = mkdtempSync(join(tmpdir(), 'watched-'));
const file = join(folder, 'A.cls');
let seen: string[] = [];
let stop: () => void = () => undefined;

/** Waits until a change of this file is told. */
async function told(name: string): Promise<void> {
  while (!seen.includes(name)) await new Promise((resolve) => setTimeout(resolve, 5));
  seen = [];
}
/** As editors do that never leave half a file behind. */
function saveByRenaming(text: string): void {
  writeFileSync(join(folder, '.A.cls.new'), text);
  renameSync(join(folder, '.A.cls.new'), file);
}

beforeAll(() => {
  writeFileSync(file, 'one');
  stop = watchFolders([folder], (path) => seen.push(basename(path)));
});
afterAll(() => {
  stop();
  rmSync(folder, { recursive: true });
});

it('a file that is replaced again and again', async () => {
  for (const text of ['two', 'three', 'four']) {
    saveByRenaming(text);
    await told('A.cls');
  }
});

it('a file that goes, and one that comes with its folder', async () => {
  rmSync(file);
  await told('A.cls');
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner', 'B.cls'), 'new');
  await told('B.cls');
  writeFileSync(join(folder, 'inner', 'B.cls'), 'newer');
  await told('B.cls');
});
