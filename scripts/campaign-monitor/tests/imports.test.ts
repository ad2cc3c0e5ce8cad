import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness();
beforeAll(() => harness.start());
afterAll(() => harness.stop());

const rows = (...emails: readonly string[]) => emails.map((EmailAddress) => ({ EmailAddress, Name: 'Somebody', ConsentToTrack: 'Yes' }));
const importInto = (list: string, subscribers: readonly object[], more: object = {}) =>
  harness.post(`/subscribers/${list}/import.json`, { Subscribers: subscribers, ...more });

test('imports good rows with 201 and counts the new and the known', async () => {
  const list = await harness.newList('Import');
  await harness.add(list, 'known@example.org');
  const answer = await importInto(list, rows('known@example.org', 'new@example.org', 'newer@example.org'));
  expect([answer.status, answer.body]).toEqual([
    201,
    {
      FailureDetails: [],
      TotalUniqueEmailsSubmitted: 3,
      TotalExistingSubscribers: 1,
      TotalNewSubscribers: 2,
      DuplicateEmailsInSubmission: [],
    },
  ]);
  expect((await harness.read(list, 'newer@example.org')).State).toBe('Active');
});

test('saves the good rows of an import that has bad ones, and answers 400 with code 210', async () => {
  const list = await harness.newList('Partial');
  await harness.add(list, 'gone@example.org');
  await harness.delete(`/subscribers/${list}.json?email=gone%40example.org`);
  const bad = [
    { EmailAddress: 'no-consent@example.org' },
    { EmailAddress: 'mobile@example.org', MobileNumber: '1', ConsentToTrack: 'Yes' },
  ];
  const answer = await importInto(list, [...rows('good@example.org', 'broken@example', 'gone@example.org'), ...bad]);
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual({
    Code: 210,
    Message: 'Subscriber Import had some failures',
    ResultData: {
      TotalUniqueEmailsSubmitted: 5,
      TotalExistingSubscribers: 0,
      TotalNewSubscribers: 1,
      DuplicateEmailsInSubmission: [],
      FailureDetails: [
        { EmailAddress: 'broken@example', Code: 1, Message: 'Invalid Email Address' },
        { EmailAddress: 'gone@example.org', Code: 205, Message: 'Is Deleted' },
        { EmailAddress: 'no-consent@example.org', Code: 214, Message: 'Please provide a consent to track value' },
        { EmailAddress: 'mobile@example.org', Code: 220, Message: 'Invalid mobile number' },
      ],
    },
  });
  expect((await harness.read(list, 'good@example.org')).State).toBe('Active');
});

test('reports addresses that come twice and lets the last one win', async () => {
  const list = await harness.newList('Duplicates');
  const answer = await importInto(list, [
    ...rows('twice@example.org'),
    { EmailAddress: 'Twice@example.org ', Name: 'Last', ConsentToTrack: 'Yes' },
  ]);
  expect(answer.body).toMatchObject({
    TotalUniqueEmailsSubmitted: 1,
    TotalNewSubscribers: 1,
    DuplicateEmailsInSubmission: ['Twice@example.org'],
  });
  expect((await harness.read(list, 'twice@example.org')).Name).toBe('Last');
});

test('refuses an import of none, of more than 1,000, and of something else', async () => {
  const list = await harness.newList('Sizes');
  const many = rows(...Array.from({ length: 1_001 }, (_item, at) => `many${at}@example.org`));
  const answers = await Promise.all([
    importInto(list, []),
    importInto(list, many),
    harness.post(`/subscribers/${list}/import.json`, { Subscribers: 'all' }),
  ]);
  expect(answers.map(refusal)).toEqual(['400/212', '400/209', '400/400']);
  expect((answers[2]?.body as { Message: string }).Message).toMatch(/Fields in error: subscribers$/);
  expect((await importInto(list, many.slice(0, 1_000))).body).toMatchObject({ TotalNewSubscribers: 1_000 });
});

test('lets people back in an import with Resubscribe, under either spelling of its flags', async () => {
  const list = await harness.newList('Back by import');
  await importInto(list, rows('back@example.org'), { QueueSubscriptionBasedAutoResponders: false });
  await harness.post(`/subscribers/${list}/unsubscribe.json`, { EmailAddress: 'back@example.org' });
  expect((await importInto(list, rows('back@example.org'))).body).toMatchObject({
    Code: 210,
    ResultData: { FailureDetails: [{ Code: 206 }] },
  });
  const answer = await importInto(list, rows('back@example.org'), {
    resubscribe: true,
    QueueSubscriptionBasedAutoresponders: 'false',
  });
  expect([answer.status, (await harness.read(list, 'back@example.org')).State]).toEqual([201, 'Active']);
});
