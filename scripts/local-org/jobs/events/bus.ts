/**
 * The event bus: platform events published, kept in order with their replay ids, and handed to triggers.
 * Source: Platform Events Developer Guide, "Publish Event Messages Using Apex" and "Subscribe to Platform Event Notifications with Apex Triggers".
 */
import { randomUUID } from 'node:crypto';
import type { DataAccess, SObjectValue } from '../../data/index.ts';
import type { Transaction, UserInstance } from '../../platform/core/contract.ts';
import { perTransaction, transaction } from '../../platform/core/current.ts';
import { ApexDatetime } from '../../platform/values/index.ts';
import { insertRow } from '../platformRow.ts';
import { isChange, oneForEachRecord } from './changedRecords.ts';
import { serialize } from '../state/serialize.ts';

/** When an event leaves: at once and in spite of a rollback, or with the commit. */
export type PublishBehaviour = 'immediately' | 'after commit';

/** An event on its way. */
export interface Published {
  readonly object: string;
  readonly uuid: string;
  /** Tells it from others, which its uuid does not: a copy of an event has the same. */
  readonly mark: string;
  readonly record: SObjectValue;
  readonly callback: UserInstance | undefined;
  readonly behaviour: PublishBehaviour;
}
export interface StoredEvent {
  readonly replayId: number;
  readonly object: string;
  readonly state: string;
}
/** How long events are kept for clients: three days. Source: Platform Events Developer Guide, "Event Message Durability". */
const RETAINED_MS = 72 * 60 * 60 * 1000;
const MOST_STREAMED = 1000;
declare module '../../platform/core/contract.ts' {
  interface Org {
    readonly events: EventBus;
  }
}

/** Orgs from before events were streamed continue their replay ids, on which subscriptions depend. */
const GO_ON =
  "INSERT INTO sqlite_sequence (name, seq) SELECT '_streamed', seq FROM sqlite_sequence WHERE name = '_event' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '_streamed')";
const unsent = perTransaction('events published immediately', (): Published[] => []);

export class EventBus {
  private readonly data: DataAccess;
  private readonly hasSubscriber: (object: string) => boolean;
  constructor(data: DataAccess, hasSubscriber: (object: string) => boolean) {
    this.data = data;
    this.hasSubscriber = hasSubscriber;
    data.store.database.exec(`
      CREATE TABLE IF NOT EXISTS _leaving_with_commit (mark TEXT PRIMARY KEY);
      CREATE TABLE IF NOT EXISTS _streamed (replay INTEGER PRIMARY KEY AUTOINCREMENT, object TEXT, state TEXT, kept_ms INTEGER);
      CREATE INDEX IF NOT EXISTS _streamed_kept ON _streamed (kept_ms);
      CREATE TABLE IF NOT EXISTS _event (replay INTEGER PRIMARY KEY AUTOINCREMENT, object TEXT, state TEXT);
      CREATE TABLE IF NOT EXISTS _subscription (trigger TEXT PRIMARY KEY, object TEXT, position INTEGER, retries INTEGER, last_error TEXT, status TEXT, checkpoint TEXT);
      ${GO_ON}`);
  }

  /** @return the event's EventUuid, which is kept if it has one In a test every event waits on the test's own bus. */
  publish(record: SObjectValue, behaviour: PublishBehaviour, callback?: UserInstance): string {
    const tx = transaction();
    const prepared = record.values.get('eventuuid');
    const uuid = typeof prepared === 'string' ? prepared : randomUUID();
    const sent = record.cloned({ keepId: true, isDeep: true, keepTimes: true });
    sent.load('eventuuid', uuid);
    sent.load('createddate', new ApexDatetime(Math.floor(tx.org.clock.now() / 1000) * 1000));
    sent.load('createdbyid', tx.user.id);
    const event = { object: record.objectName, uuid, mark: randomUUID(), record: sent, callback, behaviour };
    if (behaviour === 'after commit' && !tx.isTest && !isChange(sent)) {
      this.keep(event);
      return uuid;
    }
    unsent(tx).push(event);
    if (behaviour === 'after commit') this.data.store.run('INSERT INTO _leaving_with_commit VALUES (?)', [event.mark]);
    return uuid;
  }

  /** Removes and returns the waiting events; those that were to be published after the commit are lost in a rollback. */
  private take(tx: Transaction): readonly Published[] {
    const { store } = this.data;
    const isKept = ({ mark, behaviour }: Published): boolean =>
      behaviour === 'immediately' || store.all('DELETE FROM _leaving_with_commit WHERE mark = ? RETURNING mark', [mark]).length > 0;
    return oneForEachRecord(unsent(tx).splice(0).filter(isKept));
  }

  /** Publishes the waiting events of an ended transaction, those published immediately even after a rollback, or those of a test's bus. */
  flush(tx: Transaction): readonly Published[] {
    const waiting = this.take(tx);
    for (const event of waiting) this.keep(event);
    return waiting;
  }
  /** Test.getEventBus().fail(): drops the waiting events. */
  discard(tx: Transaction): readonly Published[] {
    return this.take(tx);
  }

