/** DML on a trigger's own lists. Source: Apex Developer Guide, "Context Variable Considerations"; the words are quoted from orgs. */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { currentTrigger } from '../automation/triggers.ts';

/** Errors: System.SObjectException when the running trigger is to save `Trigger.new` or `Trigger.old` itself. */
export function refuseTriggerLists(target: ApexValue): void {
  const running = currentTrigger();
  if (running === undefined || target === null) return;
  if (target === running.newList || target === running.oldList)
    raise('System.SObjectException', 'DML statement cannot operate on trigger.new or trigger.old');
}
