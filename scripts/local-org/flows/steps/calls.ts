/** Actions, legacy plug-ins and subflows. Source: Salesforce Help, "Flow Element: Action", "Flow Element: Subflow"; Metadata API Developer Guide, "Flow", FlowActionCall and FlowSubflow. */
import { flag, many, text, type Xml } from '../../data/project/xml.ts';
import { callBridge } from '../../jobs/bridge.ts';
import { ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { held, Holder } from '../../platform/core/holder.ts';
import { userTypeNamed } from '../../platform/core/typeLookup.ts';
import type { Outputs } from '../actions/action.ts';
import { ActionResult } from '../actions/action.ts';
import { FlowFault } from '../fault.ts';
import type { Resources } from '../resources.ts';
import { valueUnder } from '../values.ts';
import { next, plainStep, type Step } from './step.ts';

const TEXT = { kind: 'primitive', name: 'String' } as const;
const OBJECT = { kind: 'primitive', name: 'Object' } as const;

export const callAction: Step = function* (element, { resources }) {
  const { xml, name } = element;
  const outputs = (yield {
    kind: 'action',
    key: name,
    type: text(xml, 'actionType') ?? '',
    name: text(xml, 'actionName') ?? '',
    inputs: inputsOf(xml, 'inputParameters', resources),
  }) as Outputs;
  if (outputs.error !== undefined) throw new FlowFault(outputs.error.message);
  for (const one of many(xml, 'outputParameters'))
    resources.write(text(one, 'assignToReference') ?? '', outputs.values.get((text(one, 'name') ?? '').toLowerCase()) ?? null);
  if (flag(xml, 'storeOutputAutomatically'))
    resources.store(name, outputs.isSingle ? (outputs.values.get('output') ?? null) : new ActionResult(outputs.values));
  return next(element);
};

/** A class that implements Process.Plugin. Errors: FlowFault for a class that the org does not have. */
export const callPlugin: Step = plainStep((element, { resources }) => {
  const { xml } = element;
  const type = userTypeNamed(text(xml, 'apexClass') ?? '');
  const constructor = type?.constructors.find(({ parameters }) => parameters.length === 0);
  if (type === undefined || constructor === undefined) throw new FlowFault(`There is no Apex class ${text(xml, 'apexClass') ?? ''}.`);
  const inputs = new ApexMap(TEXT, OBJECT, [...inputsOf(xml, 'inputParameters', resources)]);
  const result = callBridge(
    type.construct(constructor, []),
    'process.plugin#invoke/1',
    new Holder('Process.PluginRequest', { inputParameters: inputs }),
  );
  const outputs = result instanceof Holder ? held(result, 'outputParameters') : null;
  for (const one of many(xml, 'outputParameters'))
    resources.write(text(one, 'assignToReference') ?? '', outputs instanceof ApexMap ? outputs.get(text(one, 'name') ?? '') : null);
  return next(element);
});

export const callSubflow: Step = function* (element, running) {
  const { xml, name } = element;
  const { resources } = running;
  const inner = yield* running.subflow(text(xml, 'flowName') ?? '', inputsOf(xml, 'inputAssignments', resources));
  for (const one of many(xml, 'outputAssignments'))
    resources.write(text(one, 'assignToReference') ?? '', inner.valueOf(text(one, 'name') ?? '') ?? null);
  const outputs = [...inner.flow.variables]
    .filter(([, variable]) => flag(variable, 'isOutput'))
    .map(([key]) => [key, inner.valueOf(key) ?? null] as const);
  if (flag(xml, 'storeOutputAutomatically')) resources.store(name, new ActionResult(new Map(outputs)));
  return next(element);
};

function inputsOf(xml: Xml, list: string, resources: Resources): ReadonlyMap<string, ApexValue> {
  return new Map(many(xml, list).map((one) => [text(one, 'name') ?? '', valueUnder(one, 'value', resources)] as const));
}
