/** The org against the service, row by row: members with all their values, tracking, suppressed addresses. */
import { zoneOf } from '../../campaign-monitor/state/zone.ts';
import type { LocalOrg } from '../../local-org/org.ts';
import { ONCE } from '../fixtures/together.ts';

type Line = Readonly<Record<string, unknown>>;
const ACTIVITIES: Readonly<Record<string, string>> = {
  recipient: 'Sent',
  open: 'Opened',
  click: 'Clicked',
  bounce: 'Bounced',
  unsubscribe: 'Unsubscribed',
  spam: 'Marked as Spam',
};
const MOST_SHOWN = 5;

export const rows = (org: LocalOrg, sql: string): readonly Line[] => org.data.store.all(sql);

/** How a client's own clocks show a moment. */
type Clock = (moment: unknown) => string;

/**
 * The clocks of each client, list and email campaign, by identifier.
 * The service says local times: in the hour that clocks repeat two moments have one text, and either reading is right.
 * Of something the service does not know, the moment itself is shown.
 */
function clocksOf(lines: readonly Line[]): (id: unknown) => Clock {
  const zones = new Map(
    lines.filter(({ kind }) => kind === 'client').map((client) => [client['ClientID'], zoneOf(String(client['TimeZone']))]),
  );
  for (const { kind, ...row } of lines) {
    const zone = zones.get(row['ClientID']);
    if (zone !== undefined && (kind === 'list' || kind === 'campaign'))
      zones.set(kind === 'list' ? row['ListID'] : row['CampaignID'], zone);
  }
  return (id) => (moment) => {
    if (moment == null) return '';
    const at = new Date(typeof moment === 'string' ? moment : Number(moment));
    return zones.get(id)?.text(Math.floor(at.getTime() / 1000)) ?? at.toISOString();
  };
}

/** What the simulator holds, one object a row. */
export async function dump(
  url: string,
  kinds = 'client,list,campaign,member,recipient,open,click,bounce,unsubscribe,spam,suppressed',
): Promise<readonly Line[]> {
  const text = await (await fetch(`${url}/_control/dump?kinds=${kinds}`, { headers: ONCE })).text();
  return text.trim() === ''
    ? []
    : text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const line = (...parts: readonly unknown[]): string => parts.map((part) => part ?? '').join('|');

/** Apex writes the parts of an object in an order of its own. */
const customFields = (fields: unknown): string =>
  JSON.stringify((fields as readonly { Key: string; Value: unknown }[]).map(({ Key, Value }) => [Key, Value]));

const memberOfService = (row: Line, clock: Clock): string =>
  line(
    row['ListID'],
    row['EmailAddress'],
    row['State'],
    clock(row['DateUtc']),
    clock(row['ListJoinedDateUtc']),
    text(row['Name']),
    text(row['MobileNumber']),
    row['ConsentToTrack'],
    customFields(row['CustomFields']),
  );
const memberOfOrg = (row: Line, clock: Clock): string =>
  line(
    row['list'],
    row['email'],
    row['status'],
    clock(row['at']),
    clock(row['joined']),
    text(row['name']),
    text(row['mobile']),
    row['consent'],
    customFields(JSON.parse(String(row['fields'] ?? '[]'))),
  );

/** Rows that only the service has (`-`) and that only the org has (`+`); a row that is there twice shows up, too. Empty when both are equal. */
function differences(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const open = new Map<string, number>();
  for (const row of wanted) open.set(row, (open.get(row) ?? 0) + 1);
  for (const row of found) open.set(row, (open.get(row) ?? 0) - 1);
  return [...open].filter(([, count]) => count !== 0).map(([row, count]) => `${count > 0 ? '-' : '+'} ${row}`);
}

/** What the hours between full reads can follow: changes of state, of lists whose statistics count the state. */
export const followedDifferences = (org: LocalOrg, lines: readonly Line[]): readonly string[] =>
  memberDifferences(org, lines).filter((row) => !row.includes('|Unconfirmed|'));

/** Lists that are gone from the service keep their members in the org; they are left out. */
export function memberDifferences(org: LocalOrg, lines: readonly Line[]): readonly string[] {
  const copied = rows(
    org,
    'SELECT m."EmailAddress__c" AS email, m."Status__c" AS status, m."StatusChangedAt__c" AS at, m."JoinedAt__c" AS joined, m."FullName__c" AS name, m."MobileNumber__c" AS mobile, m."ConsentToTrack__c" AS consent, m."CustomFields__c" AS fields, l."ListId__c" AS list FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c" WHERE l."DeletedInCampaignMonitorAt__c" IS NULL AND m."IsDeleted" = 0',
  );
  const clocks = clocksOf(lines);
  const members = lines.filter(({ kind }) => kind === 'member').map((row) => memberOfService(row, clocks(row['ListID'])));
  return differences(
    members,
    copied.map((row) => memberOfOrg(row, clocks(row['list']))),
  );
}

/** Events of one person, minute and kind are one row in the org. */
export function trackingDifferences(org: LocalOrg, lines: readonly Line[]): readonly string[] {
  const clocks = clocksOf(lines);
  const events = lines.filter(({ kind }) => String(kind) in ACTIVITIES);
  const wanted = new Set(
    events.map((row) =>
      line(
        row['CampaignID'],
        String(row['EmailAddress']).toLowerCase(),
        ACTIVITIES[String(row['kind'])],
        row['kind'] === 'recipient' ? '' : clocks(row['CampaignID'])(row['DateUtc']),
        row['URL'],
      ),
    ),
  );
  const copied = rows(
    org,
    'SELECT c."CampaignId__c" AS campaign, t."EmailAddress__c" AS email, t."Activity__c" AS activity, t."OccurredAt__c" AS at, t."Url__c" AS url FROM "EmailTracking__c" t JOIN "EmailCampaign__c" c ON c."Id" = t."EmailCampaign__c" WHERE t."IsDeleted" = 0',
  );
  return differences(
    [...wanted],
    copied.map((row) =>
      line(
        row['campaign'],
        String(row['email']).toLowerCase(),
        row['activity'],
        row['activity'] === 'Sent' ? '' : clocks(row['campaign'])(row['at']),
        row['url'],
      ),
    ),
  );
}

export function suppressionDifferences(org: LocalOrg, lines: readonly Line[]): readonly string[] {
  const clocks = clocksOf(lines);
  const wanted = lines
    .filter(({ kind }) => kind === 'suppressed')
    .map((row) => line(row['EmailAddress'], row['SuppressionReason'], clocks(row['ClientID'])(row['DateUtc'])));
  const copied = rows(
    org,
    'SELECT a."ClientId__c" AS client, s."EmailAddress__c" AS email, s."Reason__c" AS reason, s."SuppressedAt__c" AS at FROM "Suppression__c" s JOIN "CampaignMonitorAccount__c" a ON a."Id" = s."Account__c" WHERE s."IsDeleted" = 0',
  );
  return differences(
    wanted,
    copied.map(({ client, email, reason, at }) => line(email, reason, clocks(client)(at))),
  );
}

/** All of it; empty when the org equals the service. */
export async function orgDifferences(org: LocalOrg, url: string): Promise<readonly string[]> {
  const lines = await dump(url);
  return [memberDifferences, trackingDifferences, suppressionDifferences].flatMap((differ) => differ(org, lines).slice(0, MOST_SHOWN));
}
