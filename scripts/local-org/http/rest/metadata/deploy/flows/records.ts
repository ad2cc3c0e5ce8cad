/** The objects of a flow's elements and their fields. Source: Metadata API Developer Guide, "Flow"; the words for fields and sets of choices are an org's, those for other objects follow them. */
import { childrenOf, childText, type XmlNode } from '../../schema/tree.ts';
import type { KnownObjects } from '../knownObjects.ts';
import { integrity, ofElement, type FlowProblem } from './problem.ts';
import type { FlowScope } from './scope.ts';

const WITH_OBJECT = ['start', 'recordLookups', 'recordCreates', 'recordUpdates', 'recordDeletes', 'dynamicChoiceSets', 'variables'];
/** Elements that hold the name of a field of the object. */
const FIELDS: ReadonlySet<string> = new Set(['displayField', 'field', 'queriedFields', 'recordField', 'sortField', 'valueField']);
/** Lists whose entries name a field. */
const LISTS: ReadonlySet<string> = new Set(['filters', 'inputAssignments', 'outputAssignments', 'scheduledPaths']);

export function recordProblem(flow: XmlNode, scope: FlowScope, objects: KnownObjects): FlowProblem | undefined {
  for (const node of WITH_OBJECT.flatMap((kind) => childrenOf(flow, kind))) {
    const object = childText(node, node.tag === 'variables' ? 'objectType' : 'object') ?? heldIn(node, scope);
    if (object === undefined || object === '') continue;
    if (!objects.has(object)) return unknownObject(node, object);
    const wrong = objects.fieldsOf(object) === undefined ? undefined : fieldsIn(node).find(({ text }) => !objects.hasField(object, text));
    if (wrong !== undefined) return integrity(`The field "${wrong.text}" for the object "${object}" doesn't exist.`, wrong);
  }
  return undefined;
}

/** The object of the record that an Update Records element changes. */
function heldIn(node: XmlNode, scope: FlowScope): string | undefined {
  const reference = childText(node, 'inputReference') ?? '';
  return node.tag === 'recordUpdates' && !reference.includes('.') ? scope.objectOf(reference) : undefined;
}

const unknownObject = (node: XmlNode, object: string): FlowProblem =>
  node.tag === 'dynamicChoiceSets'
    ? ofElement(childText(node, 'name') ?? '', 'Choice Set', 'The objectType is invalid. Provide the API name of an object.', node)
    : integrity(`The object "${object}" doesn't exist.`, node);

function fieldsIn(node: XmlNode): readonly XmlNode[] {
  const own = node.children.filter(({ tag, text }) => FIELDS.has(tag) && text !== '');
  return [...own, ...node.children.filter(({ tag }) => LISTS.has(tag)).flatMap(fieldsIn)];
}
