import { type Problem, problem } from '../contract/errors.ts';
import { suppress, unsuppress } from '../contract/clientContents.ts';
import { createClient, deleteClient, setBasics, setMonthlyBilling, setPaygBilling, transferCredits } from '../contract/clients.ts';
import { COUNTRIES } from '../data/countries.ts';
import { TIME_ZONES } from '../data/timeZones.ts';
import { type Route, route } from '../http/call.ts';
import { isEmailAddress } from '../rules/subscribers/emailAddress.ts';
import { suppressAddress } from '../rules/subscribers/membership.ts';
import { Client } from '../state/client.ts';
import { zoneOf } from '../state/zone.ts';

const CURRENCIES = ['USD', 'GBP', 'EUR', 'CAD', 'AUD', 'NZD'];
const WINDOW_SECONDS = 30 * 60;
const MOST_IN_WINDOW = 5;

interface Basics {
  readonly CompanyName?: string;
  readonly Country?: string;
  readonly TimeZone?: string;
}

const basicsProblem = ({ CompanyName, Country, TimeZone }: Basics): Problem | undefined => {
  if ((CompanyName ?? '').trim() === '') return problem(154);
  if (!COUNTRIES.includes(Country ?? '')) return problem(157);
  return Object.hasOwn(TIME_ZONES, TimeZone ?? '') ? undefined : problem(152);
};

/** The one person of a client, for whom a call may change name and address. */
interface Contact {
  readonly ContactName?: string;
  readonly EmailAddress?: string;
}
const touchesContact = ({ ContactName, EmailAddress }: Contact): boolean => ContactName !== undefined || EmailAddress !== undefined;

const contactProblem = ({ people }: Client, contact: Contact): Problem | undefined => {
  if (touchesContact(contact) && people.length !== 1) return problem(110);
  return contact.EmailAddress !== undefined && !isEmailAddress(contact.EmailAddress) ? problem(1) : undefined;
};

/** The error code for invalid payment terms: 167 currency, 170 negative markup, 173 no person who could pay. */
const billingProblem = (
  client: Client,
  currency: string | undefined,
  markups: readonly number[],
  clientPays: boolean | undefined,
): Problem | undefined => {
  if (!CURRENCIES.some((known) => known === currency?.toUpperCase())) return problem(167);
  if (markups.some((markup) => markup < 0)) return problem(170);
  return client.people.length === 0 && clientPays === true ? problem(173) : undefined;
};

/** Creates, changes and deletes clients, with their billing and suppression lists. */
export const clientChangeRoutes: readonly Route[] = [
  route(createClient, ({ body, service }) => {
    const refusal = basicsProblem(body);
    if (refusal !== undefined) return refusal;
    const now = service.clock.now();
    const recent = service.clientsCreatedAt.filter((moment) => moment > now - WINDOW_SECONDS);
    if (recent.length >= MOST_IN_WINDOW) return problem(172);
    service.clientsCreatedAt.splice(0, Infinity, ...recent, now);
    const { ids } = service;
    return service.addClient(
      new Client(ids.next('client'), ids.next('apiKey', 96), body.CompanyName ?? '', body.Country ?? '', body.TimeZone ?? ''),
    ).id;
  }),
  route(deleteClient, ({ found, service }) => {
    service.removeClient(found.client);
    return undefined;
  }),
  route(setBasics, ({ found: { client }, body }) => {
    const refusal = basicsProblem(body) ?? contactProblem(client, body);
    if (refusal !== undefined) return refusal;
    client.name = body.CompanyName ?? client.name;
    client.country = body.Country ?? client.country;
    client.zone = zoneOf(body.TimeZone ?? client.zone.label);
    const [only] = client.people;
    if (only !== undefined && touchesContact(body))
      Object.assign(only, { name: body.ContactName ?? only.name, email: body.EmailAddress ?? only.email });
    return undefined;
  }),
  route(setPaygBilling, ({ found: { client }, body }) => {
    const { MarkupPercentage = 0, MarkupOnDelivery = 0, MarkupPerRecipient = 0 } = body;
    const refusal = billingProblem(client, body.Currency, [MarkupPercentage, MarkupOnDelivery, MarkupPerRecipient], body.ClientPays);
    if (refusal !== undefined) return refusal;
    Object.assign(client.billing, {
      kind: 'payg',
      currency: body.Currency?.toUpperCase(),
      clientPays: body.ClientPays ?? false,
      canPurchaseCredits: body.CanPurchaseCredits ?? false,
      markupPercentage: MarkupPercentage,
      markupOnDelivery: MarkupOnDelivery,
      markupPerRecipient: MarkupPerRecipient,
    });
    return undefined;
  }),
  route(setMonthlyBilling, ({ found: { client }, body }) => {
    const { MarkupPercentage = 0, MonthlyScheme = 'Basic' } = body;
    const refusal = billingProblem(client, body.Currency, [MarkupPercentage], body.ClientPays);
    if (refusal !== undefined) return refusal;
    Object.assign(client.billing, {
      kind: 'monthly',
      currency: body.Currency?.toUpperCase(),
      clientPays: body.ClientPays ?? false,
      markupPercentage: MarkupPercentage,
      scheme: MonthlyScheme,
    });
    return undefined;
  }),
  route(transferCredits, ({ found: { client }, body, service: { account } }) => {
    const amount = body.Credits ?? 0;
    if (amount > account.credits) return problem(178);
    if (-amount > client.billing.credits) return problem(177);
    account.credits -= amount;
    client.billing.credits += amount;
    client.billing.canUseAccountCredits = body.CanUseMyCreditsWhenTheyRunOut ?? client.billing.canUseAccountCredits;
    return { AccountCredits: account.credits, ClientCredits: client.billing.credits };
  }),
  route(suppress, ({ found: { client }, body, service }) => {
    const emails = body.EmailAddresses ?? [];
    if (emails.length === 0 || !emails.every(isEmailAddress)) return problem(1);
    for (const email of emails) suppressAddress(service, email, client);
    return undefined;
  }),
  route(unsuppress, ({ found: { client }, query }) => {
    if (!isEmailAddress(query.email)) return problem(1);
    return client.unsuppress(query.email) ? undefined : problem(176);
  }),
];
