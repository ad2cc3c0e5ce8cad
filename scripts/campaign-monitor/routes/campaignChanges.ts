import {
  createCampaign,
  createCampaignFromTemplate,
  deleteCampaign,
  sendCampaign,
  sendPreview,
  unscheduleCampaign,
} from '../contract/campaigns.ts';
import { Problem, problem } from '../contract/errors.ts';
import { type Route, route } from '../http/call.ts';
import { headingProblem, readContent } from '../rules/campaigns/campaignInput.ts';
import { contentProblem, isWebAddress } from '../rules/campaigns/content.ts';
import { readMoment } from '../rules/dates.ts';
import { isEmailAddress } from '../rules/subscribers/emailAddress.ts';
import { thisMinute } from '../rules/subscribers/membership.ts';
import { recipientsNow, sendNow } from '../rules/campaigns/sending.ts';
import { Campaign, type CampaignContent } from '../state/campaign.ts';
import type { Client } from '../state/client.ts';
import type { Service } from '../state/service.ts';

const MOST_PREVIEWS = 15;
const MOST_PREVIEWS_A_DAY = 240;
const DAY = 86_400;

const addDraft = (service: Service, client: Client, content: CampaignContent): string =>
  service.addCampaign(new Campaign(service.ids.next('campaign'), client, content, thisMinute(service))).id;

const badImages = (content: unknown): boolean => {
  const images = typeof content === 'object' && content !== null && 'Images' in content ? content.Images : [];
  return (
    Array.isArray(images) &&
    images.some(
      (image: unknown) => typeof image === 'object' && image !== null && 'Content' in image && !isWebAddress(String(image.Content)),
    )
  );
};

/** Creates, sends, previews and deletes campaigns. */
export const campaignChangeRoutes: readonly Route[] = [
  route(createCampaign, async ({ found: { client }, body, service }) => {
    const refusal = headingProblem(client, body);
    if (refusal !== undefined) return refusal;
    if ((body.HtmlUrl ?? '') === '') return problem(310);
    if (!isWebAddress(body.HtmlUrl)) return problem(311);
    if ((body.TextUrl ?? '') !== '' && !isWebAddress(body.TextUrl)) return problem(312);
    const content = readContent(client, body);
    if (content instanceof Problem) return content;
    const code = await contentProblem(body.HtmlUrl ?? '', 'campaign', 311, service);
    return code === undefined ? addDraft(service, client, content) : problem(code);
  }),
  route(createCampaignFromTemplate, ({ found: { client }, body, service }) => {
    const refusal = headingProblem(client, body);
    if (refusal !== undefined) return refusal;
    if (!client.templates.some(({ id }) => id === (body.TemplateID ?? '').toLowerCase())) return problem(4001);
    if (typeof body.TemplateContent !== 'object' || body.TemplateContent === null) return problem(320);
    if (badImages(body.TemplateContent)) return problem(321);
    const content = readContent(client, body);
    return content instanceof Problem ? content : addDraft(service, client, content);
  }),
  route(sendCampaign, ({ found: { campaign }, body, service }) => {
    if (campaign.status !== 'draft') return problem(331);
    const confirmations = (body.ConfirmationEmail ?? '').split(',').map((email) => email.trim());
    if (confirmations.join('') === '') return problem(338);
    if (!confirmations.every(isEmailAddress)) return problem(339);
    const isNow = (body.SendDate ?? '').toLowerCase() === 'immediately';
    const sendAt = isNow ? service.clock.now() : readMoment(body.SendDate ?? '', campaign.client.zone);
    if (sendAt === undefined) return problem(5);
    if (sendAt < service.clock.now()) return problem(337);
    if (campaign.content.lists.length + campaign.content.segments.length === 0) return problem(332);
    if (recipientsNow(campaign, service).length === 0) return problem(340);
    if (isNow) sendNow(campaign, service, thisMinute(service));
    else service.schedule(campaign, sendAt);
    return undefined;
  }),
  route(unscheduleCampaign, ({ found: { campaign } }) => {
    if (campaign.status !== 'scheduled') return problem(341);
    campaign.status = 'draft';
    campaign.sendAt = undefined;
    return undefined;
  }),
  route(sendPreview, ({ found: { campaign }, body, service }) => {
    const recipients = (body.PreviewRecipients ?? []).map((email) => email.trim()).filter((email) => email !== '');
    if (recipients.length === 0) return problem(370);
    const bad = recipients.filter((email) => !isEmailAddress(email));
    if (bad.length > 0) return problem(371, bad);
    if (recipients.length > MOST_PREVIEWS) return problem(374);
    if (campaign.content.lists.length + campaign.content.segments.length === 0) return problem(376);
    const now = service.clock.now();
    const { previews } = campaign.client;
    const recent = previews.filter((moment) => moment > now - DAY);
    if (recent.length + recipients.length > MOST_PREVIEWS_A_DAY) return problem(375);
    previews.splice(0, Infinity, ...recent, ...recipients.map(() => now));
    return undefined;
  }),
  route(deleteCampaign, ({ found: { campaign }, service }) => {
    service.removeCampaign(campaign);
    return undefined;
  }),
];
