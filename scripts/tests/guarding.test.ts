/**
 * A customer's triggers on the package's own objects, which refuse what its jobs save there: each refusal is told, keeps nothing else, and is over when it is mended.
 */
import { PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';
import { newsletter } from './people/newsletter.ts';
import { runStep } from './people/step.ts';

const CUSTOMER = `${PACKAGE_ROOT}/scripts/tests/guarding`;

describe('rows of the package that the org refuses to change', () => {
  let org: LocalOrg;
  const rows = (sql: string): readonly unknown[] => org.data.store.all(sql);
  const lastStep = (): unknown => rows('SELECT * FROM "SyncStep__c" ORDER BY "Id" DESC')[0];
  const told = (): readonly unknown[] =>
    rows('SELECT "Area__c", "Message__c" FROM "SyncLog__c" WHERE "IsResolved__c" = 0 ORDER BY "Message__c" DESC');
  const people = (): void => runStep(org, { name: 'People', batch: 'PeopleSyncBatch', choices: 'Linking' });
  const campaigns = (): void => runStep(org, { name: 'Salesforce Campaigns', batch: 'SalesforceCampaignSyncBatch', choices: 'Never' });

  beforeAll(() => {
    org = openOrg({ projectDirs: [PACKAGE_ROOT, CUSTOMER] });
    setUp(org, 'http://127.0.0.1:9');
    org.executeAnonymous(`
      ${newsletter('Paused')}
      insert new List<ListMember__c>{
        new ListMember__c(MemberKey__c = 'l1:ann', SubscriberList__c = newsletter.Id, EmailAddress__c = 'ann@example.org', FullName__c = 'Unchecked', Status__c = 'Active'),
        new ListMember__c(MemberKey__c = 'l1:ben', SubscriberList__c = newsletter.Id, EmailAddress__c = 'ben@example.org', FullName__c = 'Ben Wood', Status__c = 'Active')
      };
      insert new List<EmailTracking__c>{
        new EmailTracking__c(TrackingKey__c = 'a', EmailAddress__c = 'ann@example.org', City__c = 'Elsewhere'),
        new EmailTracking__c(TrackingKey__c = 'b', EmailAddress__c = 'ben@example.org', City__c = 'Hull')
      };
      insert new List<EmailCampaign__c>{
        new EmailCampaign__c(Name = 'e1', CampaignId__c = 'e1', CampaignName__c = 'Draft', Account__c = client.Id, SentAt__c = Datetime.now()),
        new EmailCampaign__c(Name = 'e2', CampaignId__c = 'e2', CampaignName__c = 'March news', Account__c = client.Id, SentAt__c = Datetime.now())
      };
      SyncSettings.save(new SyncSetting__c(SalesforceCampaigns__c = 'Never'));`);
    // the step has gone through once, long before these people came
    org.executeAnonymous(`
      SyncRun__c run = new SyncRun__c(Kind__c = 'Manual', State__c = 'Completed');
      insert run;
      insert new SyncStep__c(SyncRun__c = run.Id, Step__c = 'People', Choices__c = 'Linking', StartedAt__c = Datetime.now(), FinishedAt__c = Datetime.now());
      insert new List<Contact>{ new Contact(LastName = 'Hale', Email = 'ann@example.org'), new Contact(LastName = 'Wood', Email = 'ben@example.org') };`);
  });
  afterAll(() => org.close());

  it('are told when they should be linked with people, and tried again until they may be', () => {
    people();
    expect(rows('SELECT "EmailAddress__c" FROM "ListMember__c" WHERE "Contact__c" IS NOT NULL')).toEqual([
      { EmailAddress__c: 'ben@example.org' },
    ]);
    expect(rows('SELECT "City__c" FROM "EmailTracking__c" WHERE "Contact__c" IS NOT NULL')).toEqual([{ City__c: 'Hull' }]);
    expect(lastStep()).toMatchObject({ Updated__c: 1, Failed__c: 2, Deferred__c: 0 });
    expect(told()).toEqual([
      { Area__c: 'People', Message__c: expect.stringMatching(/^Salesforce refused \w{18}: Not ours$/) as unknown },
      { Area__c: 'People', Message__c: 'Salesforce refused a***@example.org: Check the name first' },
    ]);
    org.executeAnonymous(`
      update new ListMember__c(Id = [SELECT Id FROM ListMember__c WHERE FullName__c = 'Unchecked'].Id, FullName__c = 'Ann Hale');
      Assert.areEqual('ann@example.org', [SELECT EmailAddress__c FROM PendingAction__c WHERE Action__c = 'Relink'].EmailAddress__c, 'What leads to the event');
      for (List<SyncStep__c> steps : [SELECT Id FROM SyncStep__c]) { for (SyncStep__c step : steps) step.StartedAt__c = Datetime.now().addHours(1); update steps; }`);
    people();
    expect(rows('SELECT "Id" FROM "ListMember__c" WHERE "Contact__c" IS NULL')).toEqual([]);
    expect(told()).toEqual([{ Area__c: 'People', Message__c: expect.stringContaining('Not ours') as unknown }]);
    org.executeAnonymous(
      "update new EmailTracking__c(Id = [SELECT Id FROM EmailTracking__c WHERE City__c = 'Elsewhere'].Id, Region__c = 'Known');",
    );
    people();
    expect(rows('SELECT "Id" FROM "EmailTracking__c" WHERE "Contact__c" IS NULL')).toEqual([]);
    expect([told(), rows('SELECT "Id" FROM "PendingAction__c" WHERE "IsDeleted" = 0')]).toEqual([[], []]);
  });

  it('are found again whatever the case of their address', () => {
    org.executeAnonymous(`
      insert new List<EmailTracking__c>{
        new EmailTracking__c(TrackingKey__c = 'c', EmailAddress__c = 'Dora@example.org', City__c = 'Elsewhere'),
        new EmailTracking__c(TrackingKey__c = 'd', EmailAddress__c = 'DORA@example.org', City__c = 'Elsewhere'),
        new EmailTracking__c(TrackingKey__c = 'e', EmailAddress__c = 'dora@example.org', City__c = 'Hull')
      };
      insert new Contact(LastName = 'Lee', Email = 'dora@example.org');
      insert new PendingAction__c(ActionKey__c = Outbox.keyOf('Relink', null, 'dora@example.org'), Action__c = 'Relink', State__c = 'Waiting', Source__c = 'A trigger', EmailAddress__c = 'dora@example.org');
      for (List<SyncStep__c> steps : [SELECT Id FROM SyncStep__c]) { for (SyncStep__c step : steps) step.StartedAt__c = Datetime.now().addHours(1); update steps; }`);
    people();
    expect(rows(`SELECT "City__c" FROM "EmailTracking__c" WHERE "EmailAddress__c" LIKE 'dora%' AND "Contact__c" IS NOT NULL`)).toEqual([
      { City__c: 'Hull' },
    ]);
    expect(lastStep()).toMatchObject({ Failed__c: 2, Error__c: null });
    org.executeAnonymous(`
      List<EmailTracking__c> events = [SELECT Id FROM EmailTracking__c WHERE City__c = 'Elsewhere'];
      for (EmailTracking__c event : events) event.Region__c = 'Known';
      update events;`);
    people();
    expect(rows('SELECT "Id" FROM "EmailTracking__c" WHERE "Contact__c" IS NULL')).toEqual([]);
    expect(rows('SELECT "Id" FROM "PendingAction__c" WHERE "IsDeleted" = 0')).toEqual([]);
  });

  it('keep nobody else back where the org refuses the note that leads to them, too', () => {
    org.executeAnonymous(`
      for (List<SyncStep__c> steps : [SELECT Id FROM SyncStep__c]) { for (SyncStep__c step : steps) step.StartedAt__c = Datetime.now(); update steps; }
      insert new List<EmailTracking__c>{
        new EmailTracking__c(TrackingKey__c = 'f', EmailAddress__c = 'stranger@example.org', City__c = 'Elsewhere'),
        new EmailTracking__c(TrackingKey__c = 'g', EmailAddress__c = 'eva@example.org', City__c = 'Elsewhere'),
        new EmailTracking__c(TrackingKey__c = 'h', EmailAddress__c = 'eva@example.org', City__c = 'Hull')
      };
      insert new List<Contact>{ new Contact(LastName = 'Mann', Email = 'stranger@example.org'), new Contact(LastName = 'Moss', Email = 'eva@example.org') };`);
    people();
    expect(lastStep()).toMatchObject({ Failed__c: 3, Error__c: null });
    expect(
      rows(`SELECT "City__c" FROM "EmailTracking__c" WHERE "EmailAddress__c" = 'eva@example.org' AND "Contact__c" IS NOT NULL`),
    ).toEqual([{ City__c: 'Hull' }]);
    expect(rows('SELECT "EmailAddress__c" FROM "PendingAction__c" WHERE "IsDeleted" = 0')).toEqual([
      { EmailAddress__c: 'eva@example.org' },
    ]);
    expect(told()).toContainEqual({ Area__c: 'People', Message__c: expect.stringContaining('No strangers') as unknown });
    org.executeAnonymous(`
      update new EmailTracking__c(Id = [SELECT Id FROM EmailTracking__c WHERE TrackingKey__c = 'g'].Id, Region__c = 'Known');
      delete [SELECT Id FROM EmailTracking__c WHERE TrackingKey__c = 'f'];`);
    people();
    expect(rows(`SELECT "Id" FROM "EmailTracking__c" WHERE "EmailAddress__c" = 'eva@example.org' AND "Contact__c" IS NULL`)).toEqual([]);
  });

  it('keep no other person of a flow back, whom it adds or unsubscribes', () => {
    org.executeAnonymous(`
      OutwardGuard.confirm();
      SubscriberList__c newsletter = [SELECT Id FROM SubscriberList__c LIMIT 1];
      List<Contact> people = new List<Contact>{ new Contact(LastName = 'Aye', Email = 'strange.aye@example.org'), new Contact(LastName = 'Bee', Email = 'bee@example.org') };
      insert people;
      List<AddToListAction.Request> adds = new List<AddToListAction.Request>();
      List<UnsubscribeAction.Request> leaves = new List<UnsubscribeAction.Request>();
      List<ListMember__c> members = new List<ListMember__c>();
      SubscriberList__c other = new SubscriberList__c(Name = 'Other', ListId__c = 'l2', Account__c = [SELECT Id FROM CampaignMonitorAccount__c LIMIT 1].Id);
      insert other;
      for (Contact person : people) {
        AddToListAction.Request add = new AddToListAction.Request();
        add.recordId = person.Id; add.listId = newsletter.Id; add.hasConsent = true;
        adds.add(add);
        UnsubscribeAction.Request leave = new UnsubscribeAction.Request();
        leave.recordId = person.Id;
        leaves.add(leave);
        members.add(new ListMember__c(MemberKey__c = 'l2:' + person.Email, SubscriberList__c = other.Id, EmailAddress__c = person.Email, Status__c = 'Active', Contact__c = person.Id));
      }
      insert members;
      for (List<FlowActionResult> results : new List<List<FlowActionResult>>{ AddToListAction.add(adds), UnsubscribeAction.run(leaves) }) {
        Assert.areEqual('No strangers', results[0].reason, 'In the words of the org');
        Assert.isTrue(results[1].isQueued, 'The other waits');
      }
      delete [SELECT Id FROM PendingAction__c WHERE Action__c != 'Relink'];
      delete members;
      delete people;
      delete other;`);
  });

  it('leave no Salesforce campaign behind that each run would create again', () => {
    campaigns();
    campaigns();
    expect(rows('SELECT "Name" FROM "Campaign" WHERE "IsDeleted" = 0')).toEqual([{ Name: 'March news' }]);
    expect(lastStep()).toMatchObject({ Created__c: 0, Failed__c: 1 });
    expect(told()).toContainEqual({ Area__c: 'Salesforce Campaigns', Message__c: 'Salesforce refused Draft: A draft is no campaign' });
    org.executeAnonymous(
      "update new EmailCampaign__c(Id = [SELECT Id FROM EmailCampaign__c WHERE CampaignName__c = 'Draft'].Id, CampaignName__c = 'May news');",
    );
    campaigns();
    expect(rows('SELECT "Name" FROM "Campaign" WHERE "IsDeleted" = 0 ORDER BY "Name"')).toEqual([
      { Name: 'March news' },
      { Name: 'May news' },
    ]);
    expect(told()).not.toContainEqual(expect.objectContaining({ Area__c: 'Salesforce Campaigns' }));
  });
});
