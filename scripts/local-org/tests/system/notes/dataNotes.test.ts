/** The data room's executable notes, run by the local org. */
import { fileURLToPath } from 'node:url';
import { runTests } from '../../../jobs/testRun/testRunner.ts';
import { openOrg } from '../../../org.ts';

test.each([
  { notes: 'data', features: [], least: 90 },
  { notes: 'features', features: ['MultiCurrency', 'StateAndCountryPicklist'], least: 6 },
  { notes: 'persons', features: ['PersonAccounts'], least: 6 },
])(
  'every note about $notes holds',
  async ({ notes, features, least }) => {
    const org = openOrg({
      projectDirs: [fileURLToPath(new URL(`../../notes/${notes}`, import.meta.url))],
      features,
      report: () => undefined,
    });
    const { tests } = runTests(org, undefined);
    await org.close();
    expect(tests.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
    expect(tests.length).toBeGreaterThanOrEqual(least);
  },
  60_000,
);
