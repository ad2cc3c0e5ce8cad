/**
 * A customer's trigger that calls a future method at each save of a contact, which no batch job may: the people of the sync are saved by a queueable.
 * Source: Apex Developer Guide, "Execution Governors and Limits": 0 future methods in batch and future contexts, 50 in queueable contexts.
 */
import { PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';

const CUSTOMER = `${PACKAGE_ROOT}/scripts/tests/futures`;
const PEOPLE = 120;
/** Those of the second fifty: the trigger calls a future method for each, and one for all. */
const BROKEN = 50;

describe('people whom a trigger of the org gives to future methods', () => {
  let org: LocalOrg;
  const count = (sql: string): number => Number(org.data.store.all(`SELECT COUNT(*) AS n FROM ${sql} AND "IsDeleted" = 0`)[0]?.['n']);
  const lastStep = (): Readonly<Record<string, unknown>> | undefined =>
    org.data.store.all('SELECT * FROM "SyncStep__c" WHERE "Step__c" = ? ORDER BY "Id" DESC', ['People'])[0];

  /** A run at its step "People"; those that follow have nothing to ask the service. */
  const run = (): void => {
    org.executeAnonymous(`
      SyncRun__c run = new SyncRun__c(Kind__c = 'Manual', State__c = 'Running', StartedAt__c = Datetime.now());
      insert run;
      insert new SyncStep__c(SyncRun__c = run.Id, Step__c = 'People', Position__c = 4, Choices__c = 'Updating', StartedAt__c = Datetime.now());
      PeopleSyncBatch step = new PeopleSyncBatch(new SyncRequest(run));
      Assert.isTrue(step.isDue());
      new SyncRunService().beat(run.Id, step.launch());`);
    org.runJobsUntilIdle();
  };

  beforeAll(() => {
    org = openOrg({ projectDirs: [PACKAGE_ROOT, CUSTOMER] });
    setUp(org, 'http://127.0.0.1:9');
    org.executeAnonymous(`
      SyncSettings.save(new SyncSetting__c(IsUpdatingPeople__c = true));
      CampaignMonitorAccount__c client = new CampaignMonitorAccount__c(Name = 'Harbour', ClientId__c = 'c1', Status__c = 'Paused');
      insert client;
      SubscriberList__c newsletter = new SubscriberList__c(Name = 'Newsletter', ListId__c = 'l1', Account__c = client.Id);
      insert newsletter;
      insert new PersonCreationRule__c(SubscriberList__c = newsletter.Id, RuleKey__c = newsletter.Id, Creates__c = 'Contact');
      List<ListMember__c> members = new List<ListMember__c>();
      for (Integer index = 0; index < ${String(PEOPLE)}; index++)
        members.add(new ListMember__c(MemberKey__c = 'l1:p' + index + '@example.org', SubscriberList__c = newsletter.Id, EmailAddress__c = 'p' + index + '@example.org', FullName__c = index < 50 ? 'Ann Hale' : 'Ann Alone', Status__c = 'Active', StatusChangedAt__c = Datetime.now(), ValuesChangedAt__c = Datetime.now()));
      insert members;`);
  });
  afterAll(() => org.close());

  it('are created by a queueable, fifty at a time; a transaction that calls more than fifty is told, and stops no other', () => {
    run();
    expect(count('"Contact" WHERE 1 = 1')).toBe(PEOPLE - BROKEN);
    expect(count(`"Contact" WHERE "Description" = 'Greeted'`)).toBe(PEOPLE - BROKEN);
    expect(count('"ListMember__c" WHERE "Contact__c" IS NULL')).toBe(BROKEN);
    expect(lastStep()).toMatchObject({ Read__c: PEOPLE, Created__c: PEOPLE - BROKEN, Failed__c: BROKEN, Unchanged__c: 0 });
    expect(org.data.store.all('SELECT "State__c" FROM "SyncRun__c"')).toEqual([{ State__c: 'Completed' }]);
    const told = `"SyncLog__c" WHERE "IsResolved__c" = 0 AND "Message__c" LIKE 'Salesforce refused p***@example.org: %Too many future calls: 51%' AND "Fix__c" LIKE '%one future method for all records%'`;
    expect(count(told)).toBe(BROKEN);
    org.executeAnonymous(
      "for (List<ListMember__c> some : [SELECT Id FROM ListMember__c WHERE Contact__c = NULL]) { for (ListMember__c one : some) one.FullName__c = 'Ben Hale'; update some; }",
    );
    run();
    expect(lastStep()).toMatchObject({ Created__c: BROKEN, Failed__c: 0 });
    expect([count('"Contact" WHERE 1 = 1'), count(told)]).toEqual([PEOPLE, 0]);
  });
});
