import { type Problem, problem } from '../contract/errors.ts';
import type { Person } from '../state/client.ts';
import { isEmailAddress } from './subscribers/emailAddress.ts';

/** The codes that differ between the people of a client and the administrators of the account. */
export interface PeopleCodes {
  readonly emptyName: number;
  readonly notFound: number;
  readonly last: number;
  readonly notActive: number;
}

/** The state of an invitation as the API shows it. */
export const statusOf = ({ isActive }: Person): string => (isActive ? 'Active' : 'Waiting to Accept the Invitation');

/** Somebody by address. */
export const findPerson = (people: readonly Person[], email: string | undefined, codes: PeopleCodes): Person | Problem =>
  people.find((person) => person.email.toLowerCase() === email?.toLowerCase()) ?? problem(codes.notFound);

/** Checks a name and an address. Errors: 1 no address, no name, 150 address taken. */
export const personProblem = (
  people: readonly Person[],
  input: { readonly EmailAddress?: string; readonly Name?: string },
  codes: PeopleCodes,
  own?: Person,
): Problem | undefined => {
  if (!isEmailAddress(input.EmailAddress)) return problem(1);
  if ((input.Name ?? '').trim() === '') return problem(codes.emptyName);
  const key = input.EmailAddress.toLowerCase();
  return people.some((person) => person !== own && person.email.toLowerCase() === key) ? problem(150) : undefined;
};

/** Removes somebody, except the last person. */
export const removePerson = (people: Person[], email: string | undefined, codes: PeopleCodes): Problem | undefined => {
  const person = findPerson(people, email, codes);
  if ('code' in person) return person;
  if (people.length === 1) return problem(codes.last);
  people.splice(people.indexOf(person), 1);
  return undefined;
};
