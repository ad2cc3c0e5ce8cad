/** What workflow rules and approvals do besides changing fields: email alerts, tasks and outbound messages, which tests do not send; and what rules put off. */
import { useWorkflowActor } from '../data/dml/automation/automation.ts';
import { sendAlert } from './alerts.ts';
import { transaction } from '../platform/core/current.ts';
import { createTask } from './tasks.ts';

export { Escalations } from './escalations.ts';
export { OutboundMessages } from './outboundMessages.ts';
export { WorkflowTimers } from './timers.ts';

useWorkflowActor((action, row) => {
  if (action.kind === 'Alert') sendAlert(action.xml, row);
  if (action.kind === 'Task') createTask(action.xml, row);
  if (action.kind === 'OutboundMessage' && !transaction().isTest) transaction().org.outboundMessages.queue(action, row);
});
