/** References of a package's components, and the folders of reports and dashboards, must exist in the org or in the package. Source: Metadata API Developer Guide, "deploy()", "Folder"; the words are an org's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, text, type Xml } from '../../../../../data/project/xml.ts';
import type { LocalOrg } from '../../../../../org.ts';
import type { Component } from '../../registry.ts';
import { definitionPath } from '../../sourceFiles.ts';
import type { Problem } from '../messages.ts';
import { unknownComponents } from './pageComponents.ts';
import { behaviorProblems } from './layoutItems.ts';
import { columnProblems } from './objectParts.ts';
import { PackageNames } from './packageNames.ts';
import { permissionProblems } from './permissions.ts';
import { READERS } from './readers.ts';
import { requiredFieldProblems } from './requiredFields.ts';

/** @param folder where the package is laid out. Invalid XML is reported when the source is read. */
export function danglingReferences(org: LocalOrg, components: readonly Component[], folder: string): readonly Problem[] {
  const read = (path: string): Xml | undefined => {
    try {
      return parseXml(readFileSync(join(folder, path), 'utf8'));
    } catch {
      return undefined;
    }
  };
  const names = new PackageNames(org, components, ({ path }) => read(`${path}-meta.xml`));
  const staged: Staged = { org, components, folder, names, read };
  return components.flatMap((component) =>
    [...definitionProblems(staged, component), ...folderProblems(org, component, components)].map((problem) => ({ component, problem })),
  );
}

/** A package, laid out in a folder, beside the org. */
interface Staged {
  readonly org: LocalOrg;
  readonly components: readonly Component[];
  readonly folder: string;
  readonly names: PackageNames;
  readonly read: (path: string) => Xml | undefined;
}

/** What only one kind of metadata is asked, by kind. */
const CHECKS: Readonly<Record<string, (staged: Staged, component: Component, xml: Xml) => readonly string[]>> = {
  Layout: ({ org, read }, { fullName }, xml) => behaviorProblems(xml, (field) => isEntered(org, fullName.split('-')[0] ?? '', field, read)),
  ListView: ({ names }, { fullName }, xml) => columnProblems(xml, fullName, (one) => names.has(one)),
  FlexiPage: ({ org, names }, _component, xml) => unknownComponents(xml, org.namespace, (name) => names.hasComponent(name)),
  PermissionSet: granted,
  Profile: granted,
};

function granted({ org, folder, read }: Staged, _component: Component, xml: Xml): readonly string[] {
  return [...requiredFieldProblems(org, xml, folder, read), ...permissionProblems(org, xml)];
}

function definitionProblems(staged: Staged, component: Component): readonly string[] {
  const { type, fullName } = component;
  const reader = READERS[type];
  const check = CHECKS[type];
  const xml = reader === undefined && check === undefined ? undefined : staged.read(definitionPath(component));
  if (xml === undefined) return [];
  const dangling = (reader?.(xml, fullName) ?? []).filter((one) => !staged.names.has(one));
  return [
    ...new Set(dangling.map((one) => `In field: ${one.element} - no ${one.type} named ${one.name} found`)),
    ...(check?.(staged, component, xml) ?? []),
  ];
}

/** Whether people enter values of a custom field: nobody does of formulas, summaries and automatic numbers. */
function isEntered({ data }: LocalOrg, object: string, name: string, read: (path: string) => Xml | undefined): boolean | undefined {
  const staged = read(join('objects', object, 'fields', `${name}.field-meta.xml`));
  if (staged !== undefined) return text(staged, 'formula') === undefined && !/^(AutoNumber|Summary)$/.test(text(staged, 'type') ?? '');
  const field = data.schema.find(object)?.fields.get(name.toLowerCase());
  return field === undefined ? undefined : field.formula === undefined && field.summary === undefined && field.kind !== 'autonumber';
}

/** Kinds with folders, and the names of their folders in source. */
const FOLDERED: Readonly<Record<string, string>> = { Report: 'reportFolder', Dashboard: 'dashboardFolder' };
/** The folders that every org has. */
const OWN_FOLDERS: ReadonlySet<string> = new Set(['unfiled$public', 'private']);

function folderProblems({ project }: LocalOrg, { type, fullName }: Component, components: readonly Component[]): readonly string[] {
  const kind = FOLDERED[type];
  const folder = fullName.split('/').slice(0, -1).join('/');
  const isThere =
    kind === undefined ||
    OWN_FOLDERS.has(folder) ||
    components.some((one) => one.type === `${type}Folder` && one.fullName === folder) ||
    project.metadata.get(kind)?.has(folder) === true;
  return isThere ? [] : [`Cannot find folder:${folder}`];
}
