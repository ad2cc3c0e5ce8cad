import { Clock } from '../state/clock.ts';
import { Harness } from './testing/harness.ts';
import { zoneOf } from '../state/zone.ts';
import { TIME_ZONES } from '../data/timeZones.ts';

const SYDNEY = '(GMT+10:00) Canberra, Melbourne, Sydney';
const at = (iso: string): number => Date.parse(iso) / 1000;

test('shows the same local time twice when clocks go back, and takes the earlier moment for it', () => {
  const zone = zoneOf(SYDNEY);
  expect(zone.text(at('2026-04-04T15:30:00Z'))).toBe('2026-04-05 02:30:00');
  expect(zone.text(at('2026-04-04T16:30:00Z'))).toBe('2026-04-05 02:30:00');
  expect(zone.moment(2026, 4, 5, 2, 30)).toBe(at('2026-04-04T15:30:00Z'));
});

test('knows when the clocks of a zone last went back', () => {
  expect(zoneOf(SYDNEY).lastRepeat(at('2026-11-27T00:00:00Z'))).toBe(at('2026-04-04T16:00:00Z'));
  expect(zoneOf(SYDNEY).lastRepeat(at('2026-04-04T16:00:00Z'))).toBe(at('2025-04-05T16:00:00Z'));
  expect(zoneOf('(GMT-08:00) Pacific Time (US & Canada)').lastRepeat(at('2026-11-02T00:00:00Z'))).toBe(at('2026-11-01T09:00:00Z'));
  expect(zoneOf('(GMT-10:00) Hawaii').lastRepeat(at('2026-11-02T00:00:00Z'))).toBeUndefined();
});

test('takes a local time that a change of clocks leaves out for the hour after it', () => {
  const zone = zoneOf(SYDNEY);
  expect(zone.text(at('2026-10-03T16:00:00Z'))).toBe('2026-10-04 03:00:00');
  expect(zone.text(zone.moment(2026, 10, 4, 2, 30))).toBe('2026-10-04 03:30:00');
});

test('agrees with the platform about every zone on days all over the years', () => {
  for (const [label, iana] of Object.entries(TIME_ZONES)) {
    const zone = zoneOf(label);
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: iana, dateStyle: 'short', timeStyle: 'medium' });
    for (let moment = at('2023-01-01T00:00:00Z'); moment < at('2027-01-01T00:00:00Z'); moment += 23 * 86_400 + 3_607) {
      expect(`${label} ${zone.text(moment)}`).toBe(`${label} ${format.format(moment * 1000)}`);
    }
  }
});

test('writes offsets as transactional calls do', () => {
  expect(zoneOf(SYDNEY).iso(at('2026-02-13T22:30:00Z'))).toBe('2026-02-14T09:30:00+11:00');
  expect(zoneOf('(GMT-03:30) Newfoundland').iso(at('2026-07-01T00:00:00Z'))).toBe('2026-06-30T21:30:00-02:30');
});

const harness = new Harness({ scenario: 'empty' });
beforeAll(() => harness.start());
afterAll(() => harness.stop());

test('tells its own date in the zone of the account and subscribers in that of the client', async () => {
  expect((await harness.get('/systemdate.json')).body).toEqual({ SystemDate: '2026-03-04 04:06:00' });
  const list = await harness.newList('Here');
  await harness.add(list, 'ann@example.org');
  expect((await harness.read(list, 'ann@example.org')).Date).toBe('2026-03-04 15:06:00');
});

test('finds rows of the doubled hour by either of its moments', async () => {
  const list = await harness.newList('Doubled');
  for (const [moment, email] of [
    ['2026-04-04T15:30:00Z', 'first@example.org'],
    ['2026-04-04T16:30:00Z', 'second@example.org'],
  ] as const) {
    await harness.control('PUT', 'clock', { at: moment });
    await harness.add(list, email);
  }
  const answer = (await harness.get(`/lists/${list}/active.json?date=2026-04-05%2002:30`)).body as {
    Results: { EmailAddress: string; Date: string }[];
  };
  expect(answer.Results.map(({ EmailAddress, Date }) => `${EmailAddress} ${Date}`)).toEqual([
    'first@example.org 2026-04-05 02:30:00',
    'second@example.org 2026-04-05 02:30:00',
  ]);
  expect((await harness.get(`/lists/${list}/active.json?date=2026-04-05+03:00`)).body).toMatchObject({
    TotalNumberOfRecords: 0,
  });
});

test('stands where it begins, however long the start takes', () => {
  let real = 0;
  const clock = new Clock(() => (real += 1), 5_000, 0);
  expect([clock.nowMs(), clock.nowMs()]).toEqual([5_000, 5_000]);
});

test('lets the clock run, stand and jump', async () => {
  expect(await harness.control('PUT', 'clock', { at: '2030-01-01T00:00:00Z', speed: 0 })).toEqual({
    now: '2030-01-01T00:00:00.000Z',
    speed: 0,
  });
  expect(await harness.control('PUT', 'clock', { advanceSeconds: 90 })).toMatchObject({
    now: '2030-01-01T00:01:30.000Z',
  });
});
