/**
 * Packages that were validated with tests: each can be deployed without running them again, until something else is deployed.
 * Source: Metadata API Developer Guide, "deployRecentValidation()"; Salesforce Help, "Quick Deployments".
 */
import type { LocalOrg } from '../../../../org.ts';
import { RestError } from '../../errors.ts';

/** Ten days. */
const VALID_MS = 10 * 24 * 60 * 60 * 1000;

export interface Validated {
  readonly zip: Uint8Array;
  readonly ignoreWarnings: boolean;
}

export class Validations {
  private readonly org: LocalOrg;
  constructor(org: LocalOrg) {
    this.org = org;
    org.data.store.database.exec(
      'CREATE TABLE IF NOT EXISTS _validation (id TEXT PRIMARY KEY, package BLOB NOT NULL, ignores_warnings INTEGER NOT NULL, ended_ms INTEGER NOT NULL) WITHOUT ROWID',
    );
  }

  keep(id: string, { zip, ignoreWarnings }: Validated): void {
    const now = this.org.clock.now();
    this.org.data.store.run('DELETE FROM _validation WHERE ended_ms < ?', [now - VALID_MS]);
    this.org.data.store.run('INSERT INTO _validation (id, package, ignores_warnings, ended_ms) VALUES (?, ?, ?, ?)', [
      id,
      zip,
      ignoreWarnings ? 1 : 0,
      now,
    ]);
  }

  /** Errors: INVALID_ID_FIELD. */
  find(id: string): Validated {
    const [row] = this.org.data.store.all(
      'SELECT package, ignores_warnings FROM _validation WHERE substr(id, 1, 15) = ? AND ended_ms >= ?',
      [id.slice(0, 15), this.org.clock.now() - VALID_MS],
    );
    if (row === undefined)
      throw new RestError(
        400,
        'INVALID_ID_FIELD',
        `${id} can't be deployed: validate the package with its tests again. A validation counts for ten days, and until the next deployment.`,
      );
    return { zip: row['package'] as Uint8Array, ignoreWarnings: row['ignores_warnings'] === 1 };
  }

  /** Removes validations after a deployment: they may no longer hold. */
  clear(): void {
    this.org.data.store.run('DELETE FROM _validation');
  }
}
