/**
 * Measures the CPU time of a transaction. Waiting (callouts, sleep) is not counted, because this process then uses none.
 * Units: milliseconds. Source: Apex Developer Guide, "Execution Governors and Limits", note on CPU time.
 */
export class CpuWatch {
  #started = process.cpuUsage();
  #pausedAt: NodeJS.CpuUsage | undefined;

  usedMs(): number {
    const { user, system } = this.#pausedAt ?? process.cpuUsage(this.#started);
    return Math.floor((user + system) / 1000);
  }

  /** Stops counting: another set of limits is in front. */
  pause(): void {
    this.#pausedAt = process.cpuUsage(this.#started);
  }

  resume(): void {
    if (this.#pausedAt === undefined) return;
    const now = process.cpuUsage();
    this.#started = { user: now.user - this.#pausedAt.user, system: now.system - this.#pausedAt.system };
    this.#pausedAt = undefined;
  }
}
