/** Invocable actions by kind and name: methods of the project, flows, standard ones. Source: Actions Developer Guide, "Overview of Actions". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { ApexThrow, NotImplemented } from '../../platform/core/error.ts';
import { quickActionNamed } from '../../data/platform/quickActions.ts';
import { flag } from '../../data/project/xml.ts';
import { faultText } from '../fault.ts';
import { flowNamed } from '../flows.ts';
import { runFlow } from '../run.ts';
import { failedOutputs, outputsOf, type Outputs } from './action.ts';
import { callInvocable, invocableMethod } from './apexAction.ts';
import { performQuickAction } from './quickAction.ts';
import { STANDARD_ACTIONS } from './standardActions.ts';

export type Inputs = ReadonlyMap<string, ApexValue>;

/** One result or fault for each invocation. Errors: NotImplemented for actions that are not built. */
export function callActions(type: string, name: string, invocations: readonly Inputs[]): readonly Outputs[] {
  switch (type.toLowerCase()) {
    case 'apex':
      return apex(name, invocations);
    case 'flow':
      return invocations.map((inputs) => attempt('FLOW_EXCEPTION', () => flow(name, inputs)));
    case 'quickaction':
      return quickAction(name, invocations);
    default: {
      const action = STANDARD_ACTIONS[type.toLowerCase()];
      if (action === undefined) throw new NotImplemented(`the action ${type}${name === '' || name === type ? '' : `.${name}`}`);
      return invocations.map((inputs) => attempt('UNKNOWN_EXCEPTION', () => action(inputs, name)));
    }
  }
}

function attempt(code: string, run: () => Outputs): Outputs {
  try {
    return run();
  } catch (error) {
    return failedOutputs(code, faultText(error));
  }
}

/** Source: seen in an org; https://github.com/octoberswimmer/aer-dist/issues/167 */
const notFound = (name: string): Outputs => failedOutputs('MISSING_RECORD', `Action name not found: ${name}`);

/** A method that throws fails for all of its invocations. */
function apex(name: string, invocations: readonly Inputs[]): readonly Outputs[] {
  const method = invocableMethod(name);
  if (method === undefined) return invocations.map(() => notFound(name));
  try {
    return callInvocable(method, invocations);
  } catch (error) {
    if (!(error instanceof ApexThrow)) throw error;
    return invocations.map(() => failedOutputs('APEX_ERROR', faultText(error)));
  }
}

function quickAction(name: string, invocations: readonly Inputs[]): readonly Outputs[] {
  const action = quickActionNamed(name);
  return invocations.map((inputs) =>
    action === undefined ? notFound(name) : attempt('UNKNOWN_EXCEPTION', () => performQuickAction(action, inputs)),
  );
}

/** A flow as an action: its outputs are the flow's output variables. */
function flow(name: string, inputs: Inputs): Outputs {
  const definition = flowNamed(name);
  if (definition === undefined) return notFound(name);
  const resources = runFlow(definition, inputs);
  const outputs = [...definition.variables]
    .filter(([, variable]) => flag(variable, 'isOutput'))
    .map(([key, variable]) => [String(variable['name'] ?? key), resources.valueOf(key) ?? null] as const);
  return outputsOf(new Map<string, ApexValue>(outputs));
}
