/** The flow room's door. */
import { useAutomation } from '../data/dml/automation/automation.ts';
import './actionPlatform.ts';
import './platform.ts';
import { runRecordFlows } from './recordTriggered.ts';

export { eventFlows } from './eventTriggered.ts';
export { FlowCatalog } from './flows.ts';
export { membersOf } from './members.ts';
export { FlowPaths } from './paths.ts';
export { ScheduledFlows } from './scheduled.ts';
export { defineFlowClasses } from './platform.ts';

useAutomation(runRecordFlows);
