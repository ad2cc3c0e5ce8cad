import {
  addAdministrator,
  createExternalSession,
  deleteAdministrator,
  getAccountPrimaryContact,
  getAdministrators,
  setAccountPrimaryContact,
  updateAdministrator,
} from '../contract/account.ts';
import { problem } from '../contract/errors.ts';
import { type Route, route } from '../http/call.ts';
import { findPerson, type PeopleCodes, personProblem, removePerson, statusOf } from '../rules/people.ts';
import type { Person } from '../state/client.ts';

const CODES: PeopleCodes = { emptyName: 751, notFound: 752, last: 753, notActive: 754 };

const describe = (admin: Person) => ({ EmailAddress: admin.email, Name: admin.name, Status: statusOf(admin) });

/** The administrators of the account, and sessions for people who sign in from elsewhere. */
export const administratorRoutes: readonly Route[] = [
  route(getAdministrators, ({ query, service: { account } }) => {
    if (query.email === undefined) return account.admins.map(describe);
    const admin = findPerson(account.admins, query.email, CODES);
    return 'code' in admin ? admin : describe(admin);
  }),
  route(addAdministrator, ({ body, service: { account } }) => {
    const refusal = personProblem(account.admins, body, CODES);
    if (refusal !== undefined) return refusal;
    const email = body.EmailAddress ?? '';
    account.admins.push({ email, name: body.Name ?? '', accessLevel: 0, isActive: false });
    return { EmailAddress: email };
  }),
  route(updateAdministrator, ({ query, body, service: { account } }) => {
    const admin = findPerson(account.admins, query.email, CODES);
    if ('code' in admin) return admin;
    const refusal = personProblem(account.admins, body, CODES, admin);
    if (refusal !== undefined) return refusal;
    if (account.primaryContact === admin.email) account.primaryContact = body.EmailAddress ?? '';
    Object.assign(admin, { email: body.EmailAddress, name: body.Name });
    return { EmailAddress: admin.email };
  }),
  route(deleteAdministrator, ({ query, service: { account } }) => removePerson(account.admins, query.email, CODES)),
  route(getAccountPrimaryContact, ({ service }) => ({ EmailAddress: service.account.primaryContact })),
  route(setAccountPrimaryContact, ({ query, service: { account } }) => {
    const admin = findPerson(account.admins, query.email, CODES);
    if ('code' in admin) return admin;
    if (!admin.isActive) return problem(CODES.notActive);
    account.primaryContact = admin.email;
    return { EmailAddress: admin.email };
  }),
  route(createExternalSession, ({ body, service }) => {
    const everybody = [...service.account.admins, ...[...service.clients.values()].flatMap(({ people }) => people)];
    if (!everybody.some(({ email }) => email.toLowerCase() === body.Email?.toLowerCase())) return problem(5001);
    if (!/^[0-9a-f]{16}$/i.test(body.IntegratorID ?? '')) return problem(5002);
    if (!['all', 'tabs', 'none'].includes((body.Chrome ?? '').toLowerCase())) return problem(5003);
    const [first, second, third] = [16, 8, 8].map((length) => service.ids.next('session', length).toUpperCase());
    return { SessionUrl: `https://external1.createsend.com/cd/create/${first}/${second}?url=${third}` };
  }),
];
