/** What a package deletes. Source: Metadata API Developer Guide, "Deleting Components from an Organization". */
import { parseXml } from '../../../../data/project/xml.ts';
import { named } from '../manifest.ts';
import type { Component } from '../registry.ts';

/** `path` is the list that names it. */
export interface Deletion extends Component {
  readonly isBeforeAdding: boolean;
}
export interface Deletions {
  readonly deletions: readonly Deletion[];
  readonly problems: readonly { readonly component: Component; readonly problem: string }[];
}
const LIST = /^destructiveChanges(Pre|Post)?\.xml$/;
export const isDeletionList = (path: string): boolean => LIST.test(path);

/** @param files of a package, by path. */
export function deletionsOf(files: ReadonlyMap<string, Uint8Array>): Deletions {
  const all = [...files]
    .filter(([path]) => isDeletionList(path))
    .flatMap(([path, content]) =>
      named(parseXml(Buffer.from(content).toString('utf8'))).map((one) => ({
        ...one,
        path,
        isBeforeAdding: path !== 'destructiveChangesPost.xml',
      })),
    );
  return {
    deletions: all.filter(({ fullName }) => fullName !== '*'),
    problems: all
      .filter(({ fullName }) => fullName === '*')
      .map((component) => ({
        component,
        problem: `${component.path} names * of ${component.type}: name each component that is to be deleted`,
      })),
  };
}
