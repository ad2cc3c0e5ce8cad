/**
 * Who may call: tokens that logins give out. They stay valid over restarts, because an access-token login has nothing to renew with.
 * The server answers on loopback only, so every password of an existing user is right, as is every client secret.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { LoginWay } from '../../../data/seed/logins.ts';
import type { LocalOrg } from '../../../org.ts';
import { mayLogIn } from '../../../data/access/mayLogIn.ts';

const TOKEN_BYTES = 32;

export class Sessions {
  private readonly org: LocalOrg;
  constructor(org: LocalOrg) {
    this.org = org;
    org.data.store.database.exec('CREATE TABLE IF NOT EXISTS _session (token TEXT PRIMARY KEY, user TEXT NOT NULL)');
  }

  /** Like `open`, and tells of it in the user's login history. */
  logIn(userId: string, way: LoginWay): string {
    this.org.data.recordLogin(userId, way);
    return this.open(userId);
  }
  /** @return a new token in the platform's form: the org's Id, `!`, and letters and digits. */
  open(userId: string): string {
    const token = `${this.org.id.slice(0, 15)}!${randomBytes(TOKEN_BYTES).toString('hex')}`;
    this.org.data.store.run('INSERT INTO _session (token, user) VALUES (?, ?)', [hashed(token), userId]);
    return token;
  }
  userOf(token: string): string | undefined {
    const [row] = this.org.data.store.all('SELECT user FROM _session WHERE token = ?', [hashed(token)]);
    return row === undefined ? undefined : String(row['user']);
  }
  close(token: string): void {
    this.org.data.store.run('DELETE FROM _session WHERE token = ?', [hashed(token)]);
  }
  /** A user who may log in, by username; the administrator when none is named. */
  findUser(username: string | undefined): string | undefined {
    if (username === undefined) return this.org.admin.id;
    const { schema, store } = this.org.data;
    const [row] = store.all(`SELECT u."Id" FROM "User" u WHERE u."Username" = ? AND ${mayLogIn(schema)}`, [username]);
    return row === undefined ? undefined : String(row['Id']);
  }
}

/** Only a hash is kept: the database gives no access away. */
function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
