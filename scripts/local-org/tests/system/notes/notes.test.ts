/** The executable notes of the library and the language, run by the local org. */
import { fileURLToPath } from 'node:url';
import { runTests } from '../../../jobs/testRun/testRunner.ts';
import { openOrg } from '../../../org.ts';

test.each(['library', 'language'])('every note of the %s holds', async (area) => {
  const org = openOrg({
    projectDirs: [fileURLToPath(new URL(`../../notes/${area}`, import.meta.url))],
    report: () => undefined,
  });
  const { tests } = runTests(org);
  await org.close();
  expect(tests.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(tests.length).toBeGreaterThan(area === 'library' ? 70 : 10);
});
