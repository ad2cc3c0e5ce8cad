import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { makeDemoPeople } from '../demoPeople.ts';
import type { LocalOrg } from '../local-org/org.ts';
import { openTogether, type Simulator } from './fixtures/together.ts';

describe('people of the demo', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  const count = (sql: string): number => Number(org.data.store.all(sql)[0]?.['n']);
  beforeAll(async () => {
    ({ simulator, org } = await openTogether({ members: 200 }, { projectDirs: [PACKAGE_ROOT] }));
    setUp(org, simulator.url);
  }, 120_000);
  afterAll(async () => {
    await org?.close();
    await simulator?.close();
  });

  it('are those of the files and twelve subscribers, and are not made twice', async () => {
    expect(await makeDemoPeople(org, simulator)).toBe(18);
    expect(await makeDemoPeople(org, simulator)).toBe(0);
    expect(count('SELECT COUNT(*) AS n FROM "Contact"') + count('SELECT COUNT(*) AS n FROM "Lead"')).toBe(18);
    expect(count(`SELECT COUNT(*) AS n FROM "Lead" WHERE "LastName" = 'O''Brien'`)).toBe(1);
  });

  it('are found by the first sync where they are subscribers', () => {
    connect(org, simulator.apiKey);
    org.runJobsUntilIdle();
    expect(
      count(
        'SELECT COUNT(DISTINCT COALESCE("Contact__c", "Lead__c")) AS n FROM "ListMember__c" WHERE "Contact__c" IS NOT NULL OR "Lead__c" IS NOT NULL',
      ),
    ).toBeGreaterThanOrEqual(12);
    expect(count('SELECT COUNT(*) AS n FROM "EmailTracking__c" WHERE "Contact__c" IS NOT NULL')).toBeGreaterThan(0);
  }, 120_000);
});
