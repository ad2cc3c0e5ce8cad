import {
  getCampaignBounces,
  getCampaignClicks,
  getCampaignOpens,
  getCampaignRecipients,
  getCampaignSpam,
  getCampaignSummary,
  getCampaignUnsubscribes,
  getEmailClientUsage,
  getListsAndSegments,
} from '../contract/campaigns.ts';
import { getDrafts, getScheduledCampaigns, getSentCampaigns } from '../contract/clientContents.ts';
import { VERSIONS } from '../contract/endpoint.ts';
import { Problem } from '../contract/errors.ts';
import { type Route, route } from '../http/call.ts';
import { describeDraft, describeSent, summarise, usageOf } from '../rules/campaigns/describeCampaign.ts';
import { bounceOf, clickOf, leftOf, openOf, spamOf } from '../rules/eventRows.ts';
import { envelope, pageOfTable, readPaging } from '../rules/paging.ts';
import { readSince } from '../rules/dates.ts';
import { selectSent } from '../rules/campaigns/sentCampaigns.ts';

const EVENTS = { orders: ['date', 'email', 'list'] };

/** What a client reads about its campaigns. */
export const campaignReportRoutes: readonly Route[] = [
  route(getSentCampaigns, ({ found, query, version }) => {
    const isPaged = VERSIONS.indexOf(version) >= VERSIONS.indexOf('v3.3');
    const sent = selectSent(found.client, isPaged ? query : {});
    if (sent instanceof Problem) return sent;
    if (!isPaged) return sent.reverse().map((campaign) => describeSent(campaign, version));
    const request = readPaging(query, { orders: ['sentdate'], defaultDirection: 'desc' });
    if (request instanceof Problem) return request;
    if (request.isDescending) sent.reverse();
    const rows = sent.slice((request.page - 1) * request.size, request.page * request.size);
    return envelope(
      request,
      rows.map((campaign) => describeSent(campaign, version)),
      sent.length,
      { order: 'SentDate', isUpperCase: false },
    );
  }),
  route(getScheduledCampaigns, ({ found: { client }, version }) =>
    client.campaigns
      .filter(({ status }) => status === 'scheduled')
      .map((campaign) => ({
        DateScheduled: client.zone.text(campaign.sendAt ?? 0),
        ScheduledTimeZone: client.zone.label,
        ...describeDraft(campaign, version),
      })),
  ),
  route(getDrafts, ({ found, version }) =>
    found.client.campaigns.filter(({ status }) => status === 'draft').map((campaign) => describeDraft(campaign, version)),
  ),
  route(getCampaignSummary, ({ found, version }) => summarise(found.campaign, version)),
  route(getEmailClientUsage, ({ found }) => usageOf(found.campaign)),
  route(getListsAndSegments, ({ found: { campaign } }) => ({
    Lists: campaign.content.lists.map(({ id, settings }) => ({ ListID: id, Name: settings.title })),
    Segments: campaign.content.segments.map(({ id, list, title }) => ({
      ListID: list.id,
      SegmentID: id,
      Title: title,
    })),
  })),
  route(getCampaignRecipients, ({ found, query }) =>
    pageOfTable(found.campaign.recipients, query, { orders: ['email', 'list'] }, undefined, ({ email, member }) => ({
      EmailAddress: email,
      ListID: member.list.id,
    })),
  ),
  route(getCampaignOpens, ({ found: { campaign }, query }) =>
    pageOfTable(campaign.opens, query, EVENTS, readSince(query.date, campaign.client.zone), openOf),
  ),
  route(getCampaignClicks, ({ found: { campaign }, query }) =>
    pageOfTable(campaign.clicks, query, EVENTS, readSince(query.date, campaign.client.zone), clickOf),
  ),
  route(getCampaignBounces, ({ found: { campaign }, query }) =>
    pageOfTable(campaign.bounces, query, EVENTS, readSince(query.date, campaign.client.zone), bounceOf),
  ),
  route(getCampaignUnsubscribes, ({ found: { campaign }, query }) =>
    pageOfTable(campaign.unsubscribes, query, EVENTS, readSince(query.date, campaign.client.zone), leftOf),
  ),
  route(getCampaignSpam, ({ found: { campaign }, query }) =>
    pageOfTable(campaign.spam, query, EVENTS, readSince(query.date, campaign.client.zone), spamOf),
  ),
];
