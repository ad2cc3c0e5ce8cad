/** The people of a client. Source: API reference, "Clients". */
import { emailAddress } from './account.ts';
import { endpoint, read, write } from './endpoint.ts';
import { either, integer, list, object, optional, text } from './schema.ts';

export const person = object('Person', 'Somebody who may work with a client.', {
  EmailAddress: text,
  Name: text,
  AccessLevel: integer,
  Status: text,
});
const personRequest = object('PersonRequest', 'A person to add or change.', {
  EmailAddress: optional(text),
  Name: optional(text),
  AccessLevel: optional(integer),
  Password: optional(text),
});
export const getPeople = endpoint({
  ...read,
  name: 'getPeople',
  doc: 'The people of a client; with `email` the one of that address.',
  path: '/clients/:client/people',
  query: ['email'],
  answer: either(list(person), person),
  permissions: ['AdministerPersons'],
});
export const addPerson = endpoint({
  name: 'addPerson',
  doc: 'Adds a person to a client; without a password an invitation goes out.',
  method: 'POST',
  path: '/clients/:client/people',
  query: [],
  body: personRequest,
  bodyName: 'person',
  answer: emailAddress,
  status: 201,
  permissions: ['AdministerPersons'],
});
export const updatePerson = endpoint({
  ...write,
  name: 'updatePerson',
  doc: 'Changes a person of a client.',
  path: '/clients/:client/people',
  query: ['email'],
  body: personRequest,
  bodyName: 'person',
  answer: emailAddress,
  permissions: ['AdministerPersons'],
});
export const deletePerson = endpoint({
  name: 'deletePerson',
  doc: 'Takes a client away from a person.',
  method: 'DELETE',
  path: '/clients/:client/people',
  query: ['email'],
  status: 200,
  permissions: ['AdministerPersons'],
});
export const getClientPrimaryContact = endpoint({
  ...read,
  name: 'getClientPrimaryContact',
  doc: 'The person whom the service writes to.',
  path: '/clients/:client/primarycontact',
  answer: emailAddress,
  permissions: ['AdministerPersons'],
});
export const setClientPrimaryContact = endpoint({
  ...write,
  name: 'setClientPrimaryContact',
  doc: 'Makes a person the one whom the service writes to.',
  path: '/clients/:client/primarycontact',
  query: ['email'],
  answer: emailAddress,
  permissions: ['AdministerPersons'],
});
