import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness({ members: 600 });
beforeAll(() => harness.start());
afterAll(() => harness.stop());

const tx = (path: string, query = ''): string => `/transactional/${path}?clientID=${harness.clientId}${query}`;
const smartId = async (): Promise<string> =>
  ((await harness.get(tx('smartEmail', '&status=active'))).body as { ID: string }[])[0]?.ID ?? '';

test('lists and shows smart e-mails', async () => {
  const list = async (status: string) => ((await harness.get(tx('smartEmail', `&status=${status}`))).body as unknown[]).length;
  expect([await list('all'), await list('active'), await list('draft')]).toEqual([3, 2, 1]);
  expect((await harness.get(`/transactional/smartemail/${await smartId()}`)).body).toMatchObject({
    Status: 'active',
    AddRecipientsToList: harness.listId(),
    Properties: { Content: { EmailVariables: ['number'] } },
  });
  const refused = [
    await harness.get(tx('smartEmail', '&status=x')),
    await harness.get('/transactional/smartEmail'),
    await harness.get(tx('smartEmail/nothing')),
  ];
  expect(refused.map(refusal)).toEqual(['400/932', '401/102', '404/404']);
});

test('sends a smart e-mail to everybody named and can put them on a list', async () => {
  const send = (more: object, version = 'v3.3') =>
    smartId().then((id) =>
      harness.post(
        tx(`smartEmail/${id}/send`),
        { To: ['Ann <ann@example.org>'], ConsentToTrack: 'Yes', Data: { number: 4 }, ...more },
        { version },
      ),
    );
  const sent = await send({
    CC: 'bob@example.org',
    BCC: null,
    AddRecipientsToList: true,
    Attachments: [{ Name: 'a.pdf', Type: 'application/pdf', Content: 'aGVsbG8=' }],
  });
  expect([sent.status, sent.body]).toMatchObject([
    202,
    [{ Status: 'Accepted', Recipient: 'Ann <ann@example.org>' }, { Recipient: 'bob@example.org' }],
  ]);
  expect((await harness.read(harness.listId(), 'ann@example.org')).State).toBe('Active');
  const many = Array.from({ length: 26 }, (_item, at) => `a${at}@example.org`);
  const refused = await Promise.all(
    [
      { To: [] },
      { To: `${'x'.repeat(250)} <a@example.org>` },
      { To: many },
      { To: 'x' },
      { ConsentToTrack: null },
      { ConsentToTrack: 'x' },
      { Attachments: [{ Type: 't', Content: 'aGk=' }] },
      { Attachments: [{ Name: 'n', Content: 'aGk=' }] },
      { Attachments: [{ Name: 'n', Type: 't', Content: '<>' }] },
      { Data: { x: 'y'.repeat(103_000) } },
    ].map((more) => send(more)),
  );
  expect(refused.map(refusal)).toEqual([
    '400/952',
    '400/953',
    '400/954',
    '400/1',
    '400/974',
    '400/974',
    '400/981',
    '400/982',
    '400/984',
    '400/996',
  ]);
  expect((await send({ ConsentToTrack: undefined }, 'v3.1')).status).toBe(202);
});

test('sends classic e-mail in groups', async () => {
  const send = (more: object) =>
    harness.post(tx('classicEmail/send'), {
      Subject: 'Hi',
      From: 'Shop <shop@example.org>',
      To: 'ann@example.org',
      Html: '<p>Hi</p>',
      Group: 'Greetings',
      ConsentToTrack: 'No',
      ...more,
    });
  expect((await send({ TrackOpens: 'true', AddRecipientsToListID: harness.listId() })).status).toBe(202);
  const refused = await Promise.all(
    [
      { From: '' },
      { From: `${'x'.repeat(240)} <shop@example.org>` },
      { From: 'x' },
      { ReplyTo: 'x' },
      { Html: '' },
      { TrackClicks: 'maybe' },
      { TrackOpens: 3 },
      { InlineCSS: 'x' },
    ].map(send),
  );
  expect(refused.map(refusal)).toEqual(['400/957', '400/958', '400/1', '400/955', '400/960', '400/970', '400/971', '400/972']);
  expect((await harness.get(tx('classicEmail/groups'))).body).toEqual(
    expect.arrayContaining([{ Group: 'Greetings', CreatedAt: '2026-03-04T15:06:00+11:00' }]),
  );
});

