/** Permissions that permission sets and profiles name twice, or that no org has. Source: Metadata API Developer Guide, "PermissionSet", "Profile"; the words are an org's. */
import { many, text, type Xml } from '../../../../../data/project/xml.ts';
import type { LocalOrg } from '../../../../../org.ts';

/** The element that tells the entries of a list apart. */
const KEYS: Readonly<Record<string, string>> = {
  applicationVisibilities: 'application',
  classAccesses: 'apexClass',
  customMetadataTypeAccesses: 'name',
  customPermissions: 'name',
  customSettingAccesses: 'name',
  fieldPermissions: 'field',
  flowAccesses: 'flow',
  objectPermissions: 'object',
  pageAccesses: 'apexPage',
  recordTypeVisibilities: 'recordType',
  tabSettings: 'tab',
  tabVisibilities: 'tab',
  userPermissions: 'name',
};

export function permissionProblems(org: LocalOrg, xml: Xml): readonly string[] {
  return [...repeated(xml), ...unknownUserPermissions(org, xml)];
}

function repeated(xml: Xml): readonly string[] {
  return Object.entries(KEYS).flatMap(([list, key]) => {
    const names = many(xml, list).map((entry) => text(entry, key) ?? '');
    const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    return [...twice].map((name) => `Field:${key}, value:${name} appears more than once`);
  });
}

/** Those that describes list, of whatever features an org has. */
function unknownUserPermissions({ data: { schema } }: LocalOrg, xml: Xml): readonly string[] {
  const known = ['PermissionSet', 'Profile'].map((object) => schema.find(object)?.fields);
  return many(xml, 'userPermissions')
    .map((entry) => text(entry, 'name') ?? '')
    .filter((name) => !known.some((fields) => fields?.has(`permissions${name.toLowerCase()}`) === true))
    .map((name) => `Unknown user permission: ${name}`);
}
