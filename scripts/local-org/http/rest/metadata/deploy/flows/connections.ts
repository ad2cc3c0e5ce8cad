/** How the elements of a flow are connected. Source: Metadata API Developer Guide, "Flow", FlowConnector; the words are an org's. */
import { childrenOf, childText, type XmlNode } from '../../schema/tree.ts';
import { integrity, type FlowProblem } from './problem.ts';

export function connectionProblem(flow: XmlNode): FlowProblem | undefined {
  const [start] = childrenOf(flow, 'start');
  const leads = start?.children.some(({ tag, children }) => tag === 'connector' || children.some((inner) => inner.tag === 'connector'));
  if (childText(flow, 'startElementReference') === undefined && leads !== true)
    return integrity("The flow can't run because nothing is connected to the Start element.", start ?? flow);
  const looped = flow.children.flatMap((element) => {
    const name = childText(element, 'name');
    return connectors(element).filter((connector) => name !== undefined && childText(connector, 'targetReference') === name);
  })[0];
  return looped === undefined
    ? undefined
    : integrity(`The element "${childText(looped, 'targetReference') ?? ''}" cannot be connected to itself.`, looped);
}

const connectors = (node: XmlNode): readonly XmlNode[] =>
  node.children.flatMap((child) => (/connector$/i.test(child.tag) ? [child] : connectors(child)));
