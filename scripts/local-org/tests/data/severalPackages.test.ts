import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProject } from '../../data/project/readProject.ts';
import { many, text, type Xml } from '../../data/project/xml.ts';
import type { Project } from '../../data/project/model.ts';

function read(files: Readonly<Record<string, string>>): { readonly project: Project; readonly classes: readonly string[] } {
  const root = mkdtempSync(join(tmpdir(), 'packages-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const project = readProject([root]);
  return { project, classes: project.sources.map(({ path }) => path.slice(root.length + 1)) };
}
const object = (inner: string): string => `<?xml version="1.0"?><CustomObject>${inner}</CustomObject>`;
const namesOf = (parts: readonly Xml[]): readonly (string | undefined)[] => parts.map((part) => text(part, 'fullName'));

test('a project of CumulusCI brings what it deploys before and after its package, and no other configuration', () => {
  const { project, classes } = read({
    'cumulusci.yml': '',
    'orgs/feature.json': '{"features":["PersonAccounts"]}',
    'src/classes/A.cls': '',
    'src/objects/Account.object': object('<fields><fullName>Own__c</fullName><type>Text</type></fields><label>Account</label>'),
    'unpackaged/pre/types/objects/Account.object': object('<recordTypes><fullName>Household</fullName></recordTypes>'),
    'unpackaged/pre/mock/classes/Mock.cls': '%%%NAMESPACE%%%',
    'unpackaged/post/first/objects/___NAMESPACE___Gift__c.object': object('<label>%%%NAMESPACE_OR_C%%%</label>'),
    'unpackaged/config/dev/classes/A.cls': '',
    'unpackaged/config/dev/objects/Account.object': object('<label>Dev</label>'),
  });
  expect(classes).toEqual(['unpackaged/pre/mock/classes/Mock.cls', 'src/classes/A.cls']);
  expect(project.sources[0]?.text).toBe('');
  expect(project.objects.map(({ name, definition }) => [name, text(definition, 'label')])).toEqual([
    ['Account', 'Account'],
    ['Gift__c', 'c'],
  ]);
  expect(project.objects.map(({ fields, recordTypes }) => [...namesOf(fields), ...namesOf(recordTypes)])).toEqual([
    ['Own__c', 'Household'],
    [],
  ]);
  expect([...project.features]).toEqual(['PersonAccounts']);
});

test('what a later package says of a component is added to what an earlier one said', () => {
  const workflow = (name: string, label: string): string =>
    `<Workflow><fieldUpdates><fullName>${name}</fullName></fieldUpdates><rules><fullName>Both</fullName><description>${label}</description></rules></Workflow>`;
  const profile = (...objects: readonly string[]): string =>
    `<Profile><custom>false</custom>${objects.map((name) => `<objectPermissions><allowRead>${String(name === 'B__c')}</allowRead><object>${name}</object></objectPermissions>`).join('')}</Profile>`;
  const { project } = read({
    'sfdx-project.json': '{"packageDirectories":[{"path":"one"},{"path":"two"}]}',
    'one/workflows/Account.workflow-meta.xml': workflow('First', 'old'),
    'two/workflows/Account.workflow-meta.xml': workflow('Second', 'new'),
    'one/profiles/Admin.profile-meta.xml': profile('A__c', 'B__c'),
    'two/profiles/Admin.profile-meta.xml': profile('B__c', 'C__c'),
    'one/layouts/A-B.layout-meta.xml': '<Layout><showEmailCheckbox>true</showEmailCheckbox></Layout>',
    'two/layouts/A-B.layout-meta.xml': '<Layout><headers>x</headers></Layout>',
  });
  const only = (kind: string): Xml => [...(project.metadata.get(kind)?.values() ?? [])][0] ?? {};
  expect(namesOf(many(only('workflow'), 'fieldUpdates'))).toEqual(['First', 'Second']);
  expect(many(only('workflow'), 'rules').map((rule) => text(rule, 'description'))).toEqual(['new']);
  expect(many(only('profile'), 'objectPermissions').map((one) => text(one, 'object'))).toEqual(['A__c', 'B__c', 'C__c']);
  expect(only('layout')).toEqual({ headers: 'x' });
});

test('classes may lie in folders whose names begin with two underscores', () => {
  expect(read({ 'classes/A.cls': '', 'classes/__tests__/ATest.cls': '' }).classes).toEqual([
    'classes/A.cls',
    'classes/__tests__/ATest.cls',
  ]);
});

test('setup that code finds as rows may be written in metadata format', () => {
  const { project } = read({
    'src/skills/Sails.skill': '<Skill><label>Sails</label></Skill>',
    'src/networks/Berths.network': '<Network/>',
  });
  expect([...project.metadata.keys()]).toEqual(['network', 'skill']);
});
