/** The Bulk API 2.0 as jsforce uses it. Source: Bulk API 2.0 Developer Guide. */
import { Connection } from 'jsforce';
import { openFrontDoor } from '../../../http/frontDoor.ts';
import { scratchOrg, type ScratchOrg } from './scratchOrg.ts';
import { metadataXml as xml } from './metadataXml.ts';

const key = xml(
  'CustomField',
  '<fullName>Key__c</fullName><label>Key</label><type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique>',
);
const BOOKS = {
  'objects/Book__c/Book__c.object-meta.xml': xml(
    'CustomObject',
    '<label>Book</label><pluralLabel>Books</pluralLabel><nameField><label>Title</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>',
  ),
  'objects/Book__c/fields/Key__c.field-meta.xml': key,
  'objects/Book__c/fields/Due__c.field-meta.xml': xml('CustomField', '<fullName>Due__c</fullName><label>Due</label><type>Time</type>'),
  'objects/Book__c/fields/Series__c.field-meta.xml': xml(
    'CustomField',
    '<fullName>Series__c</fullName><label>Series</label><type>Lookup</type><referenceTo>Book__c</referenceTo><relationshipName>Parts</relationshipName>',
  ),
};

let scratch: ScratchOrg;
let door: Awaited<ReturnType<typeof openFrontDoor>>;
let connection: Connection;
beforeAll(async () => {
  scratch = scratchOrg(
    {
      ...BOOKS,
      'triggers/Sized.trigger':
        'trigger Sized on Contact (before insert) { for (Contact one : Trigger.new) { one.Department = String.valueOf(Trigger.size); one.Title = Request.getCurrent().getQuiddity().name(); } }',
    },
    { keepsState: true },
  );
  await open();
});
afterAll(async () => {
  await door.close();
  await scratch.close();
});
async function open(): Promise<void> {
  door = await openFrontDoor({ org: scratch.org, folders: {}, page: '' });
  connection = new Connection({ loginUrl: door.url, version: '62.0' });
  await connection.login('admin@local.example', 'secret');
}

async function completed(kind: 'ingest' | 'query', id: string): Promise<void> {
  const state = async (): Promise<unknown> =>
    (await connection.request<{ readonly state: string }>(`/services/data/v62.0/jobs/${kind}/${id}`)).state;
  while ((await state()) !== 'JobComplete') await new Promise((resolve) => setTimeout(resolve, 20));
}

test('rows of a file are saved in chunks of 200, and each refused one says why', async () => {
  const rows = [
    ...Array.from({ length: 250 }, (_none, index) => ({ LastName: `Row ${String(index)}`, Email: 'a@example.com' })),
    { LastName: '', Email: 'b@example.com' },
  ];
  const results = await connection.bulk2.loadAndWaitForResults({ object: 'Contact', operation: 'insert', input: rows });
  expect([results.successfulResults.length, results.failedResults, results.unprocessedRecords.length]).toEqual([
    250,
    [
      {
        sf__Id: '',
        sf__Error: 'REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]:LastName --',
        LastName: '',
        Email: 'b@example.com',
      },
    ],
    0,
  ]);
  expect(results.successfulResults[0]).toMatchObject({ sf__Created: 'true', LastName: 'Row 0' });
  const { records } = await connection.query<{ Department: string }>(
    'SELECT Department FROM Contact GROUP BY Department ORDER BY Department',
  );
  expect(records.map(({ Department }) => Department)).toEqual(['200', '50']);
  expect((await connection.query("SELECT COUNT() FROM Contact WHERE Title = 'BULK_API'")).totalSize).toBe(250);
});

test('cells may hold quotes and line breaks, be empty, and empty a field', async () => {
  const {
    records: [row],
  } = await connection.query<{ Id: string }>("SELECT Id FROM Contact WHERE LastName = 'Row 1'");
  await connection.bulk2.loadAndWaitForResults({
    object: 'Contact',
    operation: 'update',
    input: `Id,LastName,Email,Description\n${row?.Id ?? ''},"Say ""hi"",\nyou",#N/A,\n`,
  });
  expect((await connection.query(`SELECT LastName, Email, Description FROM Contact WHERE Id = '${row?.Id ?? ''}'`)).records).toMatchObject([
    { LastName: 'Say "hi",\nyou', Email: null, Description: null },
  ]);
});

test.each([
  ['a header that is no field', 'LastName,Nothing__c\na,b\n', 'InvalidBatch : Field name not found : Nothing__c'],
  ['a quote that is not closed', 'LastName\n"a\n', 'InvalidBatch : Quote Not Closed'],
])('%s fails the job', async (_what, file, message) => {
  const job = connection.bulk2.createJob({ object: 'Contact', operation: 'insert' });
  await job.open();
  await job.uploadData(file);
  await job.close();
  await expect(job.poll(10, 2000)).rejects.toThrow(message);
});

