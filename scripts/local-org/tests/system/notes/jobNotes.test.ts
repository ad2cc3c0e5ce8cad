/** The executable notes of the job layer, run by the local org. */
import { fileURLToPath } from 'node:url';
import { runTests } from '../../../jobs/testRun/testRunner.ts';
import { openOrg } from '../../../org.ts';

test('every note of the job layer holds', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../../notes/jobs', import.meta.url))], report: () => undefined });
  const { tests } = runTests(org);
  await org.close();
  expect(tests.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(tests.length).toBeGreaterThan(100);
});
