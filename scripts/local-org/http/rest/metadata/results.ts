/** Results of deployments and retrievals, stored in the org's database, because clients read them after the org was reopened. */
import type { LocalOrg } from '../../../org.ts';
import { idSuffix } from '../../../platform/core/operators.ts';

export type Result = Readonly<Record<string, unknown>>;

/** How many results of each kind are kept: an archive may be large. */
const KEPT = 50;

export class MetadataResults {
  private readonly org: LocalOrg;
  private readonly prefix: string;
  /** @param prefix of the Ids: `0Af` deployments, `09S` retrievals. */
  constructor(org: LocalOrg, prefix: string) {
    this.org = org;
    this.prefix = prefix;
    org.data.store.database.exec('CREATE TABLE IF NOT EXISTS _deployment (id TEXT PRIMARY KEY, result TEXT NOT NULL) WITHOUT ROWID');
  }

  newId(): string {
    const { store } = this.org.data;
    const id = `${this.prefix}${String(store.next(`metadata:${this.prefix}`)).padStart(12, '0')}`;
    store.run(
      'DELETE FROM _deployment WHERE substr(id, 1, 3) = ?1 AND id NOT IN (SELECT id FROM _deployment WHERE substr(id, 1, 3) = ?1 ORDER BY id DESC LIMIT ?2)',
      [this.prefix, KEPT],
    );
    return id + idSuffix(id);
  }

  put(id: string, result: Result): void {
    this.org.data.store.run('INSERT OR REPLACE INTO _deployment (id, result) VALUES (?, ?)', [id, JSON.stringify(result)]);
  }

  find(id: string): Result | undefined {
    const [row] = this.org.data.store.all('SELECT result FROM _deployment WHERE substr(id, 1, 15) = ?', [id.slice(0, 15)]);
    return row === undefined ? undefined : (JSON.parse(String(row['result'])) as Result);
  }
}
