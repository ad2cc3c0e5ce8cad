/** Platform events that every org has, and the topics of Streaming API. Source: Platform Events Developer Guide, "Standard Platform Event Objects"; Streaming API Developer Guide, "PushTopic". */
import type { FactTable } from '../facts.ts';

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
  PushTopic: {
    prefix: '0IF',
    label: 'Push Topic',
    plural: 'Push Topics',
    fields: {
      Name: 'text(25)!u',
      Query: 'text(1300)!',
      ApiVersion: 'number(3,1)!',
      Description: 'text(400)',
      IsActive: 'bool [true]',
      NotifyForFields: 'picklist~: All|*Referenced|Select|Where',
      NotifyForOperations: 'picklist~: *All|Create|Extended|Update',
      NotifyForOperationCreate: 'bool [true]',
      NotifyForOperationUpdate: 'bool [true]',
      NotifyForOperationDelete: 'bool [true]',
      NotifyForOperationUndelete: 'bool [true]',
    },
  },
};
