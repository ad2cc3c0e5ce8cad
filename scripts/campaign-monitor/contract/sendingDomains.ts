/** The domains that a client may send from. Source: API reference, "Clients". */
import { clientSummary } from './account.ts';
import { endpoint, read, write } from './endpoint.ts';
import { flag, list, object, optional, text } from './schema.ts';

export const sendingDomain = object('SendingDomain', 'A domain a client may send from.', {
  Domain: text,
  Selector: text,
  Authenticated: flag,
});
const sendingDomainRequest = object('SendingDomainRequest', 'A domain to add, copy or check.', {
  Domain: optional(text),
  Selector: optional(text),
  DestinationClientID: optional(text),
});

export const getSendingDomains = endpoint({
  ...read,
  name: 'getSendingDomains',
  doc: 'The domains a client may send from.',
  path: '/clients/:client/sendingdomains',
  answer: list(sendingDomain),
  permissions: ['AdministerAccount'],
});
export const addSendingDomain = endpoint({
  name: 'addSendingDomain',
  doc: 'Adds a domain to send from.',
  method: 'POST',
  path: '/clients/:client/sendingdomains',
  query: [],
  body: sendingDomainRequest,
  bodyName: 'sendingDomain',
  answer: sendingDomain,
  status: 201,
  permissions: ['AdministerAccount'],
});
export const deleteSendingDomain = endpoint({
  name: 'deleteSendingDomain',
  doc: 'Removes a domain to send from.',
  method: 'DELETE',
  path: '/clients/:client/sendingdomains',
  query: ['domain'],
  status: 200,
  permissions: ['AdministerAccount'],
});
export const copySendingDomain = endpoint({
  name: 'copySendingDomain',
  doc: 'Gives another client the same domain.',
  method: 'POST',
  path: '/clients/:client/sendingdomains/copy',
  query: [],
  body: sendingDomainRequest,
  bodyName: 'sendingDomain',
  answer: sendingDomain,
  status: 201,
  permissions: ['AdministerAccount'],
});
export const authenticateSendingDomain = endpoint({
  ...write,
  name: 'authenticateSendingDomain',
  doc: 'Checks the DKIM record of a domain.',
  path: '/clients/:client/sendingdomains/authenticate',
  body: sendingDomainRequest,
  bodyName: 'sendingDomain',
  answer: sendingDomain,
  permissions: ['AdministerAccount'],
});

export { clientSummary };
