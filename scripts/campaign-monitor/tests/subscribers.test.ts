import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness();
beforeAll(() => harness.start());
afterAll(() => harness.stop());

const query = (email: string): string => `?email=${encodeURIComponent(email)}`;

test('adds somebody and answers 201 with the bare address', async () => {
  const list = await harness.newList('Adding');
  const answer = await harness.add(list, 'ann+x@example.org', {
    Name: "Ann O'Hale",
    MobileNumber: '+61400111222',
    ConsentToSendSms: 'yes',
  });
  expect([answer.status, answer.text]).toEqual([201, '"ann+x@example.org"']);
  const row = await harness.read(list, 'ANN+X@example.org');
  expect(row).toMatchObject({
    EmailAddress: 'ann+x@example.org',
    Name: "Ann O'Hale",
    State: 'Active',
    Date: '2026-03-04 15:06:00',
    ListJoinedDate: '2026-03-04 15:06:00',
  });
  expect(row).toMatchObject({
    MobileNumber: '+61400111222',
    ConsentToTrack: 'Yes',
    ConsentToSendSms: 'Yes',
    CustomFields: [],
  });
});

test('updates an active address on a second add without moving its date', async () => {
  const list = await harness.newList('Adding twice');
  await harness.add(list, 'bob@example.org');
  await harness.control('PUT', 'clock', { advanceSeconds: 3600 });
  const again = await harness.add(list, 'BOB@example.org', { Name: 'Robert' });
  expect(again.status).toBe(201);
  expect(await harness.read(list, 'bob@example.org')).toMatchObject({
    Name: 'Robert',
    EmailAddress: 'bob@example.org',
    Date: '2026-03-04 15:06:00',
  });
  await harness.control('PUT', 'clock', { advanceSeconds: -3600 });
});

test('refuses input that is wrong in itself', async () => {
  const list = await harness.newList('Wrong input');
  const codes = await Promise.all([
    harness.add(list, 'not an address'),
    harness.add(list, 'broken@example'),
    harness.add(list, 'a@example.org', { MobileNumber: '0400 111 222' }),
    harness.add(list, 'no', { MobileNumber: '12' }),
    harness.add(list, 'a@example.org', { ConsentToTrack: null }),
    harness.add(list, 'a@example.org', { ConsentToTrack: 'perhaps' }),
    harness.add(list, 'a@example.org', { ConsentToTrack: true }),
    harness.add(list, 'a@example.org', { CustomFields: [{ Key: '[x]', Value: ['one', 'two'] }] }),
    harness.add(list, 'a@example.org', { Name: true }),
  ]);
  expect(codes.map(refusal)).toEqual(['400/1', '400/1', '400/220', '400/221', '400/214', '400/215', '400/400', '400/400', '400/400']);
  const [broken, bare] = await Promise.all([
    harness.call('POST', `/subscribers/${list}.json`, undefined, { raw: '{"EmailAddress":' }),
    harness.call('POST', `/subscribers/${list}.json`, undefined, { raw: '"ann@example.org"' }),
  ]);
  const text = 'Failed to deserialize your request.\r\nPlease check the documentation and try again.\r\nFields in error: subscriber';
  expect([broken.body, bare.body]).toEqual([
    { Code: 400, Message: text },
    { Code: 400, Message: text },
  ]);
});

test('does not ask for consent before v3.2, and does from then on', async () => {
  const list = await harness.newList('Old versions');
  const add = (version: string) =>
    harness.post(`/subscribers/${list}.json`, { EmailAddress: `${version}@example.org`, MobileNumber: null, Name: 'X' }, { version });
  expect((await Promise.all(['v3', 'v3.1', 'v3.2', 'v3.3'].map(add))).map(({ status }) => status)).toEqual([201, 201, 400, 400]);
  expect((await harness.read(list, 'v3@example.org')).ConsentToTrack).toBe('Unknown');
  const old = await harness.get(`/subscribers/${list}.json${query('v3@example.org')}`, { version: 'v3.2' });
  expect(old.body).not.toHaveProperty('ListJoinedDate');
});

