/** The actions that a flow calls. Source: Metadata API Developer Guide, "Flow", FlowActionCall; the words are an org's. */
import { childrenOf, childText, type XmlNode } from '../../schema/tree.ts';
import type { Invocable } from './invocable.ts';
import { ofElement, type FlowProblem } from './problem.ts';

/** What flows may call. */
export interface Callable {
  /** The invocable method of a class; undefined if there is none. */
  apex(className: string): Invocable | undefined;
  hasEmailAlert(name: string): boolean;
  hasFlow(name: string): boolean;
}

export function actionProblem(flow: XmlNode, callable: Callable): FlowProblem | undefined {
  for (const call of childrenOf(flow, 'actionCalls')) {
    const message = problemOf(call, callable);
    if (message !== undefined) return ofElement(childText(call, 'name') ?? '', 'Action', message, call);
  }
  return undefined;
}

const NOT_FOUND = "We can't find an action with the name and action type that you specified.";

/** Standard actions depend on the features of an org and are not checked. */
function problemOf(call: XmlNode, callable: Callable): string | undefined {
  const name = childText(call, 'actionName') ?? '';
  switch (childText(call, 'actionType')) {
    case 'apex': {
      const invocable = callable.apex(name);
      return invocable === undefined ? NOT_FOUND : missingInput(call, invocable);
    }
    case 'emailAlert':
      return callable.hasEmailAlert(name) ? undefined : NOT_FOUND;
    case 'flow':
      return callable.hasFlow(name) ? undefined : NOT_FOUND;
    default:
      return undefined;
  }
}

function missingInput(call: XmlNode, { required }: Invocable): string | undefined {
  const given = new Set(childrenOf(call, 'inputParameters').map((one) => childText(one, 'name')?.toLowerCase()));
  const missing = required.find(({ name }) => !given.has(name.toLowerCase()));
  return missing === undefined ? undefined : `A required input parameter is missing: "${missing.label}"`;
}
