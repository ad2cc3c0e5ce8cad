/** Names in metadata that lead nowhere, and what a deployment refuses although each file is well formed. */
import type { Finding } from '../check.ts';
import { type Metadata, type Names, objectOf } from './names.ts';
import { childrenOf, childText, type XmlNode } from '../../local-org/http/rest/metadata/schema/tree.ts';

type Finder = (metadata: Metadata, names: Names) => readonly Finding[];

const isOurs = (name: string): boolean => /__(c|mdt|e|b)$/.test(name);
/** Of standard fields only the platform knows; ours have to be here. */
const isMissingField = (object: string, field: string, names: Names): boolean => isOurs(field) && !names.fields.has(`${object}.${field}`);

/** What record pages of orgs name beside quick actions. Source: Metadata API Developer Guide, "PlatformActionListItem" (StandardButton: a predefined button); docs/decisions/0017. */
const STANDARD_BUTTONS: ReadonlySet<string> = new Set(['Edit', 'Delete', 'Clone', 'Share', 'ChangeOwnerOne', 'PrintableView']);

const missing = ({ file }: Metadata, node: XmlNode, what: string): Finding => ({
  file: file.path,
  line: node.line,
  problem: `${what} does not exist`,
  mend: 'Correct the name, or add what it names.',
});

const permissionSet: Finder = (metadata, names) => [
  ...at(metadata.root, 'fieldPermissions', 'field').flatMap((node) => {
    const [object = '', field = ''] = node.text.split('.');
    if (isMissingField(object, field, names)) return [missing(metadata, node, `The field ${node.text}`)];
    return names.requiredFields.has(node.text)
      ? [
          {
            file: metadata.file.path,
            line: node.line,
            problem: `${node.text} is required or master-detail: a permission set can't speak of it`,
            mend: 'Remove its field permission.',
          },
        ]
      : [];
  }),
  ...at(metadata.root, 'objectPermissions', 'object')
    .filter((node) => isOurs(node.text) && !names.objects.has(node.text))
    .map((node) => missing(metadata, node, `The object ${node.text}`)),
  ...at(metadata.root, 'classAccesses', 'apexClass')
    .filter((node) => !names.classes.has(node.text))
    .map((node) => missing(metadata, node, `The class ${node.text}`)),
  ...at(metadata.root, 'tabSettings', 'tab')
    .filter((node) => !node.text.startsWith('standard-') && !names.tabs.has(node.text))
    .map((node) => missing(metadata, node, `The tab ${node.text}`)),
  ...at(metadata.root, 'applicationVisibilities', 'application')
    .filter((node) => !names.applications.has(node.text))
    .map((node) => missing(metadata, node, `The app ${node.text}`)),
  ...at(metadata.root, 'customPermissions', 'name')
    .filter((node) => !names.customPermissions.has(node.text))
    .map((node) => missing(metadata, node, `The custom permission ${node.text}`)),
  ...at(metadata.root, 'externalCredentialPrincipalAccesses', 'externalCredentialPrincipal')
    .filter((node) => !names.principals.has(node.text))
    .map((node) => missing(metadata, node, `The principal ${node.text}`)),
];

const layout: Finder = (metadata, names) => {
  const object = metadata.file.path.split('/').at(-1)?.split('-')[0] ?? '';
  const items = deep(metadata.root, 'layoutItems').flatMap((node) => childrenOf(node, 'field'));
  const related = childrenOf(metadata.root, 'relatedLists');
  const placed = new Set(items.map(({ text }) => `${object}.${text}`));
  const forgotten = [...names.requiredFields].filter((field) => field.startsWith(`${object}.`) && !placed.has(field));
  return [
    ...items
      .filter((node) => isMissingField(object, node.text, names))
      .map((node) => missing(metadata, node, `The field ${object}.${node.text}`)),
    ...related.flatMap((node) => {
      const list = childrenOf(node, 'relatedList')[0];
      const [child = ''] = list?.text.split('.') ?? [];
      const wrongList =
        list !== undefined && isOurs(child) && !names.fields.has(list.text)
          ? [missing(metadata, list, `The related list ${list.text}`)]
          : [];
      return [
        ...wrongList,
        ...childrenOf(node, 'fields')
          .filter((field) => isMissingField(child, field.text, names))
          .map((field) => missing(metadata, field, `The field ${child}.${field.text}`)),
      ];
    }),
    ...forgotten.map((field) => ({
      file: metadata.file.path,
      line: 1,
      problem: `The layout lacks ${field}, which is required`,
      mend: 'Add the field.',
    })),
  ];
};

