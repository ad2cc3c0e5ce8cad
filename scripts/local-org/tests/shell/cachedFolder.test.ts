import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedFolder } from '../../shell/build/cachedFolder.ts';

describe('folders of build results', () => {
  let root: string;
  let made: string[];
  const folderOf = (input: string): Promise<string> =>
    cachedFolder(root, 'shell', input, (folder) => {
      made.push(input);
      writeFileSync(join(folder, 'shell.js'), input);
      return Promise.resolve();
    });
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cache-'));
    made = [];
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are made once for an input', async () => {
    expect(await folderOf('first')).toBe(await folderOf('first'));
    expect(made).toEqual(['first']);
  });

  it('stay while a server may still serve them, and go a day after their last use', async () => {
    const first = await folderOf('first');
    await folderOf('second');
    expect(existsSync(join(first, 'shell.js'))).toBe(true);
    const longAgo = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(join(first, 'complete'), longAgo, longAgo);
    await folderOf('second');
    expect(existsSync(first)).toBe(false);
  });

  it('are used anew by a start that finds them old', async () => {
    const first = await folderOf('first');
    const longAgo = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(join(first, 'complete'), longAgo, longAgo);
    await folderOf('first');
    await folderOf('second');
    expect(existsSync(first)).toBe(true);
  });
});
