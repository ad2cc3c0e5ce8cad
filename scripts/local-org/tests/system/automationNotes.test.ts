/** The executable notes about formulas, flows and actions, run by the local org. */
import { fileURLToPath } from 'node:url';
import { runTests } from '../../jobs/testRunner.ts';
import { openOrg } from '../../org.ts';

test('every note about formulas, flows and actions holds', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/automation', import.meta.url))], report: () => undefined });
  const { tests } = runTests(org);
  await org.close();
  expect(tests.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(tests.length).toBeGreaterThan(20);
});
