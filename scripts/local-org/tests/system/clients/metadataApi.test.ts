/** The Metadata API as jsforce uses it: packages that are checked, and what the org has. Source: Metadata API Developer Guide. */
import type { Connection } from 'jsforce';
import { unpacked } from '../../../platform/compression/archive.ts';
import { classMeta, deploy, manifestTypes, xml } from './packages.ts';
import { scratchOrg, type ScratchOrg } from './scratchOrg.ts';
import { serve, type Served } from './served.ts';

const files = {
  'classes/Shelf.cls': 'public class Shelf { public static Integer doubled(Integer n) { return n * 2; } }',
  'classes/Reader.cls': 'public class Reader { public static Integer four() { return Shelf.doubled(2); } }',
  'objects/Book__c/Book__c.object-meta.xml': xml(
    'CustomObject',
    '<label>Book</label><pluralLabel>Books</pluralLabel><nameField><label>Title</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>',
  ),
};
let scratch: ScratchOrg;
let served: Served;
let connection: Connection;
beforeAll(async () => {
  scratch = scratchOrg(files);
  served = await serve(scratch);
  ({ connection } = served);
  connection.metadata.pollInterval = 50;
  connection.metadata.pollTimeout = 120_000;
});
afterAll(async () => {
  await served.close();
});

test('a package that compiles with the org is found good, field and test included', async () => {
  const result = await deploy(
    connection,
    {
      'classes/ShelfTest.cls':
        "@IsTest private class ShelfTest { @IsTest static void counts() { insert new Book__c(Name = 'B', Pages__c = Shelf.doubled(2)); } }",
      'classes/ShelfTest.cls-meta.xml': classMeta,
      'objects/Book__c.object': xml(
        'CustomObject',
        '<fields><fullName>Pages__c</fullName><label>Pages</label><type>Number</type><precision>5</precision><scale>0</scale></fields>',
      ),
    },
    { ApexClass: ['ShelfTest'], CustomField: ['Book__c.Pages__c'] },
    { checkOnly: true, testLevel: 'RunSpecifiedTests', runTests: ['ShelfTest'] },
  );
  expect(result).toMatchObject({
    status: 'Succeeded',
    numberTestsCompleted: 1,
    details: {
      componentSuccesses: [
        { fullName: 'ShelfTest', componentType: 'ApexClass', fileName: 'classes/ShelfTest.cls' },
        { fullName: 'Book__c.Pages__c', componentType: 'CustomField', fileName: 'objects/Book__c.object' },
      ],
    },
  });
  expect(scratch.org.data.schema.get('Book__c').fields.has('pages__c')).toBe(false);
  expect(scratch.org.executeAnonymous("System.debug(Type.forName('ShelfTest'));").at(-1)?.message).toBe('null');
}, 120_000);

test('what does not compile is told with its place, in the package and in what depends on it', async () => {
  const broken = await deploy(
    connection,
    { 'classes/Shelf.cls': "public class Shelf {\n  public Integer no() { return 'text'; }\n}", 'classes/Shelf.cls-meta.xml': classMeta },
    { ApexClass: ['Shelf'] },
    { checkOnly: true },
  );
  expect(broken).toMatchObject({ status: 'Failed', success: false });
  expect(broken.details.componentFailures).toContainEqual(
    expect.objectContaining({ fullName: 'Shelf', componentType: 'ApexClass', fileName: 'classes/Shelf.cls', lineNumber: 2 }),
  );
  expect(broken.details.componentFailures).toContainEqual(expect.objectContaining({ fullName: 'Reader', componentType: 'ApexClass' }));
}, 120_000);

test('a package must hold what it names, and a failed test fails it', async () => {
  expect(await deploy(connection, {}, { ApexClass: ['Absent'] }, { checkOnly: true })).toMatchObject({
    status: 'Failed',
    details: {
      componentFailures: [
        {
          fullName: 'Absent',
          problem: "An object 'Absent' of type ApexClass was named in package.xml, but was not found in zipped directory",
        },
      ],
    },
  });
  const failed = await deploy(
    connection,
    {
      'classes/BadTest.cls': "@IsTest private class BadTest { @IsTest static void fails() { Assert.fail('as meant'); } }",
      'classes/BadTest.cls-meta.xml': classMeta,
    },
    { ApexClass: ['BadTest'] },
    { checkOnly: true, testLevel: 'RunSpecifiedTests', runTests: ['BadTest'] },
  );
  expect(failed).toMatchObject({
    status: 'Failed',
    details: {
      runTestResult: {
        failures: [{ methodName: 'fails', message: 'System.AssertException: Assertion Failed: Assertion failed: as meant' }],
      },
    },
  });
}, 120_000);

test('to deploy for good is said not to be built', async () => {
  expect(await deploy(connection, {}, {}, { checkOnly: false })).toMatchObject({
    status: 'Failed',
    success: false,
    errorMessage: expect.stringMatching(/^not implemented: deploying/),
  });
});

test('what the org has is listed', async () => {
  expect(await connection.metadata.list({ type: 'ApexClass' })).toMatchObject([
    { fullName: 'Reader' },
    { fullName: 'Shelf', fileName: 'classes/Shelf.cls' },
  ]);
  const described = await connection.metadata.describe();
  expect(described.metadataObjects.find(({ xmlName }) => xmlName === 'CustomObject')).toMatchObject({
    directoryName: 'objects',
    suffix: 'object',
    childXmlNames: expect.arrayContaining(['CustomField', 'ListView']),
  });
  expect(described.metadataObjects.map(({ xmlName }) => xmlName)).toEqual(expect.arrayContaining(['ApexClass', 'Report', 'Flow']));
  await expect(connection.metadata.read('CustomObject', 'Book__c')).rejects.toThrow('not implemented: the SOAP call readMetadata');
});

test('its source is retrieved, and nothing of it is deleted', async () => {
  const retrieved = await connection.metadata
    .retrieve({
      apiVersion: '62.0',
      singlePackage: true,
      unpackaged: { types: [{ name: 'CustomObject', members: ['Book__c'] }], version: '62.0' },
    } as never)
    .complete();
  const files = unpacked(new Uint8Array(Buffer.from(retrieved.zipFile, 'base64'))) ?? [];
  expect(files.map(({ name }) => name)).toEqual(['objects/Book__c.object', 'package.xml']);
  expect(
    await deploy(
      connection,
      { 'destructiveChanges.xml': xml('Package', manifestTypes({ ApexClass: ['Shelf'] })) },
      {},
      { checkOnly: true },
    ),
  ).toMatchObject({ success: false, errorMessage: expect.stringMatching(/^not implemented: destructive changes of this org/) });
}, 60_000);
