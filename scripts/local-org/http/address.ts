/** A stable address on loopback: after a deployment the org is reopened with its new source behind the same address, and requests wait meanwhile. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const MAX_HEADER_BYTES = 64_000;
/** Idle connections must outlive the reopening of an org; otherwise a client sends its next request on a connection that is about to be closed. */
const KEEP_ALIVE_MS = 72_000;
const HOST = '127.0.0.1';

export class Address {
  readonly url: string;
  private readonly server: Server;
  private answer: RequestListener | undefined;
  private readonly waiting: (() => void)[] = [];

  private constructor(server: Server, url: string) {
    this.server = server;
    this.url = url;
    server.on('request', (request, response) => {
      const pass = (): void => void this.answer?.(request, response);
      if (this.answer === undefined) this.waiting.push(pass);
      else pass();
    });
  }

  /** Errors: EADDRINUSE. */
  static async open(port = 0): Promise<Address> {
    const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS });
    await new Promise<void>((listening, fail) => server.once('error', fail).listen(port, HOST, listening));
    return new Address(server, `http://${HOST}:${String((server.address() as AddressInfo).port)}`);
  }

  /** Sends requests to this listener, waiting ones first. */
  lead(answer: RequestListener): void {
    this.answer = answer;
    for (const pass of this.waiting.splice(0)) pass();
  }

  /** Makes requests wait. */
  hold(): void {
    this.answer = undefined;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }
}
