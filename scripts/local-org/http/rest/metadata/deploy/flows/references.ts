/** What the elements of a flow refer to: its own names, and fields of the records that they hold. Source: Metadata API Developer Guide, "Flow"; the words are an org's. */
import type { XmlNode } from '../../schema/tree.ts';
import type { KnownObjects } from '../knownObjects.ts';
import { integrity, type FlowProblem } from './problem.ts';
import type { FlowScope } from './scope.ts';

/** Elements that hold the name of an element or a resource, possibly with a path behind it. */
const REFERENCES: ReadonlySet<string> = new Set([
  'assignNextValueToReference',
  'assignRecordIdToReference',
  'assignToReference',
  'choiceReferences',
  'collectionReference',
  'defaultSelectedChoiceReference',
  'elementReference',
  'inputReference',
  'leftValueReference',
  'outputReference',
  'startElementReference',
  'targetReference',
]);

export function referenceProblem(flow: XmlNode, scope: FlowScope, objects: KnownObjects): FlowProblem | undefined {
  for (const node of flow.children) {
    const found =
      REFERENCES.has(node.tag) && isBroken(node.text, scope, objects)
        ? integrity(`The element has an invalid reference to "${node.text}".`, node)
        : referenceProblem(node, scope, objects);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Global resources other than the triggering record, and items of transformed collections, are not followed. */
function isBroken(reference: string, scope: FlowScope, objects: KnownObjects): boolean {
  const [root = '', ...path] = reference.split('.');
  if (reference === '' || reference.includes('[')) return false;
  if (!root.startsWith('$') && !scope.has(root)) return true;
  const object = scope.objectOf(root);
  return object !== undefined && objects.isBroken(object, path);
}
