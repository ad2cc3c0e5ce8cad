/** Components of Lightning pages that are the org's own. Source: Metadata API Developer Guide, "FlexiPage", componentName; the words are an org's. */
import type { Xml } from '../../../../../data/project/xml.ts';

/** @param isComponent whether the org or the package has a component of this name */
export function unknownComponents(page: Xml, namespace: string | undefined, isComponent: (name: string) => boolean): readonly string[] {
  const isOwn = (name: string): boolean => name.startsWith('c:') || (namespace !== undefined && name.startsWith(`${namespace}:`));
  return [...new Set(componentNames(page))]
    .filter((name) => isOwn(name) && !isComponent(name.slice(name.indexOf(':') + 1)))
    .map((name) => `We couldn't retrieve the design time component information for component ${name}.`);
}

function componentNames(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(componentNames);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => (name === 'componentName' ? [value].flat().map(String) : componentNames(value)));
}
