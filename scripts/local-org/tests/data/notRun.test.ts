import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg } from '../../org.ts';

const NS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const PARTS: Readonly<Record<string, string>> = {
  'flowtests/Greets.flowtest-meta.xml': `<FlowTest ${NS}><flowApiName>Greet</flowApiName><label>Greets</label></FlowTest>`,
};

/** Source: Metadata API Developer Guide, "FlowTest"; Object Reference, "Event". */
test('what is not run is told of, and hinders nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'not-run-'));
  for (const [path, content] of Object.entries(PARTS)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const told: string[] = [];
  const org = openOrg({ projectDirs: [folder], report: (line) => told.push(line) });
  expect(told).toEqual(['not implemented: flow test Greets']);
  expect(() =>
    org.executeAnonymous(
      "insert new Event(StartDateTime = Datetime.now(), DurationInMinutes = 9, Recurrence2PatternText = 'RRULE:FREQ=DAILY');",
    ),
  ).toThrow('not implemented: Event.Recurrence2PatternText');
  await org.close();
});
