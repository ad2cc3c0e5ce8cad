import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';
import { report } from '../syncReport.ts';

type Line = Readonly<Record<string, unknown>> & { readonly kind?: string };

async function dump(url: string): Promise<readonly Line[]> {
  const text = await (await fetch(`${url}/_control/dump?kinds=member,recipient,open,click,bounce,unsubscribe,spam,suppressed`)).text();
  return text.trim().split('\n').map((line) => JSON.parse(line) as Line);
}

/** The service says local times: in the hour that Sydney's clocks repeat two moments have one text, and either reading is right. */
const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Australia/Sydney', dateStyle: 'short', timeStyle: 'medium' });
const asWritten = (moment: unknown): string => local.format(typeof moment === 'string' ? new Date(moment) : new Date(Number(moment)));

const rows = (org: LocalOrg, sql: string): readonly Readonly<Record<string, unknown>>[] => org.data.store.all(sql);

describe('the primary sync against the simulator', () => {
  let simulator: Awaited<ReturnType<typeof startSimulatorProcess>>;
  let org: LocalOrg;

  beforeAll(async () => {
    simulator = await startSimulatorProcess({ members: 1200 });
    org = openOrg({ projectDirs: [PACKAGE_ROOT] });
    setUp(org, simulator.url);
    org.executeAnonymous("insert new Contact(LastName = 'Match', Email = 'match@example.org');");
    connect(org, simulator.apiKey);
    org.runJobsUntilIdle();
  }, 60_000);

  afterAll(async () => {
    await org.close();
    await simulator.close();
  });

  it('completes with every step', () => {
    const run = report(org, 0);
    expect(run.error).toBeNull();
    expect(run.steps.map(({ step }) => step)).toEqual(['Accounts', 'Lists', 'Members', 'People', 'Suppressed addresses', 'Email campaigns', 'Email tracking', 'Journeys', 'Clean-up']);
  });

  it('holds every member of the service, row by row', async () => {
    const seeded = (await dump(simulator.url)).filter(({ kind }) => kind === 'member');
    const copied = rows(org, 'SELECT m."EmailAddress__c" AS email, m."Status__c" AS status, m."StatusChangedAt__c" AS at, m."FullName__c" AS name, l."ListId__c" AS list FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c"');
    const shown = copied.map(({ list, email, status, at, name }) => [list, email, status, asWritten(at), name ?? ''].join('|')).sort();
    const wanted = seeded.map((row) => [row['ListID'], row['EmailAddress'], row['State'], asWritten(row['DateUtc']), String(row['Name'] ?? '').trim() === '' ? '' : row['Name']].join('|')).sort();
    expect(seeded.length).toBeGreaterThan(1000);
    expect(shown).toEqual(wanted);
  });

  it('holds every tracking row of the service, events of one person and minute merged', async () => {
    const activities: Readonly<Record<string, string>> = { recipient: 'Sent', open: 'Opened', click: 'Clicked', bounce: 'Bounced', unsubscribe: 'Unsubscribed', spam: 'Marked as Spam' };
    const seeded = (await dump(simulator.url)).filter(({ kind }) => kind !== 'member' && kind !== 'suppressed');
    const wanted = new Set(seeded.map((row) => [row['CampaignID'], String(row['EmailAddress']).toLowerCase(), activities[String(row.kind)], row.kind === 'recipient' ? '' : asWritten(row['DateUtc']), row['URL'] ?? ''].join('|')));
    const copied = rows(org, 'SELECT c."CampaignId__c" AS campaign, t."EmailAddress__c" AS email, t."Activity__c" AS activity, t."OccurredAt__c" AS at, t."Url__c" AS url FROM "EmailTracking__c" t JOIN "EmailCampaign__c" c ON c."Id" = t."EmailCampaign__c"');
    const shown = new Set(copied.map((row) => [row['campaign'], String(row['email']).toLowerCase(), row['activity'], row['activity'] === 'Sent' ? '' : asWritten(row['at']), row['url'] ?? ''].join('|')));
    expect(shown).toEqual(wanted);
  });

  it('holds the custom fields of each list', () => {
    const types = rows(org, 'SELECT DISTINCT "DataType__c" AS type FROM "ListCustomField__c" ORDER BY type').map(({ type }) => type);
    expect(types).toEqual(['Country', 'Date', 'MultiSelectMany', 'MultiSelectOne', 'Number', 'Text', 'USState']);
  });

  it('holds journeys, their emails and what happened to them', () => {
    expect(rows(org, 'SELECT "Id" FROM "JourneyEmail__c" WHERE "Sent__c" > 0').length).toBeGreaterThan(0);
    const sent = Number(rows(org, 'SELECT SUM("Sent__c") AS n FROM "JourneyEmail__c"')[0]?.['n']);
    expect(rows(org, `SELECT "Id" FROM "EmailTracking__c" WHERE "JourneyEmail__c" IS NOT NULL AND "Activity__c" = 'Sent'`)).toHaveLength(sent);
  });

  it('holds every suppressed address with its reason', async () => {
    const seeded = (await dump(simulator.url)).filter(({ kind }) => kind === 'suppressed');
    const wanted = seeded.map((row) => [row['EmailAddress'], row['SuppressionReason'], asWritten(row['DateUtc'])].join('|')).sort();
    const copied = rows(org, 'SELECT "EmailAddress__c" AS email, "Reason__c" AS reason, "SuppressedAt__c" AS at FROM "Suppression__c"');
    expect(copied.map(({ email, reason, at }) => [email, reason, asWritten(at)].join('|')).sort()).toEqual(wanted);
    expect(seeded.length).toBeGreaterThan(10);
  });

  it('writes nothing but its own rows when nothing changed', () => {
    const tables = ['CampaignMonitorAccount__c', 'SubscriberList__c', 'ListCustomField__c', 'ListMember__c', 'Suppression__c', 'MemberStatusChange__c', 'EmailCampaign__c', 'Journey__c', 'JourneyEmail__c', 'EmailTracking__c', 'SyncLog__c'];
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
});
