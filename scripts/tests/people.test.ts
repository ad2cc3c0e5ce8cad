/**
 * People, both ways: in one hour thousands of changes on both sides, then the state that the written rules say, compared row by row.
 * 1,200 subscribers here, more by `PEOPLE_MEMBERS`; figures are in docs/performance.md.
 */
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';

type Simulator = Awaited<ReturnType<typeof startSimulatorProcess>>;
type Row = Readonly<Record<string, unknown>>;
interface Member {
  readonly listId: string;
  readonly email: string;
  readonly key: string;
  readonly state: string;
  readonly city: string | undefined;
}
const MEMBERS = Number(process.env['PEOPLE_MEMBERS'] ?? 1200);
/** A project of the customer: a validation rule and a duplicate rule of its own. */
const CUSTOMER = `${PACKAGE_ROOT}/scripts/tests/customer`;
const MINUTES = 60_000;

let simulator: Simulator;
let org: LocalOrg;
const rows = (sql: string): readonly Row[] => org.data.store.all(sql);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const control = (method: string, path: string, body?: object): Promise<Response> =>
  fetch(`${simulator.url}/_control${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });

/** A call of the service, as its own users make it. */
async function call(method: string, path: string, body: object): Promise<string> {
  const answer = await fetch(`${simulator.url}/api/v3.3${path}`, { method, headers: { authorization: `Basic ${Buffer.from(`${simulator.apiKey}:x`).toString('base64')}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${said}`);
  return said;
}

async function members(): Promise<readonly Member[]> {
  const lines = (await (await control('GET', '/dump?kinds=member')).text()).trim().split('\n');
  return lines.map((line) => {
    const row = JSON.parse(line) as Row & { readonly CustomFields: readonly { readonly Key: string; readonly Value: string }[] };
    const email = text(row['EmailAddress']);
    return { listId: text(row['ListID']), email, key: email.toLowerCase(), state: text(row['State']), city: row.CustomFields.find(({ Key }) => Key === '[City]')?.Value };
  });
}

function run(kind: 'Manual' | 'Full'): void {
  org.executeAnonymous(`new SyncRunService().start('${kind}');`);
  for (let turn = 0; turn < 20; turn += 1) {
    org.runJobsUntilIdle();
    if (rows(`SELECT "Id" FROM "SyncRun__c" WHERE "State__c" = 'Running'`).length === 0) break;
    org.advanceClock(6 * MINUTES);
  }
  const last = rows('SELECT "State__c", "Error__c" FROM "SyncRun__c" ORDER BY "Id" DESC LIMIT 1')[0];
  expect(last).toMatchObject({ State__c: 'Completed', Error__c: null });
}

const listIdOf = (title: string): string => text(rows(`SELECT "Id" FROM "SubscriberList__c" WHERE "Title__c" = '${title}'`)[0]?.['Id']);
const serviceIdOf = (title: string): string => text(rows(`SELECT "ListId__c" FROM "SubscriberList__c" WHERE "Title__c" = '${title}'`)[0]?.['ListId__c']);
const contacts = (): readonly Row[] => rows('SELECT * FROM "Contact" WHERE "IsDeleted" = 0 ORDER BY "Id"');

/** What each contact does in the hour, by its place. */
const DEEDS = ['tick', 'move', 'delete', 'edit', 'rename', 'unsubscribe', 'rest', 'rest'] as const;
type Deed = (typeof DEEDS)[number];

describe('people, both ways', () => {
  const peopleOf: Record<Deed, Row[]> = { tick: [], move: [], delete: [], edit: [], rename: [], unsubscribe: [], rest: [] };
  let before: readonly Member[];
  let after: readonly Member[];
  const statesOf = (all: readonly Member[], key: string): readonly string[] => all.filter((member) => member.key === key).map(({ listId, state }) => `${listId} ${state}`).sort();
  const keyOf = (person: Row): string => text(person['Email']).toLowerCase();
  const idsFor = (deed: Deed): string => peopleOf[deed].map((person) => `'${text(person['Id'])}'`).join(',');

  beforeAll(async () => {
    simulator = await startSimulatorProcess({ members: MEMBERS });
    org = openOrg({ projectDirs: [PACKAGE_ROOT, CUSTOMER] });
    setUp(org, simulator.url);
    connect(org, simulator.apiKey);
    org.runJobsUntilIdle();
  }, 10 * MINUTES);
  afterAll(async () => {
    await org.close();
    await simulator.close();
  });

  it('creates one person an address, by the rules of two lists', async () => {
    org.executeAnonymous(`
      OutwardGuard.confirm();
      insert new List<PersonCreationRule__c>{
        new PersonCreationRule__c(SubscriberList__c = '${listIdOf('Newsletter')}', Creates__c = 'Contact'),
        new PersonCreationRule__c(SubscriberList__c = '${listIdOf('Members only')}', Creates__c = 'Lead', DefaultValues__c = '{"Company":"Reader"}')
      };
      insert new List<FieldMapping__c>{
        new FieldMapping__c(SubscriberList__c = '${listIdOf('Newsletter')}', CampaignMonitorField__c = '[City]', SalesforceObject__c = 'Contact', SalesforceField__c = 'MailingCity', ConflictRule__c = 'Campaign Monitor wins', IsActive__c = true),
        new FieldMapping__c(SubscriberList__c = '${listIdOf('Newsletter')}', CampaignMonitorField__c = '[Birthday]', SalesforceObject__c = 'Contact', SalesforceField__c = 'Birthdate', ConflictRule__c = 'Fill blanks only', IsActive__c = true)
      };
      SyncSettings.save(new SyncSetting__c(IsUpdatingPeople__c = true, OptOutFromService__c = 'Any list', IsOptOutUnsubscribing__c = true, IsChangingAddresses__c = true, IsDeletingSubscribers__c = true));`);
    run('Manual');
    before = await members();
    const newsletter = serviceIdOf('Newsletter');
    const onNewsletter = new Set(before.filter(({ listId, state }) => listId === newsletter && state === 'Active').map(({ key }) => key));
    const onMembersOnly = new Set(before.filter(({ listId, state }) => listId === serviceIdOf('Members only') && state === 'Active').map(({ key }) => key));
    const emails = (table: string): readonly string[] => rows(`SELECT "Email" FROM "${table}" WHERE "IsDeleted" = 0`).map(keyOf).sort();
    expect(emails('Contact')).toEqual([...onNewsletter].sort());
    expect(emails('Lead')).toEqual([...onMembersOnly].filter((key) => !onNewsletter.has(key)).sort());
    const cityOf = new Map(before.filter(({ listId }) => listId === newsletter).map(({ key, city }) => [key, city]));
    for (const person of contacts()) expect([keyOf(person), person['MailingCity'] ?? undefined]).toEqual([keyOf(person), cityOf.get(keyOf(person))]);
  }, 10 * MINUTES);

  it('takes an hour of changes on both sides', async () => {
    for (const [index, person] of contacts().filter((one) => one['HasOptedOutOfEmail'] !== 1).entries()) peopleOf[DEEDS[index % DEEDS.length] ?? 'rest'].push(person);
    const newsletter = serviceIdOf('Newsletter');
    for (const person of peopleOf.edit) await call('PUT', `/subscribers/${newsletter}.json?email=${encodeURIComponent(text(person['Email']))}`, { EmailAddress: person['Email'], ConsentToTrack: 'Unchanged', CustomFields: [{ Key: '[City]', Value: 'Adelaide' }] });
    for (const person of peopleOf.unsubscribe) await control('POST', '/people', { listId: newsletter, email: person['Email'], deed: 'unsubscribe' });
    await control('POST', '/live', { acts: 40, overSeconds: 600, act: 'subscribe' });
    const inSlices = (deed: Deed, body: string): void => {
      for (let from = 0; from < peopleOf[deed].length; from += 200) {
        const ids = peopleOf[deed].slice(from, from + 200).map((person) => `'${text(person['Id'])}'`).join(',');
        org.executeAnonymous(`List<Contact> people = [SELECT Id, Email FROM Contact WHERE Id IN (${ids})]; ${body}`);
      }
    };
    inSlices('tick', 'for (Contact one : people) one.HasOptedOutOfEmail = true; update people;');
    inSlices('move', "for (Contact one : people) one.Email = 'moved.' + one.Email; update people;");
    inSlices('rename', "for (Contact one : people) one.MailingCity = 'Elsewhere'; update people;");
    inSlices('delete', 'delete people;');
    org.advanceClock(60 * MINUTES);
    run('Full');
    run('Full');
    after = await members();
    expect(peopleOf.tick.length).toBeGreaterThan(MEMBERS / 20);
  }, 20 * MINUTES);

  it('unsubscribed who was ticked, from every list', () => {
    for (const person of peopleOf.tick) expect(statesOf(after, keyOf(person)).filter((state) => /Active|Unconfirmed/.test(state))).toEqual([]);
  });

  it('changed the address of who has another one, with its state', () => {
    for (const person of peopleOf.move) {
      const there = statesOf(before, keyOf(person)).filter((state) => !state.endsWith('Deleted'));
      expect(statesOf(after, `moved.${keyOf(person)}`)).toEqual(there);
    }
  });

  it('deleted the subscribers of who was deleted, and created nobody again', () => {
    for (const person of peopleOf.delete) expect(new Set(statesOf(after, keyOf(person)).map((state) => state.split(' ')[1]))).toEqual(new Set(['Deleted']));
    expect(rows(`SELECT "Id" FROM "Contact" WHERE "IsDeleted" = 0 AND "Email" IN (${peopleOf.delete.map(({ Email }) => `'${text(Email).replaceAll("'", "''")}'`).join(',')})`)).toEqual([]);
  });

  it('copied what was edited in Campaign Monitor, and took back what was edited here', () => {
    const cities = (deed: Deed): readonly Row[] => rows(`SELECT "Email", "MailingCity" FROM "Contact" WHERE "Id" IN (${idsFor(deed)})`);
    for (const person of cities('edit')) expect([person['Email'], person['MailingCity']]).toEqual([person['Email'], 'Adelaide']);
    const cityOf = new Map(before.filter(({ listId }) => listId === serviceIdOf('Newsletter')).map(({ key, city }) => [key, city]));
    for (const person of cities('rename')) expect([person['Email'], person['MailingCity']]).toEqual([person['Email'], cityOf.get(keyOf(person)) ?? 'Elsewhere']);
  });

  it('ticked who left a list, once, and sent none of that back', () => {
    expect(rows(`SELECT "Id" FROM "Contact" WHERE "HasOptedOutOfEmail" = 0 AND "Id" IN (${idsFor('unsubscribe')})`)).toEqual([]);
    expect(rows(`SELECT "Id" FROM "PendingAction__c" WHERE "PersonId__c" IN (${idsFor('unsubscribe')})`)).toEqual([]);
  });

  it('holds every member of the service, linked with whoever has the address', async () => {
    const copied = rows('SELECT m."EmailAddress__c" AS email, m."Status__c" AS state, l."ListId__c" AS list FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c"');
    expect(copied.map(({ list, email, state }) => [list, email, state].join('|')).sort()).toEqual((await members()).map(({ listId, email, state }) => [listId, email, state].join('|')).sort());
    const wrong = rows('SELECT m."EmailAddress__c" FROM "ListMember__c" m LEFT JOIN "Contact" c ON LOWER(c."Email") = LOWER(m."EmailAddress__c") AND c."IsDeleted" = 0 WHERE COALESCE(c."Id", \'\') <> COALESCE(m."Contact__c", \'\')');
    expect(wrong).toEqual([]);
  });

  it('sent each change once, and left nothing waiting', async () => {
    expect(rows(`SELECT "Action__c", "State__c", "Attempts__c", "Error__c", COUNT(*) AS n FROM "PendingAction__c" WHERE "IsDeleted" = 0 AND "State__c" NOT IN ('Sent', 'Not Needed') GROUP BY 1, 2, 3, 4`)).toEqual([]);
    const { counts } = (await (await control('GET', '/log?limit=1')).json()) as { readonly counts: Readonly<Record<string, number>> };
    const sent = (action: string): number => Number(rows(`SELECT COUNT(*) AS n FROM "PendingAction__c" WHERE "Action__c" = '${action}' AND "State__c" = 'Sent'`)[0]?.['n']);
    const refused = Number(rows(`SELECT COUNT(*) AS n FROM "PendingAction__c" WHERE "Action__c" = 'Unsubscribe' AND "State__c" = 'Not Needed'`)[0]?.['n']);
    expect(counts['unsubscribeSubscriber']).toBeLessThanOrEqual(sent('Unsubscribe') + refused);
    expect(counts['updateSubscriber']).toBe(sent('Change Email') + peopleOf.edit.length);
    expect(sent('Change Email')).toBeGreaterThanOrEqual(peopleOf.move.length);
  });

  it('is quiet when nothing happens', () => {
    const tables = ['Contact', 'Lead', 'ListMember__c', 'MemberStatusChange__c', 'PendingAction__c', 'EmailTracking__c', 'Suppression__c', 'SyncLog__c'];
    const picture = (): string => JSON.stringify(tables.map((table) => rows(`SELECT * FROM "${table}" ORDER BY "Id"`)));
    const still = picture();
    org.advanceClock(60 * MINUTES);
    run('Manual');
    expect(picture()).toBe(still);
    run('Manual');
    expect(rows(`SELECT "Jobs__c" FROM "SyncStep__c" WHERE "Step__c" IN ('People', 'Opt-out') ORDER BY "Id" DESC LIMIT 2`)).toEqual([{ Jobs__c: 0 }, { Jobs__c: 0 }]);
  }, 10 * MINUTES);

  it('ends each refusal in one entry with a fix, which goes away when it is mended', async () => {
    const newsletter = serviceIdOf('Newsletter');
    const small = JSON.parse(await call('POST', `/lists/${simulator.clientId}.json`, { Title: 'Small', UnsubscribePage: '', ConfirmedOptIn: false, ConfirmationSuccessPage: '', UnsubscribeSetting: 'OnlyThisList' })) as string;
    // an import is there at once; a single subscriber is queued
    const add = (list: string, email: string, name: string): Promise<string> => call('POST', `/subscribers/${list}/import.json`, { Subscribers: [{ EmailAddress: email, Name: name, ConsentToTrack: 'Yes' }] });
    await add(newsletter, 'stranger@people.example', 'Sam Stranger');
    await add(newsletter, 'twin@people.example', 'Ann Twin');
    await add(small, 'required@people.example', 'Rita Required');
    org.executeAnonymous("insert new Contact(FirstName = 'Ann', LastName = 'Twin');");
    run('Full');
    org.executeAnonymous(`insert new PersonCreationRule__c(SubscriberList__c = '${listIdOf('Small')}', Creates__c = 'Lead');`);
    run('Manual');
    run('Manual');
    const open = (): readonly Row[] => rows(`SELECT "Code__c", "Fix__c" FROM "SyncLog__c" WHERE "Area__c" = 'People' AND "IsResolved__c" = 0 ORDER BY "Code__c"`);
    expect(open().map(({ Code__c }) => Code__c)).toEqual(['DUPLICATES_DETECTED', 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'REQUIRED_FIELD_MISSING']);
    for (const { Fix__c } of open()) expect(text(Fix__c)).not.toBe('');
    org.executeAnonymous("delete [SELECT Id FROM Contact WHERE Name = 'Ann Twin' AND Email = null];");
    org.executeAnonymous(`PersonCreationRule__c rule = [SELECT Id FROM PersonCreationRule__c WHERE SubscriberList__c = '${listIdOf('Small')}']; rule.DefaultValues__c = '{"Company":"Reader"}'; update rule;`);
    await call('PUT', `/subscribers/${newsletter}.json?email=stranger%40people.example`, { EmailAddress: 'stranger@people.example', Name: 'Sam Friend', ConsentToTrack: 'Unchanged' });
    run('Full');
    expect(open()).toEqual([]);
    expect(rows(`SELECT "Id" FROM "Contact" WHERE "IsDeleted" = 0 AND "Email" LIKE '%@people.example'`)).toHaveLength(2);
    expect(rows(`SELECT "Id" FROM "Lead" WHERE "Email" = 'required@people.example'`)).toHaveLength(1);
  }, 10 * MINUTES);
});
