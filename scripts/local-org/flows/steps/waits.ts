/**
 * Wait elements: an interview pauses at the first pause configuration whose conditions hold, and goes on by the default path when there is none.
 * Paused interviews are not resumed here. Source: Salesforce Help, "Flow Element: Wait for Conditions"; Metadata API Developer Guide, "Flow", FlowWait.
 */
import { many } from '../../data/project/xml.ts';
import { conditionsHold } from '../conditions.ts';
import { targetOf } from '../definition.ts';
import { plainStep } from './step.ts';

export const wait = plainStep(({ xml }, { resources }) => {
  const isPaused = many(xml, 'waitEvents').some((event) => conditionsHold(event, resources));
  return isPaused ? undefined : targetOf(xml, 'defaultConnector');
});
