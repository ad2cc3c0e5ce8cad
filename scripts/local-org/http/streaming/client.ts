/** One client of the streaming API: what it has subscribed to, and the wait for what comes. */
import type { Feed, Message } from './feeds.ts';

const LOOK_MS = 100;

export class StreamingClient {
  readonly id: string;
  readonly userId: string;
  /** When it last called, in milliseconds. */
  seenMs = Date.now();
  private readonly feeds = new Map<string, Feed>();
  private hasLeft = false;
  constructor(id: string, userId: string) {
    this.id = id;
    this.userId = userId;
  }

  subscribe(channel: string, feed: Feed): void {
    this.feeds.set(channel, feed);
  }
  unsubscribe(channel: string): boolean {
    return this.feeds.delete(channel);
  }

  /** It waits no longer. */
  leave(): void {
    this.hasLeft = true;
  }

  /** Waits until something comes, the time is over or the wait is given up. */
  async wait(milliseconds: number, givenUp: AbortSignal): Promise<readonly Message[]> {
    const end = Date.now() + milliseconds;
    for (;;) {
      this.seenMs = Date.now();
      const found = this.take();
      if (found.length > 0 || Date.now() >= end || this.hasLeft || givenUp.aborted) return found;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  private take(): readonly Message[] {
    return [...this.feeds].flatMap(([channel, feed]) => feed().map((data) => ({ channel, data })));
  }
}
