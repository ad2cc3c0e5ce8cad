/** Messages between components. Source: Lightning Web Components Developer Guide, "Communicate Across the DOM with Lightning Message Service". */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

interface Channel {
  readonly channel: string;
}
interface Subscription {
  readonly channel: string;
  readonly listener: (message: unknown) => void;
}
const subscriptions = new Set<Subscription>();

/** Every component shares the page's one context. */
export class MessageContext {
  private readonly emit: (context: object) => void;
  constructor(emit: (context: object) => void) {
    this.emit = emit;
    this.emit(pageContext);
  }
  connect(): void {
    this.emit(pageContext);
  }
  disconnect(): void {
    return;
  }
  update(): void {
    this.emit(pageContext);
  }
}
const pageContext = {};
export const createMessageContext = (): object => ({});
export const releaseMessageContext = (_context: object): void => undefined;

export function publish(_context: object | undefined, { channel }: Channel, message?: unknown): void {
  for (const subscription of [...subscriptions]) if (subscription.channel === channel) subscription.listener(message);
}
export function subscribe(_context: object | undefined, { channel }: Channel, listener: (message: unknown) => void): Subscription {
  const subscription = { channel, listener };
  subscriptions.add(subscription);
  return subscription;
}
export function unsubscribe(subscription: Subscription): void {
  subscriptions.delete(subscription);
}
