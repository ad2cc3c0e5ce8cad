/** Custom fields that an org of the Developer Edition starts with. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inNamespace } from '../../data/index.ts';
import { readProject } from '../../data/project/readProject.ts';
import { withSampleFields } from '../../data/project/sampleFields.ts';
import { text } from '../../data/project/xml.ts';

function fieldsOf(files: Readonly<Record<string, string>>, namespace?: string): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'samples-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const { objects } = withSampleFields(inNamespace(readProject([root]), namespace));
  return objects.flatMap(({ name, fields }) => fields.map((field) => `${name}.${text(field, 'fullName') ?? ''}`));
}

test('code brings the sample fields that it names to all objects that have them, whatever the case of its letters', () => {
  expect(
    fieldsOf({ 'classes/A.cls': "class A { Object a = Account.sla__C; String b = 'SELECT NumberOfLocations__c FROM Lead'; }" }),
  ).toEqual(['Account.NumberofLocations__c', 'Account.SLA__c', 'Lead.NumberofLocations__c']);
  expect(fieldsOf({ 'classes/A.cls': 'class A { Object a = Account.Other__c; }' })).toEqual([]);
});

test.each([undefined, 'acme'])('a name that the project gives to a field of its own means that one (namespace %s)', (namespace) => {
  const own = fieldsOf(
    {
      'classes/A.cls': 'class A { Object a = Toy__c.Active__c; Object b = Contact.Level__c; }',
      'objects/Toy__c/fields/Active__c.field-meta.xml':
        '<CustomField><fullName>Active__c</fullName><label>Active</label><type>Checkbox</type></CustomField>',
    },
    namespace,
  );
  expect(own.filter((field) => !field.endsWith('Active__c'))).toEqual(['Contact.Level__c']);
  expect(own.filter((field) => field.endsWith('Active__c'))).toHaveLength(1);
});

test.each([undefined, 'acme'])('so does the name of an object of the project (namespace %s)', (namespace) => {
  expect(
    fieldsOf(
      {
        'classes/A.cls': 'class A { Object a = new Product__c(); Object b = Case.SLAViolation__c; }',
        'objects/Product__c/Product__c.object-meta.xml': '<CustomObject><label>Product</label></CustomObject>',
      },
      namespace,
    ),
  ).toEqual(['Case.SLAViolation__c']);
});
