/** HTTP out of Apex: the Apex thread waits while a worker sends. Source: Apex Developer Guide, "Invoking HTTP Callouts". */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { CalloutDoor } from '../platform/core/contract.ts';
import { raise } from '../platform/core/error.ts';

type Request = Parameters<CalloutDoor['send']>[0];
type Response = ReturnType<CalloutDoor['send']>;
type Answer =
  | { readonly id: number; readonly error: string }
  | {
      readonly id: number;
      readonly statusCode: number;
      readonly status: string;
      readonly headers: readonly string[];
      readonly body: Uint8Array;
    };

/** The worker enforces timeouts; this is for a worker that has died. */
const GRACE_MS = 1000;

export class Callouts implements CalloutDoor {
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));
  private readonly channel = new MessageChannel();
  private worker: Worker | undefined;
  private lastId = 0;

  send(request: Request): Response {
    this.worker ??= this.start();
    this.lastId += 1;
    this.worker.postMessage({
      id: this.lastId,
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body: request.body,
      timeoutMs: request.timeoutMs,
    });
    const answer = this.receive(this.lastId, request.timeoutMs + GRACE_MS);
    if (answer === undefined) raise('System.CalloutException', 'Read timed out');
    if ('error' in answer) raise('System.CalloutException', errorText(answer.error));
    const headers = new Map<string, string>();
    for (let index = 0; index < answer.headers.length; index += 2)
      headers.set(answer.headers[index] ?? '', answer.headers[index + 1] ?? '');
    return { statusCode: answer.statusCode, status: answer.status, headers, body: answer.body };
  }

  /** Waits for the response with the id; late responses to earlier requests are ignored. */
  private receive(id: number, timeoutMs: number): Answer | undefined {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const seen = Atomics.load(this.signal, 0);
      const answer = receiveMessageOnPort(this.channel.port1)?.message as Answer | undefined;
      if (answer?.id === id) return answer;
      if (answer !== undefined) continue;
      const left = deadline - performance.now();
      if (left <= 0) return undefined;
      Atomics.wait(this.signal, 0, seen, left);
    }
  }

  async close(): Promise<void> {
    this.channel.port1.close();
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(new URL('./calloutWorker.mjs', import.meta.url), {
      workerData: { signal: this.signal, port: this.channel.port2 },
      transferList: [this.channel.port2],
      execArgv: [],
    });
    worker.unref();
    return worker;
  }
}

function errorText(code: string): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'Connection refused (Connection refused)';
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return 'PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target';
    case 'HPE_INVALID_CONSTANT':
    case 'HPE_INVALID_VERSION':
      return 'Invalid HTTP response';
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
