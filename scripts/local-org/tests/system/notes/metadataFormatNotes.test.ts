/** The executable notes of a project in the format of the Metadata API, run by the local org. */
import { fileURLToPath } from 'node:url';
import { runTests } from '../../../jobs/testRun/testRunner.ts';
import { openOrg } from '../../../org.ts';

test('every note of the metadata format holds', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../../notes/metadataFormat', import.meta.url))], report: () => undefined });
  expect(org.program.failures).toEqual([]);
  const { tests } = runTests(org);
  await org.close();
  expect(tests.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(tests.length).toBeGreaterThan(4);
}, 60_000);
