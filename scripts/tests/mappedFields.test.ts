/**
 * Values of custom fields into fields that only a customer's org has, and back: a multi-select picklist, a country whose value is a code, a number with one decimal place;
 * the record type of a rule, and access to a field that nobody was given.
 */
import { PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';
import { newsletter } from './people/newsletter.ts';

const CUSTOMER = `${PACKAGE_ROOT}/scripts/tests/fields`;
const TARGETS: Readonly<Record<string, string>> = {
  Interests: 'Interests__c',
  Country: 'CountryOfBirth__c',
  Score: 'Score__c',
  Since: 'Birthdate',
  State: 'MailingState',
};
const TYPES: Readonly<Record<string, string>> = {
  Interests: 'MultiSelectMany',
  Country: 'Country',
  Score: 'Number',
  Since: 'Date',
  State: 'USState',
};

describe('mapped fields of a customer', () => {
  let org: LocalOrg;
  const rows = (sql: string): readonly Readonly<Record<string, unknown>>[] => org.data.store.all(sql);
  const member = (email: string, values: readonly (readonly [string, string])[]): string =>
    `new ListMember__c(MemberKey__c = 'l1:${email}', SubscriberList__c = listId, EmailAddress__c = '${email}', FullName__c = 'Ann Hale', Status__c = 'Active', StatusChangedAt__c = Datetime.now(), ValuesChangedAt__c = Datetime.now(), CustomFields__c = '${JSON.stringify(values.map(([name, Value]) => ({ Key: `[${name}]`, Value })))}')`;
  const process = (): unknown =>
    org.executeAnonymous(
      "PeopleService people = new PeopleService(new PersonRules()); people.process(new PeopleSelector().members(new Map<Id, ListMember__c>([SELECT Id FROM ListMember__c]).keySet())); PackageLog.problems('Field values', 'Warning', null, people.valueProblems);",
    );

  beforeAll(() => {
    org = openOrg({ projectDirs: [PACKAGE_ROOT, CUSTOMER] });
    setUp(org, 'http://127.0.0.1:9');
    org.executeAnonymous(`
      ${newsletter('Active')}
      List<ListCustomField__c> fields = new List<ListCustomField__c>();
      ${Object.entries(TYPES)
        .map(
          ([name, type]) =>
            `fields.add(new ListCustomField__c(Name = '${name}', CustomFieldKey__c = 'l1${name}', SubscriberList__c = newsletter.Id, FieldName__c = '${name}', Key__c = '[${name}]', DataType__c = '${type}', Options__c = ${name === 'Interests' ? "'Crime\\nTravel\\nPoetry\\nMusic'" : 'null'}));`,
        )
        .join('\n')}
      insert fields;
      Id recordType = [SELECT Id FROM RecordType WHERE SobjectType = 'Contact' AND DeveloperName = 'Reader'].Id;
      insert new PersonCreationRule__c(SubscriberList__c = newsletter.Id, Creates__c = 'Contact', RecordTypeId__c = recordType);
      List<FieldMapping__c> mappings = new List<FieldMapping__c>();
      ${Object.entries(TARGETS)
        .map(
          ([name, field]) =>
            `mappings.add(new FieldMapping__c(SubscriberList__c = newsletter.Id, CampaignMonitorField__c = '[${name}]', SalesforceObject__c = 'Contact', SalesforceField__c = '${field}', ConflictRule__c = 'Campaign Monitor wins', IsActive__c = true));`,
        )
        .join('\n')}
      insert mappings;
      Id listId = newsletter.Id;
      insert new List<ListMember__c>{
        ${member('ann@example.org', [
          ['Interests', 'crime'],
          ['Interests', 'Poetry'],
          ['Country', 'Australia'],
          ['Score', '7.26'],
          ['Since', '2001-02-28'],
          ['State', 'Ohio'],
        ])},
        ${member('bob@example.org', [
          ['Interests', 'Music'],
          ['Country', 'Atlantis'],
          ['Score', 'many'],
          ['Since', '2001-02-30'],
          ['State', 'Ohio'],
        ])}
      };`);
    process();
    org.runJobsUntilIdle();
  });
  afterAll(() => org.close());

  it('are filled with what fits, in the spelling of the org', () => {
    expect(
      rows(
        `SELECT c."Interests__c" AS interests, c."CountryOfBirth__c" AS country, c."Score__c" AS score, c."Birthdate" AS born, c."MailingState" AS state, t."DeveloperName" AS kind FROM "Contact" c JOIN "RecordType" t ON t."Id" = c."RecordTypeId" WHERE c."Email" = 'ann@example.org'`,
      ),
    ).toMatchObject([{ interests: 'Crime;Poetry', country: 'AU', born: '2001-02-28', state: 'Ohio', kind: 'Reader' }]);
    expect(Number(rows(`SELECT "Score__c" AS score FROM "Contact" WHERE "Email" = 'ann@example.org'`)[0]?.['score'])).toBe(7.3);
  });

  it('stay empty for what would have to be guessed, each with its reason and its fix in the log', () => {
    expect(
      rows(
        `SELECT "Interests__c" AS interests, "CountryOfBirth__c" AS country, "Score__c" AS score, "Birthdate" AS born, "MailingState" AS state FROM "Contact" WHERE "Email" = 'bob@example.org'`,
      ),
    ).toEqual([{ interests: null, country: null, score: null, born: null, state: 'Ohio' }]);
    const told = rows(
      `SELECT "Message__c" AS words, "Fix__c" AS fix FROM "SyncLog__c" WHERE "Area__c" = 'Field values' AND "IsResolved__c" = 0`,
    );
    for (const value of ['Music', 'Atlantis', 'many', '2001-02-30'])
      expect(told.filter(({ words, fix }) => String(words).includes(value) && String(fix) !== '')).toHaveLength(1);
    expect(told).toHaveLength(4);
  });

  it('go back as the custom fields want them', () => {
    const [{ message } = { message: '' }] = org.executeAnonymous(
      "System.debug(JSON.serialize(new PersonSubscribers([SELECT Id FROM SubscriberList__c].Id).read(new List<Id>{ [SELECT Id FROM Contact WHERE Email = 'ann@example.org'].Id })[0].request.CustomFields));",
    );
    const sent = (JSON.parse(message) as readonly { readonly Key: string; readonly Value: string }[])
      .map(({ Key, Value }) => `${Key} ${Value}`)
      .sort();
    expect(sent).toEqual([
      '[Country] Australia',
      '[Interests] Crime',
      '[Interests] Poetry',
      '[Score] 7.3',
      '[Since] 2001/02/28',
      '[State] Ohio',
    ]);
  });

  it('are not mapped by somebody who may not write them', () => {
    expect(() =>
      org.executeAnonymous(`
        User person = new User(LastName = 'Keting', Email = 'm@example.org', Username = 'm@fields.example', Alias = 'm', TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User' LIMIT 1].Id);
        insert person;
        insert new PermissionSetAssignment(AssigneeId = person.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'CampaignMonitorMarketing'].Id);`),
    ).not.toThrow();
    const person = org.data.runningUser(String(rows(`SELECT "Id" FROM "User" WHERE "Alias" = 'm'`)[0]?.['Id']));
    const map =
      "FieldMapping__c one = [SELECT Id FROM FieldMapping__c WHERE SalesforceField__c = 'Score__c']; one.ConflictRule__c = 'Fill blanks only'; update one;";
    expect(() => org.executeAnonymous(map, person)).toThrow(/Score__c/);
    expect(() => org.executeAnonymous(map)).not.toThrow();
  });

  it('name an account that the org refuses: the person waits, with one entry that closes when the name is another', () => {
    org.executeAnonymous(`
      SubscriberList__c holder = new SubscriberList__c(Name = 'Offers', ListId__c = 'l2', Account__c = [SELECT Id FROM CampaignMonitorAccount__c].Id);
      insert holder;
      insert new PersonCreationRule__c(SubscriberList__c = holder.Id, Creates__c = 'Contact', AccountStrategy__c = 'By pattern', AccountNamePattern__c = '{Country} readers');
      SyncSettings.save(new SyncSetting__c(IsUpdatingPeople__c = true));
      SyncRun__c run = new SyncRun__c(Kind__c = 'Manual', State__c = 'Running');
      insert run;
      insert new SyncStep__c(SyncRun__c = run.Id, Step__c = 'People', Position__c = 1);
      Id listId = holder.Id;
      insert ${member('eva@example.org', [['Country', 'Atlantis']]).replace('l1:', 'l2:')};`);
    const step = (): unknown => {
      org.executeAnonymous(
        "new PeopleSyncBatch(new SyncRequest([SELECT Id, IsFull__c, Kind__c, SubscriberListId__c FROM SyncRun__c LIMIT 1])).execute(null, [SELECT Id FROM ListMember__c WHERE EmailAddress__c = 'eva@example.org']);",
      );
      return org.runJobsUntilIdle();
    };
    const log = (): unknown =>
      rows(`SELECT "Code__c" AS code, "Fix__c" <> '' AS hasFix, "IsResolved__c" AS isClosed FROM "SyncLog__c" WHERE "Area__c" = 'People'`);
    const accounts = (): unknown =>
      rows(`SELECT a."Name" AS name FROM "Contact" c JOIN "Account" a ON a."Id" = c."AccountId" WHERE c."Email" = 'eva@example.org'`);
    step();
    step();
    expect([log(), accounts()]).toEqual([[{ code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', hasFix: 1, isClosed: 0 }], []]);
    org.executeAnonymous(
      `ListMember__c eva = [SELECT Id FROM ListMember__c WHERE EmailAddress__c = 'eva@example.org']; eva.CustomFields__c = '[{"Key":"[Country]","Value":"Australia"}]'; update eva;`,
    );
    step();
    expect([log(), accounts()]).toEqual([
      [{ code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', hasFix: 1, isClosed: 1 }],
      [{ name: 'Australia readers' }],
    ]);
  });
});
