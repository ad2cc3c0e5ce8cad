/** The org's clock: real by default, moved forward on demand. The offset is kept with the org. */
import type { DataAccess } from '../data/index.ts';
import type { Clock } from '../platform/core/contract.ts';

export class DrivenClock implements Clock {
  private shiftMs = 0;
  private earliest = 0;
  private data: DataAccess | undefined;

  now(): number {
    return Math.max(Date.now() + this.shiftMs, this.earliest);
  }
  outlast(began: number): void {
    this.earliest = Math.max(this.earliest, began + 1);
  }
  /** Keeps the offset in the database, which is created later than the clock. */
  keepIn(data: DataAccess): void {
    data.store.database.exec('CREATE TABLE IF NOT EXISTS _clock (shift INTEGER NOT NULL)');
    this.shiftMs = Number(data.store.all('SELECT shift FROM _clock')[0]?.['shift'] ?? 0);
    this.data = data;
  }
  advance(ms: number): void {
    this.shiftMs += ms;
    if (this.data?.store.run('UPDATE _clock SET shift = ?', [this.shiftMs]) === 0)
      this.data.store.run('INSERT INTO _clock (shift) VALUES (?)', [this.shiftMs]);
  }
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `90s`, `5m`, `1h`, `2d` in milliseconds; undefined for any other text. */
export function durationMs(text: string): number | undefined {
  const [, number, unit] = /^(\d+)([smhd])$/.exec(text) ?? [];
  return number === undefined || unit === undefined ? undefined : Number(number) * (UNITS[unit] ?? 0);
}
