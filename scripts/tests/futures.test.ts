/**
 * A customer's trigger that calls a future method at each save of a contact, which no batch job may: the people of the sync are saved by a queueable.
 * Source: Apex Developer Guide, "Execution Governors and Limits": 0 future methods in batch and future contexts, 50 in queueable contexts.
 */
import { PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';
import { newsletter } from './people/newsletter.ts';
import { runStep } from './people/step.ts';

const CUSTOMER = `${PACKAGE_ROOT}/scripts/tests/futures`;
const PEOPLE = 120;
/** From here on the trigger calls a future method for each, and one for all: too many for fifty. */
const FIRST_ALONE = 50;
/** For this one alone it calls too many. */
const MANY = 110;

/** Apex that makes a member whose values are new. The parts are expressions of Apex. */
const member = (address: string, name: string, listId: string): string =>
  `new ListMember__c(MemberKey__c = 'l1:' + ${address}, SubscriberList__c = ${listId}, EmailAddress__c = ${address}, FullName__c = ${name}, Status__c = 'Active', StatusChangedAt__c = Datetime.now(), ValuesChangedAt__c = Datetime.now())`;

describe('people whom a trigger of the org gives to future methods', () => {
  let org: LocalOrg;
  const count = (sql: string): number => Number(org.data.store.all(`SELECT COUNT(*) AS n FROM ${sql} AND "IsDeleted" = 0`)[0]?.['n']);
  const lastStep = (): Readonly<Record<string, unknown>> | undefined =>
    org.data.store.all('SELECT * FROM "SyncStep__c" WHERE "Step__c" = ? ORDER BY "Id" DESC', ['People'])[0];

  const run = (): void => runStep(org, { name: 'People', batch: 'PeopleSyncBatch', choices: 'Updating' });

  beforeAll(() => {
    org = openOrg({ projectDirs: [PACKAGE_ROOT, CUSTOMER] });
    setUp(org, 'http://127.0.0.1:9');
    org.executeAnonymous(`
      SyncSettings.save(new SyncSetting__c(IsUpdatingPeople__c = true));
      ${newsletter('Paused')}
      insert new PersonCreationRule__c(SubscriberList__c = newsletter.Id, RuleKey__c = newsletter.Id, Creates__c = 'Contact');
      List<ListMember__c> members = new List<ListMember__c>();
      for (Integer index = 0; index < ${String(PEOPLE)}; index++)
        members.add(${member("'p' + index + '@example.org'", `index == ${String(MANY)} ? 'Ann Many' : index < ${String(FIRST_ALONE)} ? 'Ann Hale' : 'Ann Alone'`, 'newsletter.Id')});
      insert members;`);
  });
  afterAll(() => org.close());

  it('are created by a queueable, fifty or fewer at a time; one for whom the trigger calls too many is told, and stops no other', () => {
    run();
    expect(count('"Contact" WHERE 1 = 1')).toBe(PEOPLE - 1);
    expect(count(`"Contact" WHERE "Description" = 'Greeted'`)).toBe(PEOPLE - 1);
    expect(org.data.store.all('SELECT "EmailAddress__c" FROM "ListMember__c" WHERE "Contact__c" IS NULL')).toEqual([
      { EmailAddress__c: `p${String(MANY)}@example.org` },
    ]);
    expect(lastStep()).toMatchObject({ Read__c: PEOPLE, Created__c: PEOPLE - 1, Failed__c: 1, Deferred__c: 0, Unchanged__c: 0 });
    expect(org.data.store.all('SELECT "State__c" FROM "SyncRun__c"')).toEqual([{ State__c: 'Completed' }]);
    const told = `"SyncLog__c" WHERE "IsResolved__c" = 0 AND "Message__c" LIKE 'Salesforce refused p***@example.org: %Too many future calls: 51%' AND "Fix__c" LIKE '%one future method for all records%'`;
    expect(count(told)).toBe(1);
    org.executeAnonymous(
      "update new ListMember__c(Id = [SELECT Id FROM ListMember__c WHERE Contact__c = NULL].Id, FullName__c = 'Ben Hale');",
    );
    run();
    expect(lastStep()).toMatchObject({ Created__c: 1, Failed__c: 0 });
    expect([count('"Contact" WHERE 1 = 1'), count(told)]).toEqual([PEOPLE, 0]);
  });

  it('keep the note of a trigger that led to them until a run has saved them', () => {
    // as if the member had come long before the last run, so that only the note leads there
    org.executeAnonymous(`
      for (List<SyncStep__c> steps : [SELECT Id FROM SyncStep__c]) { for (SyncStep__c step : steps) step.StartedAt__c = Datetime.now().addHours(1); update steps; }
      insert new PendingAction__c(Action__c = 'Relink', State__c = 'Waiting', EmailAddress__c = 'cora@example.org');
      insert ${member("'cora@example.org'", "'Cora Wood'", '[SELECT Id FROM SubscriberList__c].Id')};`);
    run();
    expect(count(`"Contact" WHERE "LastName" = 'Wood'`)).toBe(1);
    expect(count('"PendingAction__c" WHERE 1 = 1')).toBe(1);
    run();
    expect(count('"PendingAction__c" WHERE 1 = 1')).toBe(0);
  });
});
