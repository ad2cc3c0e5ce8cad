import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness();
let pages: Server;
let html = '';
beforeAll(async () => {
  await harness.start();
  pages = createServer((_request, answer) => answer.end(html));
  await new Promise<void>((ready) => pages.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  await harness.stop();
  pages.closeAllConnections();
  await new Promise((closed) => pages.close(closed));
});

let drafts = 0;
const draft = (more: Readonly<Record<string, unknown>> = {}) => {
  drafts += 1;
  return harness.post(`/campaigns/${harness.clientId}.json`, {
    Name: `Draft ${drafts}`,
    Subject: 'Hello',
    FromName: 'Harbour Books',
    FromEmail: 'news@example.org',
    ReplyTo: 'news@example.org',
    HtmlUrl: 'https://example.org/m.html',
    ListIDs: [harness.listId()],
    SegmentIDs: [],
    ...more,
  });
};
const send = (id: string, more: object = {}) =>
  harness.post(`/campaigns/${id}/send.json`, {
    ConfirmationEmail: 'kim@example.org',
    SendDate: 'immediately',
    ...more,
  });

test('makes a draft and lists it', async () => {
  const answer = await draft({ TextUrl: null, InlineCss: true });
  expect(answer.status).toBe(201);
  expect((await harness.get(`/clients/${harness.clientId}/drafts.json`)).body).toEqual(
    expect.arrayContaining([expect.objectContaining({ CampaignID: answer.body, DateCreated: '2026-03-04 15:06:00', Tags: [] })]),
  );
});

for (const [change, code] of [
  [{ Name: '' }, 319],
  [{ Name: 'Spring catalogue' }, 303],
  [{ Subject: ' ' }, 304],
  [{ FromName: '' }, 305],
  [{ FromEmail: 'news' }, 307],
  [{ ReplyTo: '' }, 308],
  [{ ReplyTo: 'news' }, 309],
  [{ HtmlUrl: '' }, 310],
  [{ HtmlUrl: 'somewhere' }, 311],
  [{ TextUrl: 'somewhere' }, 312],
  [{ ListIDs: ['f'.repeat(32)] }, 313],
  [{ SegmentIDs: ['f'.repeat(32)] }, 314],
  [{ ListIDs: null, SegmentIDs: [] }, 315],
  [{ FromName: '[unsubscribe]' }, 322],
  [{ FromEmail: '[Sender]' }, 323],
  [{ FromEmail: '[email]' }, 324],
  [{ ReplyTo: '[Sender]' }, 325],
  [{ ReplyTo: '[email]' }, 326],
] as const) {
  test(`refuses a draft with ${JSON.stringify(change)} with ${code}`, async () => {
    expect(refusal(await draft(change))).toBe(`400/${code}`);
  });
}

for (const [content, code] of [
  ['<p>Hello</p>', 4300],
  ['<!-- <unsubscribe>leave</unsubscribe> -->', 4301],
  ['<unsubscribe>no</unsubscribe>', 4302],
  ['<unsubscribe><a href="#">leave</a></unsubscribe>', 4303],
  ['<unsubscribe>leave', 4304],
  ['<script>1</script>', 4202],
] as const) {
  test(`fetches the HTML, when told to, and refuses ${content} with ${code}`, async () => {
    html = content;
    await harness.control('PUT', 'settings', { fetchContent: true });
    const answer = await draft({ HtmlUrl: `http://127.0.0.1:${(pages.address() as AddressInfo).port}/` });
    await harness.control('PUT', 'settings', { fetchContent: false });
    expect(refusal(answer)).toBe(`400/${code}`);
  });
}

test('makes a draft from a template', async () => {
  const template = (
    await harness.post(`/templates/${harness.clientId}.json`, {
      Name: 'Letter',
      HtmlPageURL: 'https://example.org/t.html',
    })
  ).body;
  const make = (more: object) => {
    drafts += 1;
    const body = {
      Name: `Draft ${drafts}`,
      Subject: 'S',
      FromName: 'N',
      FromEmail: 'a@example.org',
      ReplyTo: 'a@example.org',
      ListIDs: [harness.listId()],
      TemplateID: template,
      TemplateContent: { Singlelines: [{ Content: 'Hi' }] },
      ...more,
    };
    return harness.post(`/campaigns/${harness.clientId}/fromtemplate.json`, body);
  };
  const answers = [
    await make({}),
    await make({ TemplateID: 'x' }),
    await make({ TemplateContent: null }),
    await make({ TemplateContent: { Images: [{ Content: 'no address' }] } }),
  ];
  expect(answers.map(refusal)).toEqual(['201/none', '400/4001', '400/320', '400/321']);
});

test('sends now, to everybody who is active, once', async () => {
  const list = await harness.newList('To send to');
  for (const name of ['ann', 'bob', 'cy']) await harness.add(list, `${name}@example.org`);
  await harness.post(`/subscribers/${list}/unsubscribe.json`, { EmailAddress: 'cy@example.org' });
  const id = (await draft({ ListIDs: [list] })).body as string;
  const refused = [
    await send(id, { ConfirmationEmail: '' }),
    await send(id, { ConfirmationEmail: 'kim@example.org, x' }),
    await send(id, { SendDate: 'soon' }),
    await send(id, { SendDate: '2020-01-01 09:00' }),
  ];
  expect(refused.map(refusal)).toEqual(['400/338', '400/339', '400/5', '400/337']);
  expect((await send(id)).text).toBe('');
  expect(refusal(await send(id))).toBe('400/331');
  expect((await harness.get(`/campaigns/${id}/recipients.json`)).body).toMatchObject({
    Results: [{ EmailAddress: 'ann@example.org', ListID: list }, { EmailAddress: 'bob@example.org' }],
    ResultsOrderedBy: 'email',
  });
  const empty = (await draft({ ListIDs: [await harness.newList('Nobody there')] })).body as string;
  expect(refusal(await send(empty))).toBe('400/340');
});

test('waits for the hour of a scheduled campaign, and can be called off', async () => {
  const id = (await draft()).body as string;
  expect(refusal(await harness.post(`/campaigns/${id}/unschedule.json`, undefined))).toBe('400/341');
  await send(id, { SendDate: '2026-03-05 09:00' });
  expect((await harness.get(`/clients/${harness.clientId}/scheduled.json`)).body).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        CampaignID: id,
        DateScheduled: '2026-03-05 09:00:00',
        ScheduledTimeZone: '(GMT+10:00) Canberra, Melbourne, Sydney',
      }),
    ]),
  );
  expect((await harness.post(`/campaigns/${id}/unschedule.json`, undefined)).text).toBe('');
  await send(id, { SendDate: '2026-03-05 09:00' });
  await harness.control('PUT', 'clock', { advanceSeconds: 86_400 });
  const sent = (await harness.get(`/clients/${harness.clientId}/campaigns.json?sentFromDate=2026-03-05`)).body;
  expect(sent).toMatchObject({
    Results: [{ CampaignID: id, SentDate: '2026-03-05 09:00:00' }],
    ResultsOrderedBy: 'SentDate',
    OrderDirection: 'desc',
  });
  await harness.control('PUT', 'clock', { advanceSeconds: -86_400 });
});

