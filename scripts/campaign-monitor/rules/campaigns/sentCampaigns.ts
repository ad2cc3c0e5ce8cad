import { Problem, problem } from '../../contract/errors.ts';
import type { Campaign } from '../../state/campaign.ts';
import type { Client } from '../../state/client.ts';
import { readMoment } from '../dates.ts';

/** What sent campaigns can be asked by. */
export interface SentQuery {
  readonly sentfromdate?: string;
  readonly senttodate?: string;
  readonly tags?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The sent campaigns of a client that a query asks for, oldest first. Errors: 920, 922, 927 for dates. Both days count whole. */
export const selectSent = (client: Client, query: SentQuery): Campaign[] | Problem => {
  const dayOf = (text: string): number | undefined => (DAY.test(text) ? readMoment(text, client.zone) : undefined);
  const from = query.sentfromdate === undefined ? -Infinity : dayOf(query.sentfromdate);
  if (from === undefined) return problem(920);
  const to = query.senttodate === undefined ? Infinity : dayOf(query.senttodate);
  if (to === undefined) return problem(922);
  if (from > to) return problem(927);
  const end = to === Infinity ? to : client.zone.startOfDay(to, 1);
  const tags = (query.tags ?? '')
    .split(',')
    .map((tag) => tag.trim().toLowerCase())
    .filter((tag) => tag !== '');
  const hasTags = (campaign: Campaign): boolean => tags.every((tag) => campaign.content.tags.some((own) => own.toLowerCase() === tag));
  return client.campaigns
    .filter((campaign) => campaign.status === 'sent' && (campaign.sendAt ?? 0) >= from && (campaign.sendAt ?? 0) < end && hasTags(campaign))
    .sort((left, right) => (left.sendAt ?? 0) - (right.sendAt ?? 0) || (left.id < right.id ? -1 : 1));
};
