/** What code may ask of custom settings, custom metadata and external objects. The words were seen in an org (of external objects: those for events). */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg, type LocalOrg } from '../../org.ts';
import { refusals } from './compile.ts';

let root: string;
let org: LocalOrg;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'settings-'));
  writeFileSync(join(root, 'sfdx-project.json'), '{"packageDirectories":[{"path":"force-app","default":true}],"sourceApiVersion":"65.0"}');
  object('Fee__c', '<customSettingsType>List</customSettingsType>');
  object('Rule__c', '<customSettingsType>Hierarchy</customSettingsType>');
  object('Stock__x', '<deploymentStatus>Deployed</deploymentStatus>');
  object('Zone__mdt', '<pluralLabel>Zones</pluralLabel>');
  org = openOrg({ projectDirs: [root], report: () => undefined });
});
afterAll(async () => {
  await org.close();
  rmSync(root, { recursive: true });
});

function object(name: string, more: string): void {
  const folder = join(root, 'force-app', 'objects', name);
  mkdirSync(folder, { recursive: true });
  const inside = `<label>${name}</label>${more}<visibility>Public</visibility>`;
  writeFileSync(join(folder, `${name}.object-meta.xml`), `<CustomObject>${inside}</CustomObject>`);
}

it.each<readonly [string, readonly string[]]>([
  ['Object a = Fee__c.getAll(); Object b = Fee__c.getOrgDefaults(); Object c = Rule__c.getValues(UserInfo.getUserId());', []],
  ['Object a = Rule__c.getAll();', ['2:20 Method only supports list type Custom Settings: Rule__c']],
  ["Object a = Zone__mdt.getInstance('North');", []],
  ["Object a = Zone__mdt.getValues('North');", ['2:22 Method does not exist or incorrect signature: getValues from the type Zone__mdt']],
  [
    "void go(Account a) { Rule__c.getOrgDefaults(a); Rule__c.getInstance(1); Rule__c.getInstance('a'); Rule__c.getInstance(); Fee__c.getValues(); Fee__c.getValues('a'); }",
    [
      '2:30 Method does not exist or incorrect signature: void getOrgDefaults(Account) from the type Rule__c',
      '2:57 Method does not exist or incorrect signature: void getInstance(Integer) from the type Rule__c',
      '2:129 Method does not exist or incorrect signature: void getValues() from the type Fee__c',
    ],
  ],
  [
    'void go(Id a) { Zone__mdt.getInstance(a); Zone__mdt.getInstance(); Zone__mdt.getAll(1); Zone__mdt.getInstance(null); }',
    [
      '2:53 Method does not exist or incorrect signature: getInstance from the type Zone__mdt',
      '2:78 Method does not exist or incorrect signature: void getAll(Integer) from the type Zone__mdt',
      '2:99 Ambiguous method signature: void getInstance(NULL)',
    ],
  ],
  ['void go(Zone__mdt a) { insert a; }', ['2:24 DML operation Insert not allowed on Zone__mdt']],
  ['void go(List<Zone__mdt> a) { update a; }', ['2:30 DML operation Update not allowed on List<Zone__mdt>']],
  ['void go(List<SObject> a) { insert a; }', []],
  ['void go(Stock__x a) { Database.insertAsync(a); Database.deleteImmediate(a); }', []],
  [
    'void go(Stock__x a) { Database.update(a, false); }',
    ['2:23 Argument must be of internal sObject type. use updateAsync() or updateImmediate() instead'],
  ],
  ['void go(Account a) { Database.insertAsync(a); }', ['2:22 Argument must be of virtual sObject type.']],
])('%s', (code, says) => {
  expect(refusals(org, code)).toEqual(says);
});
