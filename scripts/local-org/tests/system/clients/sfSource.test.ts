/** Source that goes into an org and comes out of it with the real Salesforce CLI. Source: Salesforce CLI Command Reference, "project deploy start", "project retrieve start", "project delete source". */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serveOwnOrg, type OwnOrg } from './ownOrg.ts';
import { xml } from './packages.ts';
import { runSf, sfProject } from './salesforceCli.ts';

const FIELD = 'objects/Book__c/fields/Pages__c.field-meta.xml';
const CLASS = 'classes/Shelf.cls';
const FILES = {
  'objects/Book__c/Book__c.object-meta.xml': xml(
    'CustomObject',
    '<deploymentStatus>Deployed</deploymentStatus><label>Book</label><nameField><label>Title</label><type>Text</type></nameField><pluralLabel>Books</pluralLabel><sharingModel>ReadWrite</sharingModel>',
  ),
  [FIELD]: xml(
    'CustomField',
    '<fullName>Pages__c</fullName><label>Pages</label><precision>5</precision><scale>0</scale><type>Number</type>',
  ),
  [CLASS]: 'public class Shelf { public static Decimal pages(Book__c book) { return book.Pages__c; } }',
  [`${CLASS}-meta.xml`]: xml('ApexClass', '<apiVersion>65.0</apiVersion><status>Active</status>'),
  'labels/CustomLabels.labels-meta.xml': xml(
    'CustomLabels',
    ['One', 'Two']
      .map(
        (name) =>
          `<labels><fullName>${name}</fullName><language>en_US</language><protected>false</protected><shortDescription>${name}</shortDescription><value>Salt &amp; ${name}</value></labels>`,
      )
      .join(''),
  ),
};

let folder: string;
let home: string;
let org: OwnOrg;
const sf = (...args: readonly string[]): Promise<unknown> => runSf(home, ...args);
const path = (file: string): string => join(home, file);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sf-source-'));
  home = join(folder, 'project');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  }
  org = await serveOwnOrg(join(folder, 'org'));
  await sfProject(home, org.url);
}, 60_000);
afterAll(async () => {
  await org.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('what is deployed is retrieved as it was, and what was changed meanwhile comes too', async () => {
  await sf('project', 'deploy', 'start', '--source-dir', 'classes', 'objects', 'labels', '--wait', '1');
  writeFileSync(path(CLASS), 'public class Shelf { }');
  writeFileSync(path(FIELD), FILES[FIELD].replace('>5<', '>9<'));
  const result = await sf(
    'project',
    'retrieve',
    'start',
    '--metadata',
    'ApexClass',
    'CustomObject:Book__c',
    'CustomLabels',
    'ApexClass:Absent',
    '--wait',
    '1',
  );
  expect(result).toMatchObject({ success: true, messages: [{ problem: "Entity of type 'ApexClass' named 'Absent' cannot be found" }] });
  expect(readFileSync(path(CLASS), 'utf8')).toBe(FILES[CLASS]);
  expect(readFileSync(path(FIELD), 'utf8')).toContain('<precision>5</precision>');
  expect(readFileSync(path('labels/CustomLabels.labels-meta.xml'), 'utf8')).toContain('<value>Salt &amp; Two</value>');
}, 60_000);

test('what is deleted with the CLI is gone from the org and from the project', async () => {
  await sf(
    'project',
    'delete',
    'source',
    '--metadata',
    'ApexClass:Shelf',
    'CustomField:Book__c.Pages__c',
    'CustomLabel:Two',
    '--no-prompt',
    '--wait',
    '1',
  );
  expect([CLASS, FIELD].filter((file) => existsSync(path(file)))).toEqual([]);
  expect(await sf('org', 'list', 'metadata', '--metadata-type', 'ApexClass')).toEqual([]);
  writeFileSync(
    path('pages.apex'),
    "Assert.areEqual('Salt & One', Label.One); Assert.isFalse(Book__c.SObjectType.getDescribe().fields.getMap().containsKey('Pages__c'));",
  );
  expect(await sf('apex', 'run', '--file', 'pages.apex')).toMatchObject({ success: true });
  writeFileSync(path('two.apex'), 'String two = Label.Two;');
  await expect(sf('apex', 'run', '--file', 'two.apex')).rejects.toThrow('Two');
}, 60_000);

test('what was validated with the CLI is deployed quickly, also over REST', async () => {
  writeFileSync(path('classes/Ink.cls'), "public class Ink { public static String color() { return 'blue'; } }");
  writeFileSync(path('classes/Ink.cls-meta.xml'), FILES[`${CLASS}-meta.xml`] ?? '');
  writeFileSync(
    path('classes/InkTest.cls'),
    "@IsTest private class InkTest { @IsTest static void blue() { Assert.areEqual('blue', Ink.color()); } }",
  );
  writeFileSync(path('classes/InkTest.cls-meta.xml'), FILES[`${CLASS}-meta.xml`] ?? '');
  await sf('config', 'set', 'org-metadata-rest-deploy=true');
  const { id } = (await sf('project', 'deploy', 'validate', '--source-dir', 'classes', '--wait', '1')) as { readonly id: string };
  expect(await sf('org', 'list', 'metadata', '--metadata-type', 'ApexClass')).toEqual([]);
  expect(await sf('project', 'deploy', 'quick', '--job-id', id, '--wait', '1')).toMatchObject({ success: true, numberTestsTotal: 0 });
  expect(await sf('org', 'list', 'metadata', '--metadata-type', 'ApexClass')).toMatchObject([{ fullName: 'Ink' }, { fullName: 'InkTest' }]);
  expect(await sf('apex', 'run', 'test', '--class-names', 'InkTest', '--wait', '1')).toMatchObject({
    summary: { testsRan: 1, failing: 0 },
  });
}, 60_000);
