/** Runs interviews: element after element, and those of one batch in parallel, so that their requests are bulkified. Source: Salesforce Help, "Flow Interviews", "Flow Bulkification in Transactions". */
import { inRun } from '../data/access/callers/callerSharing.ts';
import { data } from '../data/current.ts';
import type { RowOutcome } from '../data/dml/rowError.ts';
import type { SObjectValue } from '../data/records/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { NotImplemented } from '../platform/core/error.ts';
import { callActions } from './actions/index.ts';
import { ownValue } from './copies.ts';
import { targetOf, type FlowDefinition, type FlowElement } from './definition.ts';
import { FlowFault, faultText } from './fault.ts';
import { flowNamed } from './flows.ts';
import type { Course, FlowAnswer, FlowRequest } from './request.ts';
import { Resources } from './resources.ts';
import { steps } from './steps/index.ts';
import type { Running } from './steps/step.ts';

/** One run of a flow. */
export class Interview implements Running {
  readonly resources: Resources;
  readonly positions = new Map<string, number>();
  readonly isBeforeSave: boolean;
  /** The custom errors of the record. */
  readonly refusals: { readonly message: string; readonly field: string | undefined }[] = [];
  private readonly first: string | undefined;
  /** Rolls back everything that the outermost interview has saved. */
  undo: (() => void) | undefined;
  /** @param first the element to begin with; the flow's own when absent. */
  constructor(flow: FlowDefinition, isBeforeSave = false, first = flow.first) {
    this.first = first;
    this.resources = new Resources(flow);
    this.isBeforeSave = isBeforeSave;
  }

  /** Errors: NotImplemented outside of a flow that Apex or another flow starts. */
  rollBack(): void {
    if (this.undo === undefined) throw new NotImplemented(`Roll Back Records in flow ${this.resources.flow.name}, which a record starts`);
    this.undo();
  }

  refuse(message: string, field: string | undefined): void {
    this.refusals.push({ message, field });
  }

  /** Errors: FlowFault when an element fails that has no fault path. */
  *run(): Course {
    const { flow } = this.resources;
    for (let name = this.first; name !== undefined;) {
      const element = flow.elements.get(name.toLowerCase());
      if (element === undefined) throw new FlowFault(`The flow ${flow.name} has no element ${name}.`);
      this.resources.store(`visited ${element.name}`, true);
      name = yield* this.step(element);
    }
  }

  private *step(element: FlowElement): Course<string | undefined> {
    try {
      return yield* steps[element.kind](element, this);
    } catch (error) {
      const path = targetOf(element.xml, 'faultConnector');
      if (error instanceof FlowFault && error.isUnhandled) throw error;
      const message = faultText(error);
      if (path === undefined) throw new FlowFault(message, true);
      this.resources.faultMessage = message;
      return path;
    }
  }

  *subflow(name: string, inputs: ReadonlyMap<string, ApexValue>): Course<Resources> {
    const flow = flowNamed(name);
    if (flow === undefined) throw new FlowFault(`There is no flow ${name}.`);
    const inner = new Interview(flow);
    inner.undo = this.undo;
    for (const [variable, value] of inputs) inner.resources.input(variable, value);
    yield* inner.run();
    return inner.resources;
  }
}

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

/** Answers requests of one kind together. */
function answered(requests: readonly FlowRequest[]): readonly (FlowAnswer | FlowFault)[] {
  const [first] = requests;
  switch (first?.kind) {
    case 'query':
      return requests.map((request, index) =>
        asked(() => (request.kind !== 'query' ? null : index === 0 ? request.run() : uncounted(() => request.run()))),
      );
    case 'save':
      return saved(requests.filter((request): request is Save => request.kind === 'save'));
    case 'action': {
      const outputs = asked(() =>
        acted(first.type, () =>
          callActions(
            first.type,
            first.name,
            requests.map((request) => (request.kind === 'action' ? request.inputs : new Map<string, ApexValue>())),
          ),
        ),
      );
      return outputs instanceof FlowFault ? requests.map(() => outputs) : (outputs as readonly FlowAnswer[]);
    }
    default:
      return [];
  }
}
/** A flow's own emails count against no limit. Source: seen in an org; https://github.com/octoberswimmer/aer-dist/blob/main/CHANGELOG.md */
const acted = <Result>(type: string, work: () => Result): Result =>
  type.toLowerCase() === 'emailsimple' ? transaction().uncounted(['emailInvocations'], work) : work();

function asked<Result>(ask: () => Result): Result | FlowFault {
  try {
    return ask();
  } catch (error) {
    return new FlowFault(faultText(error));
  }
}
function uncounted<Result>(work: () => Result): Result {
  return transaction().uncounted(['queries'], work);
}

type Save = Extract<FlowRequest, { kind: 'save' }>;
/** Saves all records together; when one is refused, each interview saves its own. */
function saved(requests: readonly Save[]): readonly (FlowAnswer | FlowFault)[] {
  const [first] = requests;
  if (first === undefined) return [];
  if (requests.length === 1) return [savedOnce(first, first.records)];
  const merged = merge(requests);
  const records = [...new Set(merged.flat())];
  const outcomes = savedOnce(first, records);
  if (outcomes instanceof FlowFault || outcomes.some(({ errors }) => errors.length > 0))
    return requests.map((request) => savedOnce(request, request.records));
  const outcomeOf = new Map(records.map((record, index) => [record, outcomes[index]] as const));
  return merged.map((own) => own.flatMap((record) => outcomeOf.get(record) ?? []));
}

/**
 * Merges writes of several interviews to one record, the last one wins; an interview that writes a record twice is refused.
 * @return by request, the records that are saved.
 */
function merge(requests: readonly Save[]): readonly Save['records'][] {
  const byId = new Map<unknown, SObjectValue>();
  return requests.map(({ operation, records }) => {
    if (operation !== 'update' && operation !== 'delete') return records;
    const own = new Set<unknown>();
    return records.map((record) => {
      const id = record.values.get('id');
      const known = own.has(id) ? undefined : byId.get(id);
      own.add(id);
      if (known !== undefined) {
        for (const [key, value] of record.values) known.load(key, value);
        return known;
      }
      const copy = record.snapshot();
      byId.set(id, copy);
      return copy;
    });
  });
}
function savedOnce({ operation, externalIdField }: Save, records: Save['records']): readonly RowOutcome[] | FlowFault {
  return asked(() => data().saveRecords({ operation, records, allOrNone: true, mode: 'system', externalIdField }));
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
