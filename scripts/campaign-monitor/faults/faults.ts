import type { FaultOrder, FaultTarget } from './fault.ts';

interface Standing {
  readonly id: number;
  readonly order: FaultOrder;
  seen: number;
  done: number;
}

/** The faults in force. */
export class Faults {
  private readonly random: () => number;
  private standing: Standing[] = [];
  private lastId = 0;

  constructor(random: () => number) {
    this.random = random;
  }

  /** Orders a fault. @return its number. */
  order(order: FaultOrder): number {
    this.lastId += 1;
    this.standing.push({ id: this.lastId, order, seen: 0, done: 0 });
    return this.lastId;
  }

  /** Lifts one fault, or all. */
  lift(id?: number): void {
    this.standing = id === undefined ? [] : this.standing.filter((fault) => fault.id !== id);
  }

  /** The active faults and how often each has struck. */
  list(): readonly { readonly id: number; readonly order: FaultOrder; readonly done: number }[] {
    return this.standing.map(({ id, order, done }) => ({ id, order, done }));
  }

  /** The fault for a call, if any: the one that was ordered first. */
  strike(target: FaultTarget): FaultOrder | undefined {
    for (const fault of this.standing) {
      const { order } = fault;
      if (order.endpoint !== undefined && order.endpoint !== target.endpoint) continue;
      if (order.method !== undefined && order.method.toUpperCase() !== target.method) continue;
      if (order.path !== undefined && !target.path.toLowerCase().includes(order.path.toLowerCase())) continue;
      fault.seen += 1;
      if (fault.seen <= (order.after ?? 0) || fault.done >= (order.count ?? Infinity) || this.random() >= (order.probability ?? 1))
        continue;
      fault.done += 1;
      return order;
    }
    return undefined;
  }
}