test('sends previews to a few', async () => {
  const id = (await draft()).body as string;
  const preview = (PreviewRecipients: readonly string[]) =>
    harness.post(`/campaigns/${id}/sendpreview.json`, { PreviewRecipients, Personalize: 'Random' });
  const many = Array.from({ length: 16 }, (_item, at) => `kim${at}@example.org`);
  expect([await preview([]), await preview(['kim']), await preview(many)].map(refusal)).toEqual(['400/370', '400/371', '400/374']);
  expect((await preview(['kim', 'kim@example.org'])).body).toMatchObject({ ResultData: ['kim'] });
  for (let i = 0; i < 16; i++) expect((await preview(many.slice(0, 15))).status).toBe(200);
  expect(refusal(await preview(['kim@example.org']))).toBe('400/375');
});

test('deletes campaigns of any kind', async () => {
  const id = (await draft()).body as string;
  expect((await harness.delete(`/campaigns/${id}.json`)).text).toBe('');
  expect(refusal(await harness.get(`/campaigns/${id}/summary.json`))).toBe('404/404');
});

test('filters the sent campaigns by day and by all of several tags', async () => {
  const read = (query: string) => harness.get(`/clients/${harness.clientId}/campaigns.json?${query}`);
  const names = async (query: string) => ((await read(query)).body as { Results: { Name: string }[] }).Results.map(({ Name }) => Name);
  expect(await names('tags=monthly,events')).toEqual(['Author evenings']);
  expect(await names('tags=monthly&orderdirection=asc')).toEqual(['Author evenings', 'Monthly news']);
  const answers = await Promise.all(
    ['sentfromdate=x', 'senttodate=2026-13-01', 'sentfromdate=2026-02-01&senttodate=2026-01-01', 'page=0', 'orderdirection=x'].map(read),
  );
  expect(answers.map(refusal)).toEqual(['400/920', '400/922', '400/927', '400/800', '400/803']);
  expect((await harness.get(`/clients/${harness.clientId}/tags.json`)).body).toEqual(
    expect.arrayContaining([{ Name: 'monthly', NumberOfCampaigns: 2 }]),
  );
});

