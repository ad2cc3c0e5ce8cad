/** Actions, legacy plug-ins and subflows. Source: Salesforce Help, "Flow Element: Action", "Flow Element: Subflow"; Metadata API Developer Guide, "Flow", FlowActionCall and FlowSubflow. */
import { flag, many, text, type Xml } from '../../data/project/xml.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import type { Outputs } from '../actions/action.ts';
import { ActionResult } from '../actions/action.ts';
import { FlowFault } from '../fault.ts';
import type { Resources } from '../resources.ts';
import { valueUnder } from '../values.ts';
import { next, type Step } from './step.ts';

export const callAction: Step = function* (element, { resources }) {
  const { xml, name } = element;
  const outputs = (yield { kind: 'action', key: name, type: text(xml, 'actionType') ?? '', name: text(xml, 'actionName') ?? '', inputs: inputsOf(xml, 'inputParameters', resources) }) as Outputs;
  if (outputs.error !== undefined) throw new FlowFault(outputs.error.message);
  for (const one of many(xml, 'outputParameters')) resources.write(text(one, 'assignToReference') ?? '', outputs.values.get((text(one, 'name') ?? '').toLowerCase()) ?? null);
  if (flag(xml, 'storeOutputAutomatically')) resources.store(name, outputs.isSingle ? (outputs.values.get('output') ?? null) : new ActionResult(outputs.values));
  return next(element);
};

export const callSubflow: Step = function* (element, running) {
  const { xml, name } = element;
  const { resources } = running;
  const inner = yield* running.subflow(text(xml, 'flowName') ?? '', inputsOf(xml, 'inputAssignments', resources));
  for (const one of many(xml, 'outputAssignments')) resources.write(text(one, 'assignToReference') ?? '', inner.valueOf(text(one, 'name') ?? '') ?? null);
  const outputs = [...inner.flow.variables].filter(([, variable]) => flag(variable, 'isOutput')).map(([key]) => [key, inner.valueOf(key) ?? null] as const);
  if (flag(xml, 'storeOutputAutomatically')) resources.store(name, new ActionResult(new Map(outputs)));
  return next(element);
};

function inputsOf(xml: Xml, list: string, resources: Resources): ReadonlyMap<string, ApexValue> {
  return new Map(many(xml, list).map((one) => [text(one, 'name') ?? '', valueUnder(one, 'value', resources)] as const));
}
