import { type Order, SortedRows } from './sortedRows.ts';
import type { Moment } from './zone.ts';

/** The orders in which a report can be requested. Each must distinguish any two rows, with the address as the tie-breaker. */
export type Orders<T> = { readonly [name: string]: Order<T> };

/** Which rows of a table a page shows. */
export interface Cut {
  readonly orderField: string;
  readonly isDescending: boolean;
  readonly from: number;
  readonly count: number;
  /** Only rows of this moment or later. */
  readonly since?: Moment;
}

/** Rows of one report in several orders; an order is built when it is first asked for. */
export class Table<T> {
  private readonly orders: Orders<T>;
  private readonly primary: string;
  private readonly momentOf: ((row: T) => Moment) | undefined;
  private readonly built = new Map<string, SortedRows<T>>();

  /** `momentOf` says when a row happened; a table without it cannot be cut by date. The first order is the primary one. */
  constructor(orders: Orders<T>, momentOf?: (row: T) => Moment, rows: readonly T[] = []) {
    this.orders = orders;
    this.primary = Object.keys(orders)[0] ?? '';
    this.momentOf = momentOf;
    this.load(rows);
  }

  get size(): number {
    return this.sorted(this.primary).size;
  }

  /** Replaces all rows. */
  load(rows: readonly T[]): void {
    this.built.clear();
    this.built.set(this.primary, new SortedRows(this.order(this.primary), rows));
  }

  add(row: T): void {
    for (const rows of this.built.values()) rows.add(row);
  }

  /** Removes a row; call it before changing anything that determines its place in an order. */
  delete(row: T): void {
    for (const rows of this.built.values()) rows.delete(row);
  }

  /** Builds an order now rather than at its first use. */
  warm(orderField: string): void {
    this.sorted(orderField);
  }

  /** The rows of a page, and how many there are on all pages. */
  cut({ orderField, isDescending, from, count, since }: Cut): { readonly rows: readonly T[]; readonly total: number } {
    const sorted = this.sorted(orderField);
    const momentOf = this.momentOf;
    if (since !== undefined && momentOf !== undefined && orderField !== 'date') {
      const rows = [...sorted].filter((row) => momentOf(row) >= since);
      if (isDescending) rows.reverse();
      return { rows: rows.slice(from, from + count), total: rows.length };
    }
    const skipped = since === undefined || momentOf === undefined ? 0 : sorted.countWhile((row) => momentOf(row) < since);
    const total = sorted.size - skipped;
    if (!isDescending) return { rows: sorted.slice(skipped + from, count), total };
    const end = sorted.size - from;
    const start = Math.max(skipped, end - count);
    return { rows: end > start ? sorted.slice(start, end - start).reverse() : [], total };
  }

  /** The number of rows between two times. */
  countBetween(from: Moment, until: Moment): number {
    const momentOf = this.momentOf;
    if (momentOf === undefined) return 0;
    const sorted = this.sorted('date');
    return sorted.countWhile((row) => momentOf(row) < until) - sorted.countWhile((row) => momentOf(row) < from);
  }

  /** The rows for which `probe` is 0; it is negative for rows before those, positive for rows after them. */
  matching(orderField: string, probe: (row: T) => number): readonly T[] {
    const sorted = this.sorted(orderField);
    const from = sorted.countWhile((row) => probe(row) < 0);
    return sorted.slice(from, sorted.countWhile((row) => probe(row) <= 0) - from);
  }

  /** The row at a place of the primary order. */
  at(place: number): T | undefined {
    return this.sorted(this.primary).slice(place, 1)[0];
  }

  /** All rows in the primary order. */
  [Symbol.iterator](): Iterator<T> {
    return this.sorted(this.primary)[Symbol.iterator]();
  }

  private order(name: string): Order<T> {
    const order = this.orders[name];
    if (order === undefined) throw new Error(`No order ${name}`);
    return order;
  }

  private sorted(name: string): SortedRows<T> {
    const known = this.built.get(name);
    if (known !== undefined) return known;
    const rows = new SortedRows(this.order(name), [...this]);
    this.built.set(name, rows);
    return rows;
  }
}
