import { type Problem, problem } from '../../contract/errors.ts';
import type { Client } from '../../state/client.ts';
import type { SmartEmail, TransactionalMessage } from '../../state/transactional.ts';
import type { Moment } from '../../state/zone.ts';
import { zoneOf } from '../../state/zone.ts';
import { readMoment } from '../dates.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DEFAULT_COUNT = 50;
const MOST = 200;
const DEFAULT_DAYS = 30;

/** Whether a text has the form of a transactional id. */
export const isGuid = (value: string): boolean => GUID.test(value);

interface Origin {
  readonly group?: string;
  readonly smartemailid?: string;
}

/** Reads from which group or smart e-mail messages are requested. Errors: 924 both, 925 not an id, 926 unknown. */
const readOrigin = (
  client: Client,
  { group, smartemailid }: Origin,
): { readonly group?: string; readonly smartEmail?: SmartEmail } | Problem => {
  if (group !== undefined && smartemailid !== undefined) return problem(924);
  if (smartemailid === undefined) return { group };
  if (!isGuid(smartemailid)) return problem(925);
  const smartEmail = client.transactional.smartEmails.find(({ id }) => id === smartemailid.toLowerCase());
  return smartEmail === undefined ? problem(926) : { smartEmail };
};

const belongs = (message: TransactionalMessage, origin: { readonly group?: string; readonly smartEmail?: SmartEmail }): boolean =>
  (origin.group === undefined || message.group?.toLowerCase() === origin.group.toLowerCase()) &&
  (origin.smartEmail === undefined || message.smartEmail === origin.smartEmail);

/** The messages a caller asks for, newest first. Errors: 932 status, 850 count, 904 and 905 ids, 924 to 926. */
export const selectMessages = (
  client: Client,
  query: Origin & {
    readonly status?: string;
    readonly count?: string;
    readonly sentbeforeid?: string;
    readonly sentafterid?: string;
  },
): readonly TransactionalMessage[] | Problem => {
  const status = (query.status ?? 'all').toLowerCase();
  if (!['all', 'delivered', 'bounced', 'spam'].includes(status)) return problem(932);
  const count = query.count === undefined ? DEFAULT_COUNT : /^\d{1,4}$/.test(query.count) ? Number(query.count) : 0;
  if (count < 1 || count > MOST) return problem(850);
  const origin = readOrigin(client, query);
  if ('code' in origin) return origin;
  const all = client.transactional.messages;
  const placeOf = (id: string | undefined): number | undefined =>
    id === undefined ? undefined : all.findIndex((message) => message.id === id.toLowerCase());
  const before = placeOf(query.sentbeforeid);
  if (before === -1) return problem(904);
  const after = placeOf(query.sentafterid);
  if (after === -1) return problem(905);
  return all
    .slice((after ?? -1) + 1, before)
    .filter((message) => (status === 'all' || message.status.toLowerCase() === status) && belongs(message, origin))
    .slice(-count)
    .reverse();
};

/** Counts of messages over days. Errors: 920, 921 (from after to), 922, 923, 924 to 926. */
export const countMessages = (
  client: Client,
  query: Origin & { readonly from?: string; readonly to?: string; readonly timezone?: string },
  now: Moment,
) => {
  const named = (query.timezone ?? 'client').toLowerCase();
  if (named !== 'client' && named !== 'utc') return problem(923);
  const zone = named === 'utc' ? zoneOf('(GMT) Coordinated Universal Time') : client.zone;
  const day = (text: string | undefined, fallback: Moment): Moment | undefined =>
    text === undefined ? fallback : /^\d{4}-\d{2}-\d{2}$/.test(text) ? readMoment(text, zone) : undefined;
  const from = day(query.from, zone.startOfDay(now, -DEFAULT_DAYS));
  if (from === undefined) return problem(920);
  const to = day(query.to, zone.startOfDay(now));
  if (to === undefined) return problem(922);
  if (from > to) return problem(921);
  const origin = readOrigin(client, query);
  if ('code' in origin) return origin;
  const end = zone.startOfDay(to, 1);
  const rows = client.transactional.messages.filter(
    (message) => message.sentAt >= from && message.sentAt < end && belongs(message, origin),
  );
  const bounces = rows.filter(({ status }) => status === 'Bounced').length;
  return {
    Query: {
      ...(origin.smartEmail === undefined ? {} : { SmartEmailID: origin.smartEmail.id }),
      ...(origin.group === undefined ? {} : { Group: origin.group }),
      From: zone.text(from).slice(0, 10),
      To: zone.text(to).slice(0, 10),
      TimeZone: named === 'utc' ? 'UTC' : zone.label,
    },
    Sent: rows.length,
    Bounces: bounces,
    Delivered: rows.length - bounces,
    Opened: rows.filter(({ opens }) => opens.length > 0).length,
    Clicked: rows.filter(({ clicks }) => clicks.length > 0).length,
  };
};
