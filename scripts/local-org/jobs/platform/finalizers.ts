/** System.attachFinalizer and the context of finalizers. Source: Apex Developer Guide, "Transaction Finalizers", with its table of error messages. */
import type { ApexValue, UserInstance } from '../../platform/core/contract.ts';
import { raise, type ApexExceptionValue } from '../../platform/core/error.ts';
import { platformEnum } from '../../platform/core/platformEnum.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { jobTransaction } from '../transaction.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';

export class FinalizerContext {
  readonly typeName = 'System.FinalizerContext';
  readonly jobId: string;
  readonly requestId: string;
  error: ApexExceptionValue | null;
  constructor(jobId: string, requestId: string, error: ApexExceptionValue | null) {
    this.jobId = jobId;
    this.requestId = requestId;
    this.error = error;
  }
}
const [SUCCESS = null, UNHANDLED_EXCEPTION = null] = platformEnum('System.ParentJobResult', ['SUCCESS', 'UNHANDLED_EXCEPTION']);

definePlatformClass({
  name: 'System.FinalizerContext',
  instances: FinalizerContext,
  methods: {
    getAsyncApexJobId: (self: FinalizerContext) => self.jobId,
    getRequestId: (self: FinalizerContext) => self.requestId,
    getResult: (self: FinalizerContext): ApexValue => (self.error === null ? SUCCESS : UNHANDLED_EXCEPTION),
    getException: (self: FinalizerContext) => self.error,
  },
});
definePlatformClass({
  name: 'System.System',
  statics: {
    attachFinalizer: (finalizer: ApexValue) => {
      const { frame } = jobTransaction();
      if (frame?.job.kind !== 'Queueable' || frame.phase !== 'execute')
        raise('System.HandledException', 'System.attachFinalizer(Finalizer) is not allowed in this context');
      if (finalizer === null) raiseNullArgument();
      if (frame.finalizer !== undefined)
        raise('System.HandledException', 'More than one Finalizer cannot be attached to same Async Apex Job');
      frame.finalizer = finalizer as UserInstance;
    },
  },
});
