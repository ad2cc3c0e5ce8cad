/** Kinds of metadata with their folders and file endings, from Salesforce's own registry (BSD-3, @salesforce/source-deploy-retrieve). */
import { createRequire } from 'node:module';

/** A kind of component that lies within the file of another one. */
export interface ChildType {
  readonly name: string;
  readonly directoryName: string;
  readonly xmlElementName?: string;
}
export interface MetadataType {
  readonly name: string;
  readonly directoryName: string;
  readonly suffix?: string;
  readonly inFolder?: boolean;
  /** For a folder: the kind of its contents. */
  readonly folderContentType?: string;
  readonly strategies?: { readonly adapter?: string };
  readonly children?: { readonly types: Readonly<Record<string, ChildType>> };
}

const registry = createRequire(import.meta.url)('@salesforce/source-deploy-retrieve/lib/src/registry/metadataRegistry.json') as {
  readonly types: Readonly<Record<string, MetadataType>>;
};
export const METADATA_TYPES: readonly MetadataType[] = Object.values(registry.types);

/** Whether a kind of component is known, with a file of its own or within one. */
export const isKnownType = (type: string): boolean =>
  METADATA_TYPES.some(({ name, children }) => name === type || Object.values(children?.types ?? {}).some((child) => child.name === type));

/** A component as a package holds it. */
export interface Component {
  readonly type: string;
  readonly fullName: string;
  /** Its path below the package's folder; of a bundle the bundle's. */
  readonly path: string;
}

/** Which component a file of a package belongs to; undefined for a file of no known kind. */
export function componentAt(path: string): Component | undefined {
  const [directory = '', ...rest] = path.replace(/-meta\.xml$/, '').split('/');
  const [first = '', ...inside] = rest;
  const types = METADATA_TYPES.filter((type) => type.directoryName === directory);
  const ending = /\.([^./]+)$/.exec(rest.at(-1) ?? '')?.[1];
  const type = types.find(({ suffix }) => suffix === ending && suffix !== undefined);
  if (type !== undefined)
    return { type: type.name, fullName: rest.join('/').slice(0, -(ending ?? '').length - 1), path: `${directory}/${rest.join('/')}` };
  const bundle = types.find(({ strategies }) => strategies?.adapter === 'bundle');
  if (bundle !== undefined && inside.length > 0) return { type: bundle.name, fullName: first, path: `${directory}/${first}` };
  const folder = types.find(({ inFolder }) => inFolder === true);
  if (folder === undefined) return undefined;
  // documents keep the ending of their own file
  if (folder.strategies?.adapter === 'mixedContent' && inside.length > 0)
    return { type: folder.name, fullName: withoutEnding(rest.join('/')), path: `${directory}/${rest.join('/')}` };
  return ending === undefined && inside.length === 0 ? { type: `${folder.name}Folder`, fullName: first, path } : undefined;
}

export const withoutEnding = (path: string): string => path.replace(/\.[^./]+$/, '');

/** The file ending of a folder of reports or the like in source format. */
export const folderEnding = ({ type }: Component): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
