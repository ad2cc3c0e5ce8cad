/**
 * What clients can subscribe to: platform events, new debug logs, runs of tests that have ended.
 * Source: Platform Events Developer Guide, "Subscribe to Platform Event Notifications with CometD"; Streaming API Developer Guide, "Message Durability".
 */
import { deserialize } from '../../jobs/state/serialize.ts';
import type { StoredEvent } from '../../jobs/events/bus.ts';
import type { LocalOrg } from '../../org.ts';
import type { SObjectValue } from '../../data/index.ts';
import { recordJson } from '../rest/json/write.ts';

export type Message = Readonly<Record<string, unknown>>;
/** @return the data of what came since it was last called. */
export type Feed = () => readonly Message[];

/** Replay ids that stand for a place. */
const NEW_ONLY = -1;
const ALL_RETAINED = -2;
const ENDED = 'SELECT "AsyncApexJobId" AS id FROM "ApexTestRunResult" WHERE "Status" NOT IN (\'Queued\', \'Processing\')';

/** @param replayId where to begin: -1 for what is new, -2 for all that is retained. @return undefined for a channel that there is not. */
export function feedOf(org: LocalOrg, channel: string, userId: string, replayId = NEW_ONLY): Feed | undefined {
  const event = /^\/event\/(\w+)$/.exec(channel)?.[1];
  if (event !== undefined) {
    const object = org.data.schema.find(event);
    return object?.kind === 'event' ? events(org, object.name, replayId) : undefined;
  }
  switch (channel) {
    case '/systemTopic/Logging':
      return logs(org, userId);
    case '/systemTopic/TestResult':
      return testRuns(org);
    default:
      return undefined;
  }
}

function events(org: LocalOrg, object: string, replayId: number): Feed {
  let last = replayId === NEW_ONLY ? org.events.lastReplayId() : replayId === ALL_RETAINED ? 0 : replayId;
  return () => {
    const found = org.events.streamed(object, last);
    last = found.at(-1)?.replayId ?? last;
    return found.length === 0 ? [] : org.transact('REST', () => found.map(eventMessage), {});
  };
}
function eventMessage({ replayId, state }: StoredEvent): Message {
  const record = deserialize(state) as SObjectValue;
  const { attributes: _attributes, EventUuid, ReplayId: _replayId, ...payload } = recordJson(record, '');
  return { schema: record.objectName, payload, event: { EventUuid, replayId } };
}

/** Logs of the subscriber's own. */
function logs(org: LocalOrg, userId: string): Feed {
  const { store } = org.data;
  const [newest] = store.all('SELECT MAX("Id") AS id FROM "ApexLog"');
  let last = String(newest?.['id'] ?? '');
  return () => {
    const ids = store
      .all('SELECT "Id" AS id FROM "ApexLog" WHERE "Id" > ? AND "LogUserId" = ? ORDER BY "Id"', [last, userId])
      .map((row) => String(row['id']));
    last = ids.at(-1) ?? last;
    return ids.map((id) => change(org, id, 'created'));
  };
}

function testRuns(org: LocalOrg): Feed {
  const ended = (): readonly string[] => org.data.store.all(ENDED).map((row) => String(row['id']));
  const known = new Set(ended());
  return () =>
    ended().flatMap((id) => {
      if (known.has(id)) return [];
      known.add(id);
      return [change(org, id, 'updated')];
    });
}

const change = (org: LocalOrg, id: string, type: string): Message => ({
  event: { type, createdDate: new Date(org.clock.now()).toISOString() },
  sobject: { Id: id },
});