test('pages through messages by their ids', async () => {
  const read = async (query: string) =>
    (await harness.get(tx('messages', query))).body as {
      MessageID: string;
      SentAt: string;
      Status: string;
      Group?: string;
    }[];
  const newest = await read('&count=5');
  expect(newest.map(({ SentAt }) => SentAt)).toEqual(
    newest
      .map(({ SentAt }) => SentAt)
      .sort()
      .reverse(),
  );
  expect((await read(`&count=3&sentBeforeID=${newest[1]?.MessageID ?? ''}`))[0]?.MessageID).toBe(newest[2]?.MessageID);
  expect((await read(`&sentAfterID=${newest[2]?.MessageID ?? ''}`)).map(({ MessageID }) => MessageID)).toEqual(
    newest.slice(0, 2).map(({ MessageID }) => MessageID),
  );
  expect((await read('&status=bounced')).every(({ Status }) => Status === 'Bounced')).toBe(true);
  expect((await read('&group=Greetings')).every(({ Group }) => Group === 'Greetings')).toBe(true);
  const refused = await Promise.all(
    ['&status=x', '&count=201', '&count=0', '&sentBeforeID=x', '&sentAfterID=x', '&group=a&smartEmailID=b'].map((query) =>
      harness.get(tx('messages', query)),
    ),
  );
  expect(refused.map(refusal)).toEqual(['400/932', '400/850', '400/850', '400/904', '400/905', '400/924']);
});

test('shows a message with and without body and statistics, and sends it again while it can', async () => {
  const messages = (await harness.get(tx('messages', '&count=200'))).body as {
    MessageID: string;
    TotalOpens: number;
    CanBeResent: boolean;
  }[];
  const opened = messages.find(({ TotalOpens }) => TotalOpens > 0)?.MessageID ?? '';
  expect((await harness.get(`/transactional/messages/${opened}?statistics=true`)).body).toMatchObject({
    MessageID: opened,
    Opens: [{ MailClient: { Name: 'Gmail' } }],
    Message: { Body: { Html: '<p>Thank you.</p>' } },
  });
  const bare = (await harness.get(tx(`messages/${opened}`, '&excludemessagebody=true'))).body as { Message: object };
  expect([Object.hasOwn(bare, 'Opens'), Object.hasOwn(bare.Message, 'Body')]).toEqual([false, false]);
  const fresh = messages.find(({ CanBeResent }) => CanBeResent)?.MessageID ?? '';
  const old = messages.find(({ CanBeResent }) => !CanBeResent)?.MessageID ?? '';
  expect((await harness.post(tx(`messages/${fresh}/resend`), null)).body).toMatchObject({ Status: 'Accepted' });
  const refused = [
    await harness.post(tx(`messages/${old}/resend`), null),
    await harness.get(tx('messages/x')),
    await harness.get(tx(`messages/${opened.replace(/^.{8}/, '00000000')}`)),
    await harness.get(tx(`messages/${opened}`, '&statistics=x')),
  ];
  expect(refused.map(refusal)).toEqual(['410/410', '400/302', '404/404', '400/935']);
});

test('counts messages over days', async () => {
  const read = (query: string) => harness.get(tx('statistics', query));
  const all = (await read('')).body as { Sent: number; Delivered: number; Bounces: number };
  expect(all).toMatchObject({
    Query: { From: '2026-02-02', To: '2026-03-04', TimeZone: '(GMT+10:00) Canberra, Melbourne, Sydney' },
  });
  expect(all.Sent).toBe(all.Delivered + all.Bounces);
  expect((await read(`&from=2026-03-01&to=2026-03-04&timezone=utc&smartEmailID=${await smartId()}`)).body).toMatchObject({
    Query: { SmartEmailID: await smartId(), From: '2026-03-01', TimeZone: 'UTC' },
  });
  const refused = await Promise.all(
    [
      '&from=x',
      '&from=2026-03-02&to=2026-03-01',
      '&to=x',
      '&timezone=mars',
      '&group=a&smartEmailID=b',
      '&smartEmailID=x',
      '&smartEmailID=00000000-0000-4000-a000-000000000000',
    ].map(read),
  );
  expect(refused.map(refusal)).toEqual(['400/920', '400/921', '400/922', '400/923', '400/924', '400/925', '400/926']);
});