test('lets nobody back without Resubscribe, and says from where', async () => {
  const list = await harness.newList('Coming back', { UnsubscribeSetting: 'OnlyThisList' });
  const confirmed = await harness.newList('Confirming', { ConfirmedOptIn: true });
  for (const email of ['left@example.org', 'deleted@example.org', 'bounced@example.org']) await harness.add(list, email);
  await harness.add(confirmed, 'new@example.org');
  await harness.post(`/subscribers/${list}/unsubscribe.json`, { EmailAddress: 'left@example.org' });
  await harness.delete(`/subscribers/${list}.json${query('deleted@example.org')}`);
  const { service } = harness.simulator.simulation;
  const bounced = service.lists.get(list)?.find('bounced@example.org');
  if (bounced !== undefined) service.lists.get(list)?.change(bounced, (member) => (member.state = 'Bounced'));
  const strict = await harness.newList('Strict');
  await harness.post(`/clients/${harness.clientId}/suppress.json`, { EmailAddresses: ['suppressed@example.org'] });
  const answers = await Promise.all([
    harness.add(list, 'deleted@example.org'),
    harness.add(list, 'left@example.org'),
    harness.add(list, 'bounced@example.org'),
    harness.add(confirmed, 'new@example.org'),
    harness.add(strict, 'suppressed@example.org'),
  ]);
  expect(answers.map(refusal)).toEqual(['400/205', '400/206', '400/207', '400/208', '400/204']);
  await harness.control('PUT', 'clock', { advanceSeconds: 86_400 });
  await harness.add(list, 'left@example.org', { Resubscribe: 'true' });
  expect(await harness.read(list, 'left@example.org')).toMatchObject({
    State: 'Active',
    Date: '2026-03-05 15:06:00',
    ListJoinedDate: '2026-03-04 15:06:00',
  });
  await harness.control('PUT', 'clock', { advanceSeconds: -86_400 });
});

test('makes newcomers of a confirmed opt-in list wait for their confirmation', async () => {
  const list = await harness.newList('Double opt-in', { ConfirmedOptIn: true });
  await harness.add(list, 'new@example.org');
  await harness.add(list, 'other@example.org');
  const [unconfirmed, active] = await Promise.all([
    harness.get(`/lists/${list}/unconfirmed.json`),
    harness.get(`/lists/${list}/active.json`),
  ]);
  expect(unconfirmed.body).toMatchObject({ TotalNumberOfRecords: 2, ResultsOrderedBy: 'date', OrderDirection: 'asc' });
  expect(active.body).toMatchObject({ TotalNumberOfRecords: 0, NumberOfPages: 0, Results: [] });
});

test('makes things happen to somebody without any call of the API', async () => {
  const list = await harness.newList('Happenings', { ConfirmedOptIn: true });
  await harness.add(list, 'joy@example.org');
  const happen = (deed: string) => harness.control('POST', 'people', { listId: list, email: 'joy@example.org', deed });
  expect([await happen('confirm'), await happen('bounce')]).toMatchObject([{ State: 'Active' }, { State: 'Bounced' }]);
  expect((await harness.get(`/clients/${harness.clientId}/suppressionlist.json`)).text).toContain('joy@example.org');
  await expect(happen('vanish')).rejects.toThrow('deed must be one of');
});

