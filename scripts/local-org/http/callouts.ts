/** HTTP out of Apex: the Apex thread waits while a worker sends. Source: Apex Developer Guide, "Invoking HTTP Callouts". */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { CalloutDoor } from '../platform/core/contract.ts';
import { raise } from '../platform/core/error.ts';

type Request = Parameters<CalloutDoor['send']>[0];
type Response = ReturnType<CalloutDoor['send']>;
type Answer = { readonly error: string } | { readonly statusCode: number; readonly status: string; readonly headers: readonly string[]; readonly body: Uint8Array };

export class Callouts implements CalloutDoor {
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));
  private readonly channel = new MessageChannel();
  private worker: Worker | undefined;

  send(request: Request): Response {
    this.worker ??= this.start();
    Atomics.store(this.signal, 0, 0);
    this.worker.postMessage({ method: request.method, url: request.url, headers: Object.fromEntries(request.headers), body: request.body, timeoutMs: request.timeoutMs });
    const outcome = Atomics.wait(this.signal, 0, 0, request.timeoutMs + 1000);
    const answer = receiveMessageOnPort(this.channel.port1)?.message as Answer | undefined;
    if (outcome === 'timed-out' || answer === undefined) raise('System.CalloutException', 'Read timed out');
    if ('error' in answer) raise('System.CalloutException', errorText(answer.error));
    const headers = new Map<string, string>();
    for (let index = 0; index < answer.headers.length; index += 2) headers.set(answer.headers[index] ?? '', answer.headers[index + 1] ?? '');
    return { statusCode: answer.statusCode, status: answer.status, headers, body: answer.body };
  }

  async close(): Promise<void> {
    this.channel.port1.close();
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(new URL('./calloutWorker.mjs', import.meta.url), { workerData: { signal: this.signal, port: this.channel.port2 }, transferList: [this.channel.port2], execArgv: [] });
    worker.unref();
    return worker;
  }
}

function errorText(code: string): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'Connection refused (Connection refused)';
    case 'ETIMEDOUT':
      return 'Read timed out';
    case 'ECONNRESET':
      return 'Connection reset';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'Unknown host';
    default:
      return `IO Exception: ${code}`;
  }
}
