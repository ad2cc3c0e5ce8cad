/** Compares summed-up tracking with what happened in the simulator: opens, clicks, bounces, unsubscribes and complaints of each person and campaign. */
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { LocalOrg } from '../../local-org/org.ts';

const COUNTED: Readonly<Record<string, string>> = {
  open: 'Opens__c',
  click: 'Clicks__c',
  bounce: 'Bounces__c',
  unsubscribe: 'Unsubscribes__c',
  spam: 'SpamComplaints__c',
};

export interface RollUpCheck {
  /** Sums of a person, a campaign and what they did. */
  readonly compared: number;
  readonly different: number;
  readonly summaries: number;
  readonly details: number;
}

/** Events of the same person, minute and link are one row in the org, so they count once. */
async function wantedCounts(url: string): Promise<Map<string, number>> {
  const answer = await fetch(`${url}/_control/dump?kinds=${Object.keys(COUNTED).join()}`);
  if (answer.body === null) throw new Error('The simulator gave no dump');
  const counts = new Map<string, number>();
  let before = '';
  const sameMinute = new Set<string>();
  for await (const text of createInterface({ input: Readable.fromWeb(answer.body as ReadableStream) })) {
    if (text.trim() === '') continue;
    const row = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const field = COUNTED[String(row['kind'])];
    if (field === undefined) continue;
    // a report's rows come together: what repeats, repeats within it
    const report = `${String(row['CampaignID'])}|${field}`;
    if (report !== before) sameMinute.clear();
    before = report;
    const person = String(row['EmailAddress']).toLowerCase();
    const event = `${person}|${String(row['DateUtc'])}|${String(row['URL'] ?? '')}`;
    if (sameMinute.has(event)) continue;
    sameMinute.add(event);
    const key = `${report}|${person}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export async function checkRollUp(org: LocalOrg, url: string): Promise<RollUpCheck> {
  const counts = await wantedCounts(url);
  const compared = counts.size;
  const count = (condition: string): number =>
    Number(org.data.store.all(`SELECT COUNT(*) AS n FROM "EmailTracking__c" WHERE "IsDeleted" = 0 AND ${condition}`)[0]?.['n']);
  const sql = `SELECT c."CampaignId__c" AS campaign, t.* FROM "EmailTracking__c" t JOIN "EmailCampaign__c" c ON c."Id" = t."EmailCampaign__c" WHERE t."IsDeleted" = 0 AND t."IsRolledUp__c" = 1`;
  for (const row of org.data.store.iterate(sql))
    for (const field of Object.values(COUNTED)) {
      const key = `${String(row['campaign'])}|${field}|${String(row['EmailAddress__c']).toLowerCase()}`;
      const left = (counts.get(key) ?? 0) - Number(row[field] ?? 0);
      if (left === 0) counts.delete(key);
      else counts.set(key, left);
    }
  return { compared, different: counts.size, summaries: count('"IsRolledUp__c" = 1'), details: count('"IsRolledUp__c" = 0') };
}
