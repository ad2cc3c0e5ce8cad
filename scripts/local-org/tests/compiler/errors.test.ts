/** What becomes of classes that do not compile, and of those who depend on them. What is refused, and in which words: `refusals.test.ts`. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests, type TestRun } from '../../jobs/testRun/testRunner.ts';
import { openOrg } from '../../org.ts';

/** Compiles classes by name and runs their tests. */
async function runOf(classes: Readonly<Record<string, string>>): Promise<TestRun> {
  const root = mkdtempSync(join(tmpdir(), 'apex-'));
  const folder = join(root, 'force-app/main/default/classes');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(root, 'sfdx-project.json'), '{"packageDirectories":[{"path":"force-app","default":true}],"sourceApiVersion":"65.0"}');
  for (const [name, text] of Object.entries(classes)) {
    writeFileSync(join(folder, `${name}.cls`), text);
    writeFileSync(
      join(folder, `${name}.cls-meta.xml`),
      '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>',
    );
  }
  const org = openOrg({ projectDirs: [root], report: () => undefined });
  const run = runTests(org);
  await org.close();
  return run;
}

describe('compile errors', () => {
  it('are all reported, not only the first', async () => {
    const { compileErrors } = await runOf({ Wrong: 'public class Wrong {\nvoid a() { Integer x = true; }\nvoid b() { y = 1; }\n}' });
    expect(compileErrors.map(({ line, column }) => [line, column])).toEqual([
      [2, 20],
      [3, 12],
    ]);
  });

  it('tell of a class that its file is not called after', async () => {
    const { compileErrors } = await runOf({ Other: 'public class Wrong { }', same: 'public class Same { }' });
    expect(compileErrors.map(({ message }) => message)).toEqual(['File name mismatch with class name: Wrong']);
  });
});

describe('a class that does not compile', () => {
  it('fails only the tests that need it, and says why', async () => {
    const test = (name: string, body: string): string => `@IsTest\nprivate class ${name} {\n@IsTest static void works() { ${body} }\n}`;
    const { tests: all } = await runOf({
      Broken: 'public class Broken { void go() { Integer x = true; } }',
      NeedsIt: test('NeedsIt', 'new Broken();'),
      Free: test('Free', 'Assert.isTrue(true);'),
    });
    const messages = Object.fromEntries(all.map(({ class: name, outcome, message }) => [name, outcome === 'pass' ? 'pass' : message]));
    expect(messages['Free']).toBe('pass');
    expect(messages['NeedsIt']).toMatch(
      /^Dependent class is invalid and needs recompilation: Class Broken : line 1, column \d+: Illegal assignment/,
    );
  });
});
