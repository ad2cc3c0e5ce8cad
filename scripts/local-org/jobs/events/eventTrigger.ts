/** EventBus.TriggerContext: the context of a running event trigger. Source: Apex Reference Guide, "TriggerContext Class". */
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';

export class EventTrigger {
  readonly typeName = 'eventbus.TriggerContext';
  readonly retries: number;
  readonly lastError: string | null;
  checkpoint: string | null = null;
  private readonly replayIds: readonly string[];
  /** @param replayIds those of the events that the trigger has received */
  constructor(retries: number, lastError: string | null, replayIds: readonly string[]) {
    this.retries = retries;
    this.lastError = lastError;
    this.replayIds = replayIds;
  }

  /** Errors: eventbus.InvalidReplayIdException for an event that the trigger has not received; its message is the replay id. Source: seen in an org. */
  resumeAfter(replayId: string | null): void {
    if (replayId === null || !this.replayIds.includes(replayId)) raise('eventbus.InvalidReplayIdException', replayId);
    this.checkpoint = replayId;
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

/** Other code has a context, too, with no retries. Source: words of public suites, whose tests call what a trigger calls. */
function currentContext(): EventTrigger {
  const { state } = transaction();
  const known = state.get(CURRENT) as EventTrigger | undefined;
  if (known !== undefined) return known;
  const context = new EventTrigger(0, null, []);
  state.set(CURRENT, context);
  return context;
}

definePlatformClass({
  name: 'eventbus.TriggerContext',
  instances: EventTrigger,
  statics: { currentContext },
  methods: {
    getResumeCheckpoint: (self: EventTrigger) => self.checkpoint,
    setResumeCheckpoint: (self: EventTrigger, replayId: string | null) => self.resumeAfter(replayId),
  },
});
