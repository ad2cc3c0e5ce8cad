/**
 * Elements of a metadata file that its type does not have, and elements of one kind that are not adjacent below the root. An org reads a file up to the first of these.
 * Which elements settings and sites have depends on an org's features (so do a few elements of other types): they are not checked. Nor are missing elements: orgs fill most of them in.
 * Source: Metadata API Developer Guide, "Metadata Types", "deploy()"; the words are an org's.
 */
import type { MetadataTypes } from '../schema/types.ts';
import { metadataTypes } from '../schema/types.ts';
import { parseTree, type XmlNode } from '../schema/tree.ts';

export interface Misfit {
  readonly problem: string;
  /** Behind the element's opening tag. */
  readonly line: number;
  readonly column: number;
}

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** The types known here are those of the current version: older packages may hold elements that have since been removed. */
const OLDEST_VERSION = 60;
/** Every type of the source format may have these. */
const EVERYWHERE = new Set(['fullName', 'apiVersion', 'status']);
const BY_FEATURE = /Settings$|^(AuraDefinitionBundle|CustomSite|LightningComponentBundle|Network)$/;
/** Source: Metadata API Developer Guide, "CustomField". */
const UNPUBLISHED: Readonly<Record<string, readonly string[]>> = { CustomField: ['displayLocationInDecimal'] };

let known: MetadataTypes | undefined;

/** @param version API version of the package. @return the first misfit; undefined if there is none, or the file is not metadata in XML. */
export function misfit(content: string, version: number): Misfit | undefined {
  if (!content.includes(NAMESPACE)) return undefined;
  const parsed = parseTree(content);
  if (parsed.kind === 'broken') return undefined;
  const { root } = parsed;
  const apart = duplicated(root);
  if (apart !== undefined || version < OLDEST_VERSION || BY_FEATURE.test(root.tag)) return apart;
  known ??= metadataTypes();
  return unknown(root, root.tag, known);
}

function duplicated({ tag: type, children }: XmlNode): Misfit | undefined {
  const seen = new Set<string>();
  const again = children.find(({ tag }, index) => {
    const isApart = seen.has(tag) && tag !== children[index - 1]?.tag;
    seen.add(tag);
    return isApart;
  });
  return again === undefined ? undefined : at(again, `Element ${again.tag} is duplicated at this location in type ${type}`);
}

function unknown({ children }: XmlNode, type: string, types: MetadataTypes): Misfit | undefined {
  const properties = types(type);
  if (properties === undefined || properties.size === 0) return undefined;
  for (const child of children) {
    const property = properties.get(child.tag);
    const isFree = EVERYWHERE.has(child.tag) || UNPUBLISHED[type]?.includes(child.tag) === true;
    if (property === undefined && !isFree) return at(child, `Element {${NAMESPACE}}${child.tag} invalid at this location in type ${type}`);
    const inside = property?.type.kind === 'object' ? unknown(child, property.type.name, types) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

const at = ({ tag, line, column }: XmlNode, problem: string): Misfit => ({
  problem: `Error parsing file: ${problem}`,
  line,
  column: column + `<${tag}>`.length,
});
