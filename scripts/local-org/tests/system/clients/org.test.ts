/** What the REST API tells of the org itself. */
import { serveBooks, type Books } from './books.ts';

let served: Books;
beforeAll(async () => {
  served = await serveBooks();
});
afterAll(() => served.close());

test('describes the org and its objects', async () => {
  const { sobjects } = await served.connection.describeGlobal();
  expect(sobjects.find(({ name }) => name === 'Book__c')).toMatchObject({ label: 'Book', custom: true, queryable: true, createable: true });
  const book = await served.connection.describe('Book__c');
  expect(book.fields.find(({ name }) => name === 'Isbn__c')).toMatchObject({ type: 'string', externalId: true, unique: true, length: 20 });
  expect(book.fields.find(({ name }) => name === 'Account__c')).toMatchObject({
    type: 'reference',
    referenceTo: ['Account'],
    relationshipName: 'Account__r',
  });
  expect((await served.connection.describe('Account')).childRelationships).toContainEqual(
    expect.objectContaining({ childSObject: 'Book__c', field: 'Account__c', relationshipName: 'Books__r' }),
  );
});

test('tells limits and versions', async () => {
  expect((await served.connection.limits())['DailyApiRequests']).toMatchObject({ Max: expect.any(Number) });
  const versions = (await (await fetch(`${served.url}/services/data`)).json()) as { version: string }[];
  expect(versions.at(-1)?.version).toMatch(/^\d\d\.0$/);
});

test('counts its own calls in the limits', async () => {
  const first = await served.connection.limits();
  const second = await served.connection.limits();
  expect(second['DailyApiRequests']?.Remaining).toBe((first['DailyApiRequests']?.Remaining ?? 0) - 1);
  expect(first['DataStorageMB']?.Remaining).toBeLessThan(first['DataStorageMB']?.Max ?? 0);
});
