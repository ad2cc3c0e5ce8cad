import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { runDashboard } from '../local-org/dashboards/index.ts';
import type { LocalOrg } from '../local-org/org.ts';
import { report } from '../syncReport.ts';
import { openTogether, type Simulator } from './fixtures/together.ts';
import { dump, memberDifferences, rows, suppressionDifferences, trackingDifferences } from './mirror/comparison.ts';

describe('the primary sync against the simulator', () => {
  let simulator: Simulator;
  let org: LocalOrg;

  beforeAll(async () => {
    ({ simulator, org } = await openTogether({ members: 1200 }, { projectDirs: [PACKAGE_ROOT] }));
    setUp(org, simulator.url);
    org.executeAnonymous("insert new Contact(LastName = 'Match', Email = 'match@example.org');");
    connect(org, simulator.apiKey);
    org.runJobsUntilIdle();
  }, 240_000);

  afterAll(async () => {
    await org.close();
    await simulator.close();
  });

  it('completes with every step', () => {
    const run = report(org, 0);
    expect(run.error).toBeNull();
    expect(run.steps.map(({ step }) => step)).toEqual([
      'Accounts',
      'Lists',
      'Members',
      'People',
      'Suppressed addresses',
      'Email campaigns',
      'Email tracking',
      'Journeys',
      'Salesforce Campaigns',
      'Opt-out',
      'Clean-up',
    ]);
  });

  it('holds every member of the service with all values, row by row', async () => {
    expect(rows(org, 'SELECT "Id" FROM "ListMember__c"').length).toBeGreaterThan(1000);
    expect(memberDifferences(org, await dump(simulator.url))).toEqual([]);
  });

  it('holds every tracking row of the service, events of one person and minute merged', async () => {
    expect(rows(org, 'SELECT "Id" FROM "EmailTracking__c" WHERE "EmailCampaign__c" IS NOT NULL').length).toBeGreaterThan(1000);
    expect(trackingDifferences(org, await dump(simulator.url))).toEqual([]);
  });

  it('holds the custom fields of each list', () => {
    const types = rows(org, 'SELECT DISTINCT "DataType__c" AS type FROM "ListCustomField__c" ORDER BY type').map(({ type }) => type);
    expect(types).toEqual(['Country', 'Date', 'MultiSelectMany', 'MultiSelectOne', 'Number', 'Text', 'USState']);
  });

  it('holds journeys, their emails and what happened to them', () => {
    expect(rows(org, 'SELECT "Id" FROM "JourneyEmail__c" WHERE "Sent__c" > 0').length).toBeGreaterThan(0);
    const sent = Number(rows(org, 'SELECT SUM("Sent__c") AS n FROM "JourneyEmail__c"')[0]?.['n']);
    expect(rows(org, `SELECT "Id" FROM "EmailTracking__c" WHERE "JourneyEmail__c" IS NOT NULL AND "Activity__c" = 'Sent'`)).toHaveLength(
      sent,
    );
  });

  it('holds every suppressed address with its reason', async () => {
    expect(rows(org, 'SELECT "Id" FROM "Suppression__c"').length).toBeGreaterThan(10);
    expect(suppressionDifferences(org, await dump(simulator.url))).toEqual([]);
  });

  it('answers every report that is shipped, with as many rows as the records that it tells of', () => {
    const counts = new Map(
      org.query("SELECT Id, DeveloperName FROM Report WHERE FolderName = 'Campaign Monitor'").map((row) => {
        const { factMap } = org.transact('ANONYMOUS', () => org.reports.run(String(row.get('Id')), undefined, false));
        return [String(row.get('DeveloperName')), Number(factMap.get('T!T')?.aggregates.at(-1)?.value)] as const;
      }),
    );
    const counted = (from: string): number => Number(rows(org, `SELECT COUNT(*) AS n FROM ${from}`)[0]?.['n']);
    expect(Object.fromEntries(counts)).toEqual({
      ActiveSubscribersByList: counted('"SubscriberList__c" WHERE "DeletedInCampaignMonitorAt__c" IS NULL'),
      MembersByListAndStatus: counted('"ListMember__c"'),
      NewMembersByMonth: counted('"ListMember__c"'),
      MembersWithoutPerson: counted(`"ListMember__c" WHERE "Contact__c" IS NULL AND "Lead__c" IS NULL AND "Status__c" = 'Active'`),
      StatusChangesByMonth: counted('"MemberStatusChange__c"'),
      LatestEmailCampaigns: Math.min(10, counted('"EmailCampaign__c"')),
      EmailCampaignsByMonth: counted('"EmailCampaign__c"'),
      EmailActivityByMonth: counted('"EmailTracking__c" WHERE "EmailCampaign__c" IS NOT NULL AND "IsRolledUp__c" = 0'),
      BouncesByType: counted(`"EmailTracking__c" WHERE "EmailCampaign__c" IS NOT NULL AND "Activity__c" = 'Bounced'`),
      SuppressedByReason: counted('"Suppression__c"'),
      RefusedImportRows: 0,
      SyncRuns: counted('"SyncStep__c"'),
      OpenLogEntries: counted('"SyncLog__c" WHERE "IsResolved__c" = 0'),
    });
  });

  it('shows the dashboard that is shipped whole: every number and every group that it counts', () => {
    const [dashboard] = org.dashboards.of(org.admin);
    expect(dashboard).toMatchObject({ title: 'Email Marketing', components: { length: 11 } });
    if (dashboard === undefined) return;
    const shown = runDashboard(org, dashboard, org.admin).map((data, index) => {
      if ('error' in data) return data.error;
      const total = Number(data.results.factMap.get('T!T')?.aggregates[0]?.value);
      return [dashboard.components[index]?.header, total, data.results.groupingsDown.length > 0] as const;
    });
    const counted = (what: string, from: string): number => Number(rows(org, `SELECT ${what} AS n FROM ${from}`)[0]?.['n']);
    expect(shown).toEqual([
      [
        'Active Subscribers',
        counted('SUM("ActiveSubscribers__c")', '"SubscriberList__c" WHERE "DeletedInCampaignMonitorAt__c" IS NULL'),
        true,
      ],
      ['New This Month', counted('SUM("ActiveThisMonth__c")', '"SubscriberList__c" WHERE "DeletedInCampaignMonitorAt__c" IS NULL'), true],
      ['Unsubscribed This Month', expect.any(Number), true],
      ['Open Log Entries', counted('COUNT(*)', '"SyncLog__c" WHERE "IsResolved__c" = 0'), expect.any(Boolean)],
      ['Active Subscribers by List', expect.any(Number), true],
      ['New Members by Month', counted('COUNT(*)', '"ListMember__c"'), true],
      ['Email Activity by Month', expect.any(Number), true],
      ['Unique Opens by Month', counted('SUM("UniqueOpens__c")', '"EmailCampaign__c"'), true],
      ['Bounces by Type', expect.any(Number), true],
      ['Suppressed Addresses by Reason', counted('COUNT(*)', '"Suppression__c"'), true],
      ['Latest Email Campaigns', expect.any(Number), false],
    ]);
  });

  it('writes nothing but its own rows when nothing changed', () => {
    const tables = [
      'CampaignMonitorAccount__c',
      'SubscriberList__c',
      'ListCustomField__c',
      'ListMember__c',
      'Suppression__c',
      'MemberStatusChange__c',
      'EmailCampaign__c',
      'Journey__c',
      'JourneyEmail__c',
      'EmailTracking__c',
      'SyncLog__c',
    ];
    const picture = (): string => JSON.stringify(tables.map((table) => rows(org, `SELECT * FROM "${table}" ORDER BY "Id"`)));
    const before = picture();
    org.executeAnonymous("new SyncRunService().start('Manual');");
    org.runJobsUntilIdle();
    const run = report(org, 0);
    expect(run.state).toBe('Completed');
    expect(run.steps.map(({ created, updated }) => created + updated)).toEqual(run.steps.map(() => 0));
    expect(picture()).toBe(before);
  });

  it('starts by its schedule when the hour comes', () => {
    org.executeAnonymous('new SyncScheduleService().reconcile();');
    const before = rows(org, 'SELECT "Id" FROM "SyncRun__c"').length;
    org.advanceClock(3_600_000);
    org.runJobsUntilIdle();
    expect(rows(org, 'SELECT "Id" FROM "SyncRun__c"').length).toBe(before + 1);
  });

  it('asks in a quiet hour once for each list and ten times more at most, whatever the hour', () => {
    const [last] = rows(org, 'SELECT MAX("Id") AS id FROM "SyncRun__c"');
    for (let hour = 0; hour < 7; hour += 1) {
      org.advanceClock(3_600_000);
      org.runJobsUntilIdle();
    }
    const runs = rows(
      org,
      `SELECT SUM("Callouts__c") AS callouts FROM "SyncStep__c" s JOIN "SyncRun__c" r ON r."Id" = s."SyncRun__c" WHERE r."Id" > '${String(last?.['id'])}' AND r."IsFull__c" = 0 GROUP BY r."Id"`,
    );
    expect(runs.length).toBeGreaterThanOrEqual(6);
    const lists = rows(org, 'SELECT "Id" FROM "SubscriberList__c"').length;
    expect(Math.max(...runs.map(({ callouts }) => Number(callouts)))).toBeLessThanOrEqual(lists + 10);
  });
});
