import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { bundleAliases } from '../../shell/build/bundles.ts';
import { compilePlugins } from '../../shell/build/rollupPlugins.ts';

describe('what every build of the shell shares', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lwc-'));
    const bundle = (name: string, source: string): void => {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, `${name}.js`), source);
    };
    bundle('greeting', `export const greeting = 'Good morning';`);
    bundle('door', `import { greeting } from 'c/greeting'; export const said = greeting;`);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('finds modules by name for files that no folder above has a package.json for', async () => {
    const bundle = await rollup({
      input: join(root, 'door/door.js'),
      plugins: [...(await compilePlugins({ mode: 'production', rootDir: root, modules: bundleAliases(root, 'c'), isPlatform: false }))],
    });
    const { output } = await bundle.generate({ format: 'esm' });
    await bundle.close();
    expect(output[0].code).toContain('Good morning');
  });
});
