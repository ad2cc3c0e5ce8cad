/** One interview: element after element, each of which may ask for what interviews of a batch get together. Source: Salesforce Help, "Flow Interviews". */
import type { ApexValue } from '../platform/core/contract.ts';
import { NotImplemented } from '../platform/core/error.ts';
import { targetOf, type FlowDefinition, type FlowElement } from './definition.ts';
import { FlowFault, faultText } from './fault.ts';
import { flowNamed } from './flows.ts';
import type { Course } from './request.ts';
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
