/** What workflow rules and approvals do besides changing fields: email alerts and tasks. Outbound messages are named when the org opens. */
import { useWorkflowActor } from '../data/dml/automation/automation.ts';
import { sendAlert } from './alerts.ts';
import { createTask } from './tasks.ts';

export { WorkflowTimers } from './timers.ts';

useWorkflowActor((action, row) => {
  if (action.kind === 'Alert') sendAlert(action.xml, row);
  if (action.kind === 'Task') createTask(action.xml, row);
});
