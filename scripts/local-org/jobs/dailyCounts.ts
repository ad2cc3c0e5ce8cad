/** What the org counts over the last 24 hours, in hours: requests to the API. Source: Salesforce Help, "API Request Limits and Allocations" (a rolling 24-hour period). */
import type { DataAccess } from '../data/index.ts';

const HOUR_MS = 3_600_000;
const HOURS = 24;

export class DailyCounts {
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
    data.store.database.exec('CREATE TABLE IF NOT EXISTS _daily_count (name TEXT, hour INTEGER, count INTEGER, PRIMARY KEY (name, hour))');
  }

  add(name: string): void {
    this.data.store.run('INSERT INTO _daily_count (name, hour, count) VALUES (?, ?, 1) ON CONFLICT (name, hour) DO UPDATE SET count = count + 1', [name, this.hour()]);
  }
  sum(name: string): number {
    return Number(this.data.store.all('SELECT SUM(count) AS n FROM _daily_count WHERE name = ? AND hour > ?', [name, this.hour() - HOURS])[0]?.['n'] ?? 0);
  }

  private hour(): number {
    return Math.floor(this.now() / HOUR_MS);
  }
}
