/** An org and a service, their people, and an hour in which thousands of them change on both sides. */
import { connect, PACKAGE_ROOT, setUp } from '../../compose.ts';
import type { LocalOrg } from '../../local-org/org.ts';
import { ONCE, openTogether, type Simulator } from '../fixtures/together.ts';

export type Row = Readonly<Record<string, unknown>>;
/** A member of a list, as the service has it. */
export interface Member {
  readonly listId: string;
  readonly email: string;
  readonly key: string;
  readonly state: string;
  readonly city: string | undefined;
}
/** A project of the customer: a validation rule and a duplicate rule of its own. */
const CUSTOMER = `${PACKAGE_ROOT}/scripts/tests/customer`;
export const MINUTES = 60_000;
/** How many acts the service has of its own in the hour. */
const STRANGERS = 40;
/** Calls to the service at the same time. */
const AT_ONCE = 20;
/** Records that a user saves at once. */
const SLICE = 200;

/** What each contact does in the hour, by its place: four of Salesforce, two of Campaign Monitor, and nothing. */
const DEEDS = ['tick', 'move', 'delete', 'edit', 'rename', 'unsubscribe', 'rest', 'rest'] as const;
export type Deed = (typeof DEEDS)[number];

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const keyOf = (person: Row): string => text(person['Email']).toLowerCase();

/** What happened in the hour: who did what, and the service before and after it. */
export interface Happened {
  readonly peopleOf: Readonly<Record<Deed, readonly Row[]>>;
  readonly before: readonly Member[];
  readonly after: readonly Member[];
  /** Changes on both sides. */
  readonly changes: number;
}

export class PeopleHour {
  readonly org: LocalOrg;
  readonly simulator: Simulator;
  private constructor(org: LocalOrg, simulator: Simulator) {
    this.org = org;
    this.simulator = simulator;
  }

  /** Connected, and synced once. */
  static async open(members: number): Promise<PeopleHour> {
    const { simulator, org } = await openTogether({ members }, { projectDirs: [PACKAGE_ROOT, CUSTOMER] });
    setUp(org, simulator.url);
    connect(org, simulator.apiKey);
    org.runJobsUntilIdle();
    return new PeopleHour(org, simulator);
  }
  async close(): Promise<void> {
    await this.org.close();
    await this.simulator.close();
  }

