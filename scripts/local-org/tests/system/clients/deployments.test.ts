/** Deployments for good, into an org that takes its source from them: `apex serve --org`. Source: Metadata API Developer Guide, "deploy()". */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { serveOwnOrg, type OwnOrg } from './ownOrg.ts';
import { classMeta, deploy, xml } from './packages.ts';

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
