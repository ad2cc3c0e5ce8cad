/** Deployments for good, into an org that takes its source from them: `apex serve --org`. Source: Metadata API Developer Guide, "deploy()". */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { serveOwnOrg, type OwnOrg } from './ownOrg.ts';
import { classMeta, deploy, manifestTypes, xml } from './packages.ts';

const BOOK = xml(
  'CustomObject',
  '<label>Book</label><pluralLabel>Books</pluralLabel><nameField><label>Title</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>' +
    '<fields><fullName>Pages__c</fullName><label>Pages</label><type>Number</type><precision>5</precision><scale>0</scale></fields>',
);
const TRIGGER = 'trigger Books on Book__c (before insert) { for (Book__c book : Trigger.new) { book.Pages__c = Shelf.doubled(4); } }';
const shelf = (factor: number): string =>
  `public class Shelf { public static Integer doubled(Integer n) { return n * ${String(factor)}; } }`;

let folder: string;
let served: OwnOrg;
let connection: Connection;

async function start(): Promise<void> {
  served = await serveOwnOrg(join(folder, 'org'));
  connection = new Connection({ loginUrl: served.url, version: '62.0' });
  await connection.login('admin@local.example', 'secret');
  connection.metadata.pollInterval = 50;
  connection.metadata.pollTimeout = 60_000;
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-org-'));
  await start();
}, 60_000);
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

const newBook = async (name: string): Promise<unknown> => {
  const { id } = await connection.sobject('Book__c').create({ Name: name });
  return (await connection.query<{ Pages__c: number }>(`SELECT Pages__c FROM Book__c WHERE Id = '${id ?? ''}'`)).records[0]?.Pages__c;
};

test('an empty org takes a package, at the address and in the session that sent it', async () => {
  const result = await deploy(
    connection,
    {
      'classes/Shelf.cls': shelf(2),
      'classes/Shelf.cls-meta.xml': classMeta,
      'triggers/Books.trigger': TRIGGER,
      'triggers/Books.trigger-meta.xml': xml('ApexTrigger', '<apiVersion>65.0</apiVersion><status>Active</status>'),
      'objects/Book__c.object': BOOK,
    },
    { ApexClass: ['Shelf'], ApexTrigger: ['Books'], CustomObject: ['Book__c'] },
    { checkOnly: false },
  );
  expect(result).toMatchObject({ status: 'Succeeded', success: true, numberComponentsDeployed: 4 });
  expect(await newBook('One')).toBe(8);
}, 60_000);

test('a file with an element that its type does not have is refused in the words of an org, and nothing is taken', async () => {
  const result = await deploy(
    connection,
    { 'permissionsets/Readers.permissionset': xml('PermissionSet', '<label>Readers</label><masterLabel>Readers</masterLabel>') },
    { PermissionSet: ['Readers'] },
    { checkOnly: false },
  );
  expect(result).toMatchObject({
    status: 'Failed',
    details: {
      componentFailures: [
        {
          componentType: 'PermissionSet',
          fullName: 'Readers',
          problem:
            'Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}masterLabel invalid at this location in type PermissionSet',
        },
      ],
    },
  });
  expect((await connection.query("SELECT Id FROM PermissionSet WHERE Name = 'Readers'")).totalSize).toBe(0);
}, 60_000);

test('what is deployed later replaces what was there, and records stay', async () => {
  const files = { 'classes/Shelf.cls': shelf(3), 'classes/Shelf.cls-meta.xml': classMeta };
  expect(await deploy(connection, files, { ApexClass: ['Shelf'] }, { checkOnly: false })).toMatchObject({ success: true });
  expect(await newBook('Two')).toBe(12);
  expect((await connection.query('SELECT Id FROM Book__c')).totalSize).toBe(2);
}, 60_000);

test('a package that breaks the org, or one that is only checked, changes nothing', async () => {
  const broken = { 'classes/Shelf.cls': 'public class Shelf { }', 'classes/Shelf.cls-meta.xml': classMeta };
  expect(await deploy(connection, broken, { ApexClass: ['Shelf'] }, { checkOnly: false })).toMatchObject({
    success: false,
    details: { componentFailures: [{ fullName: 'Books', componentType: 'ApexTrigger' }] },
  });
  const checked = { 'classes/More.cls': 'public class More { }', 'classes/More.cls-meta.xml': classMeta };
  expect(await deploy(connection, checked, { ApexClass: ['More'] }, { checkOnly: true })).toMatchObject({ success: true });
  expect(await newBook('Three')).toBe(12);
  expect(existsSync(join(folder, 'org/source/classes/More.cls'))).toBe(false);
}, 60_000);

