import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Simulation } from '../simulation.ts';
import { STATES } from '../state/member.ts';

const PAGE = new URL('./page.html', import.meta.url);

const describeAccount = ({ service, clock }: Simulation): object => ({
  isAgency: service.account.isAgency,
  now: new Date(clock.nowMs()).toISOString(),
  systemDate: service.account.zone.text(clock.now()),
  clients: [...service.clients.values()].map((client) => ({
    ClientID: client.id,
    Name: client.name,
    TimeZone: client.zone.label,
    suppressed: client.suppression.size,
    lists: client.lists.map((list) => ({
      ListID: list.id,
      Title: list.settings.title,
      members: Object.fromEntries(STATES.map((state) => [state, list.inState(state).size])),
    })),
    campaigns: client.campaigns.map((campaign) => ({
      CampaignID: campaign.id,
      Name: campaign.content.name,
      status: campaign.status,
      recipients: campaign.recipients.size,
      opens: campaign.opens.size,
      clicks: campaign.clicks.size,
    })),
  })),
});

/** The page that shows the account, the log and the switches, with its data. */
export const registerOverview = (app: FastifyInstance, simulation: Simulation): void => {
  app.get('/_control', (_request, reply) => reply.header('content-type', 'text/html; charset=utf-8').send(readFileSync(PAGE, 'utf8')));
  app.get('/_control/account', () => describeAccount(simulation));
  app.get('/_control/deliveries', async () => {
    await simulation.courier.settle();
    return simulation.courier.log;
  });
};
