import { type Problem, problem } from '../../contract/errors.ts';
import type { CampaignContent } from '../../state/campaign.ts';
import type { Client } from '../../state/client.ts';
import type { Segment } from '../../state/segment.ts';
import type { SubscriberList } from '../../state/subscriberList.ts';
import { isEmailAddress } from '../subscribers/emailAddress.ts';

/** The input for both kinds of drafts. */
export interface CampaignInput {
  readonly Name?: string;
  readonly Subject?: string;
  readonly FromName?: string;
  readonly FromEmail?: string;
  readonly ReplyTo?: string;
  readonly ListIDs?: readonly string[];
  readonly SegmentIDs?: readonly string[];
}

const RESERVED = [
  'email',
  'fullname',
  'firstname',
  'lastname',
  'unsubscribe',
  'webversion',
  'forwardtoafriend',
  'preferences',
  'currentday',
  'currentmonth',
  'currentyear',
];

/** The error in personalization tags of a text: reserved tags are not allowed, others need a fallback. */
const tagProblem = (value: string, codes: { readonly reserved: number; readonly fallback?: number }): number | undefined => {
  for (const [, tag = '', fallback] of value.matchAll(/\[([^\],]+)(?:,\s*fallback=([^\]]*))?\]/gi)) {
    if (RESERVED.includes(tag.trim().toLowerCase())) return codes.reserved;
    if (codes.fallback !== undefined && (fallback ?? '').trim() === '') return codes.fallback;
  }
  return undefined;
};

const withoutTags = (value: string): string => value.replace(/\[[^\]]*fallback=([^\]]*)\]/gi, '$1');

const senderProblem = ({ FromName = '', FromEmail = '', ReplyTo = '' }: CampaignInput): number | undefined => {
  if (FromName.trim() === '') return 305;
  const named = tagProblem(FromName, { reserved: 322 });
  if (named !== undefined) return named;
  const from = tagProblem(FromEmail, { reserved: 324, fallback: 323 });
  if (from !== undefined) return from;
  if (!isEmailAddress(withoutTags(FromEmail))) return 307;
  if (ReplyTo.trim() === '') return 308;
  return tagProblem(ReplyTo, { reserved: 326, fallback: 325 }) ?? (isEmailAddress(withoutTags(ReplyTo)) ? undefined : 309);
};

/** Reads the heading of a draft. Errors: 303, 304, 305, 307 to 309, 319, 322 to 326. */
export const headingProblem = (client: Client, input: CampaignInput): Problem | undefined => {
  const name = (input.Name ?? '').trim();
  if (name === '') return problem(319);
  if (client.campaigns.some(({ content }) => content.name.toLowerCase() === name.toLowerCase())) return problem(303);
  if ((input.Subject ?? '').trim() === '') return problem(304);
  const code = senderProblem(input);
  return code === undefined ? undefined : problem(code);
};

/** Reads the recipients of a draft and creates its content. Errors: 313 lists, 314 segments, 315 neither. */
export const readContent = (client: Client, input: CampaignInput): CampaignContent | Problem => {
  const listIds = input.ListIDs ?? [];
  const segmentIds = input.SegmentIDs ?? [];
  if (listIds.length + segmentIds.length === 0) return problem(315);
  const lists: SubscriberList[] = [];
  for (const id of listIds) {
    const list = client.lists.find((own) => own.id === id.toLowerCase());
    if (list === undefined) return problem(313);
    lists.push(list);
  }
  const segments: Segment[] = [];
  for (const id of segmentIds) {
    const segment = client.lists.flatMap((list) => list.segments).find((own) => own.id === id.toLowerCase());
    if (segment === undefined) return problem(314);
    segments.push(segment);
  }
  const { Name = '', Subject = '', FromName = '', FromEmail = '', ReplyTo = '' } = input;
  return {
    name: Name.trim(),
    subject: Subject,
    fromName: FromName,
    fromEmail: FromEmail,
    replyTo: ReplyTo,
    lists,
    segments,
    tags: [],
  };
};
