/** How the classes of the platform library find the running org's event bus. */
import type { Transaction } from '../../platform/core/contract.ts';
import type { EventBus } from './bus.ts';

export function eventBusOf(tx: Transaction): EventBus {
  return (tx.org as unknown as { readonly events: EventBus }).events;
}
