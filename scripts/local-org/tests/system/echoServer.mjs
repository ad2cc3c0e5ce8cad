// A server in a thread of its own, because Apex blocks this one: answers with what it was sent, or as the path asks.
import { createServer } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parentPort } from 'node:worker_threads';

let count = 0;
let tokens = 0;
const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    count += 1;
    const raw = Buffer.concat(parts);
    const [, kind = '', size = '0'] = request.url.split('/');
    if (kind === 'slow') return setTimeout(() => response.end('late'), Number(size));
    if (kind === 'cut') return request.socket.destroy();
    if (kind === 'big') return response.end('x'.repeat(Number(size)));
    if (kind === 'moved') return response.writeHead(302, { Location: '/elsewhere' }).end();
    if (kind === 'count') return response.end(String(count));
    if (kind === 'zipped') return response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('unpacked'));
    if (kind === 'token' && /code=bad|refresh_token=r0/.test(raw.toString()))
      return response.writeHead(400).end('{"error":"invalid_grant","error_description":"No such code"}');
    if (kind === 'token' && raw.toString().includes('secret=wrong'))
      return response
        .writeHead(401, { 'Content-Type': 'application/json' })
        .end('{"error":"invalid_client","error_description":"No such client"}');
    if (kind === 'token')
      return response.writeHead(200, { 'Content-Type': 'application/json' }).end(
        JSON.stringify({
          access_token: `t${(tokens += 1)}`,
          expires_in: 600,
          asked: raw.toString(),
          ...(raw.toString().includes('client_credentials') ? {} : { refresh_token: `r${tokens}` }),
        }),
      );
    if (kind === 'guarded' && request.headers.authorization !== `Bearer t${tokens}`)
      return response.writeHead(401).end();
    const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw).toString() : raw.toString();
    response
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body }));
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
