/** References of a package's components, and the folders of reports and dashboards, must exist in the org or in the package. Source: Metadata API Developer Guide, "deploy()", "Folder"; the words are an org's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { many, parseXml, text, type Xml } from '../../../../../data/project/xml.ts';
import type { LocalOrg } from '../../../../../org.ts';
import { isKnown } from '../../listing.ts';
import type { Component } from '../../registry.ts';
import { definitionPath } from '../../sourceFiles.ts';
import type { Problem } from '../messages.ts';
import { unknownComponents } from './pageComponents.ts';
import { isRecord } from './records.ts';
import { READERS, WORKFLOW_ACTIONS } from './readers.ts';
import type { Reference } from './reference.ts';
import { requiredFieldProblems } from './requiredFields.ts';

/** Kinds of metadata with field permissions. */
const SPEAK_OF_FIELDS: ReadonlySet<string> = new Set(['PermissionSet', 'Profile']);

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
  return components.flatMap((component): readonly Problem[] => {
    const reader = READERS[component.type];
    const isPage = component.type === 'FlexiPage';
    const xml = reader === undefined && !isPage ? undefined : read(definitionPath(component));
    const dangling = xml === undefined ? [] : (reader?.(xml, component.fullName) ?? []).filter((one) => !names.has(one));
    const required = xml !== undefined && SPEAK_OF_FIELDS.has(component.type) ? requiredFieldProblems(org, xml, folder, read) : [];
    return [
      ...dangling.map(({ element, type, name }) => `In field: ${element} - no ${type} named ${name} found`),
      ...required,
      ...(isPage && xml !== undefined ? unknownComponents(xml, org.namespace, (name) => names.hasComponent(name)) : []),
      ...folderProblems(org, component, components),
    ].map((problem) => ({ component, problem }));
  });
}

/** The names of the package and the org together. */
class PackageNames {
  private readonly org: LocalOrg;
  private readonly inPackage: ReadonlySet<string>;
  private readonly workflows: ReadonlyMap<string, Xml | undefined>;
  constructor(org: LocalOrg, components: readonly Component[], read: (component: Component) => Xml | undefined) {
    this.org = org;
    this.inPackage = new Set(components.map(keyOf));
    this.workflows = new Map(components.filter(({ type }) => type === 'Workflow').map((one) => [one.fullName, read(one)]));
  }

  has({ type, name }: Reference): boolean {
    const fullName = withoutNamespace(this.org, name);
    const action = WORKFLOW_ACTIONS.find((one) => one.type === type);
    if (action !== undefined) return this.hasAction(fullName, action.element);
    if (type === 'FlowDefinition') return this.has({ element: 'flow', type: 'Flow', name });
    if (isRecord(this.org, type, fullName)) return true;
    const spellings = type === 'CustomField' ? [fullName, fullName.replace(/^(Task|Event)\./, 'Activity.')] : [fullName];
    return spellings.some(
      (one) => this.inPackage.has(keyOf({ type, fullName: one })) || isKnown(this.org, { type, fullName: one, path: '' }),
    );
  }

  /** Whether a Lightning component of either kind has this name. */
  hasComponent(name: string): boolean {
    return ['LightningComponentBundle', 'AuraDefinitionBundle'].some((type) => this.has({ element: 'componentName', type, name }));
  }

  private hasAction(fullName: string, element: string): boolean {
    const [object = '', name] = fullName.split('.');
    return [this.workflows.get(object), this.org.project.metadata.get('workflow')?.get(object)].some(
      (xml) => xml !== undefined && many(xml, element).some((entry) => text(entry, 'fullName') === name),
    );
  }
}

const keyOf = ({ type, fullName }: Pick<Component, 'type' | 'fullName'>): string => `${type}:${fullName.toLowerCase()}`;
/** A name as the source writes it, which leaves out the org's own namespace. */
export const withoutNamespace = ({ namespace }: LocalOrg, name: string): string =>
  namespace === undefined ? name : name.replaceAll(new RegExp(`(?<=^|[.-])${namespace}__`, 'g'), '');

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
