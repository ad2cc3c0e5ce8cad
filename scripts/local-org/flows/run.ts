/** Runs interviews, those of one batch in parallel, so that their requests are bulkified. Source: Salesforce Help, "Flow Interviews", "Flow Bulkification in Transactions". */
import { inRun } from '../data/access/callers/callerSharing.ts';
import { data } from '../data/current.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { answered } from './answers.ts';
import { ownValue } from './copies.ts';
import type { FlowDefinition } from './definition.ts';
import { FlowFault } from './fault.ts';
import { Interview } from './interview.ts';
import type { Course, FlowAnswer, FlowRequest } from './request.ts';
import type { Resources } from './resources.ts';

/** An interview between two requests. */
interface Waiting {
  readonly at: number;
  readonly course: Course;
  readonly request: FlowRequest;
}

/** Runs interviews to their end. @return the fault of each interview, by position; `undefined` for those that succeeded */
export function runTogether(interviews: readonly Interview[]): readonly (FlowFault | undefined)[] {
  const faults: (FlowFault | undefined)[] = interviews.map(() => undefined);
  const step = (at: number, course: Course, go: () => IteratorResult<FlowRequest, void>): Waiting | undefined => {
    try {
      const { done, value } = go();
      return done === true ? undefined : { at, course, request: value };
    } catch (error) {
      if (!(error instanceof FlowFault)) throw error;
      faults[at] = error;
      return undefined;
    }
  };
  let waiting = interviews.flatMap((interview, at) => {
    const course = interview.run();
    return step(at, course, () => course.next([])) ?? [];
  });
  while (waiting.length > 0) {
    const key = waiting[0]?.request.key;
    const group = waiting.filter(({ request }) => request.key === key);
    const answers = answered(group.map(({ request }) => request));
    const resumed = group.flatMap(({ at, course }, index) => step(at, course, () => resume(course, answers[index])) ?? []);
    waiting = [...resumed, ...waiting.filter(({ request }) => request.key !== key)];
  }
  return faults;
}
function resume(course: Course, answer: FlowAnswer | FlowFault | undefined): IteratorResult<FlowRequest, void> {
  return answer instanceof FlowFault ? course.throw(answer) : course.next(answer ?? null);
}

/** Runs one flow and returns its resources at the end. Errors: FlowFault. */
export function runFlow(flow: FlowDefinition, inputs: ReadonlyMap<string, ApexValue>): Resources {
  const interview = new Interview(flow);
  for (const [name, value] of inputs) interview.resources.input(name, ownValue(value));
  const db = data();
  interview.undo = () => {
    db.rollback();
    db.begin();
  };
  db.begin();
  try {
    const respects = respectsSharing(flow);
    const run = (): readonly (FlowFault | undefined)[] => runTogether([interview]);
    const [fault] = respects === undefined ? run() : inRun(respects, run);
    if (fault !== undefined) throw fault;
  } finally {
    db.commit();
  }
  return interview.resources;
}

/** Flows that a save, a date or an event starts see all records unless they run with sharing. Source: Salesforce Help, "Flow Run Context". */
export const inItsContext = <Result>(flow: FlowDefinition, work: () => Result): Result => inRun(respectsSharing(flow) ?? false, work);

/** `undefined`: the code that starts the flow decides. Source: Salesforce Help, release update "Enforce Sharing Rules when Apex Launches a Flow". */
function respectsSharing({ runInMode }: FlowDefinition): boolean | undefined {
  if (runInMode === 'SystemModeWithoutSharing') return false;
  return runInMode === 'SystemModeWithSharing' || runInMode === 'UserMode' ? true : undefined;
}
