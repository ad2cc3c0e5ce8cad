/** Hands events to the triggers that subscribe to them, each in a transaction of its own. Source: Platform Events Developer Guide, "Retry Event Triggers with EventBus.RetryableException" and "Resume an Apex Trigger After an Uncaught Exception". */
import { SObjectValue } from '../../data/index.ts';
import { TriggerContext, withTrigger } from '../../data/dml/automation/triggers.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { CompiledTrigger } from '../../platform/core/contract.ts';
import { ApexThrow, saidBy } from '../../platform/core/error.ts';
import { describeError } from '../../platform/core/exceptions.ts';
import { deserialize } from '../state/serialize.ts';
import type { RunnerParts } from '../run/executor.ts';
import { automatedProcessUser } from './automatedProcess.ts';
import type { EventBus, StoredEvent } from './bus.ts';
import { EventTrigger, withEventTrigger } from './eventTrigger.ts';
import type { SubscriberConfig } from './subscriberConfig.ts';

const MOST_EVENTS = 2000;
const MOST_RETRIES = 9;

export class EventDelivery {
  private readonly parts: RunnerParts;
  private readonly bus: EventBus;
  private readonly triggers: () => readonly CompiledTrigger[];
  private readonly configs: ReadonlyMap<string, SubscriberConfig>;
  constructor(
    parts: RunnerParts,
    bus: EventBus,
    triggers: () => readonly CompiledTrigger[],
    configs: ReadonlyMap<string, SubscriberConfig>,
  ) {
    this.configs = configs;
    this.parts = parts;
    this.bus = bus;
    this.triggers = triggers;
  }

  /** One batch of events to one trigger. @return whether there was any. */
  step(): boolean {
    for (const trigger of this.subscribed()) {
      if (this.bus.isSuspended(trigger.name)) continue;
      const events = this.bus.pending(trigger.name, trigger.object, this.batchSize(trigger));
      if (events.length === 0) continue;
      this.deliver(trigger, events);
      this.clean(trigger.object);
      return true;
    }
    return false;
  }

  /** One batch to every trigger that waits for one: what a test's deliver() does. */
  once(): void {
    for (const trigger of this.subscribed()) {
      const events = this.bus.isSuspended(trigger.name) ? [] : this.bus.pending(trigger.name, trigger.object, this.batchSize(trigger));
      if (events.length > 0) this.deliver(trigger, events);
    }
  }

  /** Updates the positions of all event triggers. */
  show(): void {
    this.bus.show(this.subscribers());
  }

  private subscribers(): readonly CompiledTrigger[] {
    return this.triggers().filter(({ object, events }) => events.includes('after insert') && this.isEvent(object));
  }
  private subscribed(): readonly CompiledTrigger[] {
    return this.subscribers().filter(({ object }) => this.bus.hasEvents(object));
  }
  private isEvent(object: string): boolean {
    return object.endsWith('__e') || (object.endsWith('Event') && this.parts.data.schema.find(object)?.fields.has('replayid') === true);
  }

  private deliver(trigger: CompiledTrigger, events: readonly StoredEvent[]): void {
    const { executor, failed } = this.parts;
    const { retries, lastError } = this.bus.subscription(trigger.name, trigger.object);
    const last = events.at(-1)?.replayId ?? 0;
    const context = new EventTrigger(
      retries,
      lastError,
      events.map(({ replayId }) => String(replayId)),
    );
    const fire = (): void => {
      const records = events.map((event) => recordOf(event));
      const type = { kind: 'sobject', name: trigger.object } as const;
      withEventTrigger(context, () =>
        withTrigger(new TriggerContext('after insert', new ApexList(type, records), null, null, null), trigger.run),
      );
    };
    let late: { readonly error: unknown } | undefined;
    try {
      executor.run('SYNCHRONOUS', this.userOf(trigger), (tx) => {
        try {
          tx.withOwnStatics(fire);
        } catch (error) {
          if (context.checkpoint === null || isRetryable(error)) throw error;
          late = { error }; // saves before a checkpoint are kept
        }
        this.bus.advance(trigger.name, positionOf(context.checkpoint, events) ?? last);
      });
      if (late !== undefined) failed(`trigger ${trigger.name} failed`, late.error);
    } catch (error) {
      this.afterError(trigger, retries, last, error);
      failed(`trigger ${trigger.name} failed`, error);
    }
    this.bus.show([trigger]);
  }

  private afterError(trigger: CompiledTrigger, retries: number, last: number, error: unknown): void {
    const message = describeError(error);
    if (isRetryable(error)) {
      if (retries >= MOST_RETRIES) this.bus.suspend(trigger.name, saidBy(error.value) ?? message);
      else this.bus.retry(trigger.name, saidBy(error.value) ?? message);
      return;
    }
    this.bus.advance(trigger.name, last);
  }

  private batchSize({ name }: CompiledTrigger): number {
    return Math.min(MOST_EVENTS, this.configs.get(name.toLowerCase())?.batchSize ?? MOST_EVENTS);
  }
  private userOf({ name }: CompiledTrigger): string {
    const { data } = this.parts;
    const user = this.configs.get(name.toLowerCase())?.user;
    const [found] = user === undefined ? [] : data.store.all('SELECT "Id" FROM "User" WHERE "Username" = ? COLLATE NOCASE', [user]);
    return found === undefined ? automatedProcessUser(data) : String(found['Id']);
  }

  /** Deletes events that every trigger of the object has received. */
  private clean(object: string): void {
    const positions = this.triggers()
      .filter((trigger) => trigger.object === object && trigger.events.includes('after insert'))
      .map(({ name }) => this.bus.subscription(name, object).position);
    this.bus.forget(object, Math.min(...positions));
  }
}

function isRetryable(error: unknown): error is ApexThrow {
  return error instanceof ApexThrow && error.value.typeName.toLowerCase() === 'eventbus.retryableexception';
}

function recordOf(event: StoredEvent): SObjectValue {
  const record = deserialize(event.state) as SObjectValue;
  record.load('replayid', String(event.replayId));
  record.isReadOnly = true;
  return record;
}

/** The position of a checkpoint: the event with that replay id was the last one processed. */
function positionOf(checkpoint: string | null, events: readonly StoredEvent[]): number | undefined {
  return checkpoint === null ? undefined : events.find(({ replayId }) => String(replayId) === checkpoint)?.replayId;
}
