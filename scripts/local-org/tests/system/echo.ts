/** Starts the echo server of the callout tests. */
import { Worker } from 'node:worker_threads';

export interface Echo {
  readonly url: string;
  close(): Promise<void>;
}

export async function startEcho(): Promise<Echo> {
  const worker = new Worker(new URL('./echoServer.mjs', import.meta.url), { execArgv: [] });
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return { url: `http://127.0.0.1:${String(port)}`, close: async () => void (await worker.terminate()) };
}
