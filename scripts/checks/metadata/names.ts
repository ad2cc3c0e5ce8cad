/** Everything that the package defines and that other files may name. */
import { basename, dirname } from 'node:path';
import type { SourceFile } from '../files.ts';
import { childrenOf, childText, parseTree, type XmlNode } from '../../local-org/http/rest/metadata/schema/tree.ts';

export interface Metadata {
  readonly file: SourceFile;
  readonly root: XmlNode;
}
export interface Names {
  /** `Object.Field`. */
  readonly fields: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly requiredFields: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly tabs: ReadonlySet<string>;
  readonly applications: ReadonlySet<string>;
  readonly customPermissions: ReadonlySet<string>;
  readonly components: ReadonlySet<string>;
  readonly principals: ReadonlySet<string>;
  readonly compactLayouts: ReadonlySet<string>;
  /** `Object.Action`, or `Action` alone when it is global. */
  readonly quickActions: ReadonlySet<string>;
}

/** The object of a file below `objects/Name/...`. */
export const objectOf = (path: string): string => /objects\/([^/]+)\//.exec(path)?.[1] ?? '';
const nameOf = (path: string): string => basename(path).split('.')[0] ?? '';

export function names(files: readonly SourceFile[]): Names {
  const trees = files
    .filter(({ path }) => path.endsWith('.xml'))
    .flatMap((file): readonly Metadata[] => {
      const parsed = parseTree(file.text);
      return parsed.kind === 'tree' ? [{ file, root: parsed.root }] : [];
    });
  const of = (tag: string): readonly Metadata[] => trees.filter(({ root }) => root.tag === tag);
  const plain = (tag: string): ReadonlySet<string> => new Set(of(tag).map(({ file }) => nameOf(file.path)));
  const fields = of('CustomField').map(({ file, root }) => ({
    name: `${objectOf(file.path)}.${childText(root, 'fullName') ?? ''}`,
    isRequired: childText(root, 'required') === 'true' || childText(root, 'type') === 'MasterDetail',
  }));
  return {
    fields: new Set(fields.map(({ name }) => name)),
    requiredFields: new Set(fields.filter(({ isRequired }) => isRequired).map(({ name }) => name)),
    objects: new Set(of('CustomObject').map(({ file }) => nameOf(file.path))),
    classes: plain('ApexClass'),
    tabs: plain('CustomTab'),
    applications: plain('CustomApplication'),
    customPermissions: plain('CustomPermission'),
    components: new Set(of('LightningComponentBundle').map(({ file }) => basename(dirname(file.path)))),
    principals: new Set(
      of('ExternalCredential').flatMap(({ file, root }) =>
        childrenOf(root, 'externalCredentialParameters')
          .filter((one) => childText(one, 'parameterType')?.endsWith('Principal') === true)
          .map((one) => `${nameOf(file.path)}-${childText(one, 'parameterName') ?? ''}`),
      ),
    ),
    quickActions: new Set(of('QuickAction').map(({ file }) => basename(file.path).replace('.quickAction-meta.xml', ''))),
    compactLayouts: new Set(of('CompactLayout').map(({ file }) => `${objectOf(file.path)}.${nameOf(file.path)}`)),
  };
}
