/** An unmodified client against the front door. Source: https://jsforce.github.io/document/ */
import { createHash } from 'node:crypto';
import { Connection } from 'jsforce';
import { waitFor } from '../waitFor.ts';
import { scratchOrg, type ScratchOrg } from './scratchOrg.ts';
import { serve, type Served } from './served.ts';

const xml = (type: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;
const files = {
  'objects/Book__c/Book__c.object-meta.xml': xml(
    'CustomObject',
    '<label>Book</label><pluralLabel>Books</pluralLabel><nameField><label>Title</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>',
  ),
  'objects/Book__c/fields/Isbn__c.field-meta.xml': xml(
    'CustomField',
    '<fullName>Isbn__c</fullName><label>ISBN</label><type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique>',
  ),
  'objects/Book__c/fields/Pages__c.field-meta.xml': xml(
    'CustomField',
    '<fullName>Pages__c</fullName><label>Pages</label><type>Number</type><precision>5</precision><scale>0</scale><required>true</required>',
  ),
  'objects/Book__c/fields/Account__c.field-meta.xml': xml(
    'CustomField',
    '<fullName>Account__c</fullName><label>Publisher</label><type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Books</relationshipName>',
  ),
  'classes/Shelf.cls': `@RestResource(urlMapping='/shelf/*') global class Shelf {
    @HttpGet global static String look() { RestContext.response.addHeader('X-Shelf', 'yes'); return RestContext.request.requestURI + '|' + RestContext.request.params.get('q'); }
    @HttpPost global static Bound put(String title, Integer pages) { Bound bound = new Bound(); bound.title = title; bound.pages = pages + 1; return bound; }
    @HttpPut global static void raw() { RestContext.response.statusCode = 202; RestContext.response.responseBody = Blob.valueOf('{"was":' + RestContext.request.requestBody.toString() + '}'); }
    @HttpPatch global static void gone() { throw new IllegalArgumentException('no'); }
    global class Bound { global String title; global Integer pages; }
  }`,
  'classes/ShelfTest.cls':
    "@IsTest private class ShelfTest { @IsTest static void passes() { Assert.areEqual(0, [SELECT COUNT() FROM Account]); Assert.areEqual(2, Shelf.put('a', 1).pages); } @IsTest static void fails() { Assert.fail('as meant'); } }",
};

let scratch: ScratchOrg;
let served: Served;
let connection: Connection;
beforeAll(async () => {
  scratch = scratchOrg(files);
  served = await serve(scratch, '<p>page</p>');
  ({ connection } = served);
});
afterAll(async () => {
  await served.close();
});

test('logs in with a password and tells who it is', async () => {
  expect(connection.userInfo?.organizationId).toBe(scratch.org.id);
  expect((await connection.identity()).username).toBe('admin@local.example');
  await expect(new Connection({ loginUrl: served.url }).login('nobody@example.com', 'x')).rejects.toThrow('INVALID_LOGIN');
});

test('logs in with OAuth, and with an access token', async () => {
  const oauth = new Connection({ oauth2: { loginUrl: served.url, clientId: 'client', clientSecret: 'secret' } });
  await oauth.login('admin@local.example', 'secret');
  expect(oauth.accessToken).toMatch(/^00D\w{12}!\w+$/);
  const plain = new Connection({ instanceUrl: served.url, accessToken: oauth.accessToken ?? '' });
  expect((await plain.query('SELECT Id FROM User LIMIT 1')).totalSize).toBe(1);
});

test('logs in through a browser, with a code that proves its key once', async () => {
  const redirect = 'http://localhost:1717/OauthRedirect';
  const verifier = 'a-long-verifier';
  const url = `${served.url}/services/oauth2/authorize?${new URLSearchParams({ response_type: 'code', client_id: 'cli', redirect_uri: redirect, state: 's1', code_challenge: createHash('sha256').update(verifier).digest('base64url') }).toString()}`;
  const page = await (await fetch(url)).text();
  const [, user = ''] = /value="(005\w+)"/.exec(page) ?? [];
  const pressed = await fetch(url, { method: 'POST', body: new URLSearchParams({ user }), redirect: 'manual' });
  const target = new URL(pressed.headers.get('location') ?? '');
  expect([target.origin, target.searchParams.get('state')]).toEqual(['http://localhost:1717', 's1']);
  const redeem = async (form: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(`${served.url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
  const form = {
    grant_type: 'authorization_code',
    code: target.searchParams.get('code') ?? '',
    redirect_uri: redirect,
    code_verifier: verifier,
  };
  const tokens = (await (await redeem(form)).json()) as { access_token: string; refresh_token: string };
  expect(
    (await new Connection({ instanceUrl: served.url, accessToken: tokens.access_token }).query('SELECT Id FROM User LIMIT 1')).totalSize,
  ).toBe(1);
  expect((await redeem(form)).status).toBe(400);
  expect((await redeem({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status).toBe(200);
  expect((await fetch(url.replace('localhost%3A1717', 'evil.example'))).status).toBe(400);
});

test('an unknown token is refused', async () => {
  const stranger = new Connection({ instanceUrl: served.url, accessToken: '00D000000000001!nothing' });
  await expect(stranger.query('SELECT Id FROM Account')).rejects.toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
});

test('creates, reads, updates and deletes a record', async () => {
  const { id = '', success } = await connection.sobject('Account').create({ Name: 'Press', NumberOfEmployees: 3 });
  expect(success).toBe(true);
  await connection.sobject('Account').update({ Id: id, Name: 'New Press' });
  expect(await connection.sobject('Account').retrieve(id)).toMatchObject({
    Id: id,
    Name: 'New Press',
    NumberOfEmployees: 3,
    attributes: { type: 'Account', url: `/services/data/v62.0/sobjects/Account/${id}` },
  });
  await connection.request({
    method: 'DELETE',
    url: `/services/data/v62.0/sobjects/Account/${id}`,
    headers: { 'content-type': 'application/json' },
  });
  await expect(connection.sobject('Account').retrieve(id)).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
});

test('upserts by external id, and finds parents by one', async () => {
  const { id: publisher } = await connection.sobject('Account').create({ Name: 'House' });
  const first = await connection.sobject('Book__c').upsert({ Isbn__c: '1-2', Name: 'One', Pages__c: 10, Account__c: publisher }, 'Isbn__c');
  const second = await connection.sobject('Book__c').upsert({ Isbn__c: '1-2', Pages__c: 11 }, 'Isbn__c');
  expect([first.success, second.id]).toEqual([true, first.id]);
  const { records } = await connection.query('SELECT Name, Pages__c, Account__r.Name FROM Book__c');
  expect(records).toMatchObject([{ Name: 'One', Pages__c: 11, Account__r: { Name: 'House', attributes: { type: 'Account' } } }]);
  const { records: parents } = await connection.query("SELECT Name, (SELECT Name FROM Books__r) FROM Account WHERE Name = 'House'");
  expect(parents).toEqual([
    {
      attributes: expect.anything(),
      Name: 'House',
      Books__r: { totalSize: 1, done: true, records: [{ attributes: expect.anything(), Name: 'One' }] },
    },
  ]);
});

test('saves many at once, and says which were refused', async () => {
  const results = await connection.sobject('Book__c').create([{ Name: 'Good', Pages__c: 1, Isbn__c: 'g' }, { Name: 'No pages' }]);
  expect(results.map(({ success }) => success)).toEqual([true, false]);
  expect(results[1]?.errors[0]).toMatchObject({ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Pages__c'] });
  const removed = await connection.sobject('Book__c').destroy([results[0]?.id ?? '']);
  expect(removed[0]?.success).toBe(true);
});

test('queries in pages, until all are there', async () => {
  const rows = Array.from({ length: 450 }, (_, index) => ({ LastName: `Reader ${String(index).padStart(3, '0')}` }));
  await connection.sobject('Contact').create(rows, { allowRecursive: true });
  const names: string[] = [];
  const query = connection.query<{ LastName: string }>('SELECT LastName FROM Contact ORDER BY LastName', {
    headers: { 'Sforce-Query-Options': 'batchSize=200' },
    autoFetch: true,
    maxFetch: 1000,
  });
  for (const { LastName } of (await query).records) names.push(LastName);
  const page = await connection.request<{ totalSize: number; done: boolean; nextRecordsUrl: string; records: unknown[] }>({
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
  const next = await connection.queryMore(page.nextRecordsUrl);
  expect([next.records.length, next.done]).toEqual([200, false]);
  expect((await connection.queryMore(next.nextRecordsUrl ?? '')).done).toBe(true);
  expect(names).toEqual(rows.map(({ LastName }) => LastName));
});

test('an address is an object of its parts', async () => {
  const { id } = await connection.sobject('Contact').create({ LastName: 'Moved', MailingCity: 'Bonn', MailingPostalCode: '53113' });
  const { records } = await connection.query(`SELECT MailingAddress FROM Contact WHERE Id = '${String(id)}'`);
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
  await connection.sobject('Contact').destroy(String(id));
});

test('counts and groups', async () => {
  expect((await connection.query('SELECT COUNT() FROM Contact')).totalSize).toBe(450);
  expect((await connection.query('SELECT COUNT(Id) total FROM Contact')).records).toMatchObject([
    { attributes: { type: 'AggregateResult' }, total: 450 },
  ]);
  expect((await connection.query('SELECT AccountId, COUNT(Id) FROM Contact GROUP BY AccountId')).records).toEqual([
    { attributes: { type: 'AggregateResult' }, AccountId: null, expr0: 450 },
  ]);
});

test('a wrong query says what is wrong', async () => {
  await expect(connection.query('SELECT Nothing__c FROM Account')).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
  await expect(connection.query('SELECT Id FROM Nowhere__c')).rejects.toMatchObject({ errorCode: 'INVALID_TYPE' });
  await expect(connection.query('SELECT FROM')).rejects.toMatchObject({ errorCode: 'MALFORMED_QUERY' });
});

test('describes the org and its objects', async () => {
  const { sobjects } = await connection.describeGlobal();
  expect(sobjects.find(({ name }) => name === 'Book__c')).toMatchObject({ label: 'Book', custom: true, queryable: true, createable: true });
  const book = await connection.describe('Book__c');
  expect(book.fields.find(({ name }) => name === 'Isbn__c')).toMatchObject({ type: 'string', externalId: true, unique: true, length: 20 });
  expect(book.fields.find(({ name }) => name === 'Account__c')).toMatchObject({
    type: 'reference',
    referenceTo: ['Account'],
    relationshipName: 'Account__r',
  });
  expect((await connection.describe('Account')).childRelationships).toContainEqual(
    expect.objectContaining({ childSObject: 'Book__c', field: 'Account__c', relationshipName: 'Books__r' }),
  );
});

test('composite requests refer to earlier ones, and are undone together', async () => {
  const url = '/services/data/v62.0/sobjects';
  const good = await connection.requestPost<{ compositeResponse: { httpStatusCode: number }[] }>('/services/data/v62.0/composite', {
    allOrNone: true,
    compositeRequest: [
      { method: 'POST', url: `${url}/Account`, referenceId: 'a', body: { Name: 'Ref' } },
      { method: 'POST', url: `${url}/Book__c`, referenceId: 'b', body: { Name: 'Of ref', Pages__c: 1, Account__c: '@{a.id}' } },
    ],
  });
  expect(good.compositeResponse.map(({ httpStatusCode }) => httpStatusCode)).toEqual([201, 201]);
  await connection.requestPost('/services/data/v62.0/composite', {
    allOrNone: true,
    compositeRequest: [
      { method: 'POST', url: `${url}/Account`, referenceId: 'a', body: { Name: 'Undone' } },
      { method: 'POST', url: `${url}/Book__c`, referenceId: 'b', body: { Name: 'No pages' } },
    ],
  });
  expect((await connection.query("SELECT COUNT() FROM Account WHERE Name = 'Undone'")).totalSize).toBe(0);
});

test('a composite request tells of references that lead nowhere, and takes 25 requests', async () => {
  const url = '/services/data/v62.0';
  const {
    compositeResponse: [, second],
  } = await connection.requestPost<{ compositeResponse: { httpStatusCode: number; body: unknown }[] }>(`${url}/composite`, {
    compositeRequest: [
      { method: 'POST', url: `${url}/sobjects/Book__c`, referenceId: 'a', body: { Name: 'No pages' } },
      { method: 'GET', url: `${url}/sobjects/Book__c/@{a.id}`, referenceId: 'b' },
    ],
  });
  expect(second).toMatchObject({ httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] });
  await expect(
    connection.requestPost(`${url}/composite`, {
      compositeRequest: Array.from({ length: 26 }, (_none, index) => ({
        method: 'GET',
        url: `${url}/limits`,
        referenceId: `r${String(index)}`,
      })),
    }),
  ).rejects.toMatchObject({ errorCode: 'LIMIT_EXCEEDED' });
  const { results } = await connection.requestPost<{ results: { statusCode: number }[] }>(`${url}/composite/batch`, {
    haltOnError: true,
    batchRequests: [
      { method: 'GET', url: 'v62.0/limits' },
      { method: 'GET', url: 'v62.0/nothing' },
      { method: 'GET', url: 'v62.0/limits' },
    ],
  });
  expect(results.map(({ statusCode }) => statusCode)).toEqual([200, 404, 412]);
});

test('parents, children and files of a record have addresses', async () => {
  const { id: publisher = '' } = await connection.sobject('Account').create({ Name: 'Parent House' });
  const { id: book = '' } = await connection.sobject('Book__c').create({ Name: 'Child', Pages__c: 1, Account__c: publisher });
  const url = '/services/data/v62.0/sobjects';
  expect(await connection.request(`${url}/Book__c/${book}/Account__r`)).toMatchObject({
    Name: 'Parent House',
    attributes: { type: 'Account' },
  });
  expect(await connection.request(`${url}/Account/${publisher}/Books__r?fields=Name`)).toMatchObject({
    totalSize: 1,
    records: [{ Name: 'Child' }],
  });
  await expect(connection.request(`${url}/Account/${publisher}/Nothing__r`)).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  const { id: file = '' } = await connection
    .sobject('Attachment')
    .create({ ParentId: publisher, Name: 'a.txt', Body: Buffer.from('hello').toString('base64') });
  expect(
    await (
      await fetch(`${served.url}${url}/Attachment/${file}/Body`, { headers: { authorization: `Bearer ${connection.accessToken ?? ''}` } })
    ).text(),
  ).toBe('hello');
});

test('tells what changed in a time, and what went', async () => {
  const { id = '' } = await connection.sobject('Account').create({ Name: 'Short-lived' });
  const [start, end] = [new Date(scratch.org.clock.now() - 60_000), new Date(scratch.org.clock.now() + 60_000)];
  expect((await connection.sobject('Account').updated(start, end)).ids).toContain(id);
  await connection.sobject('Account').destroy(id);
  expect((await connection.sobject('Account').deleted(start, end)).deletedRecords.map((row) => row.id)).toContain(id);
  expect((await connection.sobject('Account').updated(start, end)).ids).not.toContain(id);
});

test('describes layouts, and explains a query', async () => {
  const { layouts } = await connection.sobject('Account').layouts();
  expect(layouts[0]?.detailLayoutSections[0]?.layoutRows[0]?.layoutItems.map(({ label }) => label)).toEqual(
    ['Owner', 'Rating'].map((label) => expect.stringContaining(label)),
  );
  expect((await connection.sobject('Account').compactLayouts()).compactLayouts[0]?.fieldItems[0]).toMatchObject({
    layoutComponents: [{ value: 'Name' }],
  });
  const { plans } = await connection.query("SELECT Id FROM Book__c WHERE Isbn__c = 'none'").explain();
  expect(plans[0]).toMatchObject({ leadingOperationType: 'Index', fields: ['Isbn__c'], sobjectType: 'Book__c', cardinality: 0 });
});

test('calls Apex REST', async () => {
  expect(await connection.apex.get('/shelf/7?q=x')).toBe('/shelf/7|x');
  expect(await connection.apex.post('/shelf/', { title: 'T', pages: 1 })).toEqual({ title: 'T', pages: 2 });
  expect(await connection.apex.put('/shelf/', { a: 1 })).toEqual({ was: { a: 1 } });
  await expect(connection.apex.patch('/shelf/1', {})).rejects.toMatchObject({
    errorCode: 'APEX_ERROR',
    message: expect.stringMatching(/^System.IllegalArgumentException: no\n\nClass.Shelf.gone: line 5, column \d+$/),
  });
  await expect(connection.apex.post('/shelf/', { title: 'T', pages: 1, more: 2 })).rejects.toMatchObject({
    errorCode: 'JSON_PARSER_ERROR',
    message: 'Unexpected parameter encountered during deserialization: more',
  });
  await expect(connection.apex.delete('/shelf/1')).rejects.toMatchObject({ errorCode: 'METHOD_NOT_ALLOWED' });
  await expect(connection.apex.get('/nothing/')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
});

test('runs anonymous Apex and tests', async () => {
  expect(await connection.tooling.executeAnonymous("insert new Account(Name = 'Anonymous');")).toMatchObject({
    compiled: true,
    success: true,
  });
  expect(await connection.tooling.executeAnonymous('Integer x = 1 / 0;')).toMatchObject({
    compiled: true,
    success: false,
    exceptionMessage: 'System.MathException: Divide by 0',
  });
  expect(await connection.tooling.executeAnonymous('nonsense')).toMatchObject({ compiled: false, success: false });
  const run = await connection.requestPost('/services/data/v62.0/tooling/runTestsSynchronous', { tests: [{ className: 'ShelfTest' }] });
  expect(run).toMatchObject({
    numTestsRun: 2,
    numFailures: 1,
    successes: [{ methodName: 'passes' }],
    failures: [{ methodName: 'fails', message: 'System.AssertException: Assertion Failed: Assertion failed: as meant' }],
  });
});

test('runs tests as a job, with the coverage of classes and of each test', async () => {
  const job = await connection.requestPost<string>('/services/data/v62.0/tooling/runTestsAsynchronous/', {
    tests: [{ className: 'ShelfTest', testMethods: ['passes'] }],
  });
  expect(job).toMatch(/^707/);
  const [run] = await waitFor(
    async () =>
      (
        await connection.tooling.query(
          `SELECT Status, MethodsCompleted FROM ApexTestRunResult WHERE AsyncApexJobId = '${job}' AND Status = 'Completed'`,
        )
      ).records,
  );
  expect(run).toMatchObject({ MethodsCompleted: 1 });
  expect(
    (
      await connection.tooling.query(
        `SELECT MethodName, Outcome, ApexClass.Name, QueueItem.Status FROM ApexTestResult WHERE AsyncApexJobId = '${job}'`,
      )
    ).records,
  ).toMatchObject([{ MethodName: 'passes', Outcome: 'Pass', ApexClass: { Name: 'ShelfTest' }, QueueItem: { Status: 'Completed' } }]);
  expect(
    (await connection.tooling.query('SELECT TestMethodName, NumLinesCovered, Coverage, ApexClassOrTrigger.Name FROM ApexCodeCoverage'))
      .records,
  ).toMatchObject([
    { TestMethodName: 'passes', NumLinesCovered: 1, Coverage: { coveredLines: [3] }, ApexClassOrTrigger: { Name: 'Shelf' } },
  ]);
  expect((await connection.tooling.query('SELECT PercentCovered FROM ApexOrgWideCoverage')).records).toMatchObject([
    { PercentCovered: 20 },
  ]);
  await expect(connection.query('SELECT Id FROM ApexCodeCoverage')).rejects.toMatchObject({ errorCode: 'INVALID_TYPE' });
  await expect(
    connection.requestPost('/services/data/v62.0/tooling/runTestsAsynchronous', { tests: [{ className: 'Shelf' }] }),
  ).rejects.toMatchObject({ errorCode: 'INVALID_INPUT' });
});

test('a link logs a browser in once, and leads nowhere else', async () => {
  const headers = { authorization: `Bearer ${connection.accessToken ?? ''}` };
  const linkTo = async (path: string): Promise<string> =>
    (
      (await (await fetch(`${served.url}/services/oauth2/singleaccess?redirect_uri=${encodeURIComponent(path)}`, { headers })).json()) as {
        frontdoor_uri: string;
      }
    ).frontdoor_uri;
  const link = await linkTo('/lightning/n/Home');
  const first = await fetch(link, { redirect: 'manual' });
  expect([first.status, first.headers.get('location')]).toEqual([302, '/lightning/n/Home']);
  expect(first.headers.get('set-cookie')).toMatch(/^sid=.*HttpOnly; SameSite=Strict/);
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(403);
  expect((await fetch(await linkTo('//evil.example/x'), { redirect: 'manual' })).headers.get('location')).toBe('/');
});

test('counts the records of objects', async () => {
  expect(await connection.request('/services/data/v62.0/limits/recordCount?sObjects=Contact,Nothing')).toEqual({
    sObjects: [{ name: 'Contact', count: 450 }],
  });
});

test('tells limits and versions', async () => {
  expect((await connection.limits())['DailyApiRequests']).toMatchObject({ Max: expect.any(Number) });
  const versions = (await (await fetch(`${served.url}/services/data`)).json()) as { version: string }[];
  expect(versions.at(-1)?.version).toMatch(/^\d\d\.0$/);
});

test('pages of other sites are turned away', async () => {
  const answer = await fetch(`${served.url}/services/data`, { headers: { origin: 'https://evil.example' } });
  expect(answer.status).toBe(403);
});

test('searches with SOSL, and by parameters', async () => {
  await connection.sobject('Lead').create({ LastName: 'Quixote', Company: 'La Mancha', Email: 'quixote@example.com' });
  expect((await connection.search('FIND {quixote} IN ALL FIELDS RETURNING Lead(Id, LastName)')).searchRecords).toMatchObject([
    { attributes: { type: 'Lead' }, LastName: 'Quixote' },
  ]);
  const asked = await connection.request<{ searchRecords: unknown[] }>(
    '/services/data/v62.0/parameterizedSearch/?q=Quixote&sobject=Lead&Lead.fields=LastName,Company&Lead.limit=10',
  );
  expect(asked.searchRecords).toMatchObject([{ LastName: 'Quixote', Company: 'La Mancha' }]);
  const posted = await connection.request<{ searchRecords: unknown[] }>({
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
  await expect(connection.request('/services/data/v62.0/parameterizedSearch')).rejects.toMatchObject({ errorCode: 'MALFORMED_SEARCH' });
});

test('counts its own calls in the limits', async () => {
  const first = await connection.limits();
  const second = await connection.limits();
  expect(second['DailyApiRequests']?.Remaining).toBe((first['DailyApiRequests']?.Remaining ?? 0) - 1);
  expect(first['DataStorageMB']?.Remaining).toBeLessThan(first['DataStorageMB']?.Max ?? 0);
});

describe('a user who may read little', () => {
  let reader: Connection;
  beforeAll(async () => {
    scratch.org.executeAnonymous(`
      insert new User(LastName = 'Reader', Username = 'reader@local.example', Email = 'reader@local.example', Alias = 'reader', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'].Id,
        TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US');
      PermissionSet reading = new PermissionSet(Name = 'Reading', Label = 'Reading');
      insert reading;
      insert new ObjectPermissions(ParentId = reading.Id, SobjectType = 'Book__c', PermissionsRead = true);
      insert new PermissionSetAssignment(PermissionSetId = reading.Id, AssigneeId = [SELECT Id FROM User WHERE Username = 'reader@local.example'].Id);`);
    await connection.sobject('Book__c').create({ Name: 'Secret', Pages__c: 7, Isbn__c: 's-1' });
    reader = new Connection({ loginUrl: served.url, version: '62.0' });
    await reader.login('reader@local.example', 'secret');
  });

  test('queries only objects and fields of theirs', async () => {
    expect((await reader.query("SELECT Name, Pages__c FROM Book__c WHERE Name = 'Secret'")).records).toMatchObject([
      { Name: 'Secret', Pages__c: 7 },
    ]);
    await expect(reader.query('SELECT Isbn__c FROM Book__c')).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
    await expect(reader.query("SELECT Id FROM Book__c WHERE Isbn__c = 's-1'")).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' });
    await expect(reader.query('SELECT Id FROM Account')).rejects.toMatchObject({ errorCode: 'INVALID_TYPE' });
  });

  test('reads a row without the fields that are not theirs, and no other row', async () => {
    const {
      records: [book],
    } = await reader.query<{ Id: string }>("SELECT Id FROM Book__c WHERE Name = 'Secret'");
    const row = await reader.sobject('Book__c').retrieve(book?.Id ?? '');
    expect(row).toMatchObject({ Name: 'Secret', Pages__c: 7 });
    expect(row).not.toHaveProperty('Isbn__c');
    const [{ Id: account = '' } = {}] = (await connection.query<{ Id: string }>('SELECT Id FROM Account LIMIT 1')).records;
    await expect(reader.sobject('Account').retrieve(account)).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
    await expect(reader.sobject('Book__c').update({ Id: book?.Id ?? '', Name: 'Mine' })).rejects.toMatchObject({
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    });
  });

  test('is described what is theirs', async () => {
    const { sobjects } = await reader.describeGlobal();
    expect(sobjects.map(({ name }) => name)).toContain('Book__c');
    expect(sobjects.map(({ name }) => name)).not.toContain('Account');
    expect((await reader.describe('Book__c')).fields.map(({ name }) => name)).not.toContain('Isbn__c');
    await expect(reader.describe('Account')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  });

  test('finds nothing of what is not theirs', async () => {
    expect((await reader.search('FIND {House} IN ALL FIELDS')).searchRecords).toEqual([]);
  });
});
