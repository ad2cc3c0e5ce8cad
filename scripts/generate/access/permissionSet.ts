/**
 * A row of the access table as a permission set.
 * Source: Metadata API Developer Guide, "PermissionSet": a deployment refuses permissions on required, master-detail and name fields, which follow their object.
 */
import { escaped } from '../metadataXml.ts';
import type { ObjectFields } from './objectFields.ts';
import type { Access, Level } from './table.ts';

type Node = readonly [tag: string, content: string | readonly Node[]];

/** An element that holds texts only. */
const node = (tag: string, parts: Readonly<Record<string, string>>): Node => [tag, Object.entries(parts)];

export function permissionSet(access: Access, application: string, fieldsOf: (object: string) => readonly ObjectFields[]): string {
  const { classes, customPermissions, customSettings = [], credentials = [], pages = [], tabs } = access;
  const nodes: readonly Node[] = [
    // without a tab there is nothing to see in the app
    ...(tabs.length === 0 ? [] : [node('applicationVisibilities', { application, visible: 'true' })]),
    ...classes.map((apexClass) => node('classAccesses', { apexClass, enabled: 'true' })),
    ...customPermissions.map((name) => node('customPermissions', { enabled: 'true', name })),
    ...customSettings.map((name) => node('customSettingAccesses', { enabled: 'true', name })),
    ['description', access.description],
    ...credentials.map((name) => node('externalCredentialPrincipalAccesses', { enabled: 'true', externalCredentialPrincipal: name })),
    ...fieldNodes(access, fieldsOf),
    ['hasActivationRequired', 'false'],
    ['label', access.label],
    ...sorted(withCredentialStore(access)).map(([object, level]) => objectNode(object, level)),
    ...pages.map((apexPage) => node('pageAccesses', { apexPage, enabled: 'true' })),
    ...[...tabs].sort().map((tab) => node('tabSettings', { tab, visibility: 'Visible' })),
  ];
  return `<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">${nodes.map(xml).join('')}</PermissionSet>\n`;
}

function fieldNodes(access: Access, fieldsOf: (object: string) => readonly ObjectFields[]): readonly Node[] {
  return sorted(access.objects).flatMap(([object, level]) =>
    fieldsOf(object).map(({ name, isWritable }): Node => {
      const field = `${object}.${name}`;
      const isEditable = mayChange(level) && isWritable && !(access.readOnlyFields ?? []).includes(field);
      return node('fieldPermissions', { editable: String(isEditable), field, readable: 'true' });
    }),
  );
}

function objectNode(object: string, level: Level): Node {
  const mayEdit = String(mayChange(level));
  return node('objectPermissions', {
    allowCreate: mayEdit,
    allowDelete: String(level === 'delete' || level === 'modify all'),
    allowEdit: mayEdit,
    allowRead: 'true',
    modifyAllRecords: String(level === 'modify all'),
    object,
    viewAllFields: 'false',
    viewAllRecords: String(level.endsWith(' all')),
  });
}

const mayChange = (level: Level): boolean => !level.startsWith('read');

/** Whoever calls out with a credential must be able to read where the platform keeps it. Source: Salesforce Help, "Permission Concepts for User External Credentials". */
const withCredentialStore = (access: Access): Access['objects'] =>
  (access.credentials ?? []).length === 0 ? access.objects : { ...access.objects, UserExternalCredential: 'read' };
const sorted = (objects: Access['objects']): readonly (readonly [string, Level])[] =>
  Object.entries(objects).sort(([a], [b]) => (a < b ? -1 : 1));
const xml = ([tag, content]: Node): string =>
  `<${tag}>${typeof content === 'string' ? escaped(content) : content.map(xml).join('')}</${tag}>`;
