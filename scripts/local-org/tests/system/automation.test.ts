/** Automation that waits for its time: scheduled paths, scheduled flows and time triggers of workflow rules, run by the job loop. */
import { fileURLToPath } from 'node:url';
import { openOrg } from '../../org.ts';

const HOUR_MS = 3_600_000;

test('paths and flows run when their time comes', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/automation', import.meta.url))], report: () => undefined });
  const trails = (): readonly unknown[] =>
    org.query('SELECT Trail__c, Status__c FROM Purchase__c ORDER BY Name').map((row) => [row.get('Trail__c'), row.get('Status__c')]);
  org.executeAnonymous(
    `insert new List<Purchase__c>{ new Purchase__c(Name = 'a', Status__c = 'Wait'), new Purchase__c(Name = 'b', Status__c = 'Wait'), new Purchase__c(Name = 'c', Status__c = 'Sleep') };`,
  );
  org.runJobsUntilIdle();
  expect(trails().slice(0, 2)).toEqual([
    ['soon', 'Wait'],
    ['soon', 'Wait'],
  ]);
  org.executeAnonymous(`update new Purchase__c(Id = [SELECT Id FROM Purchase__c WHERE Name = 'b'].Id, Status__c = 'Done');`);
  org.advance(3 * HOUR_MS);
  expect(trails().slice(0, 2)).toEqual([
    ['late', 'Wait'],
    ['soon', 'Done'],
  ]);
  org.advance(24 * HOUR_MS);
  expect(trails()[2]).toEqual([null, 'Awake']);
  await org.close();
});

/** Source: an experiment in an org, https://life-improver.com/salesforce/salesforce-do-scheduled-paths-get-evaluated-canceled-when-record-triggered-flow-version-changes/ */
test('a path that a change has ended does not come back with the record', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/automation', import.meta.url))], report: () => undefined });
  org.executeAnonymous(`for (String name : 'away,there'.split(',')) insert new Purchase__c(Name = name, Status__c = 'Once');`);
  for (const status of ['Done', 'Once'])
    org.executeAnonymous(`update new Purchase__c(Id = [SELECT Id FROM Purchase__c WHERE Name = 'away'].Id, Status__c = '${status}');`);
  org.executeAnonymous(`update new Purchase__c(Id = [SELECT Id FROM Purchase__c WHERE Name = 'there'].Id, Amount__c = 1);`);
  org.advance(3 * HOUR_MS);
  expect(org.query('SELECT Trail__c FROM Purchase__c ORDER BY Name').map((row) => row.get('Trail__c'))).toEqual([null, 'once']);
  await org.close();
});

test('a workflow rule waits as long as the record meets it', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/automation', import.meta.url))], report: () => undefined });
  org.executeAnonymous(
    `insert new List<Purchase__c>{ new Purchase__c(Name = 'a', Status__c = 'Remember'), new Purchase__c(Name = 'b', Status__c = 'Remember') };`,
  );
  org.executeAnonymous(`update new Purchase__c(Id = [SELECT Id FROM Purchase__c WHERE Name = 'b'].Id, Status__c = 'Forget');`);
  org.advance(25 * HOUR_MS);
  expect(org.query('SELECT Trail__c FROM Purchase__c ORDER BY Name').map((row) => row.get('Trail__c'))).toEqual(['first;', null]);
  await org.close();
});

/** Source: Salesforce Help, "Considerations for Using Time-Dependent Actions and Triggers": a changed date recalculates what has not fired. */
test('what a workflow rule puts off follows the date that it counts from', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/automation', import.meta.url))], report: () => undefined });
  org.executeAnonymous(
    `for (String name : 'early,late,never'.split(',')) insert new Purchase__c(Name = name, Status__c = 'Dated', Due__c = Date.today().addDays(3));`,
  );
  org.executeAnonymous(
    `update new Purchase__c(Id = [SELECT Id FROM Purchase__c WHERE Name = 'late'].Id, Due__c = Date.today().addDays(9));`,
  );
  org.executeAnonymous(`update new Purchase__c(Id = [SELECT Id FROM Purchase__c WHERE Name = 'never'].Id, Due__c = null);`);
  const noted = (): readonly unknown[] =>
    org.query('SELECT Name, Trail__c FROM Purchase__c WHERE Trail__c != null ORDER BY Name').map((row) => row.get('Name'));
  org.advance(3 * 24 * HOUR_MS);
  expect(noted()).toEqual(['early']);
  org.advance(6 * 24 * HOUR_MS);
  expect(noted()).toEqual(['early', 'late']);
  await org.close();
});

