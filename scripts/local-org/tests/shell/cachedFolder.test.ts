import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
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

  it('stay as the first has made them when two are made at once', async () => {
    const makeInto = (whose: string, wait: Promise<void>): Promise<string> =>
      cachedFolder(root, 'shell', 'input', async (folder) => {
        await wait;
        writeFileSync(join(folder, 'shell.js'), whose);
      });
    const first = makeInto('first', Promise.resolve());
    const second = makeInto(
      'second',
      first.then(() => undefined),
    );
    expect(await second).toBe(await first);
    expect(readFileSync(join(await first, 'shell.js'), 'utf8')).toBe('first');
    expect(readdirSync(root)).toHaveLength(1);
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
