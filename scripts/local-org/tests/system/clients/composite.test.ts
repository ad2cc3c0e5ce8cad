/** Several requests in one. */
import { serveBooks, type Books } from './books.ts';

let served: Books;
beforeAll(async () => {
  served = await serveBooks();
});
afterAll(() => served.close());

test('composite requests refer to earlier ones, and are undone together', async () => {
  const url = '/services/data/v62.0/sobjects';
  const good = await served.connection.requestPost<{ compositeResponse: { httpStatusCode: number }[] }>('/services/data/v62.0/composite', {
    allOrNone: true,
    compositeRequest: [
      { method: 'POST', url: `${url}/Account`, referenceId: 'a', body: { Name: 'Ref' } },
      { method: 'POST', url: `${url}/Book__c`, referenceId: 'b', body: { Name: 'Of ref', Pages__c: 1, Account__c: '@{a.id}' } },
    ],
  });
  expect(good.compositeResponse.map(({ httpStatusCode }) => httpStatusCode)).toEqual([201, 201]);
  await served.connection.requestPost('/services/data/v62.0/composite', {
    allOrNone: true,
    compositeRequest: [
      { method: 'POST', url: `${url}/Account`, referenceId: 'a', body: { Name: 'Undone' } },
      { method: 'POST', url: `${url}/Book__c`, referenceId: 'b', body: { Name: 'No pages' } },
    ],
  });
  expect((await served.connection.query("SELECT COUNT() FROM Account WHERE Name = 'Undone'")).totalSize).toBe(0);
});

test('a composite request tells of references that lead nowhere, and takes 25 requests', async () => {
  const url = '/services/data/v62.0';
  const {
    compositeResponse: [, second],
  } = await served.connection.requestPost<{ compositeResponse: { httpStatusCode: number; body: unknown }[] }>(`${url}/composite`, {
    compositeRequest: [
      { method: 'POST', url: `${url}/sobjects/Book__c`, referenceId: 'a', body: { Name: 'No pages' } },
      { method: 'GET', url: `${url}/sobjects/Book__c/@{a.id}`, referenceId: 'b' },
    ],
  });
  expect(second).toMatchObject({ httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] });
  await expect(
    served.connection.requestPost(`${url}/composite`, {
      compositeRequest: Array.from({ length: 26 }, (_none, index) => ({
        method: 'GET',
        url: `${url}/limits`,
        referenceId: `r${String(index)}`,
      })),
    }),
  ).rejects.toMatchObject({ errorCode: 'LIMIT_EXCEEDED' });
  const { results } = await served.connection.requestPost<{ results: { statusCode: number }[] }>(`${url}/composite/batch`, {
    haltOnError: true,
    batchRequests: [
      { method: 'GET', url: 'v62.0/limits' },
      { method: 'GET', url: 'v62.0/nothing' },
      { method: 'GET', url: 'v62.0/limits' },
    ],
  });
  expect(results.map(({ statusCode }) => statusCode)).toEqual([200, 404, 412]);
});

test('a tree with a field that nobody has is undone as a whole, and what follows is kept', async () => {
  const records = [
    { attributes: { type: 'Account', referenceId: 'a' }, Name: 'Felled' },
    { attributes: { type: 'Account', referenceId: 'b' }, Leaves__c: 5 },
  ];
  await expect(served.connection.requestPost('/services/data/v62.0/composite/tree/Account', { records })).rejects.toMatchObject({
    errorCode: 'INVALID_FIELD',
  });
  expect((await served.connection.query("SELECT COUNT() FROM Account WHERE Name = 'Felled'")).totalSize).toBe(0);
  expect(served.scratch.org.data.store.isInTransaction).toBe(false);
});

test.each([
  ['/composite', undefined],
  ['/composite/batch', null],
  ['/composite/batch', { batchRequests: [null] }],
  ['/composite/batch', { batchRequests: [{ method: 'GET' }] }],
  ['/composite/sobjects', []],
  ['/composite/tree/Account', { records: [5] }],
  ['/jobs/query', null],
  ['/jobs/ingest', undefined],
  ['/parameterizedSearch', null],
])('%s says what is wrong with the body %j', async (path, body) => {
  const answer = await fetch(`${served.url}/services/data/v62.0${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${served.connection.accessToken ?? ''}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject([{ errorCode: 'JSON_PARSER_ERROR' }]);
});
