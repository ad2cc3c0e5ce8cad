const WINDOW_SECONDS = 60;

/** Counts writes to one address on one list within a minute. */
export class WriteCounter {
  private readonly moments = new Map<string, number[]>();

  /** Whether one more write now is too many. Counts it if not. */
  isTooQuick(key: string, now: number, limit: number): boolean {
    if (limit === 0) return false;
    const recent = (this.moments.get(key) ?? []).filter((moment) => moment > now - WINDOW_SECONDS);
    if (recent.length < limit) recent.push(now);
    else return true;
    this.moments.set(key, recent);
    return false;
  }
}
