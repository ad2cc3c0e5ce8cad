/** The statics of classes: each transaction has its own, but those that a test starts share the test's, except for triggers of events. */
import type { ApexValue } from './contract.ts';
import { perTransaction } from './current.ts';

type Statics = Map<object, Record<string, ApexValue>>;

const byEpoch = perTransaction('statics', () => new Map<number, Statics>());

/** @return the statics of all classes that were used in that epoch. */
export function staticsOf(epoch: number): Statics {
  const known = byEpoch().get(epoch) ?? new Map<object, Record<string, ApexValue>>();
  byEpoch().set(epoch, known);
  return known;
}

/** Leaves the statics of an epoch that ends to another one, but for classes that it has used itself. */
export function bequeathStatics(from: number, to: number): void {
  const heir = staticsOf(to);
  for (const [type, values] of staticsOf(from)) if (!heir.has(type)) heir.set(type, values);
  byEpoch().delete(from);
}