  rows(sql: string): readonly Row[] {
    return this.org.data.store.all(sql);
  }
  listIdOf(title: string): string {
    return text(this.rows(`SELECT "Id" FROM "SubscriberList__c" WHERE "Title__c" = '${title}'`)[0]?.['Id']);
  }
  serviceIdOf(title: string): string {
    return text(this.rows(`SELECT "ListId__c" FROM "SubscriberList__c" WHERE "Title__c" = '${title}'`)[0]?.['ListId__c']);
  }
  contacts(): readonly Row[] {
    return this.rows('SELECT * FROM "Contact" WHERE "IsDeleted" = 0 ORDER BY "Id"');
  }
  control(method: string, path: string, body?: object): Promise<Response> {
    return fetch(`${this.simulator.url}/_control${path}`, {
      method,
      ...(body === undefined
        ? { headers: ONCE }
        : { headers: { ...ONCE, 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  }
  /** A call of the service, as its own users make it. Errors: throws when it is refused. */
  async call(method: string, path: string, body: object): Promise<string> {
    const answer = await fetch(`${this.simulator.url}/api/v3.3${path}`, {
      method,
      headers: {
        ...ONCE,
        authorization: `Basic ${Buffer.from(`${this.simulator.apiKey}:x`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${said}`);
    return said;
  }
  /** How often the service was asked for each of its endpoints. */
  async calls(): Promise<Readonly<Record<string, number>>> {
    const { counts } = (await (await this.control('GET', '/log?limit=1')).json()) as { readonly counts: Readonly<Record<string, number>> };
    return counts;
  }
  async members(): Promise<readonly Member[]> {
    const lines = (await (await this.control('GET', '/dump?kinds=member')).text()).trim().split('\n');
    return lines.map((line) => {
      const row = JSON.parse(line) as Row & { readonly CustomFields: readonly { readonly Key: string; readonly Value: string }[] };
      const email = text(row['EmailAddress']);
      return {
        listId: text(row['ListID']),
        email,
        key: email.toLowerCase(),
        state: text(row['State']),
        city: row.CustomFields.find(({ Key }) => Key === '[City]')?.Value,
      };
    });
  }

  /** Errors: throws when the run does not complete. */
  run(kind: 'Manual' | 'Full'): void {
    this.org.executeAnonymous(`new SyncRunService().start('${kind}');`);
    for (let turn = 0; turn < 20; turn += 1) {
      this.org.runJobsUntilIdle();
      if (this.rows(`SELECT "Id" FROM "SyncRun__c" WHERE "State__c" = 'Running'`).length === 0) break;
      this.org.advanceClock(6 * MINUTES);
    }
    const last = this.rows('SELECT "State__c", "Error__c" FROM "SyncRun__c" ORDER BY "Id" DESC LIMIT 1')[0];
    if (last?.['State__c'] !== 'Completed' || last['Error__c'] !== null)
      throw new Error(`The run is ${text(last?.['State__c'])}: ${text(last?.['Error__c'])}`);
  }

  /** Switches everything on that concerns people, creates them, and makes what a deed needs. */
  createPeople(): void {
    this.org.executeAnonymous(`
      OutwardGuard.confirm();
      insert new List<PersonCreationRule__c>{
        new PersonCreationRule__c(SubscriberList__c = '${this.listIdOf('Newsletter')}', Creates__c = 'Contact'),
        new PersonCreationRule__c(SubscriberList__c = '${this.listIdOf('Members only')}', Creates__c = 'Lead', DefaultValues__c = '{"Company":"Reader"}')
      };
      insert new List<FieldMapping__c>{
        new FieldMapping__c(SubscriberList__c = '${this.listIdOf('Newsletter')}', CampaignMonitorField__c = '[City]', SalesforceObject__c = 'Contact', SalesforceField__c = 'MailingCity', ConflictRule__c = 'Campaign Monitor wins', IsActive__c = true),
        new FieldMapping__c(SubscriberList__c = '${this.listIdOf('Newsletter')}', CampaignMonitorField__c = '[Birthday]', SalesforceObject__c = 'Contact', SalesforceField__c = 'Birthdate', ConflictRule__c = 'Fill blanks only', IsActive__c = true)
      };
      SyncSettings.save(new SyncSetting__c(IsUpdatingPeople__c = true, OptOutFromService__c = 'Any list', IsOptOutUnsubscribing__c = true, IsChangingAddresses__c = true, IsDeletingSubscribers__c = true));`);
    this.run('Manual');
  }

  /** The hour: who has not opted out does one deed each, then two full runs. */
  async happen(): Promise<Happened> {
    const before = await this.members();
    const peopleOf: Record<Deed, Row[]> = { tick: [], move: [], delete: [], edit: [], rename: [], unsubscribe: [], rest: [] };
    for (const [index, person] of this.contacts()
      .filter((one) => one['HasOptedOutOfEmail'] !== 1)
      .entries())
      peopleOf[DEEDS[index % DEEDS.length] ?? 'rest'].push(person);
    await this.changeInService(peopleOf);
    this.inSlices(peopleOf.tick, 'for (Contact one : people) one.HasOptedOutOfEmail = true; update people;');
    this.inSlices(peopleOf.move, "for (Contact one : people) one.Email = 'moved.' + one.Email; update people;");
    this.inSlices(peopleOf.rename, "for (Contact one : people) one.MailingCity = 'Elsewhere'; update people;");
    this.inSlices(peopleOf.delete, 'delete people;');
    this.org.advanceClock(60 * MINUTES);
    this.run('Full');
    this.run('Full');
    const changes = DEEDS.slice(0, -2).reduce((sum, deed) => sum + peopleOf[deed].length, STRANGERS);
    return { peopleOf, before, after: await this.members(), changes };
  }

  private async changeInService(peopleOf: Readonly<Record<Deed, readonly Row[]>>): Promise<void> {
    const newsletter = this.serviceIdOf('Newsletter');
    const edits = peopleOf.edit.map(
      (person) => () =>
        this.call('PUT', `/subscribers/${newsletter}.json?email=${encodeURIComponent(text(person['Email']))}`, {
          EmailAddress: person['Email'],
          ConsentToTrack: 'Unchanged',
          CustomFields: [{ Key: '[City]', Value: 'Adelaide' }],
        }),
    );
    const leavers = peopleOf.unsubscribe.map(
      (person) => () => this.control('POST', '/people', { listId: newsletter, email: person['Email'], deed: 'unsubscribe' }),
    );
    await aFewAtOnce([...edits, ...leavers]);
    await this.control('POST', '/live', { acts: STRANGERS, overSeconds: 600, act: 'subscribe' });
  }

  private inSlices(people: readonly Row[], body: string): void {
    for (let from = 0; from < people.length; from += SLICE) {
      const ids = people
        .slice(from, from + SLICE)
        .map((person) => `'${text(person['Id'])}'`)
        .join(',');
      this.org.executeAnonymous(`List<Contact> people = [SELECT Id, Email FROM Contact WHERE Id IN (${ids})]; ${body}`);
    }
  }
}

async function aFewAtOnce(tasks: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (let from = 0; from < tasks.length; from += AT_ONCE) await Promise.all(tasks.slice(from, from + AT_ONCE).map((task) => task()));
}
