/** What is computed over many rows, once when all rows of a save have been looked at: at each of them it would take a time that grows with their square. */
export class LaterSums {
  private readonly waiting = new Map<string, () => void>();

  /** @param key what is computed, and of which record */
  once(key: string, compute: () => void): void {
    this.waiting.set(key, compute);
  }

  compute(): void {
    const due = [...this.waiting.values()];
    this.waiting.clear();
    for (const one of due) one();
  }
}