const listView: Finder = (metadata, names) => {
  const object = objectOf(metadata.file.path);
  return [...childrenOf(metadata.root, 'columns'), ...at(metadata.root, 'filters', 'field')]
    .filter((node) => isMissingField(object, node.text, names))
    .map((node) => missing(metadata, node, `The field ${object}.${node.text}`));
};

const compactLayout: Finder = (metadata, names) => {
  const object = objectOf(metadata.file.path);
  return childrenOf(metadata.root, 'fields')
    .filter((node) => isMissingField(object, node.text, names))
    .map((node) => missing(metadata, node, `The field ${object}.${node.text}`));
};

const customObject: Finder = (metadata, names) => {
  const object = objectOf(metadata.file.path);
  const searched = childrenOf(metadata.root, 'searchLayouts').flatMap(({ children }) => children);
  const compact = childrenOf(metadata.root, 'compactLayoutAssignment').filter(
    ({ text }) => text !== 'SYSTEM' && !names.compactLayouts.has(`${object}.${text}`),
  );
  return [
    ...searched
      .filter((node) => isMissingField(object, node.text, names))
      .map((node) => missing(metadata, node, `The field ${object}.${node.text}`)),
    ...compact.map((node) => missing(metadata, node, `The compact layout ${node.text}`)),
  ];
};

const customField: Finder = (metadata, names) =>
  childrenOf(metadata.root, 'referenceTo')
    .filter((node) => isOurs(node.text) && !names.objects.has(node.text))
    .map((node) => missing(metadata, node, `The object ${node.text}`));

const customTab: Finder = (metadata, names) => {
  const name = metadata.file.path.split('/').at(-1)?.split('.')[0] ?? '';
  return [
    ...childrenOf(metadata.root, 'customObject')
      .filter((node) => node.text === 'true' && !names.objects.has(name))
      .map((node) => missing(metadata, node, `The object ${name}`)),
    ...childrenOf(metadata.root, 'lwcComponent')
      .filter((node) => !names.components.has(node.text))
      .map((node) => missing(metadata, node, `The component ${node.text}`)),
  ];
};

const application: Finder = (metadata, names) =>
  childrenOf(metadata.root, 'tabs')
    .filter((node) => !node.text.startsWith('standard-') && !names.tabs.has(node.text))
    .map((node) => missing(metadata, node, `The tab ${node.text}`));

const customMetadata: Finder = (metadata, names) => {
  const object = `${metadata.file.path.split('/').at(-1)?.split('.')[0] ?? ''}__mdt`;
  return at(metadata.root, 'values', 'field')
    .filter((node) => isMissingField(object, node.text, names))
    .map((node) => missing(metadata, node, `The field ${object}.${node.text}`));
};

const recordPage: Finder = (metadata, names) => {
  const actions = deep(metadata.root, 'componentInstanceProperties')
    .filter((node) => childText(node, 'name') === 'actionNames')
    .flatMap((node) => deep(node, 'value'));
  const permissions = deep(metadata.root, 'leftValue').flatMap((node) => {
    const name = /^\{!\$Permission\.CustomPermission\.(\w+)\}$/.exec(node.text)?.[1];
    return name === undefined ? [] : [{ node, name }];
  });
  return [
    ...deep(metadata.root, 'componentName')
      .filter((node) => node.text.startsWith('c:') && !names.components.has(node.text.slice(2)))
      .map((node) => missing(metadata, node, `The component ${node.text}`)),
    ...permissions
      .filter(({ name }) => !names.customPermissions.has(name))
      .map(({ node, name }) => missing(metadata, node, `The custom permission ${name}`)),
    ...actions
      .filter(({ text }) => !STANDARD_BUTTONS.has(text) && !names.quickActions.has(text))
      .map((node) => missing(metadata, node, `The action ${node.text}`)),
  ];
};

const FINDERS: Readonly<Record<string, Finder>> = {
  PermissionSet: permissionSet,
  Layout: layout,
  ListView: listView,
  CompactLayout: compactLayout,
  CustomObject: customObject,
  CustomField: customField,
  CustomTab: customTab,
  CustomApplication: application,
  CustomMetadata: customMetadata,
  FlexiPage: recordPage,
};

export const references: Finder = (metadata, names) => FINDERS[metadata.root.tag]?.(metadata, names) ?? [];

/** The grandchildren of a name below children of a name. */
const at = (root: XmlNode, child: string, grandchild: string): readonly XmlNode[] =>
  childrenOf(root, child).flatMap((node) => childrenOf(node, grandchild));
const deep = (node: XmlNode, tag: string): readonly XmlNode[] =>
  node.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...deep(child, tag)]);
/** Used by the completeness check of fields. */
export const hasText = (node: XmlNode, tag: string): boolean => (childText(node, tag) ?? '') !== '';
