/** The flow room's door. */
import { useAutomation } from '../data/dml/automation.ts';
import './platform.ts';
import { runRecordFlows } from './recordTriggered.ts';

export { FlowCatalog } from './flows.ts';
export { defineFlowClasses } from './platform.ts';

useAutomation(runRecordFlows);
