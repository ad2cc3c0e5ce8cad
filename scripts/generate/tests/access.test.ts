import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectFields } from '../access/objectFields.ts';
import { permissionSet } from '../access/permissionSet.ts';
import type { Access } from '../access/table.ts';

const field = (name: string, body: string): string => `<CustomField><fullName>${name}</fullName>${body}</CustomField>`;

/** A project with one object, whose fields are of each kind that matters. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'access-'));
  const folder = join(root, 'force-app/main/default/objects/Thing__c/fields');
  mkdirSync(folder, { recursive: true });
  const fields = [
    field('Plain__c', '<type>Text</type>'),
    field('Needed__c', '<required>true</required><type>Text</type>'),
    field('Owner__c', '<type>MasterDetail</type>'),
    field('Sum__c', '<formula>1</formula><type>Number</type>'),
  ];
  for (const [index, text] of fields.entries()) writeFileSync(join(folder, `${String(index)}.field-meta.xml`), text);
  return root;
}

const row: Access = {
  name: 'Set',
  label: 'Set',
  description: 'A & B',
  objects: { Thing__c: 'edit' },
  readOnlyFields: [],
  customPermissions: [],
  tabs: [],
  classes: [],
};
const made = (access: Access): string => permissionSet(access, 'App', (object) => objectFields(project(), object));

describe('permission sets from the access table', () => {
  it('say nothing of required and master-detail fields, which a deployment would refuse', () => {
    expect(made(row)).not.toMatch(/Needed__c|Owner__c/);
  });

  it('let nobody edit a formula', () => {
    expect(made(row)).toContain('<editable>false</editable><field>Thing__c.Sum__c</field>');
    expect(made(row)).toContain('<editable>true</editable><field>Thing__c.Plain__c</field>');
  });

  it('let nobody edit a field of an object that may only be read, or that the table names', () => {
    expect(made({ ...row, objects: { Thing__c: 'read' } })).not.toContain('<editable>true</editable>');
    expect(made({ ...row, readOnlyFields: ['Thing__c.Plain__c'] })).not.toContain('<editable>true</editable>');
  });

  it('grant all records only to those who administer', () => {
    expect(made(row)).toContain('<modifyAllRecords>false</modifyAllRecords>');
    expect(made({ ...row, objects: { Thing__c: 'modify all' } })).toContain('<modifyAllRecords>true</modifyAllRecords>');
    expect(made({ ...row, objects: { Thing__c: 'read all' } })).toMatch(
      /<allowEdit>false<.*<modifyAllRecords>false<.*<viewAllRecords>true</,
    );
  });

  it('show the app to those who have a tab of it', () => {
    expect(made(row)).not.toContain('applicationVisibilities');
    expect(made({ ...row, tabs: ['Home'] })).toContain('<application>App</application>');
  });

  it('let those who call out read where the platform keeps credentials', () => {
    expect(made(row)).not.toContain('UserExternalCredential');
    expect(made({ ...row, credentials: ['One-Two'] })).toMatch(/<allowRead>true<.*<object>UserExternalCredential</);
  });

  it('escape what people wrote', () => {
    expect(made(row)).toContain('A &amp; B');
  });
});
