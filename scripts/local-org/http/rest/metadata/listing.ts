/** Lists the metadata of the org. Source: Metadata API Developer Guide, "describeMetadata()", "listMetadata()". */
import { basename, dirname, join } from 'node:path';
import { existsSync, readdirSync } from 'node:fs';
import type { LocalOrg } from '../../../org.ts';
import { text } from '../../../data/project/xml.ts';
import { METADATA_TYPES, type Component, type MetadataType } from './registry.ts';

type Row = Readonly<Record<string, unknown>>;

/** All kinds except folders. Partial success is not supported. */
export function describeMetadata(org: LocalOrg): Row {
  return {
    metadataObjects: METADATA_TYPES.filter(({ folderContentType }) => folderContentType === undefined).map(
      ({ name, directoryName, suffix, inFolder, strategies, children }) => ({
        xmlName: name,
        directoryName,
        ...(suffix === undefined ? {} : { suffix }),
        inFolder: inFolder ?? false,
        metaFile: strategies?.adapter === 'matchingContentFile',
        childXmlNames: Object.values(children?.types ?? {}).map((child) => child.name),
      }),
    ),
    organizationNamespace: org.namespace ?? '',
    partialSaveAllowed: false,
    testRequired: false,
  };
}

export function listMetadata(org: LocalOrg, typeName: string): readonly Row[] {
  const type = METADATA_TYPES.find(({ name }) => name === typeName);
  return type === undefined ? [] : namesOf(org, type).map((fullName) => fileProperties(org, typeName, fullName));
}

/** @param root the package's folder, as a prefix of file names Source: Metadata API Developer Guide, "FileProperties". */
export function fileProperties(org: LocalOrg, typeName: string, fullName: string, root = ''): Row {
  const type = METADATA_TYPES.find(({ name }) => name === typeName);
  const moment = new Date(org.clock.now()).toISOString();
  const by = { id: org.admin.id, name: org.data.userField(org.admin.id, 'Name') };
  return {
    type: typeName,
    fullName,
    fileName: `${root}${type?.directoryName ?? 'objects'}/${fullName}${type?.suffix === undefined ? '' : `.${type.suffix}`}`,
    id: idOf(org, typeName, fullName),
    createdById: by.id,
    createdByName: by.name,
    createdDate: moment,
    lastModifiedById: by.id,
    lastModifiedByName: by.name,
    lastModifiedDate: moment,
    manageableState: 'unmanaged',
  };
}

/** Whether the org has a component already. */
export function isKnown(org: LocalOrg, { type, fullName }: Component): boolean {
  const [object = '', part = ''] = fullName.split('.');
  if (type === 'CustomField') return org.data.schema.find(object)?.fields.has(part.toLowerCase()) === true;
  const registered = METADATA_TYPES.find(({ name }) => name === type);
  if (registered !== undefined) return namesOf(org, registered).includes(fullName);
  const source = org.project.objects.find(({ name }) => name === object);
  return (
    source !== undefined &&
    [source.recordTypes, source.validationRules, source.compactLayouts, source.listViews, source.fieldSets].some((parts) =>
      parts.some((xml) => text(xml, 'fullName') === part),
    )
  );
}

function namesOf(org: LocalOrg, { name, suffix }: MetadataType): readonly string[] {
  const { project } = org;
  switch (name) {
    case 'ApexClass':
    case 'ApexTrigger':
      return project.sources
        .filter(({ kind }) => (kind === 'class') === (name === 'ApexClass'))
        .map(({ path }) => basename(path).replace(/\.\w+$/, ''))
        .sort();
    case 'CustomObject':
      return project.objects.map((object) => object.name);
    case 'LightningComponentBundle':
      return bundlesIn(project.lwcFolders);
    case 'AuraDefinitionBundle':
      return bundlesIn(auraFolders(org));
    case 'ApexPage':
      return [...project.pages.keys()].sort();
    case 'StaticResource':
      return [...project.staticResources.keys()].sort();
    default:
      return suffix === undefined ? [] : [...(project.metadata.get(suffix)?.keys() ?? [])].map((one) => decodeURIComponent(one)).sort();
  }
}

const bundlesIn = (folders: readonly string[]): readonly string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
        .map((entry) => entry.name),
    )
    .sort();

/** Where a project's Aura components lie: they are not read, for nothing runs them. */
function auraFolders({ project, projectDirs }: LocalOrg): readonly string[] {
  const roots = [...projectDirs.flatMap((folder) => [folder, join(folder, 'main/default')]), ...project.lwcFolders.map(dirname)];
  return [...new Set(roots.map((root) => join(root, 'aura')))].filter((folder) => existsSync(folder));
}

function idOf(org: LocalOrg, type: string, name: string): string {
  if (type !== 'ApexClass' && type !== 'ApexTrigger') return '';
  return String(org.data.store.all(`SELECT "Id" FROM "${type}" WHERE "Name" = ?`, [name])[0]?.['Id'] ?? '');
}
