/** Everybody sees fields that are required or lead to a master: no permission set or profile may speak of them. Source: Metadata API Developer Guide, "PermissionSet", fieldPermissions; the words are an org's. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { flag, many, text, type Xml } from '../../../../data/project/xml.ts';
import type { LocalOrg } from '../../../../org.ts';

/** @param xml of a permission set or profile. @param read what a file of the package says. @param folder where the package is laid out. */
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
