/** Event-triggered flows: subscribers of the bus beside the triggers, with one interview for each event. Source: Salesforce Help, "Platform Event-Triggered Flow"; Platform Events Developer Guide, "Subscribe to Platform Event Messages with Flows". */
import { currentTrigger } from '../data/dml/automation/triggers.ts';
import { text } from '../data/project/xml.ts';
import { SObjectValue } from '../data/records/index.ts';
import type { CompiledTrigger } from '../platform/core/contract.ts';
import { raise } from '../platform/core/error.ts';
import type { FlowDefinition } from './definition.ts';
import type { FlowCatalog } from './flows.ts';
import { Interview } from './interview.ts';
import { inItsContext, runTogether } from './run.ts';
import { meetsEntry } from './entry.ts';

export function eventFlows(flows: FlowCatalog): readonly CompiledTrigger[] {
  return flows.startedBy('PlatformEvent').map((flow) => ({
    file: `${flow.name}.flow-meta.xml`,
    name: flow.name,
    object: text(flow.start, 'object') ?? '',
    events: ['after insert'],
    run: () => runFor(flow),
  }));
}

/** Errors: System.FlowException when an interview fails. */
function runFor(flow: FlowDefinition): void {
  const events = (currentTrigger()?.newList?.items ?? []).filter((event): event is SObjectValue => event instanceof SObjectValue);
  const interviews = events
    .filter((event) => meetsEntry(flow, event, undefined))
    .map((event) => {
      const interview = new Interview(flow);
      interview.resources.record = event;
      return interview;
    });
  const fault = inItsContext(flow, () => runTogether(interviews)).find((one) => one !== undefined);
  if (fault !== undefined) raise('System.FlowException', `An unhandled fault has occurred in this flow: ${fault.message}`);
}
