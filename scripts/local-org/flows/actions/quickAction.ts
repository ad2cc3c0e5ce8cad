/** Quick actions as invocable actions: the inputs are fields of the target record, and the context record. Source: Actions Developer Guide, "Quick Actions". */
import { data } from '../../data/current.ts';
import { performAction } from '../../data/platform/quickActionRuns.ts';
import type { QuickAction } from '../../data/schema/metadata/quickActions.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { shownText } from '../shownText.ts';
import { failedOutputs, outputsOf, type Outputs } from './action.ts';

const CONTEXT = 'contextid';

export function performQuickAction(action: QuickAction, inputs: ReadonlyMap<string, ApexValue>): Outputs {
  const record = data().newRecord(action.target ?? action.context ?? '');
  let contextId: string | null = null;
  for (const [name, value] of inputs) {
    const field = record.schema.fields.get(name.toLowerCase());
    if (name.toLowerCase() === CONTEXT) contextId = value === null ? null : shownText(value);
    else if (field === undefined) return failedOutputs('INVALID_API_INPUT', `The action takes no input ${name}.`);
    else record.put(field.name, value);
  }
  performAction(action, contextId, record, true);
  return outputsOf(new Map<string, ApexValue>());
}
