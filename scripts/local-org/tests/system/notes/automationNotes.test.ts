/** The executable notes about formulas, flows, actions and the smaller parts of the platform, run by the local org. */
import { fileURLToPath } from 'node:url';
import { runTests } from '../../../jobs/testRun/testRunner.ts';
import { openOrg } from '../../../org.ts';

test.each([
  { notes: 'automation', least: 20 },
  { notes: 'platform', least: 15 },
])('every note of $notes holds', async ({ notes, least }) => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL(`../../notes/${notes}`, import.meta.url))], report: () => undefined });
  const { tests } = runTests(org);
  await org.close();
  expect(tests.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(tests.length).toBeGreaterThan(least);
});
