import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BundleCache, bundleKey, recorded } from '../../shell/build/bundleCache.ts';
import type { OrgNames } from '../../shell/build/orgNames.ts';

const unasked = (): never => {
  throw new Error('nobody asks this');
};
/** An org with one label. */
const orgWith = (text: string | undefined): OrgNames => ({
  label: () => text ?? unasked(),
  apexMethod: unasked,
  schema: unasked,
  resourceUrl: unasked,
  customPermission: unasked,
  userPermission: unasked,
  messageChannel: unasked,
});

describe('built bundles', () => {
  let root: string;
  beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'bundles-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are found again while the org answers as it did, and not when a label says something else or is gone', () => {
    const { names, asked } = recorded(orgWith('Save'));
    names.label('c.Save');
    new BundleCache(root).keep('key', { file: 'hash/c/form.js', code: 'code', map: '{}', imports: [], asked });
    const found = (text: string | undefined): string | undefined => new BundleCache(root).find('key', orgWith(text))?.code;
    expect([found('Save'), found('Keep'), found(undefined)]).toEqual(['code', undefined, undefined]);
  });

  it('have another key when a file of theirs changes, comes or goes', () => {
    const keys = new Set<string>();
    const note = (): void => void keys.add(bundleKey(root, ['production']));
    writeFileSync(join(root, 'form.ts'), 'one');
    note();
    writeFileSync(join(root, 'form.ts'), 'two');
    note();
    writeFileSync(join(root, 'form.html'), '');
    note();
    rmSync(join(root, 'form.html'));
    note();
    expect(keys.size).toBe(3);
    expect(bundleKey(root, ['debug'])).not.toBe(bundleKey(root, ['production']));
  });
});
