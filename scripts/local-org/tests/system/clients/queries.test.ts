/** Queries and searches over REST. */
import { serveBooks, type Books } from './books.ts';

let served: Books;
beforeAll(async () => {
  served = await serveBooks();
});
afterAll(() => served.close());

test('queries in pages, until all are there', async () => {
  const rows = Array.from({ length: 450 }, (_, index) => ({ LastName: `Reader ${String(index).padStart(3, '0')}` }));
  await served.connection.sobject('Contact').create(rows, { allowRecursive: true });
  const names: string[] = [];
  const query = served.connection.query<{ LastName: string }>('SELECT LastName FROM Contact ORDER BY LastName', {
    headers: { 'Sforce-Query-Options': 'batchSize=200' },
    autoFetch: true,
    maxFetch: 1000,
  });
  for (const { LastName } of (await query).records) names.push(LastName);
  const page = await served.connection.request<{ totalSize: number; done: boolean; nextRecordsUrl: string; records: unknown[] }>({
    method: 'GET',
    url: `/services/data/v62.0/query?q=${encodeURIComponent('SELECT Id FROM Contact')}`,
    headers: { 'Sforce-Query-Options': 'batchSize=200' },
  });
  expect({ ...page, records: page.records.length, nextRecordsUrl: 0 }).toEqual({
    totalSize: 450,
    done: false,
    records: 200,
    nextRecordsUrl: 0,
  });
  const next = await served.connection.queryMore(page.nextRecordsUrl);
  expect([next.records.length, next.done]).toEqual([200, false]);
  expect((await served.connection.queryMore(next.nextRecordsUrl ?? '')).done).toBe(true);
  expect(names).toEqual(rows.map(({ LastName }) => LastName));
  await expect(served.connection.queryMore(page.nextRecordsUrl.replace(/\d+$/, 'two'))).rejects.toMatchObject({
    errorCode: 'INVALID_QUERY_LOCATOR',
  });
});

test('counts and groups', async () => {
  expect((await served.connection.query('SELECT COUNT() FROM Contact')).totalSize).toBe(450);
  expect((await served.connection.query('SELECT COUNT(Id) total FROM Contact')).records).toMatchObject([
    { attributes: { type: 'AggregateResult' }, total: 450 },
  ]);
  expect((await served.connection.query('SELECT AccountId, COUNT(Id) FROM Contact GROUP BY AccountId')).records).toEqual([
    { attributes: { type: 'AggregateResult' }, AccountId: null, expr0: 450 },
  ]);
});

test('a wrong query says what is wrong', async () => {
  await expect(served.connection.query('SELECT Nothing__c FROM Account')).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
  await expect(served.connection.query('SELECT Id FROM Nowhere__c')).rejects.toMatchObject({ errorCode: 'INVALID_TYPE' });
  await expect(served.connection.query('SELECT FROM')).rejects.toMatchObject({ errorCode: 'MALFORMED_QUERY' });
});

test.each([
  ['SELECT Id, Name, Nothing__c FROM Account', 'Nothing__c', 'INVALID_FIELD', "No such column 'Nothing__c' on entity 'Account'"],
  ['SELECT Id FROM Contact WHERE Pet__r.Name = 1', 'Pet__r.Name', 'INVALID_FIELD', "Didn't understand relationship 'Pet__r' in field path"],
  ['SELECT Id FROM Nowhere__c', 'Nowhere__c', 'INVALID_TYPE', "sObject type 'Nowhere__c' is not supported"],
  ['SELECT Id, (SELECT Id FROM Pets__r) FROM Account', 'Pets__r', 'INVALID_FIELD', "Didn't understand relationship 'Pets__r' in FROM part"],
  ["SELECT Id FROM Account WHERE Description = 'x'", 'Description', 'MALFORMED_QUERY', "field 'Description' can not be filtered"],
  ['SELECT SUM(Name) FROM Account', 'Name', 'MALFORMED_QUERY', 'field Name does not support aggregate operator SUM'],
])('%s is refused with its part', async (query, word, errorCode, message) => {
  const refused: unknown = await served.connection.query(query).then(
    () => undefined,
    (error: unknown) => error,
  );
  const place = query.indexOf(word);
  const [blank, part = '', caret = '', row, ...said] = (refused as Error).message.split('\n');
  expect(blank).toBe('');
  expect(part.slice(caret.indexOf('^'))).toMatch(new RegExp(`^${word.replaceAll('.', '\\.')}`));
  expect(row).toBe(`ERROR at Row:1:Column:${String(place + 1)}`);
  expect(said.join('\n')).toContain(message);
  expect(refused).toMatchObject({ errorCode });
});

test('searches with SOSL, and by parameters', async () => {
  await served.connection.sobject('Lead').create({ LastName: 'Quixote', Company: 'La Mancha', Email: 'quixote@example.com' });
  expect((await served.connection.search('FIND {quixote} IN ALL FIELDS RETURNING Lead(Id, LastName)')).searchRecords).toMatchObject([
    { attributes: { type: 'Lead' }, LastName: 'Quixote' },
  ]);
  const asked = await served.connection.request<{ searchRecords: unknown[] }>(
    '/services/data/v62.0/parameterizedSearch/?q=Quixote&sobject=Lead&Lead.fields=LastName,Company&Lead.limit=10',
  );
  expect(asked.searchRecords).toMatchObject([{ LastName: 'Quixote', Company: 'La Mancha' }]);
  const posted = await served.connection.request<{ searchRecords: unknown[] }>({
    method: 'POST',
    url: '/services/data/v62.0/parameterizedSearch',
    body: JSON.stringify({
      q: 'quixote@example.com',
      in: 'EMAIL',
      fields: ['Email'],
      sobjects: [{ name: 'Lead' }, { name: 'Contact' }],
      overallLimit: 5,
    }),
    headers: { 'content-type': 'application/json' },
  });
  expect(posted.searchRecords).toMatchObject([{ Email: 'quixote@example.com' }]);
  await expect(served.connection.request('/services/data/v62.0/parameterizedSearch')).rejects.toMatchObject({
    errorCode: 'MALFORMED_SEARCH',
  });
});

test('counts the records of objects', async () => {
  expect(await served.connection.request('/services/data/v62.0/limits/recordCount?sObjects=Contact,Nothing')).toEqual({
    sObjects: [{ name: 'Contact', count: 450 }],
  });
});

test('describes layouts, and explains a query', async () => {
  const { layouts } = await served.connection.sobject('Account').layouts();
  expect(layouts[0]?.detailLayoutSections[0]?.layoutRows[0]?.layoutItems.map(({ label }) => label)).toEqual(
    ['Owner', 'Rating'].map((label) => expect.stringContaining(label)),
  );
  expect((await served.connection.sobject('Account').compactLayouts()).compactLayouts[0]?.fieldItems[0]).toMatchObject({
    layoutComponents: [{ value: 'Name' }],
  });
  const { plans } = await served.connection.query("SELECT Id FROM Book__c WHERE Isbn__c = 'none'").explain();
  expect(plans[0]).toMatchObject({ leadingOperationType: 'Index', fields: ['Isbn__c'], sobjectType: 'Book__c', cardinality: 0 });
});
