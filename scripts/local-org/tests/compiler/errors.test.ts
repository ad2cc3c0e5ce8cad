/** What the compiler refuses, in the platform's words, and what becomes of those who depend on it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests, type TestRun } from '../../jobs/testRunner.ts';
import { openOrg } from '../../org.ts';

/** Compiles classes by name and runs their tests. */
async function runOf(classes: Readonly<Record<string, string>>): Promise<TestRun> {
  const root = mkdtempSync(join(tmpdir(), 'apex-'));
  const folder = join(root, 'force-app/main/default/classes');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(root, 'sfdx-project.json'), '{"packageDirectories":[{"path":"force-app","default":true}],"sourceApiVersion":"65.0"}');
  for (const [name, text] of Object.entries(classes)) {
    writeFileSync(join(folder, `${name}.cls`), text);
    writeFileSync(join(folder, `${name}.cls-meta.xml`), '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>');
  }
  const org = openOrg({ projectDirs: [root], report: () => undefined });
  const run = runTests(org);
  await org.close();
  return run;
}

/** The messages of a class that does not compile, without its path. */
const refused = async (body: string): Promise<readonly string[]> => {
  const { compileErrors } = await runOf({ Wrong: `public class Wrong {\n${body}\n}` });
  return compileErrors.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
};

describe('compile errors', () => {
  it.each([
    ['public Integer total(Integer date) { return 1; }', '2:8 Identifier name is reserved: date'],
    ['public String Currency;', '2:15 Identifier name is reserved: Currency'],
    ['void go() { Integer a = 1; Integer A = 2; }', '2:36 Duplicate variable: A'],
    ['void go() { String s = 1; }', '2:24 Illegal assignment from Integer to String'],
    ['Integer go() { }', '2:1 Missing return statement required return type: Integer'],
    ['void go() { nothing(); }', '2:13 Method does not exist or incorrect signature: void nothing() from the type Wrong'],
    ['void go() { Account a = [SELECT Nope__c FROM Account]; }', "2:33 No such column 'Nope__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names."],
    ['String go() { return Label.Greeting; }', '2:22 External string does not exist: Greeting'],
  ])('%s', async (body, message) => {
    expect(await refused(body)).toEqual([message]);
  });

  it('are all reported, not only the first', async () => {
    expect(await refused('void a() { Integer x = true; }\nvoid b() { y = 1; }')).toHaveLength(2);
  });
});

describe('a class that does not compile', () => {
  it('fails only the tests that need it, and says why', async () => {
    const test = (name: string, body: string): string => `@IsTest\nprivate class ${name} {\n@IsTest static void works() { ${body} }\n}`;
    const { tests: all } = await runOf({ Broken: 'public class Broken { void go() { Integer x = true; } }', NeedsIt: test('NeedsIt', 'new Broken();'), Free: test('Free', 'Assert.isTrue(true);') });
    const messages = Object.fromEntries(all.map(({ class: name, outcome, message }) => [name, outcome === 'pass' ? 'pass' : message]));
    expect(messages['Free']).toBe('pass');
    expect(messages['NeedsIt']).toMatch(/^Dependent class is invalid and needs recompilation: Class Broken : line 1, column \d+: Illegal assignment/);
  });
});
