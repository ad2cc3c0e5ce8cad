/** Clients: who they are, what they may do, how they pay. Source: API reference, "Clients". */
import { endpoint, read, write } from './endpoint.ts';
import { decimal, flag, integer, object, optional, text } from './schema.ts';

const basicDetails = object(
  'ClientBasicDetails',
  'Who and where a client is. `ContactName` and `EmailAddress` are there when the client has exactly one person.',
  {
    ClientID: text,
    CompanyName: text,
    ContactName: optional(text),
    EmailAddress: optional(text),
    Country: text,
    TimeZone: text,
  },
);
const accessDetails = object('ClientAccessDetails', 'The access of the only person of a client.', {
  Username: text,
  AccessLevel: integer,
});
const clientBilling = object('ClientBilling', 'How a client pays: as it goes, or by the month.', {
  CanPurchaseCredits: optional(flag),
  Credits: optional(integer),
  ClientPays: flag,
  BaseRatePerRecipient: optional(decimal),
  MarkupPerRecipient: optional(decimal),
  BaseDeliveryRate: optional(decimal),
  MarkupOnDelivery: optional(decimal),
  BaseDesignSpamTestRate: optional(decimal),
  CurrentTier: optional(text),
  CurrentMonthlyRate: optional(decimal),
  MarkupPercentage: optional(decimal),
  Currency: text,
  MonthlyScheme: optional(text),
});
export const clientDetails = object('ClientDetails', 'A client in full. `ApiKey` is a live secret.', {
  ApiKey: text,
  BasicDetails: basicDetails,
  AccessDetails: optional(accessDetails),
  BillingDetails: clientBilling,
});

const clientRequest = object('ClientRequest', 'A client to create or change.', {
  CompanyName: optional(text),
  Country: optional(text),
  TimeZone: optional(text),
  ContactName: optional(text),
  EmailAddress: optional(text),
});
const paygBillingRequest = object('PaygBillingRequest', 'Terms of payment as it goes.', {
  Currency: optional(text),
  CanPurchaseCredits: optional(flag),
  ClientPays: optional(flag),
  MarkupPercentage: optional(decimal),
  MarkupOnDelivery: optional(decimal),
  MarkupPerRecipient: optional(decimal),
});
const monthlyBillingRequest = object('MonthlyBillingRequest', 'Terms of payment by the month.', {
  Currency: optional(text),
  ClientPays: optional(flag),
  MarkupPercentage: optional(decimal),
  MonthlyScheme: optional({ kind: 'choice', of: ['Basic', 'Unlimited', 'Premier'] }),
});
const creditsRequest = object('CreditsRequest', 'Credits to move to a client, or back with a negative number.', {
  Credits: optional(integer),
  CanUseMyCreditsWhenTheyRunOut: optional(flag),
});
export const credits = object('Credits', 'The credits of both sides after a transfer.', {
  AccountCredits: integer,
  ClientCredits: integer,
});
export const createClient = endpoint({
  name: 'createClient',
  doc: 'Creates a client; agency accounts only.',
  method: 'POST',
  path: '/clients',
  query: [],
  body: clientRequest,
  bodyName: 'client',
  answer: text,
  status: 201,
  permissions: ['AdministerAccount'],
  agencyOnly: true,
});
export const getClient = endpoint({
  ...read,
  name: 'getClient',
  doc: 'Who a client is, its time zone and its key.',
  path: '/clients/:client',
  answer: clientDetails,
  permissions: [],
});
export const deleteClient = endpoint({
  name: 'deleteClient',
  doc: 'Deletes a client; agency accounts only.',
  method: 'DELETE',
  path: '/clients/:client',
  query: [],
  status: 200,
  permissions: ['AdministerAccount'],
  agencyOnly: true,
});
export const setBasics = endpoint({
  ...write,
  name: 'setBasics',
  doc: 'Changes who and where a client is.',
  path: '/clients/:client/setbasics',
  body: clientRequest,
  bodyName: 'client',
  permissions: ['AdministerAccount'],
});
export const setPaygBilling = endpoint({
  ...write,
  name: 'setPaygBilling',
  doc: 'Makes a client pay as it goes.',
  path: '/clients/:client/setpaygbilling',
  body: paygBillingRequest,
  bodyName: 'billing',
  permissions: ['AdministerAccount'],
});
export const setMonthlyBilling = endpoint({
  ...write,
  name: 'setMonthlyBilling',
  doc: 'Makes a client pay by the month.',
  path: '/clients/:client/setmonthlybilling',
  body: monthlyBillingRequest,
  bodyName: 'billing',
  permissions: ['AdministerAccount'],
});
export const transferCredits = endpoint({
  name: 'transferCredits',
  doc: 'Moves credits between the account and a client.',
  method: 'POST',
  path: '/clients/:client/credits',
  query: [],
  body: creditsRequest,
  bodyName: 'credits',
  answer: credits,
  status: 200,
  permissions: ['AdministerAccount'],
});
