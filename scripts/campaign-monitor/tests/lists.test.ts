import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness();
beforeAll(() => harness.start());
afterAll(() => harness.stop());

const suppressed = (): Promise<unknown> => harness.get(`/clients/${harness.clientId}/suppressionlist.json`).then(({ body }) => body);

test('makes a list with defaults and shows its settings', async () => {
  const answer = await harness.post(`/lists/${harness.clientId}.json`, {
    Title: 'Plain',
    unsubscribePage: 'https://example.org/bye',
  });
  expect([answer.status, /^"[0-9a-f]{32}"$/.test(answer.text)]).toEqual([201, true]);
  expect((await harness.get(`/lists/${answer.body as string}.json`)).body).toEqual({
    ConfirmedOptIn: false,
    Title: 'Plain',
    UnsubscribePage: 'https://example.org/bye',
    ListID: answer.body,
    ConfirmationSuccessPage: '',
    UnsubscribeSetting: 'AllClientLists',
  });
});

test('refuses a title that is taken or empty, and an unknown setting', async () => {
  const post = (body: object) => harness.post(`/lists/${harness.clientId}.json`, body);
  await post({ Title: 'Once' });
  const answers = [
    await post({ Title: 'once' }),
    await post({ Title: '' }),
    await post({ Title: 'X', UnsubscribeSetting: 'Never' }),
    await post({ Title: 'X', ConfirmedOptIn: 'perhaps' }),
  ];
  expect(answers.map(refusal)).toEqual(['400/250', '400/251', '400/261', '400/400']);
});

test('moves the unsubscribed to the suppression list and scrubs the suppressed when told to', async () => {
  const list = await harness.newList('Switching', { UnsubscribeSetting: 'OnlyThisList' });
  for (const email of ['left@example.org', 'stays@example.org', 'blocked@example.org']) await harness.add(list, email);
  await harness.post(`/subscribers/${list}/unsubscribe.json`, { EmailAddress: 'left@example.org' });
  await harness.post(`/clients/${harness.clientId}/suppress.json`, { EmailAddresses: ['blocked@example.org'] });
  expect((await harness.read(list, 'blocked@example.org')).State).toBe('Active');
  const switched = await harness.put(`/lists/${list}.json`, {
    Title: 'Switched',
    UnsubscribeSetting: 'AllClientLists',
    AddUnsubscribesToSuppList: true,
    ScrubActiveWithSuppList: 'true',
  });
  expect([switched.status, switched.text]).toEqual([200, '']);
  const states = await Promise.all(['left', 'stays', 'blocked'].map((name) => harness.read(list, `${name}@example.org`)));
  expect(states.map(({ State }) => State)).toEqual(['Unsubscribed', 'Active', 'Unsubscribed']);
  expect(JSON.stringify(await suppressed())).toContain('left@example.org');
});

test('deletes a list, unless a draft uses it', async () => {
  const list = await harness.newList('Deleted soon');
  expect(refusal(await harness.delete(`/lists/${harness.listId()}.json`))).toBe('400/252');
  expect((await harness.delete(`/lists/${list}.json`)).text).toBe('');
  expect(refusal(await harness.get(`/lists/${list}.json`))).toBe('401/101');
});

test('tells on which lists an address is, and in which state', async () => {
  const [one, two] = [await harness.newList('Where one'), await harness.newList('Where two')];
  for (const list of [one, two]) await harness.add(list, 'ann@example.org');
  await harness.delete(`/subscribers/${two}.json?email=ann%40example.org`);
  const path = `/clients/${harness.clientId}/listsforemail.json?email=`;
  expect((await harness.get(`${path}ANN%40example.org`)).body).toEqual([
    { ListID: one, ListName: 'Where one', SubscriberState: 'Active', DateSubscriberAdded: '2026-03-04 15:06:00' },
    { ListID: two, ListName: 'Where two', SubscriberState: 'Deleted', DateSubscriberAdded: '2026-03-04 15:06:00' },
  ]);
  expect((await harness.get(`${path}nobody%40example.org`)).body).toEqual([]);
  expect(refusal(await harness.get(`${path}nobody`))).toBe('400/1');
});
