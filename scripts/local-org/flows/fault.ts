/** A fault of a flow element: it continues on the fault path, or ends the interview. Source: Salesforce Help, "Customize What Happens When a Flow Fails". */
import { ApexThrow } from '../platform/core/error.ts';
import { describeError } from '../platform/core/exceptions.ts';

export class FlowFault extends Error {
  /** Whether no element has a fault path for it, so that the interview ends. */
  readonly isUnhandled: boolean;
  constructor(message: string, isUnhandled = false) {
    super(message);
    this.name = 'FlowFault';
    this.isUnhandled = isUnhandled;
  }
}

/** The text of $Flow.FaultMessage. Limits, failed asserts and `not implemented` are not faults: they are rethrown. */
export function faultText(error: unknown): string {
  if (error instanceof FlowFault) return error.message;
  if (error instanceof ApexThrow) return `An Apex error occurred: ${describeError(error)}`;
  throw error;
}
