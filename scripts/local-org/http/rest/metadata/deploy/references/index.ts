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

/** Kinds of metadata that grant permissions. */
const GRANTING: ReadonlySet<string> = new Set(['PermissionSet', 'Profile']);

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
    const object = component.fullName.split('-')[0] ?? '';
    const misgranted =
      xml !== undefined && GRANTING.has(component.type)
        ? [...requiredFieldProblems(org, xml, folder, read), ...permissionProblems(org, xml)]
        : [];
    return [
      ...new Set(dangling.map(({ element, type, name }) => `In field: ${element} - no ${type} named ${name} found`)),
      ...misgranted,
      ...(component.type === 'Layout' && xml !== undefined ? behaviorProblems(xml, (field) => isEntered(org, object, field, read)) : []),
      ...(component.type === 'ListView' && xml !== undefined ? columnProblems(xml, component.fullName, (one) => names.has(one)) : []),
      ...(isPage && xml !== undefined ? unknownComponents(xml, org.namespace, (name) => names.hasComponent(name)) : []),
      ...folderProblems(org, component, components),
    ].map((problem) => ({ component, problem }));
  });
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
