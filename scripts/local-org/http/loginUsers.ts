/** Users to choose from at the login: those who may log in, without the platform's own. */
import type { LocalOrg } from '../org.ts';
import { mayLogIn } from '../data/access/mayLogIn.ts';

export interface LoginUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly profile: string;
}

/** Ordered by their names. */
export function loginUsers(org: LocalOrg): readonly LoginUser[] {
  return org.data.store
    .all(
      `SELECT u."Id" AS id, u."Name" AS name, u."Username" AS username, COALESCE(p."Name", '') AS profile FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE ${mayLogIn(org.data.schema)} AND u."UserType" = 'Standard' AND COALESCE(p."Name", '') NOT LIKE 'Analytics Cloud %' ORDER BY u."Name", u."Id"`,
    )
    .map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      username: String(row['username']),
      profile: String(row['profile']),
    }));
}
