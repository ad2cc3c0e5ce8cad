/** The org against the service, row by row: members with all their values, tracking, suppressed addresses. */
import type { LocalOrg } from '../../local-org/org.ts';

type Line = Readonly<Record<string, unknown>>;
const ACTIVITIES: Readonly<Record<string, string>> = { recipient: 'Sent', open: 'Opened', click: 'Clicked', bounce: 'Bounced', unsubscribe: 'Unsubscribed', spam: 'Marked as Spam' };
const MOST_SHOWN = 5;

export const rows = (org: LocalOrg, sql: string): readonly Line[] => org.data.store.all(sql);

/** The service says local times: in the hour that clocks repeat two moments have one text, and either reading is right. */
const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Australia/Sydney', dateStyle: 'short', timeStyle: 'medium' });
export const asWritten = (moment: unknown): string => (moment == null ? '' : local.format(typeof moment === 'string' ? new Date(moment) : new Date(Number(moment))));

/** What the simulator holds, one object a row. */
export async function dump(url: string, kinds = 'member,recipient,open,click,bounce,unsubscribe,spam,suppressed'): Promise<readonly Line[]> {
  const text = await (await fetch(`${url}/_control/dump?kinds=${kinds}`)).text();
  return text.trim() === '' ? [] : text.trim().split('\n').map((line) => JSON.parse(line) as Line);
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const line = (...parts: readonly unknown[]): string => parts.map((part) => part ?? '').join('|');

/** Apex writes the parts of an object in an order of its own. */
const customFields = (fields: unknown): string => JSON.stringify((fields as readonly { Key: string; Value: unknown }[]).map(({ Key, Value }) => [Key, Value]));

const memberOfService = (row: Line): string =>
  line(row['ListID'], row['EmailAddress'], row['State'], asWritten(row['DateUtc']), asWritten(row['ListJoinedDateUtc']), text(row['Name']), text(row['MobileNumber']), row['ConsentToTrack'], customFields(row['CustomFields']));
const memberOfOrg = (row: Line): string =>
  line(row['list'], row['email'], row['status'], asWritten(row['at']), asWritten(row['joined']), text(row['name']), text(row['mobile']), row['consent'], customFields(JSON.parse(String(row['fields'] ?? '[]'))));

/** Rows that only the service has (`-`) and that only the org has (`+`); a row that is there twice shows up, too. Empty when both are equal. */
function differences(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const open = new Map<string, number>();
  for (const row of wanted) open.set(row, (open.get(row) ?? 0) + 1);
  for (const row of found) open.set(row, (open.get(row) ?? 0) - 1);
  return [...open].filter(([, count]) => count !== 0).map(([row, count]) => `${count > 0 ? '-' : '+'} ${row}`);
}

/** What the hours between full reads can follow: changes of state, of lists whose statistics count the state. */
export const followedDifferences = (org: LocalOrg, lines: readonly Line[]): readonly string[] => memberDifferences(org, lines).filter((row) => !row.includes('|Unconfirmed|'));

/** Lists that are gone from the service keep their members in the org; they are left out. */
export function memberDifferences(org: LocalOrg, lines: readonly Line[]): readonly string[] {
  const copied = rows(org, 'SELECT m."EmailAddress__c" AS email, m."Status__c" AS status, m."StatusChangedAt__c" AS at, m."JoinedAt__c" AS joined, m."FullName__c" AS name, m."MobileNumber__c" AS mobile, m."ConsentToTrack__c" AS consent, m."CustomFields__c" AS fields, l."ListId__c" AS list FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c" WHERE l."DeletedInCampaignMonitorAt__c" IS NULL AND m."IsDeleted" = 0');
  return differences(lines.filter(({ kind }) => kind === 'member').map(memberOfService), copied.map(memberOfOrg));
}

/** Events of one person, minute and kind are one row in the org. */
export function trackingDifferences(org: LocalOrg, lines: readonly Line[]): readonly string[] {
  const events = lines.filter(({ kind }) => String(kind) in ACTIVITIES);
  const wanted = new Set(events.map((row) => line(row['CampaignID'], String(row['EmailAddress']).toLowerCase(), ACTIVITIES[String(row['kind'])], row['kind'] === 'recipient' ? '' : asWritten(row['DateUtc']), row['URL'])));
  const copied = rows(org, 'SELECT c."CampaignId__c" AS campaign, t."EmailAddress__c" AS email, t."Activity__c" AS activity, t."OccurredAt__c" AS at, t."Url__c" AS url FROM "EmailTracking__c" t JOIN "EmailCampaign__c" c ON c."Id" = t."EmailCampaign__c" WHERE t."IsDeleted" = 0');
  return differences([...wanted], copied.map((row) => line(row['campaign'], String(row['email']).toLowerCase(), row['activity'], row['activity'] === 'Sent' ? '' : asWritten(row['at']), row['url'])));
}

export function suppressionDifferences(org: LocalOrg, lines: readonly Line[]): readonly string[] {
  const wanted = lines.filter(({ kind }) => kind === 'suppressed').map((row) => line(row['EmailAddress'], row['SuppressionReason'], asWritten(row['DateUtc'])));
  const copied = rows(org, 'SELECT "EmailAddress__c" AS email, "Reason__c" AS reason, "SuppressedAt__c" AS at FROM "Suppression__c" WHERE "IsDeleted" = 0');
  return differences(wanted, copied.map(({ email, reason, at }) => line(email, reason, asWritten(at))));
}

/** All of it; empty when the org equals the service. */
export async function orgDifferences(org: LocalOrg, url: string): Promise<readonly string[]> {
  const lines = await dump(url);
  return [memberDifferences, trackingDifferences, suppressionDifferences].flatMap((differ) => differ(org, lines).slice(0, MOST_SHOWN));
}
