/**
 * A row of the access table as a permission set.
 * Source: Metadata API Developer Guide, "PermissionSet": a deployment refuses permissions on required, master-detail and name fields, which follow their object.
 */
import { escaped } from '../metadataXml.ts';
import type { ObjectFields } from './objectFields.ts';
import type { Access, Level } from './table.ts';

type Node = readonly [tag: string, content: string | readonly Node[]];

export function permissionSet(access: Access, application: string, fieldsOf: (object: string) => readonly ObjectFields[]): string {
  const nodes: readonly Node[] = [
    // without a tab there is nothing to see in the app
    ...(access.tabs.length === 0
      ? []
      : [
          [
            'applicationVisibilities',
            [
              ['application', application],
              ['visible', 'true'],
            ],
          ] satisfies Node,
        ]),
    ...access.classes.map((name): Node => [
      'classAccesses',
      [
        ['apexClass', name],
        ['enabled', 'true'],
      ],
    ]),
    ...access.customPermissions.map((name): Node => [
      'customPermissions',
      [
        ['enabled', 'true'],
        ['name', name],
      ],
    ]),
    ...(access.customSettings ?? []).map((name): Node => [
      'customSettingAccesses',
      [
        ['enabled', 'true'],
        ['name', name],
      ],
    ]),
    ['description', access.description],
    ...(access.credentials ?? []).map((name): Node => [
      'externalCredentialPrincipalAccesses',
      [
        ['enabled', 'true'],
        ['externalCredentialPrincipal', name],
      ],
    ]),
    ...fieldNodes(access, fieldsOf),
    ['hasActivationRequired', 'false'],
    ['label', access.label],
    ...sorted(withCredentialStore(access)).map(([object, level]) => objectNode(object, level)),
    ...(access.pages ?? []).map((name): Node => [
      'pageAccesses',
      [
        ['apexPage', name],
        ['enabled', 'true'],
      ],
    ]),
    ...[...access.tabs].sort().map((name): Node => [
      'tabSettings',
      [
        ['tab', name],
        ['visibility', 'Visible'],
      ],
    ]),
  ];
  return `<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">${nodes.map(xml).join('')}</PermissionSet>\n`;
}

function fieldNodes(access: Access, fieldsOf: (object: string) => readonly ObjectFields[]): readonly Node[] {
  return sorted(access.objects).flatMap(([object, level]) =>
    fieldsOf(object).map(({ name, isWritable }): Node => {
      const isEditable = mayChange(level) && isWritable && !(access.readOnlyFields ?? []).includes(`${object}.${name}`);
      return [
        'fieldPermissions',
        [
          ['editable', String(isEditable)],
          ['field', `${object}.${name}`],
          ['readable', 'true'],
        ],
      ];
    }),
  );
}

function objectNode(object: string, level: Level): Node {
  const mayEdit = mayChange(level);
  const mayDelete = level === 'delete' || level === 'modify all';
  return [
    'objectPermissions',
    [
      ['allowCreate', String(mayEdit)],
      ['allowDelete', String(mayDelete)],
      ['allowEdit', String(mayEdit)],
      ['allowRead', 'true'],
      ['modifyAllRecords', String(level === 'modify all')],
      ['object', object],
      ['viewAllFields', 'false'],
      ['viewAllRecords', String(level.endsWith(' all'))],
    ],
  ];
}

const mayChange = (level: Level): boolean => !level.startsWith('read');

/** Whoever calls out with a credential must be able to read where the platform keeps it. Source: Salesforce Help, "Permission Concepts for User External Credentials". */
const withCredentialStore = (access: Access): Access['objects'] =>
  (access.credentials ?? []).length === 0 ? access.objects : { ...access.objects, UserExternalCredential: 'read' };
const sorted = (objects: Access['objects']): readonly (readonly [string, Level])[] =>
  Object.entries(objects).sort(([a], [b]) => (a < b ? -1 : 1));
const xml = ([tag, content]: Node): string =>
  `<${tag}>${typeof content === 'string' ? escaped(content) : content.map(xml).join('')}</${tag}>`;
