import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness();
beforeAll(() => harness.start());
afterAll(() => harness.stop());

const PERTH = { CompanyName: 'New Client', Country: 'Australia', TimeZone: '(GMT+08:00) Perth' };
const client = (rest = ''): string => `/clients/${harness.clientId}${rest}`;

test('lists clients, credits, countries and zones', async () => {
  expect((await harness.get('/clients.json')).body).toHaveLength(3);
  expect((await harness.get('/billingdetails.json')).body).toEqual({ Credits: 1200 });
  expect((await harness.get('/countries.json')).body).toContain('Columbia');
  expect((await harness.get('/timezones.json')).body).toContain("(GMT+13:00) Nuku'alofa");
});

test('describes a client, with its contact only when it has exactly one person', async () => {
  const id = (await harness.post('/clients.json', PERTH)).body as string;
  expect((await harness.get(`/clients/${id}.json`)).body).toMatchObject({
    BasicDetails: { ClientID: id, CompanyName: 'New Client', TimeZone: '(GMT+08:00) Perth' },
  });
  expect((await harness.get(`/clients/${id}.json`)).body).not.toHaveProperty('AccessDetails');
  await harness.post(`/clients/${id}/people.json`, {
    EmailAddress: 'lee@example.org',
    Name: 'Lee',
    AccessLevel: 31,
    Password: 'long enough'.replace(' ', '-'),
  });
  expect((await harness.get(`/clients/${id}.json`)).body).toMatchObject({
    BasicDetails: { ContactName: 'Lee', EmailAddress: 'lee@example.org' },
    AccessDetails: { AccessLevel: 31 },
  });
  expect((await harness.get(client('.json'))).body).not.toHaveProperty('AccessDetails');
  expect((await harness.delete(`/clients/${id}.json`)).text).toBe('');
  expect(refusal(await harness.get(`/clients/${id}.json`))).toBe('401/102');
});

test('refuses clients without a name, a country or a zone, and the sixth within half an hour', async () => {
  const post = (more: object) => harness.post('/clients.json', { ...PERTH, ...more });
  expect((await Promise.all([post({ CompanyName: '' }), post({ Country: 'Atlantis' }), post({ TimeZone: 'Perth' })])).map(refusal)).toEqual(
    ['400/154', '400/157', '400/152'],
  );
  await harness.control('PUT', 'clock', { advanceSeconds: 1_801 });
  for (let i = 0; i < 5; i++) expect((await post({})).status).toBe(201);
  expect(refusal(await post({}))).toBe('400/172');
  await harness.control('PUT', 'clock', { advanceSeconds: 1_801 });
  expect((await post({})).status).toBe(201);
});

test('changes basics and billing', async () => {
  const basics = (more: object) =>
    harness.put(client('/setbasics.json'), {
      CompanyName: 'Harbour Books',
      Country: 'Australia',
      TimeZone: '(GMT+10:00) Canberra, Melbourne, Sydney',
      ...more,
    });
  expect([await basics({}), await basics({ ContactName: 'Kim' }), await basics({ TimeZone: 'x' })].map(refusal)).toEqual([
    '200/none',
    '400/110',
    '400/152',
  ]);
  const payg = (more: object) =>
    harness.put(client('/setpaygbilling.json'), {
      Currency: 'NZD',
      ClientPays: true,
      CanPurchaseCredits: false,
      MarkupOnDelivery: 4,
      ...more,
    });
  expect([await payg({}), await payg({ Currency: 'XXX' }), await payg({ MarkupPerRecipient: -1 })].map(refusal)).toEqual([
    '200/none',
    '400/167',
    '400/170',
  ]);
  expect((await harness.get(client('.json'))).body).toMatchObject({
    BillingDetails: { Currency: 'NZD', CanPurchaseCredits: false, MarkupOnDelivery: 4 },
  });
  const monthly = (more: object) =>
    harness.put(client('/setmonthlybilling.json'), {
      Currency: 'EUR',
      ClientPays: false,
      MonthlyScheme: 'Unlimited',
      ...more,
    });
  expect([await monthly({}), await monthly({ MonthlyScheme: 'Free' })].map(refusal)).toEqual(['200/none', '400/400']);
  expect((await harness.get(client('.json'))).body).toMatchObject({
    BillingDetails: {
      Currency: 'EUR',
      MonthlyScheme: 'Unlimited',
      ClientPays: false,
      CurrentTier: expect.any(String) as unknown,
    },
  });
});

test('refuses to bill a client in which nobody could pay', async () => {
  await harness.control('PUT', 'clock', { advanceSeconds: 1_801 });
  const id = (await harness.post('/clients.json', PERTH)).body as string;
  expect(refusal(await harness.put(`/clients/${id}/setpaygbilling.json`, { Currency: 'AUD', ClientPays: true }))).toBe('400/173');
});

test('moves credits both ways', async () => {
  const move = (Credits: number) => harness.post(client('/credits.json'), { Credits, CanUseMyCreditsWhenTheyRunOut: false });
  expect((await move(200)).body).toEqual({ AccountCredits: 1000, ClientCredits: 700 });
  expect((await move(-100)).body).toEqual({ AccountCredits: 1100, ClientCredits: 600 });
  expect([await move(5_000), await move(-5_000)].map(refusal)).toEqual(['400/178', '400/177']);
});

