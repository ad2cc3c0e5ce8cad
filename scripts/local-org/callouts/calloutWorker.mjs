// Sends HTTP requests for a thread that waits: the request comes as a message, the answer goes back as one with the same id, then the waiter is woken.
import { request as httpRequest, Agent } from 'node:http';
import { request as httpsRequest, Agent as SecureAgent } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { parentPort, workerData } from 'node:worker_threads';

const agents = { 'http:': new Agent({ keepAlive: true }), 'https:': new SecureAgent({ keepAlive: true }) };
const unpack = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync };
const { signal, port } = workerData;
const timeout = () => Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' });

parentPort.on('message', ({ id, method, url, headers, body, timeoutMs }) => {
  let isAnswered = false;
  let deadline;
  const answer = (message) => {
    if (isAnswered) return;
    isAnswered = true;
    clearTimeout(deadline);
    port.postMessage({ id, ...message });
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  const fail = (error) => answer({ error: error.code ?? error.message });
  try {
    const { protocol } = new URL(url);
    const send = protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(url, { method, headers, agent: agents[protocol] }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', fail);
      response.on('end', () => {
        const raw = Buffer.concat(parts);
        const decode = raw.length === 0 ? undefined : unpack[response.headers['content-encoding']];
        try {
          answer({
            statusCode: response.statusCode,
            status: response.statusMessage,
            headers: response.rawHeaders,
            body: new Uint8Array(decode === undefined ? raw : decode(raw)),
          });
        } catch (error) {
          fail(error);
        }
      });
    });
    deadline = setTimeout(() => {
      fail(timeout());
      request.destroy(timeout());
    }, timeoutMs);
    request.on('error', fail);
    request.end(body);
  } catch (error) {
    fail(error);
  }
});
