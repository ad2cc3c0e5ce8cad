/** Where Apex may call out. Source: Apex Developer Guide, "Using Callouts from Batch Apex", "Queueable Apex", "Future Methods", "Apex Scheduler" (considerations), "Invoking Callouts Using Apex". */
import { typeName } from '../language/types.ts';
import { isInTrigger } from '../data/dml/automation/triggers.ts';
import type { ApexTransaction } from '../jobs/transaction.ts';
import { raise } from '../platform/core/error.ts';

/** Errors: System.CalloutException in triggers, scheduled Apex, and jobs without Database.AllowsCallouts. */
export function requireCalloutContext(tx: ApexTransaction): void {
  if (isInTrigger()) raise('System.CalloutException', 'Callout from triggers are currently not supported.');
  if (tx.quiddity === 'SCHEDULED') raise('System.CalloutException', 'Callout from scheduled Apex not supported.');
  const { frame } = tx;
  if (frame === undefined || frame.phase === 'finalize') return;
  const type = tx.org.program.typeNamed(frame.job.className);
  if (frame.job.kind === 'Future') {
    const method = type?.methods.find(({ key }) => key === frame.job.options.method?.key);
    const allows = method?.annotations.some(({ name, parameters }) => name === 'future' && parameters['callout']?.toLowerCase() === 'true');
    if (allows !== true)
      raise(
        'System.CalloutException',
        'Callout not allowed from this future method. Please enable callout by annotating the future method. eg: @Future(callout=true)',
      );
    return;
  }
  if (type?.interfaces.some((one) => typeName(one).toLowerCase() === 'database.allowscallouts') !== true)
    raise('System.CalloutException', 'Callout not allowed. Implement Database.AllowsCallouts in the class of this job.');
}
