import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness({ members: 600 });
beforeAll(() => harness.start());
afterAll(() => harness.stop());

const other = async (): Promise<string> =>
  ((await harness.get('/clients.json')).body as { ClientID: string }[]).find(({ ClientID }) => ClientID !== harness.clientId)?.ClientID ??
  '';

test('makes, changes, copies and deletes templates', async () => {
  const post = (more: object) =>
    harness.post(`/templates/${harness.clientId}.json`, {
      Name: 'Card',
      HtmlPageURL: 'https://example.org/t.html',
      ZipFileURL: 'https://example.org/t.zip',
      ...more,
    });
  const refused = [
    await post({ Name: '' }),
    await post({ Name: 'x'.repeat(101) }),
    await post({ HtmlPageURL: '' }),
    await post({ HtmlPageURL: 'x' }),
    await post({ ZipFileURL: 'x' }),
  ];
  expect(refused.map(refusal)).toEqual(['400/4002', '400/4003', '400/4004', '400/4005', '400/4006']);
  const id = (await post({})).body as string;
  expect((await harness.put(`/templates/${id}.json`, { Name: 'Cards', HtmlPageURL: 'https://example.org/t.html' })).text).toBe('');
  expect((await harness.get(`/templates/${id}.json`)).body).toMatchObject({ TemplateID: id, Name: 'Cards' });
  const copy = await harness.post(`/templates/${id}/copy.json`, { DestinationClientID: await other(), Name: 'Copy' });
  expect(copy.status).toBe(201);
  expect(refusal(await harness.post(`/templates/${id}/copy.json`, { DestinationClientID: 'x' }))).toBe('400/125');
  expect((await harness.get(`/clients/${await other()}/templates.json`)).body).toMatchObject([{ TemplateID: copy.body, Name: 'Copy' }]);
  await harness.delete(`/templates/${id}.json`);
  expect(refusal(await harness.get(`/templates/${id}.json`))).toBe('400/4001');
});

interface Mail {
  readonly EmailID: string;
  readonly Sent: number;
  readonly Opened: number;
}
const journey = async () => {
  const [first] = (await harness.get(`/clients/${harness.clientId}/journeys.json`)).body as {
    JourneyID: string;
    ListID: string;
    Name: string;
    Status: string;
  }[];
  return {
    id: first?.JourneyID ?? '',
    list: first?.ListID ?? '',
    details: (await harness.get(`/journeys/${first?.JourneyID ?? ''}.json`)).body as { Emails: readonly Mail[] },
  };
};

test('shows journeys and what became of their mails', async () => {
  const { details, list } = await journey();
  expect(details).toMatchObject({ Name: 'Welcome', TriggerType: 'On Subscription', Status: 'Active' });
  expect(list).toBe(harness.listId());
  const [mail] = details.Emails;
  for (const [report, count] of [
    ['recipients', mail?.Sent],
    ['opens', mail?.Opened],
  ] as const) {
    expect((await harness.get(`/journeys/email/${mail?.EmailID ?? ''}/${report}.json`)).body).toMatchObject({
      TotalNumberOfRecords: count,
      OrderDirection: 'ASC',
    });
  }
  const recipients = (await harness.get(`/journeys/email/${mail?.EmailID ?? ''}/recipients.json?orderdirection=desc&pagesize=10`)).body as {
    Results: { SentDate: string }[];
  };
  expect(recipients).toMatchObject({ ResultsOrderedBy: 'SentDate', OrderDirection: 'DESC' });
  const dates = recipients.Results.map(({ SentDate }) => SentDate);
  expect(dates).toEqual([...dates].sort().reverse());
  for (const report of ['clicks', 'bounces', 'unsubscribes'])
    expect((await harness.get(`/journeys/email/${mail?.EmailID ?? ''}/${report}.json`)).body).toMatchObject({
      ResultsOrderedBy: 'Date',
    });
  const refused = await Promise.all(
    ['date=x', 'page=0', 'pagesize=1', 'orderdirection=x'].map((query) =>
      harness.get(`/journeys/email/${mail?.EmailID ?? ''}/opens.json?${query}`),
    ),
  );
  expect(refused.map(refusal)).toEqual(['400/5', '400/800', '400/801', '400/803']);
});

test('starts a journey with a single add, and with an import or a return on request', async () => {
  const { details, list } = await journey();
  const sent = async (): Promise<number> =>
    (
      (await harness.get(`/journeys/email/${details.Emails[0]?.EmailID ?? ''}/recipients.json`)).body as {
        TotalNumberOfRecords: number;
      }
    ).TotalNumberOfRecords;
  const before = await sent();
  const importOf = (EmailAddress: string, more: object) =>
    harness.post(`/subscribers/${list}/import.json`, {
      Subscribers: [{ EmailAddress, ConsentToTrack: 'Yes' }],
      ...more,
    });
  await harness.add(list, 'single@example.org');
  await importOf('quiet@example.org', {});
  await importOf('loud@example.org', { QueueSubscriptionBasedAutoResponders: true });
  expect((await sent()) - before).toBe(2);
  await harness.delete(`/subscribers/${list}.json?email=single@example.org`);
  await harness.add(list, 'single@example.org', { Resubscribe: true, RestartSubscriptionBasedAutoresponders: true });
  expect((await sent()) - before).toBe(3);
});

test('copies journeys', async () => {
  const { id, list } = await journey();
  const copy = (more: object) =>
    harness.post(`/journeys/${id}/copy.json`, {
      DestinationClientID: harness.clientId,
      DestinationListID: list,
      Name: 'Again',
      ...more,
    });
  expect(
    [
      await copy({ DestinationClientID: 'x' }),
      await copy({ DestinationListID: 'x' }),
      await copy({ Name: 'x'.repeat(51) }),
      await copy({ Name: '' }),
    ].map(refusal),
  ).toEqual(['400/125', '400/126', '400/3003', '400/3003']);
  const copied = (await copy({})).body as string;
  expect((await harness.get(`/journeys/${copied}.json`)).body).toMatchObject({ Name: 'Again', Status: 'Not started' });
});

test('takes events in both forms', async () => {
  expect(
    (
      await harness.post(`/events/publish/${harness.clientId}`, {
        Email: 'ann@example.org',
        EventName: 'Bought',
        Data: { price: 3 },
      })
    ).status,
  ).toBe(200);
  expect(
    (
      await harness.post(`/events/custom/${harness.clientId}/track.json`, {
        ContactID: { Email: 'ann@example.org' },
        EventName: 'Bought',
      })
    ).body,
  ).toHaveLength(1);
  const refused = [
    await harness.post(`/events/publish/${harness.clientId}.json`, { Email: 'x' }),
    await harness.post(`/events/other/${harness.clientId}/track.json`, {}),
  ];
  expect(refused.map(refusal)).toEqual(['400/1', '404/404']);
});
