/** The data room's executable notes, run by the local org. */
import { fileURLToPath } from 'node:url';
import { runTests } from '../../jobs/testRunner.ts';
import { openOrg } from '../../org.ts';

test('every note of the data room holds', async () => {
  const org = openOrg({
    projectDirs: [fileURLToPath(new URL('../notes/data', import.meta.url))],
    report: () => undefined,
  });
  const { tests } = runTests(org, undefined);
  await org.close();
  expect(tests.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(tests.length).toBeGreaterThan(10);
}, 30_000);
