/** EventBus.TriggerContext: what a running event trigger may ask. Source: Apex Reference Guide, "TriggerContext Class". */
import { transaction } from '../../platform/core/current.ts';
import { PlatformException, raise, type ApexExceptionValue } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';

export class EventTrigger {
  readonly typeName = 'eventbus.TriggerContext';
  readonly retries: number;
  readonly lastError: string | null;
  checkpoint: string | null = null;
  constructor(retries: number, lastError: string | null) {
    this.retries = retries;
    this.lastError = lastError;
  }
}
const CURRENT = Symbol('event trigger');

export function withEventTrigger(context: EventTrigger, run: () => void): void {
  const { state } = transaction();
  const before = state.get(CURRENT);
  state.set(CURRENT, context);
  try {
    run();
  } finally {
    state.set(CURRENT, before);
  }
}

definePlatformClass({
  name: 'eventbus.TriggerContext',
  instances: EventTrigger,
  statics: {
    currentContext: () =>
      (transaction().state.get(CURRENT) as EventTrigger | undefined) ??
      raise('System.InvalidParameterValueException', 'EventBus.TriggerContext is available in event triggers only'),
  },
  methods: {
    getResumeCheckpoint: (self: EventTrigger) => self.checkpoint,
    setResumeCheckpoint: (self: EventTrigger, replayId: string) => void (self.checkpoint = replayId),
  },
});

/** Source: Apex Reference Guide, "RetryableException Class". */
const made = (...args: readonly (string | ApexExceptionValue)[]): PlatformException => {
  const exception = new PlatformException('eventbus.RetryableException', args.find((arg) => typeof arg === 'string') ?? null);
  exception.cause = args.find((arg): arg is ApexExceptionValue => typeof arg === 'object') ?? null;
  return exception;
};
definePlatformClass({ name: 'eventbus.RetryableException', constructors: { '*': made } });
