/**
 * People, both ways: in one hour hundreds of changes on both sides, then the state that the written rules say, compared row by row.
 * Ten thousand changes: `npm run bench:people`; figures are in docs/performance.md.
 */
import { PeopleHour, text, MINUTES, type Happened, type Row } from './people/hour.ts';
import { createdAsWritten, RULES } from './people/rules.ts';

const MEMBERS = 1200;

describe('people, both ways', () => {
  let hour: PeopleHour;
  let happened: Happened;

  beforeAll(async () => {
    hour = await PeopleHour.open(MEMBERS);
  }, 10 * MINUTES);
  afterAll(() => hour.close());

  it(
    'creates one person an address, by the rules of two lists',
    async () => {
      hour.createPeople();
      expect(await createdAsWritten(hour)).toEqual([]);
    },
    10 * MINUTES,
  );

  it(
    'takes an hour of changes on both sides',
    async () => {
      happened = await hour.happen();
      for (const people of Object.values(happened.peopleOf)) expect(people.length).toBeGreaterThan(MEMBERS / 40);
    },
    10 * MINUTES,
  );

  it.each(Object.entries(RULES))('after it %s', async (_rule, broken) => {
    expect(await broken(hour, happened)).toEqual([]);
  });

  it(
    'is quiet when nothing happens',
    () => {
      const tables = [
        'Contact',
        'Lead',
        'ListMember__c',
        'MemberStatusChange__c',
        'PendingAction__c',
        'EmailTracking__c',
        'Suppression__c',
        'SyncLog__c',
      ];
      const picture = (): string => JSON.stringify(tables.map((table) => hour.rows(`SELECT * FROM "${table}" ORDER BY "Id"`)));
      const still = picture();
      hour.org.advanceClock(60 * MINUTES);
      hour.run('Manual');
      expect(picture()).toBe(still);
      hour.run('Manual');
      expect(hour.rows(`SELECT "Jobs__c" FROM "SyncStep__c" WHERE "Step__c" IN ('People', 'Opt-out') ORDER BY "Id" DESC LIMIT 2`)).toEqual([
        { Jobs__c: 0 },
        { Jobs__c: 0 },
      ]);
    },
    10 * MINUTES,
  );

  it(
    'ends each refusal in one entry with a fix, which goes away when it is mended',
    async () => {
      const { org } = hour;
      const newsletter = hour.serviceIdOf('Newsletter');
      const small = JSON.parse(
        await hour.call('POST', `/lists/${hour.simulator.clientId}.json`, {
          Title: 'Small',
          UnsubscribePage: '',
          ConfirmedOptIn: false,
          ConfirmationSuccessPage: '',
          UnsubscribeSetting: 'OnlyThisList',
        }),
      ) as string;
      // an import is there at once; a single subscriber is queued
      const add = (list: string, email: string, name: string): Promise<string> =>
        hour.call('POST', `/subscribers/${list}/import.json`, {
          Subscribers: [{ EmailAddress: email, Name: name, ConsentToTrack: 'Yes' }],
        });
      const cityOf = (email: string): unknown =>
        hour.rows(`SELECT "MailingCity" AS city FROM "Contact" WHERE "IsDeleted" = 0 AND "Email" = '${email}'`)[0]?.['city'];
      const move = (email: string): Promise<string> =>
        hour.call('PUT', `/subscribers/${newsletter}.json?email=${encodeURIComponent(email)}`, {
          EmailAddress: email,
          ConsentToTrack: 'Unchanged',
          CustomFields: [{ Key: '[City]', Value: 'Hobart' }],
        });
      await add(newsletter, 'stranger@people.example', 'Sam Stranger');
      await add(newsletter, 'twin@people.example', 'Ann Twin');
      await add(newsletter, 'held@people.example', 'Hal Held');
      await add(small, 'required@people.example', 'Rita Required');
      org.executeAnonymous("insert new Contact(FirstName = 'Ann', LastName = 'Twin');");
      hour.run('Full');
      org.executeAnonymous(`insert new PersonCreationRule__c(SubscriberList__c = '${hour.listIdOf('Small')}', Creates__c = 'Lead');`);
      // somebody else is saving the contact for as long as it takes
      org.data.locks.held.add(text(hour.rows(`SELECT "Id" FROM "Contact" WHERE "Email" = 'held@people.example'`)[0]?.['Id']));
      await move('held@people.example');
      hour.run('Full');
      hour.run('Manual');
      const open = (): readonly Row[] =>
        hour.rows(`SELECT "Code__c", "Fix__c" FROM "SyncLog__c" WHERE "Area__c" = 'People' AND "IsResolved__c" = 0 ORDER BY "Code__c"`);
      expect(open().map(({ Code__c }) => Code__c)).toEqual([
        'DUPLICATES_DETECTED',
        'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        'REQUIRED_FIELD_MISSING',
        'UNABLE_TO_LOCK_ROW',
      ]);
      for (const { Fix__c } of open()) expect(text(Fix__c)).not.toBe('');
      expect(cityOf('held@people.example')).not.toBe('Hobart');
      org.data.locks.held.clear();
      hour.run('Manual');
      expect(open().map(({ Code__c }) => Code__c)).toEqual([
        'DUPLICATES_DETECTED',
        'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        'REQUIRED_FIELD_MISSING',
      ]);
      expect(cityOf('held@people.example')).toBe('Hobart');
      org.executeAnonymous("delete [SELECT Id FROM Contact WHERE Name = 'Ann Twin' AND Email = null];");
      org.executeAnonymous(
        `PersonCreationRule__c rule = [SELECT Id FROM PersonCreationRule__c WHERE SubscriberList__c = '${hour.listIdOf('Small')}']; rule.DefaultValues__c = '{"Company":"Reader"}'; update rule;`,
      );
      await hour.call('PUT', `/subscribers/${newsletter}.json?email=stranger%40people.example`, {
        EmailAddress: 'stranger@people.example',
        Name: 'Sam Friend',
        ConsentToTrack: 'Unchanged',
      });
      hour.run('Full');
      expect(open()).toEqual([]);
      expect(hour.rows(`SELECT "Id" FROM "Contact" WHERE "IsDeleted" = 0 AND "Email" LIKE '%@people.example'`)).toHaveLength(3);
      expect(hour.rows(`SELECT "Id" FROM "Lead" WHERE "Email" = 'required@people.example'`)).toHaveLength(1);
    },
    10 * MINUTES,
  );
});
