/**
 * Our triggers beside a customer's own: a trigger that saves the same contacts again and refuses some, and a workflow rule that changes them once more.
 * Source: Apex Developer Guide, "Triggers and Order of Execution": after a field update, update triggers see the values before the first save again.
 */
import { PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';
import { newsletter } from './people/newsletter.ts';

const CUSTOMER = `${PACKAGE_ROOT}/scripts/tests/meddling`;
const PEOPLE = 200;

describe('people whom the triggers of a customer save again', () => {
  let org: LocalOrg;
  const noted = (condition = '1 = 1'): number =>
    count(`"PendingAction__c" p JOIN "Contact" c ON c."Id" = p."PersonId__c" WHERE p."IsDeleted" = 0 AND ${condition}`);
  const count = (sql: string): number => Number(org.data.store.all(`SELECT COUNT(*) AS n FROM ${sql}`)[0]?.['n']);

  beforeAll(() => {
    org = openOrg({ projectDirs: [PACKAGE_ROOT, CUSTOMER] });
    setUp(org, 'http://127.0.0.1:9');
    org.executeAnonymous(`
      SyncSettings.save(new SyncSetting__c(IsOptOutUnsubscribing__c = true, IsChangingAddresses__c = true, IsDeletingSubscribers__c = true, OptOutFromService__c = 'Any list'));
      ${newsletter('Active')}
      List<Account> companies = new List<Account>{ new Account(Name = 'B'), new Account(Name = 'A'), new Account(Name = 'C') };
      insert companies;
      List<Contact> people = new List<Contact>();
      for (Integer index = 0; index < ${String(PEOPLE)}; index++) people.add(new Contact(LastName = 'Hale', AccountId = companies[Math.mod(index * 7, 3)].Id, Email = 'p' + index + '@example.org'));
      insert people;
      List<ListMember__c> members = new List<ListMember__c>();
      for (Contact person : people) members.add(new ListMember__c(MemberKey__c = 'l1:' + person.Email, SubscriberList__c = newsletter.Id, EmailAddress__c = person.Email, Status__c = 'Active', StatusChangedAt__c = Datetime.now(), Contact__c = person.Id, MatchedBy__c = 'Email'));
      insert members;`);
  });
  afterEach(() =>
    org.executeAnonymous(
      "delete [SELECT Id FROM PendingAction__c]; List<Contact> people = [SELECT Id, HasOptedOutOfEmail FROM Contact]; PersonChanges.mute(); for (Contact one : people) { one.HasOptedOutOfEmail = false; one.LastName = 'Hale'; } update people;",
    ),
  );
  afterAll(() => org.close());

  it('notes each of two hundred once, with two queries and a save for each time that shows the change', () => {
    org.executeAnonymous(`
      List<Contact> people = [SELECT Id FROM Contact];
      for (Contact one : people) one.HasOptedOutOfEmail = true;
      Integer queries = Limits.getQueries();
      Integer saves = Limits.getDmlStatements();
      update people;
      Assert.areEqual(3 * ${String(PEOPLE)}, Meddling.SAVED.size() - ${String(PEOPLE)}, 'The save, the save of the customer, the field update, and the save of the customer after that');
      Assert.areEqual(4, Limits.getQueries() - queries, 'Ours: the save, and the field update, which shows the change again');
      Assert.areEqual(5, Limits.getDmlStatements() - saves, 'The people, two saves of the customer, two of ours');`);
    expect(noted(`p."Action__c" = 'Unsubscribe' AND p."State__c" = 'Waiting'`)).toBe(PEOPLE);
    expect(noted()).toBe(PEOPLE);
    expect(count(`"Contact" WHERE "Department" = 'Left us'`)).toBe(PEOPLE);
  });

  it('notes those who were saved when the org refuses one, although triggers run again for them', () => {
    org.executeAnonymous(`
      List<Contact> people = [SELECT Id FROM Contact ORDER BY Id];
      for (Contact one : people) one.HasOptedOutOfEmail = true;
      people[7].LastName = 'Refused';
      Integer refused = 0;
      for (Database.SaveResult result : Database.update(people, false)) refused += result.isSuccess() ? 0 : 1;
      Assert.areEqual(1, refused, 'One');`);
    expect(noted()).toBe(PEOPLE - 1);
    expect(noted('c."HasOptedOutOfEmail" = 0')).toBe(0);
  });

  it('sends nothing back of what the package saves, whatever the customer does with it', () => {
    org.executeAnonymous(`
      List<ListMember__c> members = [SELECT Id, Status__c FROM ListMember__c];
      for (ListMember__c one : members) one.Status__c = 'Unsubscribed';
      update members;
      SyncRun__c run = new SyncRun__c(Kind__c = 'Manual', State__c = 'Running');
      insert run;
      new OptOutService().apply(new Map<Id, ListMember__c>(members).keySet(), new SyncRequest(run), new StepCounts());
      for (ListMember__c one : members) one.Status__c = 'Active';
      update members;`);
    expect(count('"Contact" WHERE "HasOptedOutOfEmail" = 1')).toBe(PEOPLE);
    expect(noted()).toBe(0);
  });

  it('saves people in the order of their accounts and ids', () => {
    org.executeAnonymous(`
      List<PersonDraft> drafts = new List<PersonDraft>();
      for (Contact one : [SELECT Id, AccountId FROM Contact ORDER BY Email DESC]) {
        PersonDraft draft = new PersonDraft();
        draft.member = new ListMember__c(EmailAddress__c = 'x@example.org');
        draft.existing = one;
        draft.person = new Contact(Id = one.Id, Title = 'Editor');
        drafts.add(draft);
      }
      new PersonWriter().save(drafts);
      List<Id> saved = new List<Id>();
      for (Integer index = 0; index < ${String(PEOPLE)}; index++) saved.add(Meddling.SAVED[index]);
      Assert.areEqual(new List<Id>(new Map<Id, Contact>([SELECT Id FROM Contact ORDER BY AccountId, Id]).keySet()), saved);`);
    expect(count(`"Contact" WHERE "Title" = 'Editor'`)).toBe(PEOPLE);
  });

  it('saves everybody but those at whom a trigger breaks, new people and old ones', () => {
    org.executeAnonymous(`
      List<PersonDraft> drafts = new List<PersonDraft>();
      for (Contact one : [SELECT Id, AccountId FROM Contact ORDER BY Id]) {
        PersonDraft draft = new PersonDraft();
        draft.member = new ListMember__c(EmailAddress__c = 'x@example.org');
        draft.existing = one;
        draft.person = new Contact(Id = one.Id, Title = 'Broken', LastName = drafts.size() == 71 ? 'Nameless' : 'Hale');
        drafts.add(draft);
      }
      for (Integer index = 0; index < ${String(PEOPLE)}; index++) {
        PersonDraft draft = new PersonDraft();
        draft.member = new ListMember__c(EmailAddress__c = 'new' + index + '@example.org');
        draft.rule = new PersonCreationRule__c();
        draft.person = new Contact(Title = 'Broken', LastName = index == 137 ? 'Nameless' : 'New');
        drafts.add(draft);
      }
      Integer before = Limits.getDmlStatements();
      new PersonWriter().save(drafts);
      Assert.isTrue(Limits.getDmlStatements() <= Limits.getLimitDmlStatements() / 2, 'Half of the limit is left to others: ' + (Limits.getDmlStatements() - before));
      Integer refused = 0;
      for (PersonDraft draft : drafts) {
        if (draft.outcome == PersonDraft.REFUSED) {
          refused++;
          Assert.areEqual('Nameless', draft.person.get('LastName'), 'Nobody else');
          Assert.areEqual(Label.FixTrigger, draft.problem.fix);
        }
      }
      Assert.areEqual(2, refused, 'One of the old, one of the new');`);
    expect(count(`"Contact" WHERE "Title" = 'Broken'`)).toBe(2 * PEOPLE - 2);
    org.executeAnonymous("delete [SELECT Id FROM Contact WHERE LastName = 'New'];");
  });

  it('tells of each refused campaign member in one entry, and adds the member when nothing refuses it any more', () => {
    org.executeAnonymous(`
      SyncSetting__c choices = SyncSettings.read();
      choices.SalesforceCampaigns__c = 'Always';
      SyncSettings.save(choices);
      EmailCampaign__c march = new EmailCampaign__c(Name = 'March', CampaignId__c = 'm', SentAt__c = Datetime.now());
      insert march;
      List<Contact> shy = [SELECT Id, Email FROM Contact ORDER BY Id LIMIT 2];
      List<EmailTracking__c> rows = new List<EmailTracking__c>();
      PersonChanges.mute();
      for (Contact one : shy) {
        one.Department = 'Shy';
        rows.add(new EmailTracking__c(TrackingKey__c = one.Id, Activity__c = 'Opened', EmailCampaign__c = march.Id, EmailAddress__c = one.Email, Contact__c = one.Id));
      }
      update shy;
      insert rows;
      new SalesforceCampaignService(new StepCounts(), null).mirror(new Set<Id>{ march.Id });`);
    const write = (): unknown =>
      org.executeAnonymous(
        "new CampaignMemberService(new StepCounts(), null).write(new Map<Id, EmailTracking__c>([SELECT Id FROM EmailTracking__c WHERE Id IN :new LogEntryHandler().openRecords(CampaignOutcomes.AREA) OR Contact__r.Department = 'Shy']).keySet());",
      );
    const open = (): number =>
      count(`"SyncLog__c" WHERE "Area__c" = 'Salesforce Campaigns' AND "IsResolved__c" = 0 AND "Fix__c" IS NOT NULL`);
    write();
    write();
    org.runJobsUntilIdle();
    expect([count('"CampaignMember"'), open(), count('"SyncLog__c"')]).toEqual([0, 2, 2]);
    org.executeAnonymous(
      "List<Contact> shy = [SELECT Id FROM Contact WHERE Department = 'Shy']; for (Contact one : shy) one.Department = null; update shy;",
    );
    write();
    expect([count('"CampaignMember"'), open()]).toEqual([2, 0]);
  });
});
