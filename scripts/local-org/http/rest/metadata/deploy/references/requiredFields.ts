/** Required and master-detail fields are always visible: permission sets and profiles must not mention them. Source: Metadata API Developer Guide, "PermissionSet", fieldPermissions; the words are an org's. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { flag, many, text, type Xml } from '../../../../../data/project/xml.ts';
import type { LocalOrg } from '../../../../../org.ts';

/** @param xml of a permission set or profile @param read reads a file of the package @param folder of the unpacked package */
export function requiredFieldProblems(org: LocalOrg, xml: Xml, folder: string, read: (path: string) => Xml | undefined): readonly string[] {
  const isRequired = (name: string): boolean => {
    const [object = '', field = ''] = name.split('.');
    const path = join('objects', object, 'fields', `${field}.field-meta.xml`);
    const staged = existsSync(join(folder, path)) ? read(path) : undefined;
    if (staged !== undefined) return flag(staged, 'required') || text(staged, 'type') === 'MasterDetail';
    const known = org.data.schema.find(object)?.fields.get(field.toLowerCase());
    return known !== undefined && (known.isRequired || known.isMasterDetail);
  };
  return many(xml, 'fieldPermissions')
    .map((entry) => text(entry, 'field') ?? '')
    .filter((name) => name.endsWith('__c') && isRequired(name))
    .map((name) => `You cannot deploy to a required field: ${name}`);
}