test('an email alert is written by its template, to people, partners, roles and addresses', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/automation', import.meta.url))], report: () => undefined });
  org.executeAnonymous(`insert new Purchase__c(Name = 'Pens', Status__c = 'Begin', Buyer__c = UserInfo.getUserId());`);
  expect(org.outbox.all().map(({ recipients, subject, body }) => [recipients, subject, body.trim()])).toEqual([
    [`${org.admin.id}, ${org.admin.id}, portalRole Resellers, archive@example.com`, 'Bought: Pens', 'Please fetch Pens.'],
  ]);
  await org.close();
});

test('an alert whose template is a page fails no save', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/automation', import.meta.url))], report: () => undefined });
  org.data.store.run(`UPDATE "EmailTemplate" SET "TemplateType" = 'visualforce' WHERE "DeveloperName" = 'Purchase_Made'`);
  org.executeAnonymous(`insert new Purchase__c(Name = 'Pens', Status__c = 'Begin', Buyer__c = UserInfo.getUserId());`);
  expect(org.outbox.all().map(({ subject, body }) => [subject, body])).toEqual([
    ['Tell the buyer', 'The Visualforce email template Purchases/Purchase_Made is not rendered here.'],
  ]);
  await org.close();
});

test('approvers are asked by email, with the template of the process', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/automation', import.meta.url))], report: () => undefined });
  org.executeAnonymous(`
    update new User(Id = UserInfo.getUserId(), ManagerId = UserInfo.getUserId());
  `);
  org.executeAnonymous(`
    Purchase__c pens = new Purchase__c(Name = 'Pens', Amount__c = 200, Buyer__c = UserInfo.getUserId());
    insert pens;
    Approval.ProcessSubmitRequest request = new Approval.ProcessSubmitRequest();
    request.setObjectId(pens.Id);
    Approval.ProcessResult asked = Approval.process(request);
    Approval.ProcessWorkitemRequest answer = new Approval.ProcessWorkitemRequest();
    answer.setWorkitemId(asked.getNewWorkitemIds()[0]);
    answer.setAction('Approve');
    Approval.process(answer);
  `);
  expect(org.outbox.all().map(({ recipients, subject, body }) => [recipients, subject, body.trim()])).toEqual([
    [org.admin.id, 'Bought: Pens', 'Please fetch Pens.'],
    [`queue Treasury, ${org.admin.id}`, 'Bought: Pens', 'Please fetch Pens.'],
  ]);
  await org.close();
});

test('an auto-response rule answers whoever sent a case, if the save asks for it', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/automation', import.meta.url))], report: () => undefined });
  org.executeAnonymous(`
    Contact ana = new Contact(LastName = 'Ana', Email = 'ana@example.com');
    insert ana;
    Database.DMLOptions asks = new Database.DMLOptions();
    asks.EmailHeader.triggerAutoResponseEmail = true;
    List<Case> cases = new List<Case>{
      new Case(Subject = 'Of a contact', Priority = 'High', ContactId = ana.Id, SuppliedEmail = 'other@example.com'),
      new Case(Subject = 'Of a stranger', Priority = 'High', SuppliedEmail = 'stranger@example.com'),
      new Case(Subject = 'Not urgent', Priority = 'Low', SuppliedEmail = 'stranger@example.com'),
      new Case(Subject = 'Of nobody', Priority = 'High')
    };
    Database.insert(cases, asks);
    Database.update(cases, asks);
    insert new Case(Subject = 'Not asked', Priority = 'High', SuppliedEmail = 'stranger@example.com');
  `);
  const sent = org.outbox.all().map(({ recipients, subject, body }) => `${recipients} ${subject} ${body.trim()}`);
  expect([...sent].sort()).toEqual([
    'ana@example.com Taken: Of a contact We look at it.',
    'stranger@example.com Taken: Of a stranger We look at it.',
  ]);
  await org.close();
});

