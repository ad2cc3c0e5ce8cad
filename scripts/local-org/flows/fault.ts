/** What goes wrong in a flow: an element with a fault path goes on there, others end the interview. Source: Salesforce Help, "Customize What Happens When a Flow Fails". */
import { ApexThrow } from '../platform/core/error.ts';
import { describeError } from '../platform/core/exceptions.ts';

export class FlowFault extends Error {
  /** Whether the interview is over: nobody on the way has a path for it. */
  readonly isUnhandled: boolean;
  constructor(message: string, isUnhandled = false) {
    super(message);
    this.name = 'FlowFault';
    this.isUnhandled = isUnhandled;
  }
}

/** What $Flow.FaultMessage says. Limits, failed asserts and missing parts of this org are no faults: they are thrown on. */
export function faultText(error: unknown): string {
  if (error instanceof FlowFault) return error.message;
  if (error instanceof ApexThrow) return `An Apex error occurred: ${describeError(error)}`;
  throw error;
}