test('answers a bare array without tags before v3.3, and no tags call', async () => {
  const old = (await harness.get(`/clients/${harness.clientId}/campaigns.json`, { version: 'v3.2' })).body as readonly object[];
  expect(Array.isArray(old)).toBe(true);
  expect(old.some((campaign) => 'Tags' in campaign)).toBe(false);
  expect(refusal(await harness.get(`/clients/${harness.clientId}/tags.json`, { version: 'v3.2' }))).toBe('404/404');
});

test('reports agree with the summary, page by date, and filter by date', async () => {
  const { campaigns } = harness.simulator.simulation.service;
  const campaign = [...campaigns.values()].find(({ content }) => content.name === 'Monthly news');
  const path = `/campaigns/${campaign?.id ?? ''}`;
  const summary = (await harness.get(`${path}/summary.json`)).body as Readonly<Record<string, unknown>>;
  const read = async (report: string, query = '') =>
    (await harness.get(`${path}/${report}.json${query}`)).body as {
      TotalNumberOfRecords: number;
      ResultsOrderedBy: string;
      Results: { Date: string; EmailAddress: string }[];
    };
  for (const [report, count] of [
    ['recipients', 'Recipients'],
    ['opens', 'TotalOpened'],
    ['clicks', 'Clicks'],
    ['bounces', 'Bounced'],
    ['unsubscribes', 'Unsubscribed'],
    ['spam', 'SpamComplaints'],
  ] as const) {
    expect([report, (await read(report)).TotalNumberOfRecords]).toEqual([report, summary[count]]);
  }
  const opens = await read('opens');
  expect(opens.ResultsOrderedBy).toBe('date');
  expect(new Set(opens.Results.map(({ EmailAddress }) => EmailAddress)).size).toBe(summary.UniqueOpened);
  const middle = opens.Results[Math.floor(opens.Results.length / 2)]?.Date.slice(0, 16) ?? '';
  expect((await read('opens', `?date=${encodeURIComponent(middle)}&orderfield=list`)).TotalNumberOfRecords).toBe(
    opens.Results.filter(({ Date }) => Date >= middle).length,
  );
  const answers = await Promise.all(
    [`${path}/opens.json?date=x`, `${path}/opens.json?orderfield=name`, `${path}/recipients.json?orderfield=date`].map((each) =>
      harness.get(each),
    ),
  );
  expect(answers.map(refusal)).toEqual(['400/5', '400/802', '400/802']);
  expect((await harness.get(`${path}/listsandsegments.json`)).body).toMatchObject({
    Lists: [{ Name: 'Newsletter' }, { Name: 'Events & offers' }],
    Segments: [],
  });
  expect((await harness.get(`${path}/emailclientusage.json`)).status).toBe(200);
});