/** Source: Salesforce Help, "Escalation Rule Entries"; Metadata API Developer Guide, "EscalationRules". */
test('cases escalate at their age, while they are open and meet the entry', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/automation', import.meta.url))], report: () => undefined });
  const all = ['Old', 'Old closed', 'Old renamed', 'Untouched', 'Untouched no more', 'Left', 'Left but not alone', 'Open', 'Other'];
  org.executeAnonymous(`
    for (String subject : '${all.join(',')}'.split(',')) insert new Case(Subject = subject);
  `);
  const escalated = (): readonly unknown[] =>
    org.query('SELECT Subject, Owner.Name FROM Case WHERE IsEscalated = true ORDER BY Id').map((row) => row.get('Subject'));
  const change = (subject: string, values: string): unknown =>
    org.executeAnonymous(`update new Case(Id = [SELECT Id FROM Case WHERE Subject = '${subject}'].Id, ${values});`);
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  org.data.store.run(
    `UPDATE "BusinessHours" SET "TimeZoneSidKey" = 'GMT', ${days.map((day) => `"${day}StartTime" = 0, "${day}EndTime" = ${String(HOUR_MS)}`).join(', ')}`,
  );
  change('Open', `Priority = 'High'`);
  org.advance(HOUR_MS / 2);
  change('Old closed', `Status = 'Closed'`);
  change('Old renamed', `Subject = 'New'`);
  change('Untouched no more', `Priority = 'High'`);
  change('Left but not alone', `Priority = 'High'`);
  expect(escalated()).toEqual([]);
  org.advance(0.75 * HOUR_MS);
  expect(escalated()).toEqual(['Old', 'Untouched', 'Left']);
  expect(org.outbox.all().map(({ recipients, subject }) => [recipients, subject])).toEqual([
    ['queue Treasury', 'Taken: Old'],
    [`${org.admin.id}, boss@example.com`, 'Taken: Old'],
  ]);
  const owner = (): unknown => org.query(`SELECT OwnerId, Owner.Name FROM Case WHERE Subject = 'Old'`)[0]?.get('OwnerId');
  expect(String(owner()).slice(0, 3)).toBe('00G');
  change('Old', `Priority = 'High'`);
  org.advance(HOUR_MS);
  expect(escalated()).toEqual(['Old', 'Untouched', 'Left', 'Left but not alone']);
  expect(org.outbox.all()).toHaveLength(2);
  org.advance(2 * HOUR_MS);
  expect(owner()).toBe(org.admin.id);
  org.advance(16 * HOUR_MS);
  expect(escalated()).not.toContain('Open');
  org.advance(30 * HOUR_MS);
  expect(escalated()).toContain('Open');
  await org.close();
});

test('an article is published when its date comes', async () => {
  const org = openOrg({ projectDirs: [fileURLToPath(new URL('../notes/features', import.meta.url))], report: () => undefined });
  org.executeAnonymous(
    `Knowledge__kav draft = new Knowledge__kav(Title = 'Soon', UrlName = 'soon', Language = 'en_US');
     insert draft;
     Id article = [SELECT KnowledgeArticleId FROM Knowledge__kav WHERE Id = :draft.Id].KnowledgeArticleId;
     KbManagement.PublishingService.scheduleForPublication(article, Datetime.now().addHours(2));`,
  );
  const status = (): unknown => org.query(`SELECT PublishStatus FROM Knowledge__kav WHERE UrlName = 'soon'`)[0]?.get('PublishStatus');
  org.advance(HOUR_MS);
  expect(status()).toBe('Draft');
  org.advance(2 * HOUR_MS);
  expect(status()).toBe('Online');
  await org.close();
});
