/** The account: its clients, administrators, credits, clock, and sessions for other programs. Source: API reference, "Account". */
import { endpoint } from './endpoint.ts';
import { integer, list, object, optional, text } from './schema.ts';

export const clientSummary = object('ClientSummary', 'A client as the account lists it.', {
  ClientID: text,
  Name: text,
});
const billingDetails = object('BillingDetails', 'The credits of the account.', { Credits: integer });
export const systemDate = object('SystemDate', "The clock of the account, in the account's time zone.", {
  SystemDate: text,
});
export const administrator = object('Administrator', 'An administrator of the account.', {
  EmailAddress: text,
  Name: text,
  Status: text,
});
export const emailAddress = object('EmailAddressOnly', 'An e-mail address as the whole answer.', {
  EmailAddress: text,
});
const administratorRequest = object('AdministratorRequest', 'An administrator to invite or change.', {
  EmailAddress: optional(text),
  Name: optional(text),
});
const externalSessionRequest = object('ExternalSessionRequest', 'A person who is to be signed in to the web application.', {
  Email: optional(text),
  Chrome: optional(text),
  Url: optional(text),
  IntegratorID: optional(text),
  ClientID: optional(text),
});
const externalSession = object('ExternalSession', 'The address of a signed-in session.', { SessionUrl: text });

export const getClients = endpoint({
  name: 'getClients',
  doc: 'Every client the credential can see.',
  method: 'GET',
  path: '/clients',
  query: [],
  answer: list(clientSummary),
  status: 200,
  permissions: [],
});
export const getBillingDetails = endpoint({
  name: 'getBillingDetails',
  doc: 'The credits of the account.',
  method: 'GET',
  path: '/billingdetails',
  query: [],
  answer: billingDetails,
  status: 200,
  permissions: ['AdministerAccount'],
});
export const getCountries = endpoint({
  name: 'getCountries',
  doc: 'The countries the service accepts.',
  method: 'GET',
  path: '/countries',
  query: [],
  answer: list(text),
  status: 200,
  permissions: [],
});
export const getTimezones = endpoint({
  name: 'getTimezones',
  doc: 'The labels of the time zones the service accepts.',
  method: 'GET',
  path: '/timezones',
  query: [],
  answer: list(text),
  status: 200,
  permissions: [],
});
export const getSystemDate = endpoint({
  name: 'getSystemDate',
  doc: "The present moment in the account's time zone.",
  method: 'GET',
  path: '/systemdate',
  query: [],
  answer: systemDate,
  status: 200,
  permissions: [],
});
export const getAdministrators = endpoint({
  name: 'getAdministrators',
  doc: 'The administrators of the account; with `email` the one of that address.',
  method: 'GET',
  path: '/admins',
  query: ['email'],
  answer: { kind: 'either', of: [list(administrator), administrator] },
  status: 200,
  permissions: ['AdministerPersons'],
});
export const addAdministrator = endpoint({
  name: 'addAdministrator',
  doc: 'Invites an administrator.',
  method: 'POST',
  path: '/admins',
  query: [],
  body: administratorRequest,
  bodyName: 'admin',
  answer: emailAddress,
  status: 201,
  permissions: ['AdministerPersons'],
});
export const updateAdministrator = endpoint({
  name: 'updateAdministrator',
  doc: 'Changes the name or address of an administrator.',
  method: 'PUT',
  path: '/admins',
  query: ['email'],
  body: administratorRequest,
  bodyName: 'admin',
  answer: emailAddress,
  status: 200,
  permissions: ['AdministerPersons'],
});
export const deleteAdministrator = endpoint({
  name: 'deleteAdministrator',
  doc: 'Takes the account away from an administrator.',
  method: 'DELETE',
  path: '/admins',
  query: ['email'],
  status: 200,
  permissions: ['AdministerPersons'],
});
export const getAccountPrimaryContact = endpoint({
  name: 'getAccountPrimaryContact',
  doc: 'The administrator whom the service writes to.',
  method: 'GET',
  path: '/primarycontact',
  query: [],
  answer: emailAddress,
  status: 200,
  permissions: ['AdministerPersons'],
});
export const setAccountPrimaryContact = endpoint({
  name: 'setAccountPrimaryContact',
  doc: 'Makes an administrator the one whom the service writes to.',
  method: 'PUT',
  path: '/primarycontact',
  query: ['email'],
  answer: emailAddress,
  status: 200,
  permissions: ['AdministerPersons'],
});
export const createExternalSession = endpoint({
  name: 'createExternalSession',
  doc: 'Opens a signed-in session in the web application for a person of the account.',
  method: 'PUT',
  path: '/externalsession',
  query: [],
  body: externalSessionRequest,
  bodyName: 'externalSessionOptions',
  answer: externalSession,
  status: 200,
  permissions: ['AdministerAccount'],
});
