/** Platform events over server-sent events. Source: Component Library, "Emp API". */
interface Subscription {
  readonly id: string;
  readonly channel: string;
  readonly replayId: number;
}
const sources = new Map<string, EventSource>();
let errorHandler: (error: unknown) => void = () => undefined;
let lastId = 0;

export function subscribe(channel: string, replayId: number, onMessage: (message: unknown) => void): Promise<Subscription> {
  const source = new EventSource(`/events?channel=${encodeURIComponent(channel)}&replayId=${String(replayId)}`);
  lastId += 1;
  const subscription = { id: String(lastId), channel, replayId };
  sources.set(subscription.id, source);
  source.addEventListener('message', ({ data }) => onMessage(JSON.parse(String(data))));
  source.addEventListener('error', () => errorHandler({ channel, error: 'The connection was lost; the browser connects again.' }));
  return Promise.resolve(subscription);
}
export function unsubscribe(subscription: Subscription, callback?: (response: unknown) => void): Promise<unknown> {
  sources.get(subscription.id)?.close();
  sources.delete(subscription.id);
  const response = { successful: true, subscription: subscription.channel };
  callback?.(response);
  return Promise.resolve(response);
}
export function onError(callback: (error: unknown) => void): void {
  errorHandler = callback;
}
export const setDebugFlag = (_flag: boolean): void => undefined;
export const isEmpEnabled = (): Promise<boolean> => Promise.resolve(true);