  /** Events that a trigger has not received, oldest first. A new subscription starts with later events. */
  pending(trigger: string, object: string, most: number): readonly StoredEvent[] {
    const { position } = this.subscription(trigger, object);
    return this.data.store
      .all('SELECT * FROM _event WHERE object = ? AND replay > ? ORDER BY replay LIMIT ?', [object, position, most])
      .map((row) => ({ replayId: Number(row['replay']), object, state: String(row['state']) }));
  }
  subscription(
    trigger: string,
    object: string,
  ): { readonly position: number; readonly retries: number; readonly lastError: string | null; readonly checkpoint: string | null } {
    this.data.store.run("INSERT OR IGNORE INTO _subscription (trigger, object, position, retries, status) VALUES (?, ?, 0, 0, 'Running')", [
      trigger,
      object,
    ]);
    const [row] = this.data.store.all('SELECT * FROM _subscription WHERE trigger = ?', [trigger]);
    return {
      position: Number(row?.['position'] ?? 0),
      retries: Number(row?.['retries'] ?? 0),
      lastError: row?.['last_error'] == null ? null : String(row['last_error']),
      checkpoint: row?.['checkpoint'] == null ? null : String(row['checkpoint']),
    };
  }
  /** Writes the EventBusSubscriber rows of the subscriptions. Source: Object Reference, "EventBusSubscriber". */
  show(triggers: readonly { readonly name: string; readonly object: string }[]): void {
    const { store } = this.data;
    for (const { name, object } of triggers) {
      const { position, retries, lastError } = this.subscription(name, object);
      const [tip] = store.all('SELECT MAX(seq) AS tip FROM sqlite_sequence WHERE name = ?', ['_event']);
      const [known] = store.all('SELECT "Id" AS id FROM "EventBusSubscriber" WHERE "Name" = ? AND "Topic" = ?', [name, object]);
      const id =
        known === undefined
          ? insertRow(this.data, 'EventBusSubscriber', { Name: name, Topic: object, Type: 'ApexTrigger', IsPartitioned: 0 })
          : String(known['id']);
      store.run('UPDATE "EventBusSubscriber" SET "Status" = ?, "Position" = ?, "Tip" = ?, "Retries" = ?, "LastError" = ? WHERE "Id" = ?', [
        this.isSuspended(name) ? 'Error' : 'Running',
        position,
        Number(tip?.['tip'] ?? 0),
        retries,
        lastError,
        id,
      ]);
    }
  }
  advance(trigger: string, position: number): void {
    this.data.store.run("UPDATE _subscription SET position = ?, retries = 0, status = 'Running', last_error = NULL WHERE trigger = ?", [
      position,
      trigger,
    ]);
  }
  retry(trigger: string, error: string): void {
    this.data.store.run('UPDATE _subscription SET retries = retries + 1, last_error = ? WHERE trigger = ?', [error, trigger]);
  }
  /** Suspends a trigger after too many retries, until it is resumed. */
  suspend(trigger: string, error: string): void {
    this.data.store.run("UPDATE _subscription SET status = 'Error', last_error = ? WHERE trigger = ?", [error, trigger]);
  }
  isSuspended(trigger: string): boolean {
    return this.data.store.all("SELECT 1 AS found FROM _subscription WHERE trigger = ? AND status = 'Error'", [trigger]).length > 0;
  }
  /** Deletes events that no subscription needs any more. */
  forget(object: string, position: number): void {
    this.data.store.run('DELETE FROM _event WHERE object = ? AND replay <= ?', [object, position]);
  }
  hasEvents(object: string): boolean {
    return this.data.store.all('SELECT 1 AS found FROM _event WHERE object = ? LIMIT 1', [object]).length > 0;
  }

  /** Events of an object after a replay id that are kept for clients, oldest first. */
  streamed(object: string, after: number): readonly StoredEvent[] {
    return this.data.store
      .all('SELECT * FROM _streamed WHERE object = ? AND replay > ? ORDER BY replay LIMIT ?', [object, after, MOST_STREAMED])
      .map((row) => ({ replayId: Number(row['replay']), object, state: String(row['state']) }));
  }
  /** The replay id of the last event. */
  lastReplayId(): number {
    const [row] = this.data.store.all("SELECT seq FROM sqlite_sequence WHERE name = '_streamed'");
    return Number(row?.['seq'] ?? 0);
  }

  private keep({ object, record }: Published): void {
    const { store } = this.data;
    const now = (record.values.get('createddate') as ApexDatetime).ms;
    const state = serialize(record);
    store.run('DELETE FROM _streamed WHERE kept_ms < ?', [now - RETAINED_MS]);
    store.run('INSERT INTO _streamed (object, state, kept_ms) VALUES (?, ?, ?)', [object, state, now]);
    if (this.hasSubscriber(object))
      store.run('INSERT INTO _event (replay, object, state) VALUES (?, ?, ?)', [this.lastReplayId(), object, state]);
  }
}
