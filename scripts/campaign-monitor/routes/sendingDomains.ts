import {
  addSendingDomain,
  authenticateSendingDomain,
  copySendingDomain,
  deleteSendingDomain,
  getSendingDomains,
} from '../contract/sendingDomains.ts';
import { type Problem, problem } from '../contract/errors.ts';
import { type Route, route } from '../http/call.ts';
import type { Client, SendingDomain } from '../state/client.ts';

const describe = ({ domain, selector, isAuthenticated }: SendingDomain) => ({
  Domain: domain,
  Selector: selector,
  Authenticated: isAuthenticated,
});

const find = (client: Client, domain: string | undefined): SendingDomain | Problem =>
  client.sendingDomains.find((own) => own.domain === domain?.toLowerCase()) ?? problem(404);

/** Domains to send from. Only the paths of these calls are known; the shapes are the simulator's. */
export const sendingDomainRoutes: readonly Route[] = [
  route(getSendingDomains, ({ found }) => found.client.sendingDomains.map(describe)),
  route(addSendingDomain, ({ found: { client }, body }) => {
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(body.Domain ?? '')) return problem(400, undefined, `${problem(400).message}sendingDomain`);
    const domain: SendingDomain = {
      domain: (body.Domain ?? '').toLowerCase(),
      selector: body.Selector ?? 'cm',
      isAuthenticated: false,
    };
    client.sendingDomains.push(domain);
    return describe(domain);
  }),
  route(deleteSendingDomain, ({ found: { client }, query }) => {
    const domain = find(client, query.domain);
    if ('code' in domain) return domain;
    client.sendingDomains.splice(client.sendingDomains.indexOf(domain), 1);
    return undefined;
  }),
  route(copySendingDomain, ({ found: { client }, body, service }) => {
    const domain = find(client, body.Domain);
    if ('code' in domain) return domain;
    const destination = service.clients.get((body.DestinationClientID ?? '').toLowerCase());
    if (destination === undefined) return problem(125);
    destination.sendingDomains.push({ ...domain });
    return describe(domain);
  }),
  route(authenticateSendingDomain, ({ found: { client }, body }) => {
    const domain = find(client, body.Domain);
    if ('code' in domain) return domain;
    domain.isAuthenticated = true;
    return describe(domain);
  }),
];
