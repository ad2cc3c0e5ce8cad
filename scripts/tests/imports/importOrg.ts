/** An org with people, an import of them, and the service that they go to. */
import { connect, PACKAGE_ROOT, setUp } from '../../compose.ts';
import { openOrg, type LocalOrg } from '../../local-org/org.ts';
import { ONCE } from '../fixtures/together.ts';

type Line = Readonly<Record<string, unknown>>;
const MINUTES = 60_000;
const MOST_TURNS = 40;
/** Rows that one anonymous script saves. */
const CHUNK = 5000;
export interface Service {
  readonly url: string;
  readonly apiKey: string;
}
export const rows = (org: LocalOrg, sql: string): readonly Line[] => org.data.store.all(sql);
export const lastRun = (org: LocalOrg): Line | undefined => rows(org, 'SELECT * FROM "ImportRun__c" ORDER BY "Id" DESC LIMIT 1')[0];

/** Connected with a key, synced, and confirmed, so that it may send. */
export function openImportOrg(service: Service, stateDir?: string, customer: readonly string[] = []): LocalOrg {
  const org = openOrg({
    projectDirs: [PACKAGE_ROOT, ...customer],
    report: () => undefined,
    ...(stateDir === undefined ? {} : { stateDir }),
  });
  setUp(org, service.url);
  connect(org, service.apiKey);
  org.executeAnonymous('OutwardGuard.confirm();');
  org.runJobsUntilIdle();
  return org;
}

/**
 * Contacts that a title tells apart: `title0@example.org` and so on.
 * `badEvery`: each of so many has an address that is one for Salesforce and for the plan, and none for the service.
 */
export function addPeople(org: LocalOrg, title: string, count: number, badEvery = 0): void {
  for (let from = 0; from < count; from += CHUNK) {
    const bad = badEvery === 0 ? 'false' : `Math.mod(i, ${String(badEvery)}) == 0`;
    org.executeAnonymous(
      `List<Contact> people = new List<Contact>(); for (Integer i = ${String(from)}; i < ${String(Math.min(from + CHUNK, count))}; i++) people.add(new Contact(LastName = '${title} ' + i, Title = '${title}', Email = '${title}' + i + (${bad} ? '.' : '') + '@example.org')); insert people;`,
    );
  }
}

/** An import of the contacts with a title to the first list with single opt-in, owned by a user. */
export function makeImport(org: LocalOrg, title: string, ownerId = org.admin.id, more = ''): void {
  org.executeAnonymous(`insert new SubscriberImport__c(Title__c = '${title}', SourceType__c = 'SOQL', SourceQuery__c = 'SELECT Email, Name FROM Contact WHERE Title = \\'${title}\\'', EmailColumn__c = 'Email', Mapping__c = '[{"column":"Name","target":"Name"}]', IsDraft__c = false, RunAs__c = '${ownerId}',
    SubscriberList__c = [SELECT Id FROM SubscriberList__c WHERE OptInType__c = 'Single' ORDER BY Id LIMIT 1].Id${more});`);
}
export const startApex = (title: string): string =>
  `new ImportRunService().start([SELECT Id FROM SubscriberImport__c WHERE Title__c = '${title}'].Id);`;

/** Retries wait for minutes or an hour: the clock is moved on until nothing is left to do. */
export function runToTheEnd(org: LocalOrg): void {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    org.runJobsUntilIdle();
    if (lastRun(org)?.['State__c'] !== 'Running') return;
    org.advanceClock(6 * MINUTES);
  }
}

async function members(service: Service, listId: string): Promise<ReadonlyMap<string, Line>> {
  const text = await (await fetch(`${service.url}/_control/dump?kinds=member`, { headers: ONCE })).text();
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return new Map(lines.filter((line) => line['ListID'] === listId).map((line) => [String(line['EmailAddress']).toLowerCase(), line]));
}

/** What differs between the source and the list, in the service and in the copy here, row by row. Empty when all is well. */
export async function differences(org: LocalOrg, service: Service, title: string): Promise<readonly string[]> {
  const list = rows(
    org,
    `SELECT "Id", "ListId__c" FROM "SubscriberList__c" WHERE "Id" = (SELECT "SubscriberList__c" FROM "SubscriberImport__c" WHERE "Title__c" = '${title}')`,
  )[0];
  const there = await members(service, String(list?.['ListId__c']));
  const copy = new Map(
    rows(
      org,
      `SELECT "EmailAddress__c" AS email, "Status__c" AS state, "FullName__c" AS name FROM "ListMember__c" WHERE "SubscriberList__c" = '${String(list?.['Id'])}'`,
    ).map((row) => [String(row['email']).toLowerCase(), row]),
  );
  return rows(org, `SELECT "Email" AS email, "Name" AS name FROM "Contact" WHERE "IsDeleted" = 0 AND "Title" = '${title}'`).flatMap(
    ({ email, name }) => {
      const key = String(email).toLowerCase();
      const [inService, here] = [there.get(key), copy.get(key)];
      const found = `${String(inService?.['State'])} ${String(inService?.['Name'])}, ${String(here?.['state'])} ${String(here?.['name'])}`;
      const wanted = `Active ${String(name)}, Active ${String(name)}`;
      return found === wanted ? [] : [`${key}: ${found}`];
    },
  );
}
