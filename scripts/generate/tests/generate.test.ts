import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areas } from '../apexTypes/areas.ts';
import { typesByArea } from '../apexTypes/types.ts';
import type { Generator } from '../generator.ts';
import { generators } from '../generators.ts';
import { stale } from '../stale.ts';

const root = (): string => mkdtempSync(join(tmpdir(), 'generate-'));
const one: Generator = { name: 'one', owned: ['made/'], plan: () => Promise.resolve([{ path: 'made/a.txt', content: 'a' }]) };
const write = (directory: string, name: string, text: string): void => {
  mkdirSync(join(directory, 'made'), { recursive: true });
  writeFileSync(join(directory, 'made', name), text);
};

describe('the generator frame', () => {
  it('names a file that is missing, one that was edited, and one that nobody makes any more', async () => {
    const directory = root();
    expect(await stale(directory, [one])).toMatchObject([{ path: 'made/a.txt', problem: 'missing' }]);
    write(directory, 'a.txt', 'edited');
    write(directory, 'old.txt', 'old');
    expect(await stale(directory, [one])).toMatchObject([
      { path: 'made/a.txt', problem: 'different' },
      { path: 'made/old.txt', problem: 'not generated any more' },
    ]);
  });

  it('looks into folders of what it owns', async () => {
    const directory = root();
    write(directory, 'a.txt', 'made by hand');
    mkdirSync(join(directory, 'made/deeper'));
    write(directory, 'deeper/old.txt', 'old');
    expect(await stale(directory, [one])).toContainEqual({ path: 'made/deeper/old.txt', problem: 'not generated any more' });
  });

  it('finds nothing stale in the project', async () => {
    expect(await stale(process.cwd(), generators)).toEqual([]);
  });
});

describe('the transfer types', () => {
  it('refuse a call that the contract does not have', () => {
    expect(() => typesByArea([{ className: 'ApiX', doc: 'x', endpoints: ['getNothing'] }])).toThrow('The contract has no call getNothing');
  });

  it('never hold the key of a client', () => {
    const fields = typesByArea(areas).flatMap(({ types }) => types.flatMap((type) => Object.keys(type.fields)));
    expect(fields).not.toContain('ApiKey');
  });
});