test('manages the people of a client', async () => {
  const path = client('/people.json');
  const add = (more: object) => harness.post(path, { EmailAddress: 'new@example.org', Name: 'New', AccessLevel: 23, ...more });
  const refused = [
    await add({ EmailAddress: 'x' }),
    await add({ Name: '' }),
    await add({ AccessLevel: 5_000 }),
    await add({ Password: 'short' }),
    await add({ Password: 'with a space' }),
  ];
  expect(refused.map(refusal)).toEqual(['400/1', '400/701', '400/153', '400/174', '400/175']);
  const added = await add({});
  expect([added.status, added.body]).toEqual([201, { EmailAddress: 'new@example.org' }]);
  expect(refusal(await add({}))).toBe('400/150');
  expect((await harness.get(`${path}?email=NEW@example.org`)).body).toEqual({
    EmailAddress: 'new@example.org',
    Name: 'New',
    AccessLevel: 23,
    Status: 'Waiting to Accept the Invitation',
  });
  expect(refusal(await harness.put(client('/primarycontact.json?email=new@example.org'), undefined))).toBe('400/704');
  expect(
    (
      await harness.put(`${path}?email=new@example.org`, {
        EmailAddress: 'newer@example.org',
        Name: 'Newer',
        AccessLevel: 0,
      })
    ).body,
  ).toEqual({ EmailAddress: 'newer@example.org' });
  expect((await harness.put(client('/primarycontact.json?email=ines@harbour-books.example.org'), undefined)).body).toEqual({
    EmailAddress: 'ines@harbour-books.example.org',
  });
  expect((await harness.get(client('/primarycontact.json'))).body).toEqual({
    EmailAddress: 'ines@harbour-books.example.org',
  });
  for (const email of ['newer@example.org', 'ines@harbour-books.example.org'])
    expect((await harness.delete(`${path}?email=${email}`)).text).toBe('');
  expect(
    [await harness.delete(`${path}?email=office@harbour-books.example.org`), await harness.get(`${path}?email=nobody@example.org`)].map(
      refusal,
    ),
  ).toEqual(['400/703', '400/702']);
});

test('manages the administrators of the account', async () => {
  const add = (more: object) => harness.post('/admins.json', { EmailAddress: 'lee@example.org', Name: 'Lee', ...more });
  expect([await add({ EmailAddress: 'x' }), await add({ Name: '' }), await add({ EmailAddress: 'kim@example.org' })].map(refusal)).toEqual([
    '400/1',
    '400/751',
    '400/150',
  ]);
  expect(refusal(await harness.delete('/admins.json?email=kim@example.org'))).toBe('400/753');
  expect((await add({})).body).toEqual({ EmailAddress: 'lee@example.org' });
  expect((await harness.get('/admins.json')).body).toMatchObject([
    { EmailAddress: 'kim@example.org', Status: 'Active' },
    { Status: 'Waiting to Accept the Invitation' },
  ]);
  expect(refusal(await harness.put('/primarycontact.json?email=lee@example.org', undefined))).toBe('400/754');
  expect((await harness.put('/primarycontact.json?email=kim@example.org', undefined)).body).toEqual({
    EmailAddress: 'kim@example.org',
  });
  expect((await harness.put('/admins.json?email=lee@example.org', { EmailAddress: 'leigh@example.org', Name: 'Leigh' })).body).toEqual({
    EmailAddress: 'leigh@example.org',
  });
  expect(refusal(await harness.get('/admins.json?email=lee@example.org'))).toBe('400/752');
  expect((await harness.delete('/admins.json?email=leigh@example.org')).text).toBe('');
  expect((await harness.get('/primarycontact.json')).body).toEqual({ EmailAddress: 'kim@example.org' });
});

test('opens sessions for people it knows', async () => {
  const open = (more: object) =>
    harness.put('/externalsession.json', {
      Email: 'kim@example.org',
      Chrome: 'None',
      Url: '/subscribers',
      IntegratorID: 'a1b2c3d4e5f60718',
      ClientID: harness.clientId,
      ...more,
    });
  expect((await open({})).body).toEqual({
    SessionUrl: expect.stringContaining('https://external1.createsend.com/cd/create/') as unknown,
  });
  expect([await open({ Email: 'x@example.org' }), await open({ IntegratorID: 'x' }), await open({ Chrome: 'gold' })].map(refusal)).toEqual([
    '400/5001',
    '400/5002',
    '400/5003',
  ]);
});

test('keeps sending domains', async () => {
  const path = client('/sendingdomains');
  expect((await harness.post(`${path}.json`, { Domain: 'Mail.Example.org' })).body).toEqual({
    Domain: 'mail.example.org',
    Selector: 'cm',
    Authenticated: false,
  });
  expect((await harness.put(`${path}/authenticate.json`, { Domain: 'mail.example.org' })).body).toMatchObject({
    Authenticated: true,
  });
  expect(refusal(await harness.post(`${path}/copy.json`, { Domain: 'mail.example.org', DestinationClientID: 'x' }))).toBe('400/125');
  expect((await harness.delete(`${path}.json?domain=mail.example.org`)).text).toBe('');
  expect((await harness.get(`${path}.json`)).body).toEqual([]);
});