test('a cell that its field does not take refuses its row alone', async () => {
  const { successfulResults, failedResults } = await connection.bulk2.loadAndWaitForResults({
    object: 'Book__c',
    operation: 'insert',
    input: 'Name,Due__c\nEvening,18:30:00.000Z\nNoon,noon\n',
  });
  expect(successfulResults).toMatchObject([{ Name: 'Evening' }]);
  expect(failedResults[0]?.sf__Error).toBe(
    'JSON_PARSER_ERROR:Cannot deserialize instance of time from VALUE_STRING value noon for Book__c.Due__c:--',
  );
  const { records } = await connection.query("SELECT Id, Due__c FROM Book__c WHERE Name = 'Evening'");
  expect(records).toMatchObject([{ Due__c: '18:30:00.000Z' }]);
  await connection.sobject('Book__c').destroy([String(records[0]?.Id)]);
});

test('an upsert goes by the external id, for the row and for its parent', async () => {
  await connection.sobject('Book__c').create({ Name: 'One', Key__c: 'k1' });
  const { successfulResults, failedResults } = await connection.bulk2.loadAndWaitForResults({
    object: 'Book__c',
    operation: 'upsert',
    externalIdFieldName: 'Key__c',
    input: 'Key__c,Name,Series__r.Key__c\nk1,One again,\nk2,Two,k1\nk3,Three,none\n',
  });
  expect(successfulResults.map(({ sf__Created }) => sf__Created)).toEqual(['false', 'true']);
  expect(failedResults[0]?.sf__Error).toContain('Foreign key external ID: none not found for field Key__c in entity Book__c');
  expect((await connection.query('SELECT Name, Series__r.Name FROM Book__c ORDER BY Key__c')).records).toMatchObject([
    { Name: 'One again', Series__r: null },
    { Name: 'Two', Series__r: { Name: 'One again' } },
  ]);
});

test('rows are removed by their Ids, for good when asked', async () => {
  const { id = '' } = await connection.sobject('Lead').create({ LastName: 'Gone', Company: 'House' });
  await connection.bulk2.loadAndWaitForResults({ object: 'Lead', operation: 'hardDelete', input: `Id\n${id}\n` });
  expect(scratch.org.data.store.all('SELECT id FROM _purged WHERE id = ?', [id])).toHaveLength(1);
  const { failedResults } = await connection.bulk2.loadAndWaitForResults({
    object: 'Lead',
    operation: 'delete',
    input: 'LastName\nNobody\n',
  });
  expect(failedResults[0]?.sf__Error).toBe('MISSING_ARGUMENT:Id not specified:--');
});

test('an upsert needs its key, a job an object', async () => {
  await expect(connection.bulk2.createJob({ object: 'Contact', operation: 'upsert' }).open()).rejects.toMatchObject({
    errorCode: 'INVALIDJOB',
  });
  await expect(connection.bulk2.createJob({ object: 'Nothing__c', operation: 'insert' }).open()).rejects.toMatchObject({
    errorCode: 'INVALIDENTITY',
  });
});

test('a query job gives its rows in parts', async () => {
  const stream = await connection.bulk2.query(
    "SELECT LastName, Account.Name FROM Contact WHERE LastName LIKE 'Row %' ORDER BY LastName LIMIT 3",
  );
  expect(await stream.toArray()).toEqual([
    { LastName: 'Row 0', 'Account.Name': '' },
    { LastName: 'Row 10', 'Account.Name': '' },
    { LastName: 'Row 100', 'Account.Name': '' },
  ]);
  const job = await connection.requestPost<{ id: string }>('/services/data/v62.0/jobs/query', {
    operation: 'query',
    query: 'SELECT Id FROM Contact',
  });
  await completed('query', job.id);
  const part = (query: string): Promise<Response> =>
    fetch(`${door.url}/services/data/v62.0/jobs/query/${job.id}/results?${query}`, {
      headers: { authorization: `Bearer ${connection.accessToken ?? ''}` },
    });
  const first = await part('maxRecords=200');
  const second = await part(`maxRecords=200&locator=${first.headers.get('sforce-locator') ?? ''}`);
  expect([first, second].map(({ headers }) => headers.get('sforce-numberofrecords'))).toEqual(['200', '50']);
  expect(second.headers.get('sforce-locator')).toBe('null');
  expect(await (await part('maxRecords=all')).json()).toMatchObject([{ message: 'maxRecords is a whole number from 1 on, not all' }]);
  await expect(
    connection.requestPost('/services/data/v62.0/jobs/query', { operation: 'query', query: 'SELECT COUNT(Id) FROM Contact GROUP BY Name' }),
  ).rejects.toMatchObject({ errorCode: 'API_ERROR' });
});

test('a job that was closed before the server stopped is worked off by the next one', async () => {
  const job = connection.bulk2.createJob({ object: 'Lead', operation: 'insert' });
  await job.open();
  await job.uploadData('LastName,Company\nLate,House\n');
  scratch.org.data.store.run(
    "UPDATE _bulk_job SET state = 'UploadComplete', job = json_set(job, '$.state', 'UploadComplete') WHERE id = ?",
    [job.id ?? ''],
  );
  await door.close();
  scratch = await scratch.reopen();
  await open();
  await completed('ingest', job.id ?? '');
  expect((await connection.query("SELECT COUNT() FROM Lead WHERE LastName = 'Late'")).totalSize).toBe(1);
});
