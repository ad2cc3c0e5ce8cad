/** Takes outbound messages: acknowledges all but the first, and tells what came. */
import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';

let count = 0;
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    count += 1;
    parentPort.postMessage({ type: request.headers['content-type'], body });
    response.writeHead(200, { 'Content-Type': 'text/xml' });
    response.end(
      `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>${String(count > 1)}</Ack></notificationsResponse></soapenv:Body></soapenv:Envelope>`,
    );
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
