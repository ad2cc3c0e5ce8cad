/** Debug logs that a person can read: a file and an ApexLog row for each transaction that wrote something or failed. Source: Tooling API, "ApexLog". */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../platform/core/exceptions.ts';
import type { DataAccess } from '../data/index.ts';
import { limitNames } from './limits/limits.ts';
import { insertRow } from './platformRow.ts';
import type { ApexTransaction } from './transaction.ts';

/** The newest stay. */
const MOST_FILES = 200;

export class DebugLogs {
  private readonly folder: string;
  private readonly now: () => number;
  private readonly data: DataAccess;
  private last = 0;
  /** @param folder made at the first log. */
  constructor(folder: string, now: () => number, data: DataAccess) {
    this.data = data;
    this.folder = folder;
    this.now = now;
  }

  write(tx: ApexTransaction, startedAt: number, error?: unknown): void {
    if (tx.logs.length === 0 && error === undefined) return;
    mkdirSync(this.folder, { recursive: true });
    this.last += 1;
    const moment = new Date(startedAt).toISOString();
    const job = tx.frame === undefined ? '' : ` ${tx.frame.job.className} ${tx.frame.job.id} ${tx.frame.phase}`;
    const head = `${moment} ${tx.quiddity}${job}, user ${tx.user.id}, request ${tx.requestId}, ${String(this.now() - startedAt)} ms, ${error === undefined ? 'committed' : 'rolled back'}`;
    const lines = tx.logs.map(({ category, message, line }) => `${category}${line === undefined ? '' : `|[${String(line)}]`}|${message}`);
    const fault = error === undefined ? [] : [`FATAL_ERROR|${describeError(error)}`];
    const used = limitNames
      .filter((name) => name !== 'heapBytes' && tx.used(name) > 0)
      .map((name) => `  ${name}: ${String(tx.used(name))} of ${String(tx.cap(name))}`);
    const text = [head, ...lines, ...fault, 'LIMITS', ...used, ''].join('\n');
    const id = insertRow(this.data, 'ApexLog', {
      Application: 'Unknown',
      DurationMilliseconds: this.now() - startedAt,
      Location: 'SystemLog',
      LogLength: text.length,
      LogUserId: tx.user.id,
      Operation: `${tx.quiddity}${job}`,
      Request: tx.isAsync ? 'Async' : 'Application',
      RequestIdentifier: tx.requestId,
      StartTime: Math.floor(startedAt / 1000) * 1000,
      LastModifiedDate: this.now(),
      Status: error === undefined ? 'Success' : (describeError(error).split('\n')[0]?.slice(0, 255) ?? ''),
    });
    writeFileSync(join(this.folder, this.nameOf(id)), text);
    if (this.last % MOST_FILES === 0) this.prune();
  }

  /** Names of the kept logs, newest first, with their first lines. */
  list(): readonly { readonly name: string; readonly head: string }[] {
    return this.files()
      .reverse()
      .map((name) => ({ name, head: readFileSync(join(this.folder, name), 'utf8').split('\n', 1)[0] ?? '' }));
  }
  /** A log by its name or by the Id of its row; undefined if it is not kept. */
  read(log: string): string | undefined {
    const name = log.endsWith('.log') ? log : this.nameOf(log);
    return this.files().includes(name) ? readFileSync(join(this.folder, name), 'utf8') : undefined;
  }

  private nameOf(id: string): string {
    return `${id.slice(0, 15)}.log`;
  }
  private files(): string[] {
    return existsSync(this.folder)
      ? readdirSync(this.folder)
          .filter((name) => name.endsWith('.log'))
          .sort()
      : [];
  }
  private prune(): void {
    for (const file of this.files().slice(0, -MOST_FILES)) rmSync(join(this.folder, file));
    this.data.store.run('DELETE FROM "ApexLog" WHERE "Id" NOT IN (SELECT "Id" FROM "ApexLog" ORDER BY "Id" DESC LIMIT ?)', [MOST_FILES]);
  }
}
