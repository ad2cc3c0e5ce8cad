import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg } from '../../org.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const record = (project: string, name: string, hint: string): void => {
  writeFileSync(
    join(project, `Rule.${name}.md-meta.xml`),
    `<CustomMetadata ${NAMESPACE}><label>${name}</label><values><field>Hint__c</field><value xsi:type="xsd:string" xmlns:xsi="x">${hint}</value></values></CustomMetadata>`,
  );
};

function addType(folder: string, name: string): string {
  const type = join(folder, 'objects', name);
  mkdirSync(join(type, 'fields'), { recursive: true });
  writeFileSync(join(type, `${name}.object-meta.xml`), `<CustomObject ${NAMESPACE}><label>Rule</label></CustomObject>`);
  return type;
}

/** A project with one custom metadata type. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'metadata-'));
  const type = addType(folder, 'Rule__mdt');
  writeFileSync(
    join(type, 'fields/Hint__c.field-meta.xml'),
    `<CustomField ${NAMESPACE}><fullName>Hint__c</fullName><label>Hint</label><length>80</length><type>Text</type></CustomField>`,
  );
  return folder;
}

async function hints(folder: string, stateDir: string, namespace?: string): Promise<readonly unknown[]> {
  const org = openOrg({ projectDirs: [folder], stateDir, report: () => undefined, ...(namespace === undefined ? {} : { namespace }) });
  const prefix = namespace === undefined ? '' : `${namespace}__`;
  const rows = org.data.store.all(`SELECT "DeveloperName", "${prefix}Hint__c" AS hint FROM "${prefix}Rule__mdt" ORDER BY "DeveloperName"`);
  await org.close();
  return rows.map((row) => [row['DeveloperName'], row['hint']]);
}

test('records of custom metadata follow the project whenever the org opens', async () => {
  const folder = project();
  const state = mkdtempSync(join(tmpdir(), 'state-'));
  record(folder, 'First', 'one');
  record(folder, 'Second', 'two');
  expect(await hints(folder, state)).toEqual([
    ['First', 'one'],
    ['Second', 'two'],
  ]);
  record(folder, 'First', 'changed');
  rmSync(join(folder, 'Rule.Second.md-meta.xml'));
  expect(await hints(folder, state)).toEqual([['First', 'changed']]);
});

test('what an administrator changed in a record stays until its file changes', async () => {
  const folder = project();
  const state = mkdtempSync(join(tmpdir(), 'state-'));
  record(folder, 'First', 'one');
  await hints(folder, state);
  const org = openOrg({ projectDirs: [folder], stateDir: state, report: () => undefined });
  org.data.store.run(`UPDATE "Rule__mdt" SET "Hint__c" = 'set up'`);
  await org.close();
  expect(await hints(folder, state)).toEqual([['First', 'set up']]);
  record(folder, 'First', 'two');
  expect(await hints(folder, state)).toEqual([['First', 'two']]);
});

test('records of custom metadata follow the prefix of their type', async () => {
  const folder = project();
  const state = mkdtempSync(join(tmpdir(), 'state-'));
  record(folder, 'First', 'one');
  await hints(folder, state);
  addType(folder, 'Area__mdt');
  const org = openOrg({ projectDirs: [folder], stateDir: state, report: () => undefined });
  expect(org.data.store.all('SELECT substr("Id", 1, 3) AS prefix FROM "Rule__mdt"')).toEqual([{ prefix: 'm01' }]);
  await org.close();
});

test('texts of custom metadata that look like names of the package stay texts', async () => {
  const folder = project();
  record(folder, 'First', 'Rule__mdt.Hint__c');
  expect(await hints(folder, mkdtempSync(join(tmpdir(), 'state-')), 'lib')).toEqual([['First', 'Rule__mdt.Hint__c']]);
});