test('updates by the old address and keeps the dates and the history', async () => {
  const list = await harness.newList('Updating');
  await harness.add(list, 'old@example.org');
  await harness.add(list, 'taken@example.org');
  const put = (old: string, body: object) =>
    harness.put(`/subscribers/${list}.json${query(old)}`, { ConsentToTrack: 'Unchanged', ...body });
  const answers = await Promise.all([
    put('nobody@example.org', { EmailAddress: 'x@example.org' }),
    put('old@example.org', { EmailAddress: 'x@' }),
    put('old@example.org', { EmailAddress: 'taken@example.org' }),
    put('old@example.org', { EmailAddress: 'old@example.org', ConsentToTrack: undefined }),
    put('old@example.org', { EmailAddress: 'old@example.org', MobileNumber: '1' }),
    put('no address', { EmailAddress: 'old@example.org' }),
  ]);
  expect(answers.map(refusal)).toEqual(['400/203', '400/211', '400/201', '400/214', '400/220', '400/1']);
  const moved = await put('old@example.org', { EmailAddress: 'new@example.org', Name: 'New' });
  expect([moved.status, moved.text]).toEqual([200, '']);
  expect(refusal(await harness.get(`/subscribers/${list}.json${query('old@example.org')}`))).toBe('400/203');
  expect(await harness.read(list, 'new@example.org')).toMatchObject({ Name: 'New', Date: '2026-03-04 15:06:00' });
});

test('updates the inactive without waking them, unless asked to', async () => {
  const list = await harness.newList('Sleeping');
  await harness.add(list, 'cy@example.org');
  await harness.delete(`/subscribers/${list}.json${query('cy@example.org')}`);
  await harness.put(`/subscribers/${list}.json${query('cy@example.org')}`, {
    EmailAddress: 'cy@example.org',
    Name: 'Cy',
    ConsentToTrack: 'No',
  });
  expect(await harness.read(list, 'cy@example.org')).toMatchObject({
    State: 'Deleted',
    Name: 'Cy',
    ConsentToTrack: 'No',
  });
  await harness.put(`/subscribers/${list}.json${query('cy@example.org')}`, {
    EmailAddress: 'cy@example.org',
    Resubscribe: true,
    ConsentToTrack: 'Unchanged',
  });
  expect((await harness.read(list, 'cy@example.org')).State).toBe('Active');
});

test('records consent for an address on all lists of the client', async () => {
  const [one, two] = [await harness.newList('Consent one'), await harness.newList('Consent two')];
  await harness.add(one, 'dee@example.org', { ConsentToTrack: 'Unchanged' });
  expect((await harness.read(one, 'dee@example.org')).ConsentToTrack).toBe('Yes');
  await harness.add(two, 'dee@example.org', { ConsentToTrack: 'no' });
  expect((await harness.read(one, 'dee@example.org')).ConsentToTrack).toBe('No');
  await harness.add(one, 'dee@example.org', { ConsentToTrack: 'UNCHANGED' });
  expect((await harness.read(two, 'dee@example.org')).ConsentToTrack).toBe('No');
});

test('unsubscribes from all lists that share the suppression list, and from no other', async () => {
  const [one, two, own] = [
    await harness.newList('All one'),
    await harness.newList('All two'),
    await harness.newList('Own', { UnsubscribeSetting: 'OnlyThisList' }),
  ];
  for (const list of [one, two, own]) await harness.add(list, 'eve@example.org');
  const gone = await harness.post(`/subscribers/${one}/unsubscribe.json`, { EmailAddress: 'eve@example.org' });
  expect([gone.status, gone.text]).toEqual([200, '']);
  const states = await Promise.all([one, two, own].map((list) => harness.read(list, 'eve@example.org')));
  expect(states.map(({ State }) => State)).toEqual(['Unsubscribed', 'Unsubscribed', 'Active']);
  const suppressed = (
    await harness.get(`/clients/${harness.clientId}/suppressionlist.json?orderfield=date&orderdirection=desc&pagesize=10`)
  ).body;
  expect(suppressed).toMatchObject({
    Results: expect.arrayContaining([
      expect.objectContaining({
        EmailAddress: 'eve@example.org',
        SuppressionReason: 'Unsubscribed',
        State: 'Suppressed',
      }),
    ]) as unknown,
  });
  expect(refusal(await harness.post(`/subscribers/${one}/unsubscribe.json`, { EmailAddress: 'eve@example.org' }))).toBe('400/203');
  expect(refusal(await harness.post(`/subscribers/${one}/unsubscribe.json`, { EmailAddress: 'eve' }))).toBe('400/1');
  expect(refusal(await harness.post(`/subscribers/${one}/unsubscribe.json`, { EmailAddress: 'nobody@example.org' }))).toBe('400/203');
  await harness.add(two, 'eve@example.org', { Resubscribe: true });
  expect(refusal(await harness.put(`/clients/${harness.clientId}/unsuppress.json${query('eve@example.org')}`, undefined))).toBe('400/176');
});

