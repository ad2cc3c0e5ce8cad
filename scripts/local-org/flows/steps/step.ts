/** Steps run the elements of flows and return the next element. */
import { targetOf, type FlowElement } from '../definition.ts';
import type { Course } from '../request.ts';
import type { Resources } from '../resources.ts';

/** What a step may use of the running interview. */
export interface Running {
  readonly resources: Resources;
  /** Positions of loops, by element. */
  readonly positions: Map<string, number>;
  /** In a before-save flow the record is changed as it is, nothing is saved. */
  readonly isBeforeSave: boolean;
  /** Adds a custom error to the record. */
  refuse(message: string, field: string | undefined): void;
  /** Takes back what the interview has saved. */
  rollBack(): void;
  /** Another flow, run within this interview. */
  subflow(name: string, inputs: ReadonlyMap<string, unknown>): Course<Resources>;
}
/** The next element's name; `undefined` at the end. */
export type Step = (element: FlowElement, running: Running) => Course<string | undefined>;

export const next = ({ xml }: FlowElement): string | undefined => targetOf(xml, 'connector');

/** A step without requests to the org. */
export function plainStep(run: (element: FlowElement, running: Running) => string | undefined): Step {
  return function* (element, running) {
    return run(element, running);
  };
}
