/** What became of deployments, in the org's database: clients ask for it after the org was opened anew with what was deployed. */
import type { LocalOrg } from '../../../org.ts';
import { idSuffix } from '../../../platform/core/operators.ts';

export type Result = Readonly<Record<string, unknown>>;

export class DeployResults {
  private readonly org: LocalOrg;
  constructor(org: LocalOrg) {
    this.org = org;
    org.data.store.database.exec('CREATE TABLE IF NOT EXISTS _deployment (id TEXT PRIMARY KEY, result TEXT NOT NULL) WITHOUT ROWID');
  }

  newId(): string {
    const id = `0Af${String(this.org.data.store.next('deployment')).padStart(12, '0')}`;
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
