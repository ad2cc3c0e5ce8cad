/** Platform events that every org has. Source: Platform Events Developer Guide, "Standard Platform Event Objects". */
import type { FactTable } from './facts.ts';

export const EVENTS: FactTable = {
  FlowOrchestrationEvent: {
    prefix: '',
    fields: {
      OrchestrationInstanceId: 'text(18)! Orchestration Run ID',
      StepInstanceId: 'text(18) Orchestration Step Run ID',
      StepStatus: 'picklist~: Canceled|Completed|Discontinued|Error|InProgress|NotStarted',
      EventPayload: 'longtext(32768)',
      EventUuid: 'text(36)- Event UUID',
      ReplayId: 'text(1000)- Replay ID',
    },
  },
};
