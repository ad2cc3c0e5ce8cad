/**
 * What keeps a metadata file from being read as its type: elements that the type does not have, elements of one kind that are not adjacent below the root, values that an
 * enumeration lacks, and elements that are missing although the type demands them. An org reads a file up to the first of these.
 * Which elements settings and sites have depends on an org's features (so do a few elements of other types): only their order is checked.
 * Source: Metadata API Developer Guide, "Metadata Types", "deploy()"; Metadata API WSDL (minOccurs); the words are an org's.
 */
import type { MetadataTypes, ValueType } from '../schema/types.ts';
import { metadataTypes } from '../schema/types.ts';
import { parseTree, type XmlNode } from '../schema/tree.ts';

export interface Misfit {
  readonly problem: string;
  /** Behind the element's opening tag; undefined for what is missing in the root. */
  readonly line?: number;
  readonly column?: number;
}

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** The types known here are those of the current version: older packages may hold elements that have since been removed. */
const OLDEST_VERSION = 60;
/** Every type of the source format may have these. */
const EVERYWHERE = new Set(['fullName', 'apiVersion', 'status']);
const BY_FEATURE = /Settings$|^(AuraDefinitionBundle|CustomSite|LightningComponentBundle|Network)$/;
/** Source: Metadata API Developer Guide, "CustomField". */
const UNPUBLISHED: Readonly<Record<string, readonly string[]>> = { CustomField: ['displayLocationInDecimal'] };

/** Demanded by the published types, not by the guide or its samples, nor by orgs that the platform's sample apps and public plugins of Agentforce are deployed to. Source: Metadata API Developer Guide, fields and Declarative Metadata Sample Definition of these types. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  ApexClass: ['status'],
  ApexTrigger: ['status'],
  CustomPermission: ['isLicensed'],
  GenAiPluginInstructionDef: ['sortOrder'],
  LookupFilterTranslation: ['errorMessage', 'informationalMessage'],
  PermissionSetObjectPermissions: ['allowCreate', 'allowDelete', 'allowEdit', 'modifyAllRecords', 'viewAllRecords'],
  PlatformCachePartitionType: ['allocatedPartnerCapacity', 'allocatedTrialCapacity'],
};
/** Enumerations of which the guide names more values than are published: those depend on an org's features. Source: Metadata API Developer Guide, "ExperienceBundle", "ExternalDataSource", "Flow", "RecordActionDeployment". */
const OPEN_ENUMERATIONS = new Set(['ExternalDataSourceType', 'InvocableActionType', 'RecordActionType', 'SiteType']);

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
  return unreadable(root, root.tag, known) ?? missing(root, root.tag, known);
}

function duplicated({ tag: type, children }: XmlNode): Misfit | undefined {
  const seen = new Set<string>();
  const again = children.find(({ tag }, index) => {
    const isApart = seen.has(tag) && tag !== children[index - 1]?.tag;
    seen.add(tag);
    return isApart;
  });
  return again === undefined ? undefined : parsing(again, `Element ${again.tag} is duplicated at this location in type ${type}`);
}

function unreadable({ children }: XmlNode, type: string, types: MetadataTypes): Misfit | undefined {
  const properties = types(type);
  if (properties === undefined || properties.size === 0) return undefined;
  for (const child of children) {
    const property = properties.get(child.tag);
    const isFree = EVERYWHERE.has(child.tag) || UNPUBLISHED[type]?.includes(child.tag) === true;
    if (property === undefined && !isFree)
      return parsing(child, `Element {${NAMESPACE}}${child.tag} invalid at this location in type ${type}`);
    const wrong = property === undefined ? undefined : wrongValue(child, property.type, types);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function wrongValue(node: XmlNode, type: ValueType, types: MetadataTypes): Misfit | undefined {
  if (type.kind === 'object') return unreadable(node, type.name, types);
  return type.kind === 'choice' && !node.isNil && !OPEN_ENUMERATIONS.has(type.name) && !type.of.includes(node.text)
    ? parsing(node, `'${node.text}' is not a valid value for the enum '${type.name}'`)
    : undefined;
}

/** The innermost first, as the platform closes elements. */
function missing(node: XmlNode, type: string, types: MetadataTypes, isRoot = true): Misfit | undefined {
  const properties = node.isNil ? undefined : types(type);
  if (properties === undefined) return undefined;
  for (const child of node.children) {
    const inside = properties.get(child.tag)?.type;
    const found = inside?.kind === 'object' ? missing(child, inside.name, types, false) : undefined;
    if (found !== undefined) return found;
  }
  const isDemanded = (name: string): boolean => properties.get(name)?.isRequired === true && LEFT_OUT[type]?.includes(name) !== true;
  const absent = [...properties.keys()].find((name) => isDemanded(name) && !node.children.some(({ tag }) => tag === name));
  if (absent === undefined) return undefined;
  const problem = `Required field is missing: ${absent}`;
  return isRoot ? { problem } : { problem, ...behind(node) };
}

const parsing = (node: XmlNode, problem: string): Misfit => ({ problem: `Error parsing file: ${problem}`, ...behind(node) });
const behind = ({ tag, line, column }: XmlNode): Pick<Misfit, 'line' | 'column'> => ({ line, column: column + `<${tag}>`.length });
