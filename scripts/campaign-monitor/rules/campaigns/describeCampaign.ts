import type { campaignSummary, emailClientUsage } from '../../contract/campaigns.ts';
import type { draftCampaign, sentCampaign } from '../../contract/clientContents.ts';
import type { Version } from '../../contract/endpoint.ts';
import type { Infer } from '../../contract/schema.ts';
import type { Campaign, Recipient } from '../../state/campaign.ts';

const shortId = (campaign: Campaign): string => campaign.id.slice(0, 16).toUpperCase();
const webVersion = (campaign: Campaign): string => `http://createsend.com/t/r-${shortId(campaign)}`;
const tagsOf = (campaign: Campaign, version: Version): { readonly Tags?: readonly string[] } =>
  version === 'v3.3' ? { Tags: campaign.content.tags } : {};

const letterhead = ({ content }: Campaign) => ({
  Name: content.name,
  Subject: content.subject,
  FromName: content.fromName,
  FromEmail: content.fromEmail,
  ReplyTo: content.replyTo,
});

/** A sent campaign as the client's list shows it. */
export const describeSent = (campaign: Campaign, version: Version): Infer<typeof sentCampaign> => ({
  WebVersionURL: webVersion(campaign),
  WebVersionTextURL: `${webVersion(campaign)}/t`,
  CampaignID: campaign.id,
  ...letterhead(campaign),
  SentDate: campaign.client.zone.text(campaign.sendAt ?? 0),
  TotalRecipients: campaign.recipients.size,
  ...tagsOf(campaign, version),
});

/** A campaign that is not sent yet as the client's list shows it. */
export const describeDraft = (campaign: Campaign, version: Version): Infer<typeof draftCampaign> => ({
  CampaignID: campaign.id,
  ...letterhead(campaign),
  DateCreated: campaign.client.zone.text(campaign.createdAt),
  PreviewURL: webVersion(campaign),
  PreviewTextURL: `${webVersion(campaign)}/t`,
  ...tagsOf(campaign, version),
});

/** The counts of a campaign: `TotalOpened` and `Clicks` count events, `UniqueOpened` people. */
export const summarise = (campaign: Campaign, version: Version): Infer<typeof campaignSummary> => ({
  Recipients: campaign.recipients.size,
  TotalOpened: campaign.opens.size,
  Clicks: campaign.clicks.size,
  Unsubscribed: campaign.unsubscribes.size,
  Bounced: campaign.bounces.size,
  UniqueOpened: campaign.uniqueOpens,
  SpamComplaints: campaign.spam.size,
  WebVersionURL: webVersion(campaign),
  WebVersionTextURL: `${webVersion(campaign)}/t`,
  WorldviewURL: `http://client.createsend.com/reports/wv/r/${shortId(campaign)}`,
  Forwards: campaign.forwards,
  Likes: campaign.likes,
  Mentions: campaign.mentions,
  ...(version === 'v3.3' ? { Name: campaign.content.name } : {}),
});

/** The email clients with which a campaign was opened, most used first. */
export const usageOf = (campaign: Campaign): Infer<typeof emailClientUsage>[] => {
  const people = new Set<Recipient>();
  for (const open of campaign.opens) people.add(open.to);
  const counts = new Map<string, number>();
  for (const { member } of people) counts.set(member.readsWith, (counts.get(member.readsWith) ?? 0) + 1);
  return [...counts]
    .sort(([left, most], [right, other]) => other - most || (left < right ? -1 : 1))
    .map(([name, Subscribers]) => ({
      Client: name === '' ? 'Undetectable' : name,
      Version: name === '' ? 'Undetectable' : name,
      Percentage: Math.round((Subscribers / people.size) * 10_000) / 100,
      Subscribers,
    }));
};
