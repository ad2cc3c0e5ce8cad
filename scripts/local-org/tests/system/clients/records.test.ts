/** Records over REST: saved alone and together, related, changed. */
import { serveBooks, type Books } from './books.ts';

let served: Books;
beforeAll(async () => {
  served = await serveBooks();
});
afterAll(() => served.close());

test('creates, reads, updates and deletes a record', async () => {
  const { id = '', success } = await served.connection.sobject('Account').create({ Name: 'Press', NumberOfEmployees: 3 });
  expect(success).toBe(true);
  await served.connection.sobject('Account').update({ Id: id, Name: 'New Press' });
  expect(await served.connection.sobject('Account').retrieve(id)).toMatchObject({
    Id: id,
    Name: 'New Press',
    NumberOfEmployees: 3,
    attributes: { type: 'Account', url: `/services/data/v62.0/sobjects/Account/${id}` },
  });
  await served.connection.request({
    method: 'DELETE',
    url: `/services/data/v62.0/sobjects/Account/${id}`,
    headers: { 'content-type': 'application/json' },
  });
  await expect(served.connection.sobject('Account').retrieve(id)).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
});

test('upserts by external id, and finds parents by one', async () => {
  const { id: publisher } = await served.connection.sobject('Account').create({ Name: 'House' });
  const first = await served.connection
    .sobject('Book__c')
    .upsert({ Isbn__c: '1-2', Name: 'One', Pages__c: 10, Account__c: publisher }, 'Isbn__c');
  const second = await served.connection.sobject('Book__c').upsert({ Isbn__c: '1-2', Pages__c: 11 }, 'Isbn__c');
  expect([first.success, second.id]).toEqual([true, first.id]);
  const { records } = await served.connection.query('SELECT Name, Pages__c, Account__r.Name FROM Book__c');
  expect(records).toMatchObject([{ Name: 'One', Pages__c: 11, Account__r: { Name: 'House', attributes: { type: 'Account' } } }]);
  const { records: parents } = await served.connection.query("SELECT Name, (SELECT Name FROM Books__r) FROM Account WHERE Name = 'House'");
  expect(parents).toEqual([
    {
      attributes: expect.anything(),
      Name: 'House',
      Books__r: { totalSize: 1, done: true, records: [{ attributes: expect.anything(), Name: 'One' }] },
    },
  ]);
});

test('saves many at once, and says which were refused', async () => {
  const results = await served.connection.sobject('Book__c').create([{ Name: 'Good', Pages__c: 1, Isbn__c: 'g' }, { Name: 'No pages' }]);
  expect(results.map(({ success }) => success)).toEqual([true, false]);
  expect(results[1]?.errors[0]).toMatchObject({ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Pages__c'] });
  const removed = await served.connection.sobject('Book__c').destroy([results[0]?.id ?? '']);
  expect(removed[0]?.success).toBe(true);
});

test('an address is an object of its parts', async () => {
  const { id } = await served.connection.sobject('Contact').create({ LastName: 'Moved', MailingCity: 'Bonn', MailingPostalCode: '53113' });
  const { records } = await served.connection.query(`SELECT MailingAddress FROM Contact WHERE Id = '${String(id)}'`);
  expect(records[0]?.['MailingAddress']).toEqual({
    city: 'Bonn',
    country: null,
    geocodeAccuracy: null,
    latitude: null,
    longitude: null,
    postalCode: '53113',
    state: null,
    street: null,
  });
  await served.connection.sobject('Contact').destroy(String(id));
});

test('parents, children and files of a record have addresses', async () => {
  const { id: publisher = '' } = await served.connection.sobject('Account').create({ Name: 'Parent House' });
  const { id: book = '' } = await served.connection.sobject('Book__c').create({ Name: 'Child', Pages__c: 1, Account__c: publisher });
  const url = '/services/data/v62.0/sobjects';
  expect(await served.connection.request(`${url}/Book__c/${book}/Account__r`)).toMatchObject({
    Name: 'Parent House',
    attributes: { type: 'Account' },
  });
  expect(await served.connection.request(`${url}/Account/${publisher}/Books__r?fields=Name`)).toMatchObject({
    totalSize: 1,
    records: [{ Name: 'Child' }],
  });
  await expect(served.connection.request(`${url}/Account/${publisher}/Nothing__r`)).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  const { id: file = '' } = await served.connection
    .sobject('Attachment')
    .create({ ParentId: publisher, Name: 'a.txt', Body: Buffer.from('hello').toString('base64') });
  expect(
    await (
      await fetch(`${served.url}${url}/Attachment/${file}/Body`, {
        headers: { authorization: `Bearer ${served.connection.accessToken ?? ''}` },
      })
    ).text(),
  ).toBe('hello');
});

test('tells what changed in a time, and what went', async () => {
  const { id = '' } = await served.connection.sobject('Account').create({ Name: 'Short-lived' });
  const [start, end] = [new Date(served.scratch.org.clock.now() - 60_000), new Date(served.scratch.org.clock.now() + 60_000)];
  expect((await served.connection.sobject('Account').updated(start, end)).ids).toContain(id);
  await served.connection.sobject('Account').destroy(id);
  expect((await served.connection.sobject('Account').deleted(start, end)).deletedRecords.map((row) => row.id)).toContain(id);
  expect((await served.connection.sobject('Account').updated(start, end)).ids).not.toContain(id);
});
