/**
 * Counts of the last 24 hours, by hour: API requests, asynchronous Apex executions.
 * Source: Salesforce Help, "API Request Limits and Allocations" (a rolling 24-hour period); Apex Developer Guide, "Lightning Platform Apex Limits".
 */
import type { DataAccess } from '../../data/index.ts';

/** Every transaction of a job counts: each start, execute and finish of a batch, each queueable, future call and firing of a schedule. */
export const ASYNC_EXECUTIONS = 'DailyAsyncApexExecutions';
export const MOST_ASYNC_EXECUTIONS = 250_000;
const HOUR_MS = 3_600_000;
const HOURS = 24;

declare module '../../platform/core/contract.ts' {
  interface Org {
    readonly dailyCounts: DailyCounts;
    /** Limits of the whole org that are not a developer edition's, by name. */
    readonly orgLimits: ReadonlyMap<string, number>;
  }
}

export class DailyCounts {
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
    data.store.database.exec('CREATE TABLE IF NOT EXISTS _daily_count (name TEXT, hour INTEGER, count INTEGER, PRIMARY KEY (name, hour))');
  }

  add(name: string, count = 1): void {
    this.data.store.run(
      'INSERT INTO _daily_count (name, hour, count) VALUES (?, ?, ?) ON CONFLICT (name, hour) DO UPDATE SET count = count + excluded.count',
      [name, this.hour(), count],
    );
  }
  sum(name: string): number {
    return Number(
      this.data.store.all('SELECT SUM(count) AS n FROM _daily_count WHERE name = ? AND hour > ?', [name, this.hour() - HOURS])[0]?.['n'] ??
        0,
    );
  }

  private hour(): number {
    return Math.floor(this.now() / HOUR_MS);
  }
}
