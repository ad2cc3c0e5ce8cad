/** The executable notes of reports and list views, run by the local org. */
import { fileURLToPath } from 'node:url';
import { runTests } from '../../../jobs/testRun/testRunner.ts';
import { openOrg } from '../../../org.ts';

test('every note of the reports holds', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../../notes/reports', import.meta.url))], report: () => undefined });
  expect(org.program.failures).toEqual([]);
  const { tests } = runTests(org);
  await org.close();
  expect(tests.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(tests.length).toBeGreaterThan(20);
}, 60_000);
