// Sends HTTP requests for a thread that waits: the request comes as a message, the answer goes back as one, then the waiter is woken.
import { request as httpRequest, Agent } from 'node:http';
import { request as httpsRequest, Agent as SecureAgent } from 'node:https';
import { gunzipSync } from 'node:zlib';
import { parentPort, workerData } from 'node:worker_threads';

const agents = { 'http:': new Agent({ keepAlive: true }), 'https:': new SecureAgent({ keepAlive: true }) };
const { signal, port } = workerData;

parentPort.on('message', ({ method, url, headers, body, timeoutMs }) => {
    const answer = (message) => {
        port.postMessage(message);
        Atomics.store(signal, 0, 1);
        Atomics.notify(signal, 0);
    };
    try {
        const { protocol } = new URL(url);
        const send = protocol === 'https:' ? httpsRequest : httpRequest;
        const request = send(url, { method, headers, agent: agents[protocol], timeout: timeoutMs }, (response) => {
            const parts = [];
            response.on('data', (part) => parts.push(part));
            response.on('error', (error) => answer({ error: error.code ?? error.message }));
            response.on('end', () => {
                const raw = Buffer.concat(parts);
                const isZipped = response.headers['content-encoding'] === 'gzip';
                answer({ statusCode: response.statusCode, status: response.statusMessage, headers: response.rawHeaders, body: new Uint8Array(isZipped ? gunzipSync(raw) : raw) });
            });
        });
        request.on('timeout', () => request.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
        request.on('error', (error) => answer({ error: error.code ?? error.message }));
        request.end(body);
    } catch (error) {
        answer({ error: error.code ?? error.message });
    }
});
