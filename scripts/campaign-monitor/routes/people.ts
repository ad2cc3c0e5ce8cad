import { addPerson, deletePerson, getClientPrimaryContact, getPeople, setClientPrimaryContact, updatePerson } from '../contract/people.ts';
import { type Problem, problem } from '../contract/errors.ts';
import { type Route, route } from '../http/call.ts';
import { findPerson, type PeopleCodes, personProblem, removePerson, statusOf } from '../rules/people.ts';
import type { Person } from '../state/client.ts';

const CODES: PeopleCodes = { emptyName: 701, notFound: 702, last: 703, notActive: 704 };
const HIGHEST_LEVEL = 1023;
const SAFE_PASSWORD = 8;
const LONGEST_PASSWORD = 100;

const describe = (person: Person) => ({
  EmailAddress: person.email,
  Name: person.name,
  AccessLevel: person.accessLevel,
  Status: statusOf(person),
});

const levelProblem = (level: number | undefined): Problem | undefined =>
  level === undefined || (level >= 0 && level <= HIGHEST_LEVEL) ? undefined : problem(153);

const passwordProblem = (password: string | undefined): Problem | undefined => {
  if (password === undefined || password === '') return undefined;
  if (password.length > LONGEST_PASSWORD || /\s/.test(password)) return problem(175);
  return password.length < SAFE_PASSWORD ? problem(174) : undefined;
};

/** The people of a client. */
export const peopleRoutes: readonly Route[] = [
  route(getPeople, ({ found: { client }, query }) => {
    if (query.email === undefined) return client.people.map(describe);
    const person = findPerson(client.people, query.email, CODES);
    return 'code' in person ? person : describe(person);
  }),
  route(addPerson, ({ found: { client }, body }) => {
    const refusal = personProblem(client.people, body, CODES) ?? levelProblem(body.AccessLevel) ?? passwordProblem(body.Password);
    if (refusal !== undefined) return refusal;
    const email = body.EmailAddress ?? '';
    client.people.push({
      email,
      name: body.Name ?? '',
      accessLevel: body.AccessLevel ?? 0,
      isActive: (body.Password ?? '') !== '',
    });
    return { EmailAddress: email };
  }),
  route(updatePerson, ({ found: { client }, query, body }) => {
    const person = findPerson(client.people, query.email, CODES);
    if ('code' in person) return person;
    const refusal = personProblem(client.people, body, CODES, person) ?? levelProblem(body.AccessLevel) ?? passwordProblem(body.Password);
    if (refusal !== undefined) return refusal;
    if (client.primaryContact === person.email) client.primaryContact = body.EmailAddress ?? '';
    Object.assign(person, {
      email: body.EmailAddress,
      name: body.Name,
      accessLevel: body.AccessLevel ?? person.accessLevel,
    });
    return { EmailAddress: person.email };
  }),
  route(deletePerson, ({ found: { client }, query }) => removePerson(client.people, query.email, CODES)),
  route(getClientPrimaryContact, ({ found }) => ({ EmailAddress: found.client.primaryContact })),
  route(setClientPrimaryContact, ({ found: { client }, query }) => {
    const person = findPerson(client.people, query.email, CODES);
    if ('code' in person) return person;
    if (!person.isActive) return problem(CODES.notActive);
    client.primaryContact = person.email;
    return { EmailAddress: person.email };
  }),
];