test('deployments that are sent at once all come to their end', async () => {
  const results = await Promise.all(
    ['First', 'Second'].map((name) =>
      deploy(
        connection,
        { [`classes/${name}.cls`]: `public class ${name} { }`, [`classes/${name}.cls-meta.xml`]: classMeta },
        { ApexClass: [name] },
        { checkOnly: false },
      ),
    ),
  );
  expect(results).toMatchObject([{ success: true }, { success: true }]);
  expect((await connection.metadata.list({ type: 'ApexClass' })).map(({ fullName }) => fullName)).toEqual(['First', 'Second', 'Shelf']);
}, 60_000);

test('what was deployed is there when the org is opened again', async () => {
  await served.stop();
  await start();
  expect(await newBook('Four')).toBe(12);
}, 60_000);

const deletes = (types: Readonly<Record<string, readonly string[]>>): string => xml('Package', manifestTypes(types));

test('what others need is not deleted, and nothing that is named wrongly', async () => {
  expect(await deploy(connection, { 'destructiveChanges.xml': deletes({ ApexClass: ['Shelf'] }) }, {}, { checkOnly: false })).toMatchObject(
    {
      success: false,
      details: {
        componentFailures: [
          {
            fullName: 'Shelf',
            componentType: 'ApexClass',
            problem: 'This apex class is referenced elsewhere in Salesforce.  Remove the usage and try again. : Apex Trigger - Books.',
          },
        ],
      },
    },
  );
  expect(await deploy(connection, { 'destructiveChanges.xml': deletes({ ApexClass: ['*'] }) }, {}, { checkOnly: false })).toMatchObject({
    success: false,
    details: { componentFailures: [{ problem: 'destructiveChanges.xml names * of ApexClass: name each component that is to be deleted' }] },
  });
  const escape = { 'destructiveChanges.xml': deletes({ ApexClass: ['../org'] }) };
  expect(await deploy(connection, escape, {}, { checkOnly: false })).toMatchObject({
    success: false,
    errorMessage: "ApexClass can't be called ../org",
  });
  expect(await newBook('Five')).toBe(12);
}, 60_000);

test('what is not there to be deleted is a warning, which fails the deployment unless warnings are ignored', async () => {
  const package_ = { 'destructiveChanges.xml': deletes({ ApexClass: ['Absent', 'First'] }) };
  const warning = {
    fullName: 'destructiveChanges.xml',
    componentType: 'ApexClass',
    problem: 'No ApexClass named: Absent found',
    problemType: 'Warning',
  };
  expect(await deploy(connection, package_, {}, { checkOnly: false })).toMatchObject({
    success: false,
    details: { componentFailures: [warning] },
  });
  expect(await deploy(connection, package_, {}, { checkOnly: false, ignoreWarnings: true })).toMatchObject({
    success: true,
    details: { componentSuccesses: [{ fullName: 'First', deleted: true }, warning] },
  });
  expect((await connection.metadata.list({ type: 'ApexClass' })).map(({ fullName }) => fullName)).toEqual(['Second', 'Shelf']);
}, 60_000);

test('a field that goes takes its values along, after what used it is changed by the same package', async () => {
  const withoutField = {
    'triggers/Books.trigger': 'trigger Books on Book__c (before insert) { }',
    'triggers/Books.trigger-meta.xml': xml('ApexTrigger', '<apiVersion>65.0</apiVersion><status>Active</status>'),
  };
  const fields = deletes({ CustomField: ['Book__c.Pages__c'], ApexClass: ['Shelf'] });
  const early = await deploy(
    connection,
    { ...withoutField, 'destructiveChangesPre.xml': fields },
    { ApexTrigger: ['Books'] },
    { checkOnly: false },
  );
  expect(early).toMatchObject({ success: false });
  const late = await deploy(
    connection,
    { ...withoutField, 'destructiveChangesPost.xml': fields },
    { ApexTrigger: ['Books'] },
    { checkOnly: false },
  );
  expect(late).toMatchObject({ success: true });
  await expect(connection.query('SELECT Pages__c FROM Book__c')).rejects.toThrow("No such column 'Pages__c'");
  expect(await deploy(connection, { 'objects/Book__c.object': BOOK }, { CustomObject: ['Book__c'] }, { checkOnly: false })).toMatchObject({
    success: true,
  });
  expect((await connection.query('SELECT Id FROM Book__c WHERE Pages__c != null')).totalSize).toBe(0);
  expect((await connection.query('SELECT Id FROM Book__c')).totalSize).toBeGreaterThan(0);
}, 60_000);
