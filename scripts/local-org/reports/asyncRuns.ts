/**
 * Asynchronous runs: asked for in a transaction, computed after it as the user who asked, kept for 24 hours.
 * Source: Apex Developer Guide, "Requirements and Limitations" of Reports and Dashboards API via Apex.
 */
import type { DataAccess } from '../data/index.ts';
import type { RunnerParts } from '../jobs/run/executor.ts';
import { transaction } from '../platform/core/current.ts';
import { raise } from '../platform/core/error.ts';
import { describeError } from '../platform/core/exceptions.ts';
import { idSuffix } from '../platform/core/operators.ts';
import { raiseReport } from './errors.ts';
import type { ReportMetadata, ReportResults } from './model.ts';
import type { ReportRunner } from './run.ts';
import { readResults, writeResults } from './stored.ts';

export interface ReportInstance {
  readonly id: string;
  readonly reportId: string;
  readonly ownerId: string;
  readonly status: 'New' | 'Running' | 'Success' | 'Error';
  readonly requestDate: number;
  readonly completionDate: number | null;
  readonly hasDetailRows: boolean;
}
const KEPT_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const MOST_LISTED = 2000;
/** Runs in an hour, for the whole org. */
const MOST_RUNS = { sync: 500, async: 1200 } as const;
type Row = Readonly<Record<string, unknown>>;

export class ReportRuns {
  private readonly data: DataAccess;
  private readonly runner: ReportRunner;
  private readonly now: () => number;
  constructor(data: DataAccess, runner: ReportRunner, now: () => number) {
    this.data = data;
    this.runner = runner;
    this.now = now;
    data.exec(
      'CREATE TABLE IF NOT EXISTS _report_instance (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT, report TEXT, owner TEXT, status TEXT, requested INTEGER, completed INTEGER, details INTEGER, metadata TEXT, results TEXT, error TEXT)',
    );
    data.exec('CREATE TABLE IF NOT EXISTS _report_run (moment INTEGER, kind TEXT)');
  }

  /** Errors: ReportRunException when the hourly limit of the org is used up. */
  count(kind: keyof typeof MOST_RUNS): void {
    const { store } = this.data;
    store.run('DELETE FROM _report_run WHERE moment <= ?', [this.now() - HOUR_MS]);
    const [row] = store.all('SELECT COUNT(*) AS runs FROM _report_run WHERE kind = ?', [kind]);
    if (Number(row?.['runs'] ?? 0) >= MOST_RUNS[kind])
      raiseReport(
        'ReportRunException',
        kind === 'sync'
          ? "You can't run more than 500 reports synchronously every 60 minutes. Try again later."
          : "You can't run more than 1200 reports asynchronously every 60 minutes. Try again later.",
      );
    store.run('INSERT INTO _report_run VALUES (?, ?)', [this.now(), kind]);
  }

  ask(metadata: ReportMetadata, includeDetails: boolean): ReportInstance {
    this.count('async');
    const { store } = this.data;
    const number = store.next('id:0LG');
    const short = `0LG${String(number).padStart(12, '0')}`;
    const id = short + idSuffix(short);
    store.run('INSERT INTO _report_instance (id, report, owner, status, requested, details, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)', [
      id,
      metadata.id ?? '',
      transaction().user.id,
      'New',
      this.now(),
      includeDetails ? 1 : 0,
      JSON.stringify(metadata),
    ]);
    return this.find(id);
  }

  /** Errors: System.NoDataFoundException for one that does not exist or is older than a day, InstanceAccessException for another user's. Source: seen in an org. */
  find(id: string | null): ReportInstance {
    if (id === null)
      return raiseReport('ReportRunException', 'We ran into an error when running this report. Try to re-submit your query.');
    const [row] = this.data.store.all('SELECT * FROM _report_instance WHERE id = ? AND requested > ?', [id, this.now() - KEPT_MS]);
    if (row === undefined) return raise('System.NoDataFoundException', 'The instance you requested does not exist.');
    if (row['owner'] !== transaction().user.id)
      return raiseReport('InstanceAccessException', 'You do not have access to the report instance.');
    return instance(row);
  }
  /** Newest first. */
  of(reportId: string): readonly ReportInstance[] {
    return this.data.store
      .all('SELECT * FROM _report_instance WHERE report = ? AND owner = ? AND requested > ? ORDER BY number DESC LIMIT ?', [
        reportId,
        transaction().user.id,
        this.now() - KEPT_MS,
        MOST_LISTED,
      ])
      .map(instance);
  }
  /** Errors: ReportRunException when it failed or is not done yet. */
  results(id: string): ReportResults {
    this.find(id);
    const [row] = this.data.store.all('SELECT results, error, status FROM _report_instance WHERE id = ?', [id]);
    if (row?.['status'] === 'Error') return raiseReport('ReportRunException', String(row['error']));
    if (row?.['results'] === null || row === undefined)
      return raiseReport('ReportRunException', 'Results of this report run are not available yet.');
    return readResults(String(row['results']));
  }

  /** Runs a waiting one. @return whether there was one */
  step({ executor }: RunnerParts): boolean {
    const [row] = this.data.store.all("SELECT * FROM _report_instance WHERE status IN ('New', 'Running') ORDER BY number LIMIT 1");
    if (row === undefined) return false;
    const { store } = this.data;
    const finish = (status: string, results: string | null, error: string | null): void =>
      void store.run('UPDATE _report_instance SET status = ?, results = ?, error = ?, completed = ? WHERE id = ?', [
        status,
        results,
        error,
        this.now(),
        String(row['id']),
      ]);
    try {
      executor.run('REST', String(row['owner']), (tx) => {
        const results = tx.uncounted(['queryRows'], () =>
          this.runner.run(JSON.parse(String(row['metadata'])) as ReportMetadata, row['details'] === 1),
        );
        finish('Success', writeResults(results), null);
      });
    } catch (error) {
      finish('Error', null, describeError(error).split('\n')[0] ?? '');
    }
    return true;
  }
}

function instance(row: Row): ReportInstance {
  return {
    id: String(row['id']),
    reportId: String(row['report']),
    ownerId: String(row['owner']),
    status: String(row['status']) as ReportInstance['status'],
    requestDate: Number(row['requested']),
    completionDate: row['completed'] === null ? null : Number(row['completed']),
    hasDetailRows: row['details'] === 1,
  };
}
