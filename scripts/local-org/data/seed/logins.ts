/** Who may log in, and who did. Source: Object Reference, "UserLogin", "LoginHistory", "User" (LastLoginDate). */
import type { ObjectSchema } from '../schema/index.ts';
import type { Rows } from '../store/rows.ts';

/** How somebody logs in: a value of LoginHistory.LoginType, and the name of the application. */
export interface LoginWay {
  readonly type: 'Application' | 'Other Apex API' | 'Remote Access 2.0';
  readonly application: string;
}
export const IN_BROWSER: LoginWay = { type: 'Application', application: 'Browser' };

/** Adds a UserLogin for each user who has none, and a login of the administrator, who opens the org. */
export function openLogins(rows: Rows, adminUserId: string): void {
  openUserLogins(rows);
  const [admin] = rows.store.all('SELECT "LastLoginDate" AS last FROM "User" WHERE "Id" = ?', [adminUserId]);
  if (admin?.['last'] === null) recordLogin(rows, adminUserId, IN_BROWSER);
  else if (stored(rows, 'LoginHistory') !== undefined)
    rows.ensure('LoginHistory', { UserId: adminUserId }, history(IN_BROWSER, Number(admin?.['last'])));
}

/** Adds a UserLogin for each user who has none. Does nothing in an org without the object. */
export function openUserLogins(rows: Rows): void {
  const login = stored(rows, 'UserLogin');
  if (login === undefined) return;
  const without = rows.store.all('SELECT "Id" AS id FROM "User" WHERE "Id" NOT IN (SELECT "UserId" FROM "UserLogin")');
  rows.addAll(
    login.name,
    without.map(({ id }) => ({ UserId: String(id) })),
  );
}

/** Writes a successful login of now. */
export function recordLogin(rows: Rows, userId: string, way: LoginWay): void {
  rows.store.run('UPDATE "User" SET "LastLoginDate" = ? WHERE "Id" = ?', [rows.moment, userId]);
  if (stored(rows, 'LoginHistory') !== undefined) rows.add('LoginHistory', { UserId: userId, ...history(way, rows.moment) });
}

const history = ({ type, application }: LoginWay, moment: number): Readonly<Record<string, string | number>> => ({
  LoginTime: moment,
  LoginType: type,
  Application: application,
  Status: 'Success',
  SourceIp: '127.0.0.1',
});

function stored({ schema }: Rows, name: string): ObjectSchema | undefined {
  const object = schema.find(name);
  return object !== undefined && schema.isStored(object) ? object : undefined;
}
