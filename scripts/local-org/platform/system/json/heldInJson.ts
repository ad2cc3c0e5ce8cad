/**
 * Platform classes of values that JSON takes: what Connect in Apex takes and gives, incoming emails, metadata, reports, and the request and response of Apex REST.
 * Source: Apex Developer Guide, "Serializing and Deserializing ConnectApi Objects"; Apex Reference Guide, "JSON Class".
 */
import type { ApexType } from '../../../language/types.ts';
import type { ApexValue } from '../../core/contract.ts';
import { derive, heldNamed, shown, signatureOf } from '../../core/derived.ts';
import { hold, Holder } from '../../core/holder.ts';
import { platformClass } from '../../core/registry.ts';
import { parseTypeName } from '../objects/parseTypeName.ts';
import type { JsonTree } from './jsonTree.ts';

export function isHeldInJson(name: string): boolean {
  return /^ConnectApi\.|^Messaging\.Inbound|^Metadata\.|^reports\.|^System\.Rest(Request|Response)$/.test(name);
}

/** A new one with what the object says; undefined for classes whose values are not only held. */
export function readHeld(
  tree: JsonTree & { readonly kind: 'object' },
  asked: string,
  read: (tree: JsonTree, type: ApexType) => ApexValue,
): Holder | undefined {
  const name = segmentNamed(tree, asked);
  const type = signatureOf(name);
  const made = (derive(name) ?? platformClass(name))?.constructors?.['()']?.();
  if (type === undefined || type.isAbstract || !(made instanceof Holder)) return undefined;
  for (const [key, value] of tree.entries) {
    const field = heldNamed(type, key);
    const wanted = field === undefined ? undefined : parseTypeName(shown(field.type));
    if (field !== undefined && wanted !== undefined) hold(made, field.name, read(value, wanted));
  }
  return made;
}

/** Segments of a message say themselves what they are. Source: Connect REST API Developer Guide, "Message Segment Input": `type`. */
function segmentNamed({ entries }: JsonTree & { readonly kind: 'object' }, asked: string): string {
  if (asked !== 'ConnectApi.MessageSegmentInput') return asked;
  const type = entries.find(([key]) => key === 'type')?.[1];
  const named = type?.kind === 'string' ? `ConnectApi.${type.text}SegmentInput` : asked;
  return signatureOf(named) === undefined ? asked : named;
}
