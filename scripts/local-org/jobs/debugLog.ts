/** Debug logs that a person can read: a file for each transaction that wrote something or failed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from '../platform/core/exceptions.ts';
import { limitNames } from './limits.ts';
import type { ApexTransaction } from './transaction.ts';

/** The newest stay. */
const MOST_FILES = 200;

export class DebugLogs {
  private readonly folder: string;
  private readonly now: () => number;
  private last = 0;
  /** @param folder made at the first log. */
  constructor(folder: string, now: () => number) {
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
    const used = limitNames.filter((name) => name !== 'heapBytes' && tx.used(name) > 0).map((name) => `  ${name}: ${String(tx.used(name))} of ${String(tx.cap(name))}`);
    writeFileSync(join(this.folder, `${moment.replaceAll(':', '-')}-${String(this.last).padStart(4, '0')}-${tx.quiddity.toLowerCase()}.log`), [head, ...lines, ...fault, 'LIMITS', ...used, ''].join('\n'));
    if (this.last % MOST_FILES === 0) this.prune();
  }

  /** Names of the kept logs, newest first, with their first lines. */
  list(): readonly { readonly name: string; readonly head: string }[] {
    return this.files().reverse().map((name) => ({ name, head: readFileSync(join(this.folder, name), 'utf8').split('\n', 1)[0] ?? '' }));
  }
  /** @return undefined for a name that is no kept log. */
  read(name: string): string | undefined {
    return this.files().includes(name) ? readFileSync(join(this.folder, name), 'utf8') : undefined;
  }

  private files(): string[] {
    return existsSync(this.folder) ? readdirSync(this.folder).filter((name) => name.endsWith('.log')).sort() : [];
  }
  private prune(): void {
    for (const file of this.files().slice(0, -MOST_FILES)) rmSync(join(this.folder, file));
  }
}
