/** The real Salesforce CLI against the front door: a few commands, because each takes seconds. Source: Salesforce CLI Command Reference. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFrontDoor } from '../../../http/frontDoor.ts';
import { runSf, sfProject } from './salesforceCli.ts';
import { scratchOrg, type ScratchOrg } from './scratchOrg.ts';

const files = {
  'classes/Shelf.cls': `public class Shelf {
    public static Integer doubled(Integer n) { return n * 2; }
    public static Integer unused() { return 0; }
  }`,
  'classes/ShelfTest.cls': '@IsTest private class ShelfTest { @IsTest static void doubles() { Assert.areEqual(4, Shelf.doubled(2)); } }',
};

let home: string;
let scratch: ScratchOrg;
let door: Awaited<ReturnType<typeof openFrontDoor>>;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'sf-home-'));
  scratch = scratchOrg(files);
  door = await openFrontDoor({ org: scratch.org, folders: {}, page: '' });
  await sfProject(home, door.url);
}, 60_000);
afterAll(async () => {
  await door.close();
  await scratch.close();
  rmSync(home, { recursive: true, force: true });
});

const sf = (...args: readonly string[]): Promise<unknown> => runSf(home, ...args);

test('tests run as a job, with the coverage of each class', async () => {
  const result = (await sf('apex', 'run', 'test', '--class-names', 'ShelfTest', '--code-coverage', '--wait', '1')) as {
    readonly summary: unknown;
    readonly coverage: { readonly coverage: readonly unknown[] };
  };
  expect(result.summary).toMatchObject({ outcome: 'Passed', testsRan: 1, passing: 1, orgWideCoverage: '50%' });
  expect(result.coverage.coverage).toMatchObject([{ name: 'Shelf', totalCovered: 1, coveredPercent: 50 }]);
}, 60_000);

test('tests run at once, also after anonymous Apex with a class of its own', async () => {
  writeFileSync(join(home, 'leaf.apex'), 'class Leaf { Integer n = 1; }\nSystem.debug(new Leaf().n);');
  await sf('apex', 'run', '--file', 'leaf.apex');
  const result = await sf('apex', 'run', 'test', '--synchronous', '--tests', 'ShelfTest.doubles', '--code-coverage');
  expect(result).toMatchObject({ summary: { outcome: 'Passed', testsRan: 1 }, coverage: { coverage: [{ name: 'Shelf' }] } });
}, 60_000);

test('the result of a run that goes on is fetched when it has ended', async () => {
  const { testRunId } = (await sf('apex', 'run', 'test', '--class-names', 'ShelfTest')) as { readonly testRunId: string };
  expect(await sf('apex', 'get', 'test', '--test-run-id', testRunId)).toMatchObject({ summary: { outcome: 'Passed', testsRan: 1 } });
}, 60_000);

test('a file becomes a file of the org', async () => {
  writeFileSync(join(home, 'note.txt'), 'né');
  const { Id } = (await sf('data', 'create', 'file', '--file', 'note.txt', '--title', 'A note')) as { readonly Id: string };
  const [file] = scratch.org.data.store.all('SELECT "Title", "PathOnClient", "ContentSize" FROM "ContentVersion" WHERE "Id" = ?', [Id]);
  expect(file).toEqual({ Title: 'A note', PathOnClient: 'note.txt', ContentSize: 3 });
}, 60_000);

test('rows come in and go out in bulk', async () => {
  writeFileSync(join(home, 'people.csv'), 'LastName,Email\nOne,one@example.com\nTwo,two@example.com\n');
  expect(await sf('data', 'import', 'bulk', '--sobject', 'Contact', '--file', 'people.csv', '--wait', '1')).toMatchObject({
    processedRecords: 2,
    successfulRecords: 2,
  });
  await sf(
    'data',
    'export',
    'bulk',
    '--query',
    'SELECT LastName FROM Contact ORDER BY LastName',
    '--output-file',
    'out.csv',
    '--wait',
    '1',
  );
  expect(readFileSync(join(home, 'out.csv'), 'utf8').split('\n')).toEqual(['"LastName"', '"One"', '"Two"', '']);
}, 60_000);

test('anonymous Apex runs and tells its log, and a link opens the page', async () => {
  writeFileSync(join(home, 'hello.apex'), "System.debug('hello from sf');");
  expect(await sf('apex', 'run', '--file', 'hello.apex')).toMatchObject({
    success: true,
    compiled: true,
    logs: expect.stringContaining('hello from sf'),
  });
  const { url } = (await sf('org', 'open', '--url-only')) as { readonly url: string };
  expect((await fetch(url, { redirect: 'manual' })).headers.get('location')).toBe('/');
}, 60_000);

test('a package is validated', async () => {
  mkdirSync(join(home, 'classes'));
  writeFileSync(join(home, 'classes', 'Fresh.cls'), 'public class Fresh { public Integer n = Shelf.doubled(1); }');
  writeFileSync(
    join(home, 'classes', 'Fresh.cls-meta.xml'),
    '<?xml version="1.0" encoding="UTF-8"?><ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>',
  );
  expect(await sf('project', 'deploy', 'start', '--dry-run', '--source-dir', 'classes', '--wait', '1')).toMatchObject({
    success: true,
    status: 'Succeeded',
    numberComponentsDeployed: 1,
  });
}, 60_000);
