import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProject } from '../../data/project/readProject.ts';
import { many, text } from '../../data/project/xml.ts';
import type { Project } from '../../data/project/model.ts';

function read(files: Readonly<Record<string, string>>): Project {
  const root = mkdtempSync(join(tmpdir(), 'decomposed-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return readProject([root]);
}
const label = (name: string): string => `<CustomLabel><fullName>${name}</fullName><value>${name}!</value></CustomLabel>`;
const field = (name: string): string => `<editable>true</editable><field>${name}</field><readable>true</readable>`;
const access = '<apexClass>Helper</apexClass><enabled>true</enabled>';
const set = (inner: string): string => `<PermissionSet>${inner}</PermissionSet>`;

/** What a project's permission set Worker grants. */
function granted(files: Readonly<Record<string, string>>): readonly (string | undefined)[] {
  const worker = read(files).metadata.get('permissionset')?.get('Worker') ?? {};
  return [
    text(worker, 'label'),
    ...many(worker, 'fieldPermissions').map((one) => text(one, 'field')),
    ...many(worker, 'classAccesses').map((one) => text(one, 'apexClass')),
    ...many(worker, 'customPermissions').map((one) => text(one, 'name')),
    ...many(worker, 'tabSettings').map((one) => text(one, 'tab')),
  ];
}

it('reads labels of which each has a file', () => {
  expect([...read({ 'labels/One.label-meta.xml': label('One'), 'labels/CustomLabels/Two.label-meta.xml': label('Two') }).labels]).toEqual([
    ['Two', 'Two!'],
    ['One', 'One!'],
  ]);
});

it('reads a permission set of which each entry has a file', () => {
  expect(
    granted({
      'permissionsets/Worker/Worker.permissionset-meta.xml': set('<label>Worker</label>'),
      'permissionsets/Worker/fieldPermissions/A__c.One__c.fieldPermission-meta.xml': `<FieldPermission>${field('A__c.One__c')}</FieldPermission>`,
      'permissionsets/Worker/fieldPermissions/A__c.Two__c.fieldPermission-meta.xml': `<FieldPermission>${field('A__c.Two__c')}</FieldPermission>`,
      'permissionsets/Worker/classAccesses/Helper.classAccess-meta.xml': `<ClassAccess>${access}</ClassAccess>`,
      'permissionsets/Worker/customPermissions/Boss.customPermission-meta.xml':
        '<CustomPermission><enabled>true</enabled><name>Boss</name></CustomPermission>',
      'permissionsets/Worker/tabSettings/A__c.tabSetting-meta.xml':
        '<TabSetting><tab>A__c</tab><visibility>Visible</visibility></TabSetting>',
    }),
  ).toEqual(['Worker', 'A__c.One__c', 'A__c.Two__c', 'Helper', 'Boss', 'A__c']);
});

it('reads a permission set with a file for each kind of entry and each object', () => {
  expect(
    granted({
      'permissionsets/Worker/Worker.classAccess-meta.xml': set(`<classAccesses>${access}</classAccesses>`),
      'permissionsets/Worker/Worker.permissionset-meta.xml': set('<label>Worker</label>'),
      'permissionsets/Worker/Worker.customPermissions-meta.xml': set(
        '<customPermissions><enabled>true</enabled><name>Boss</name></customPermissions>',
      ),
      'permissionsets/Worker/objectSettings/A__c.objectSettings-meta.xml': set(
        `<fieldPermissions>${field('A__c.One__c')}</fieldPermissions><fieldPermissions>${field('A__c.Two__c')}</fieldPermissions><tabSettings><tab>A__c</tab></tabSettings>`,
      ),
      'permissionsets/Worker/objectSettings/B__c.objectSettings-meta.xml': set(
        `<fieldPermissions>${field('B__c.One__c')}</fieldPermissions><tabSettings><tab>B__c</tab></tabSettings>`,
      ),
    }),
  ).toEqual(['Worker', 'A__c.One__c', 'A__c.Two__c', 'B__c.One__c', 'Helper', 'Boss', 'A__c', 'B__c']);
});

it('reads workflows and sharing rules of which each part has a file', () => {
  const { metadata } = read({
    'workflows/A__c/A__c.workflow-meta.xml': '<Workflow></Workflow>',
    'workflows/A__c/workflowRules/On Big.workflowRule-meta.xml': '<WorkflowRule><fullName>On Big</fullName></WorkflowRule>',
    'workflows/A__c/workflowFieldUpdates/Set.workflowFieldUpdate-meta.xml':
      '<WorkflowFieldUpdate><fullName>Set</fullName></WorkflowFieldUpdate>',
    'workflows/A__c/workflowSends/Mail.workflowSend-meta.xml': '<WorkflowSend><fullName>Mail</fullName></WorkflowSend>',
    'sharingRules/A__c/A__c.sharingRules-meta.xml': '<SharingRules></SharingRules>',
    'sharingRules/A__c/sharingCriteriaRules/Small.sharingCriteriaRule-meta.xml':
      '<SharingCriteriaRule><fullName>Small</fullName></SharingCriteriaRule>',
  });
  const names = (kind: string, element: string): readonly (string | undefined)[] =>
    many(metadata.get(kind)?.get('A__c') ?? {}, element).map((one) => text(one, 'fullName'));
  expect([...names('workflow', 'rules'), ...names('workflow', 'fieldUpdates'), ...names('workflow', 'send')]).toEqual([
    'On Big',
    'Set',
    'Mail',
  ]);
  expect(names('sharingRules', 'sharingCriteriaRules')).toEqual(['Small']);
});