test('lifts a suppression without waking anybody', async () => {
  const list = await harness.newList('Suppressing');
  await harness.add(list, 'fay@example.org');
  expect(
    (
      await harness.post(`/clients/${harness.clientId}/suppress.json`, {
        EmailAddresses: ['fay@example.org', 'else@example.org'],
      })
    ).text,
  ).toBe('');
  expect((await harness.read(list, 'fay@example.org')).State).toBe('Unsubscribed');
  expect((await harness.put(`/clients/${harness.clientId}/unsuppress.json${query('fay@example.org')}`, undefined)).status).toBe(200);
  expect((await harness.read(list, 'fay@example.org')).State).toBe('Unsubscribed');
  expect(refusal(await harness.post(`/clients/${harness.clientId}/suppress.json`, { EmailAddresses: ['bad'] }))).toBe('400/1');
});

test('deletes without erasing', async () => {
  const list = await harness.newList('Deleting');
  await harness.add(list, 'gus@example.org');
  const path = `/subscribers/${list}.json${query('gus@example.org')}`;
  expect([(await harness.delete(path)).text, (await harness.read(list, 'gus@example.org')).State]).toEqual(['', 'Deleted']);
  expect(refusal(await harness.delete(path))).toBe('400/203');
  expect(refusal(await harness.delete(`/subscribers/${list}.json?email=x`))).toBe('400/1');
});

test('refuses one address written too often, when that is switched on', async () => {
  const list = await harness.newList('Throttled');
  await harness.control('PUT', 'settings', { writesPerMinute: 2 });
  const answers = [
    await harness.add(list, 'hal@example.org'),
    await harness.add(list, 'hal@example.org'),
    await harness.add(list, 'hal@example.org'),
  ];
  await harness.control('PUT', 'settings', { writesPerMinute: 0 });
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
  expect(answers[2]?.body).toEqual({
    Code: 429,
    Message: 'Subscriber was added too many times too quickly, try again later.',
  });
  expect(answers[2]?.headers.get('x-ratelimit-limit')).toBeNull();
});

test('shows a single add only after a while, when that is switched on', async () => {
  const list = await harness.newList('Queued');
  await harness.control('PUT', 'settings', { addDelayMs: 1_000 });
  expect((await harness.add(list, 'ida@example.org')).status).toBe(201);
  await harness.control('PUT', 'settings', { addDelayMs: 0 });
  expect(refusal(await harness.get(`/subscribers/${list}.json${query('ida@example.org')}`))).toBe('400/203');
  await new Promise((done) => setTimeout(done, 1_200));
  expect((await harness.read(list, 'ida@example.org')).State).toBe('Active');
});

test('tells the history of somebody, newest mailing first', async () => {
  const { service } = harness.simulator.simulation;
  const campaign = [...service.campaigns.values()].find(({ clicks }) => clicks.size > 0);
  const click = campaign === undefined ? undefined : [...campaign.clicks][0];
  const list = click?.to.member.list.id ?? '';
  const history = (await harness.get(`/subscribers/${list}/history.json${query(click?.to.email ?? '')}`)).body as {
    readonly ID: string;
    readonly Type: string;
    readonly Actions: readonly { readonly Event: string; readonly Detail: string }[];
  }[];
  const entry = history.find(({ ID }) => ID === campaign?.id);
  expect(entry).toMatchObject({ Type: 'Campaign' });
  expect(entry?.Actions.map(({ Event }) => Event)).toEqual(expect.arrayContaining(['Open', 'Click']));
  expect(refusal(await harness.get(`/subscribers/${list}/history.json${query('nobody@example.org')}`))).toBe('400/203');
});
