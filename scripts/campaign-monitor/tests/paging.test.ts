import { Harness, refusal } from './testing/harness.ts';

const harness = new Harness({ members: 1_000 });
beforeAll(() => harness.start());
afterAll(() => harness.stop());

interface Page {
  readonly Results: readonly { readonly EmailAddress: string; readonly Date: string; readonly Name: string }[];
  readonly TotalNumberOfRecords: number;
  readonly NumberOfPages: number;
  readonly RecordsOnThisPage: number;
}

const page = async (query: string): Promise<Page> => (await harness.get(`/lists/${harness.listId()}/active.json?${query}`)).body as Page;

test('walks all pages once, in the order of dates by default', async () => {
  const first = await page('pagesize=100');
  expect(first).toMatchObject({
    ResultsOrderedBy: 'date',
    OrderDirection: 'asc',
    PageNumber: 1,
    PageSize: 100,
    RecordsOnThisPage: 100,
  });
  expect(first.NumberOfPages).toBe(Math.ceil(first.TotalNumberOfRecords / 100));
  const rows = (await Promise.all(Array.from({ length: first.NumberOfPages }, (_item, at) => page(`pagesize=100&page=${at + 1}`)))).flatMap(
    ({ Results }) => Results,
  );
  expect(new Set(rows.map(({ EmailAddress }) => EmailAddress.toLowerCase())).size).toBe(first.TotalNumberOfRecords);
  expect(rows.map(({ Date }) => Date)).toEqual(rows.map(({ Date }) => Date).sort());
});

for (const order of ['email', 'name', 'date'] as const) {
  test(`answers the reverse of ascending order by ${order} when asked for descending`, async () => {
    const [up, down] = await Promise.all([page(`orderfield=${order}`), page(`OrderField=${order.toUpperCase()}&orderdirection=DESC`)]);
    expect(down.Results.map(({ EmailAddress }) => EmailAddress)).toEqual(up.Results.map(({ EmailAddress }) => EmailAddress).reverse());
  });
}

test('answers a page behind the last one with no rows', async () => {
  const { TotalNumberOfRecords } = await page('');
  expect(await page('page=99')).toMatchObject({
    Results: [],
    RecordsOnThisPage: 0,
    PageNumber: 99,
    TotalNumberOfRecords,
  });
});

for (const [query, code] of [
  ['page=0', 800],
  ['page=x', 800],
  ['pagesize=9', 801],
  ['pagesize=1001', 801],
  ['orderfield=state', 802],
  ['orderdirection=up', 803],
  ['date=yesterday', 5],
  ['date=2026-02-30', 5],
] as const) {
  test(`refuses ${query} with ${code}`, async () => {
    for (const path of [`/lists/${harness.listId()}/bounced.json`, `/segments/${segmentId()}/active.json`])
      expect(refusal(await harness.get(`${path}?${query}`))).toBe(`400/${code}`);
  });
}

const segmentId = (): string => harness.simulator.simulation.service.lists.get(harness.listId())?.segments[0]?.id ?? '';

test('takes empty and unknown parameters for absent', async () => {
  expect((await page('date=&page=&unknown=1&pagesize=10')).RecordsOnThisPage).toBe(10);
});

test('cuts by date, inclusively, whatever the order', async () => {
  const all = await page('');
  const middle = all.Results[Math.floor(all.Results.length / 2)]?.Date ?? '';
  const expected = all.Results.filter(({ Date }) => Date >= middle);
  for (const order of ['date', 'email', 'name']) {
    const cut = await page(`date=${encodeURIComponent(middle)}&orderfield=${order}`);
    expect(cut.TotalNumberOfRecords).toBe(expected.length);
    expect(cut.Results.every(({ Date }) => Date >= middle)).toBe(true);
  }
  const byMinute = await page(`date=${encodeURIComponent(middle.slice(0, 16))}`);
  const byDay = await page(`date=${middle.slice(0, 10)}`);
  expect(byMinute.TotalNumberOfRecords).toBe(expected.length);
  expect(byDay.TotalNumberOfRecords).toBe(all.Results.filter(({ Date }) => Date >= middle.slice(0, 10)).length);
});

test('puts people who share a minute into the order of their addresses', async () => {
  const list = await harness.newList('One minute');
  const emails = ['zed@example.org', 'ann@example.org', 'Mia@example.org'];
  await harness.post(`/subscribers/${list}/import.json`, {
    Subscribers: emails.map((EmailAddress) => ({ EmailAddress, ConsentToTrack: 'Yes' })),
  });
  const { Results } = (await harness.get(`/lists/${list}/active.json`)).body as Page;
  expect(Results.map(({ EmailAddress }) => EmailAddress)).toEqual(['ann@example.org', 'Mia@example.org', 'zed@example.org']);
});

test('shows consent and mobile numbers as asked', async () => {
  const plain = (await page('')).Results;
  const rich = (await page('includeTrackingPreference=True&includesmspreference=true')).Results as readonly object[];
  expect(plain.some((row) => 'ConsentToTrack' in row || 'ConsentToSendSms' in row)).toBe(false);
  expect(rich.every((row) => 'ConsentToTrack' in row && 'MobileNumber' in row === 'ConsentToSendSms' in row)).toBe(true);
  expect(rich.some((row) => 'MobileNumber' in row)).toBe(true);
});

test('counts in its statistics what the states hold', async () => {
  const stats = (await harness.get(`/lists/${harness.listId()}/stats.json`)).body as Readonly<Record<string, number>>;
  const count = async (state: string): Promise<number> =>
    ((await harness.get(`/lists/${harness.listId()}/${state}.json?pagesize=10`)).body as Page).TotalNumberOfRecords;
  expect([stats.TotalActiveSubscribers, stats.TotalUnsubscribes, stats.TotalBounces, stats.TotalDeleted]).toEqual(
    await Promise.all(['active', 'unsubscribed', 'bounced', 'deleted'].map(count)),
  );
  const today = (await page('date=2026-03-04')).TotalNumberOfRecords;
  expect(stats.NewActiveSubscribersToday).toBe(today);
  expect(stats.NewActiveSubscribersYesterday).toBe((await page('date=2026-03-03')).TotalNumberOfRecords - today);
  expect(stats.NewActiveSubscribersThisWeek).toBe((await page('date=2026-03-01')).TotalNumberOfRecords);
  expect(stats.NewActiveSubscribersThisYear).toBe((await page('date=2026-01-01')).TotalNumberOfRecords);
});
