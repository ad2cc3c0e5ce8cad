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
  const types = METADATA_TYPES.filter((type) => type.directoryName === directory);
  return fileOf(types, directory, rest) ?? bundleOf(types, directory, rest) ?? folderOrContent(types, path, directory, rest);
}
type Types = typeof METADATA_TYPES;

/** A component that is one file, with an ending of its type. */
function fileOf(types: Types, directory: string, rest: readonly string[]): Component | undefined {
  const file = rest.join('/');
  const ending = endingOf(file);
  const type = types.find(({ suffix }) => suffix === ending && suffix !== undefined);
  return type === undefined || ending === undefined
    ? undefined
    : { type: type.name, fullName: file.slice(0, -ending.length - 1), path: `${directory}/${file}` };
}

function bundleOf(types: Types, directory: string, [first = '', ...inside]: readonly string[]): Component | undefined {
  const type = types.find(({ strategies }) => strategies?.adapter === 'bundle');
  return type === undefined || inside.length === 0 ? undefined : { type: type.name, fullName: first, path: `${directory}/${first}` };
}

/** Documents keep the ending of their own file. */
function folderOrContent(types: Types, path: string, directory: string, rest: readonly string[]): Component | undefined {
  const [first = '', ...inside] = rest;
  const type = types.find(({ inFolder }) => inFolder === true);
  if (type === undefined) return undefined;
  const file = rest.join('/');
  if (type.strategies?.adapter === 'mixedContent' && inside.length > 0)
    return { type: type.name, fullName: withoutEnding(file), path: `${directory}/${file}` };
  return endingOf(file) === undefined && inside.length === 0 ? { type: `${type.name}Folder`, fullName: first, path } : undefined;
}

const endingOf = (file: string): string | undefined => /\.([^./]+)$/.exec(file)?.[1];
export const withoutEnding = (path: string): string => path.replace(/\.[^./]+$/, '');

/** The file ending of a folder of reports or the like in source format. */
export const folderEnding = ({ type }: Component): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
