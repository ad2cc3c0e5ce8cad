/** Every user has a row that tells whether they may log in. Source: Object Reference, "UserLogin". */
import type { Rows } from './rows.ts';

/** For the users who have none yet, where the org has the object at all. */
export function openLogins(rows: Rows): void {
  const login = rows.schema.find('UserLogin');
  if (login === undefined || !rows.schema.isStored(login)) return;
  const without = rows.store.all('SELECT "Id" AS id FROM "User" WHERE "Id" NOT IN (SELECT "UserId" FROM "UserLogin")');
  rows.addAll(
    login.name,
    without.map(({ id }) => ({ UserId: String(id) })),
  );
}
