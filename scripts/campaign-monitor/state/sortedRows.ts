const CHUNK = 2048;

/** Compares two rows; never 0 for different rows. */
export type Order<T> = (left: T, right: T) => number;

/** Rows kept in order, in chunks, so that adding and removing stays cheap at a million rows. */
export class SortedRows<T> {
  private readonly order: Order<T>;
  private chunks: T[][] = [];
  private total = 0;

  constructor(order: Order<T>, rows: readonly T[] = []) {
    this.order = order;
    const sorted = [...rows].sort(order);
    for (let from = 0; from < sorted.length; from += CHUNK / 2) this.chunks.push(sorted.slice(from, from + CHUNK / 2));
    this.total = sorted.length;
  }

  get size(): number {
    return this.total;
  }

  add(row: T): void {
    const at = this.chunkFor(row);
    const chunk = this.chunks[at];
    this.total += 1;
    if (chunk === undefined) {
      this.chunks.push([row]);
      return;
    }
    chunk.splice(this.placeIn(chunk, row), 0, row);
    if (chunk.length > CHUNK) this.chunks.splice(at + 1, 0, chunk.splice(CHUNK / 2));
  }

  /** Removes a row; nothing that determines its place in the order may have changed since it was added. */
  delete(row: T): boolean {
    const at = this.chunkFor(row);
    const chunk = this.chunks[at];
    if (chunk === undefined) return false;
    const place = this.placeIn(chunk, row);
    if (chunk[place] !== row) return false;
    chunk.splice(place, 1);
    if (chunk.length === 0) this.chunks.splice(at, 1);
    this.total -= 1;
    return true;
  }

  /** How many rows satisfy a condition that holds for all rows up to some place in the order and for none after it. */
  countWhile(isBefore: (row: T) => boolean): number {
    let count = 0;
    for (const chunk of this.chunks) {
      const last = chunk[chunk.length - 1];
      if (last !== undefined && isBefore(last)) {
        count += chunk.length;
        continue;
      }
      let [low, high] = [0, chunk.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (isBefore(chunk[middle] as T)) low = middle + 1;
        else high = middle;
      }
      return count + low;
    }
    return count;
  }

  /** Rows from a position on. */
  slice(from: number, count: number): T[] {
    const rows: T[] = [];
    let skip = from;
    for (const chunk of this.chunks) {
      if (skip >= chunk.length) {
        skip -= chunk.length;
        continue;
      }
      for (let i = skip; i < chunk.length && rows.length < count; i++) rows.push(chunk[i] as T);
      skip = 0;
      if (rows.length >= count) break;
    }
    return rows;
  }

  *[Symbol.iterator](): Generator<T> {
    for (const chunk of this.chunks) yield* chunk;
  }

  private chunkFor(row: T): number {
    let [low, high] = [0, this.chunks.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const chunk = this.chunks[middle] as T[];
      if (this.order(chunk[chunk.length - 1] as T, row) < 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(low, 0);
  }

  private placeIn(chunk: readonly T[], row: T): number {
    let [low, high] = [0, chunk.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.order(chunk[middle] as T, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
