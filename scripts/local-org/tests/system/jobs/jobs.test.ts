/** Asynchronous work outside of tests: chains, chunks, events, time, and a process that stops. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchOrg, type ScratchOrg } from '../clients/scratchOrg.ts';

const meta = (behaviour: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>E</label><pluralLabel>E</pluralLabel><publishBehavior>${behaviour}</publishBehavior></CustomObject>`;
const field =
  '<?xml version="1.0" encoding="UTF-8"?><CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Text__c</fullName><label>Text</label><length>80</length><type>Text</type></CustomField>';
const files = {
  'classes/Work.cls': `public class Work {
    public static Integer used = 0;
    public class Note implements Queueable { String text; public Note(String text) { this.text = text; }
      public void execute(QueueableContext context) { used++; insert new Account(Name = text, NumberOfEmployees = used); } }
    public class Chain implements Queueable { Integer left; public Chain(Integer left) { this.left = left; }
      public void execute(QueueableContext context) { insert new Account(Name = 'link ' + left, NumberOfEmployees = AsyncInfo.getCurrentQueueableStackDepth()); if (left > 1) { System.enqueueJob(new Chain(left - 1)); } } }
    public class Twice implements Queueable { public void execute(QueueableContext context) { System.enqueueJob(new Note('a')); System.enqueueJob(new Note('b')); } }
    public class Tick implements Schedulable { public void execute(SchedulableContext context) { insert new Account(Name = 'tick ' + System.now().format('HH:mm', 'GMT')); } }
    @Future public static void later(String text) { insert new Account(Name = text); }
    public class Retrying implements Queueable, Finalizer { Boolean fails; public Retrying(Boolean fails) { this.fails = fails; }
      public void execute(QueueableContext context) { System.attachFinalizer(this); insert new Account(Name = 'tried'); if (fails) { Integer x = 1 / 0; } }
      public void execute(FinalizerContext context) { if (context.getResult() == ParentJobResult.UNHANDLED_EXCEPTION) { System.enqueueJob(new Retrying(false)); } } }
  }`,
  'classes/Chunks.cls': `public class Chunks implements Database.Batchable<Integer>, Database.Stateful { Integer size; Integer done = 0; String name; public Chunks(Integer size, String name) { this.size = size; this.name = name; }
  public Iterable<Integer> start(Database.BatchableContext context) { List<Integer> all = new List<Integer>(); for (Integer i = 0; i < size; i++) { all.add(i); } return all; }
  public void execute(Database.BatchableContext context, List<Integer> scope) { insert new Account(Name = name + scope[0]); if (scope.contains(3)) { throw new IllegalArgumentException('three'); } done += scope.size(); }
  public void finish(Database.BatchableContext context) { insert new Account(Name = name + ' done', NumberOfEmployees = done); } }`,
  'objects/Now__e/Now__e.object-meta.xml': meta('PublishImmediately'),
  'objects/Now__e/fields/Text__c.field-meta.xml': field,
  'objects/Late__e/Late__e.object-meta.xml': meta('PublishAfterCommit'),
  'objects/Late__e/fields/Text__c.field-meta.xml': field,
  'platformEventSubscriberConfigs/Few.platformEventSubscriberConfig-meta.xml':
    '<?xml version="1.0" encoding="UTF-8"?><PlatformEventSubscriberConfig xmlns="http://soap.sforce.com/2006/04/metadata"><batchSize>2</batchSize><masterLabel>Few</masterLabel><platformEventConsumer>Fews</platformEventConsumer><user>admin@local.example</user></PlatformEventSubscriberConfig>',
  'objects/Few__e/Few__e.object-meta.xml': meta('PublishImmediately'),
  'objects/Few__e/fields/Text__c.field-meta.xml': field,
  'triggers/Fews.trigger':
    "trigger Fews on Few__e (after insert) { insert new Account(Name = 'few ' + Trigger.size, Description = UserInfo.getUserName()); }",
  'triggers/Nows.trigger':
    "trigger Nows on Now__e (after insert) { for (Now__e e : Trigger.new) { insert new Account(Name = 'now ' + e.Text__c, Description = UserInfo.getName()); } }",
  'triggers/Lates.trigger':
    "trigger Lates on Late__e (after insert) { for (Late__e e : Trigger.new) { insert new Account(Name = 'late ' + e.Text__c); } }",
};

let scratch: ScratchOrg;
beforeEach(() => {
  scratch = scratchOrg(files, { keepsState: true });
});
afterEach(async () => scratch.close());

const names = (): readonly string[] =>
  scratch.org.data.store.all('SELECT "Name" FROM "Account" ORDER BY "Id"').map((row) => String(row['Name']));
const statuses = (): readonly string[] =>
  scratch.org.data.store.all('SELECT "Status" FROM "AsyncApexJob" ORDER BY "Id"').map((row) => String(row['Status']));
const run = (apex: string): void => {
  scratch.org.executeAnonymous(apex);
  scratch.org.runJobsUntilIdle();
};

test('a chain of queueables goes on as deep as it likes, each with statics of its own', () => {
  run("System.enqueueJob(new Work.Chain(4)); System.enqueueJob(new Work.Note('x')); System.enqueueJob(new Work.Note('y'));");
  const rows = scratch.org.data.store
    .all('SELECT "Name", "NumberOfEmployees" AS n FROM "Account" ORDER BY "Name"')
    .map((row) => `${String(row['Name'])} ${String(row['n'])}`);
  expect(rows).toEqual(['link 1 4', 'link 2 3', 'link 3 2', 'link 4 1', 'x 1', 'y 1']);
});

test('a maximum depth stops the chain', () => {
  run('AsyncOptions o = new AsyncOptions(); o.MaximumQueueableStackDepth = 2; System.enqueueJob(new Work.Chain(4), o);');
  expect(names()).toEqual(['link 4']);
  expect(scratch.reports.join()).toContain('Maximum stack depth has been reached.');
});

test('a queueable may enqueue one, and loses all when it enqueues two', () => {
  run('System.enqueueJob(new Work.Twice());');
  expect(scratch.reports.join()).toContain('System.LimitException: Too many queueable jobs added to the queue: 2');
  expect(names()).toEqual([]);
  expect(statuses()).toEqual(['Failed']);
});

test('a transaction that fails enqueues nothing', () => {
  expect(() => run("System.enqueueJob(new Work.Note('x')); Integer broken = 1 / 0;")).toThrow();
  expect(names()).toEqual([]);
  expect(statuses()).toEqual([]);
});

test('a failed chunk is rolled back alone, counted, and keeps its state from before', () => {
  run("Database.executeBatch(new Chunks(6, 'c'), 2);");
  expect(names()).toEqual(['c0', 'c4', 'c done']);
  const [job] = scratch.org.data.store.all('SELECT * FROM "AsyncApexJob"');
  expect(job).toMatchObject({
    Status: 'Completed',
    TotalJobItems: 3,
    JobItemsProcessed: 3,
    NumberOfErrors: 1,
    ExtendedStatus: 'First error: three',
  });
  expect(scratch.org.data.store.all(`SELECT "NumberOfEmployees" AS n FROM "Account" WHERE "Name" = 'c done'`)[0]?.['n']).toBe(4);
});

test('five batches take turns, the sixth waits in the flex queue', () => {
  scratch.org.executeAnonymous("for (Integer i = 0; i < 6; i++) { Database.executeBatch(new Chunks(2, 'b' + i + '-'), 1); }");
  expect(statuses()).toEqual(['Queued', 'Queued', 'Queued', 'Queued', 'Queued', 'Holding']);
  scratch.org.runJobsUntilIdle();
  expect(names().slice(0, 6)).toEqual(['b0-0', 'b1-0', 'b2-0', 'b3-0', 'b4-0', 'b0-1']);
  expect(statuses().every((status) => status === 'Completed')).toBe(true);
});

test('events published immediately outlive a rollback, those after commit do not', () => {
  expect(() =>
    run("EventBus.publish(new Now__e(Text__c = 'kept')); EventBus.publish(new Late__e(Text__c = 'lost')); Integer broken = 1 / 0;"),
  ).toThrow();
  scratch.org.runJobsUntilIdle();
  run("EventBus.publish(new Late__e(Text__c = 'committed'));");
  expect(names()).toEqual(['now kept', 'late committed']);
  expect(scratch.org.data.store.all('SELECT "Description" AS who FROM "Account"')[0]?.['who']).toBe('Automated Process');
});

test('a finalizer may start the failed job again', () => {
  run('System.enqueueJob(new Work.Retrying(true));');
  expect(names()).toEqual(['tried']);
  expect(statuses()).toEqual(['Failed', 'Completed']);
});

test('time that passes brings delayed and scheduled work at its moment', () => {
  scratch.org.executeAnonymous(
    "System.enqueueJob(new Work.Note('delayed'), 5); System.schedule('hourly', '0 30 * * * ?', new Work.Tick());",
  );
  scratch.org.runJobsUntilIdle();
  expect(names()).toEqual([]);
  scratch.org.advance(5 * 60_000);
  expect(names().filter((name) => name === 'delayed')).toEqual(['delayed']);
  scratch.org.advance(3 * 3_600_000);
  const ticks = names().filter((name) => name.startsWith('tick'));
  expect(ticks.length).toBeGreaterThanOrEqual(3);
  expect(ticks.every((tick) => tick.endsWith(':30'))).toBe(true);
});

// Source: seen in an org; in a test the row stays
test('a schedule that is aborted where it was made leaves no row', () => {
  run("System.abortJob(System.schedule('once', '0 0 0 1 1 ? 2099', new Work.Tick()));");
  expect(statuses()).toEqual([]);
});

test('queued work, schedules and the clock outlive the process', async () => {
  scratch.org.executeAnonymous(
    "Work.later('future'); System.enqueueJob(new Work.Note('queueable')); Database.executeBatch(new Chunks(2, 'c'), 1); System.schedule('hourly', '0 0 * * * ?', new Work.Tick());",
  );
  for (let turn = 0; turn < 4; turn += 1) scratch.org.runner.step();
  scratch.org.advanceClock(86_400_000);
  scratch = await scratch.reopen();
  scratch.org.runJobsUntilIdle();
  expect(names().filter((name) => !name.startsWith('tick'))).toEqual(['future', 'queueable', 'c0', 'c1', 'c done']);
  expect(names().filter((name) => name.startsWith('tick')).length).toBe(1);
  expect(scratch.org.clock.now() - Date.now()).toBeGreaterThan(86_000_000);
});

test('a job that a stopped process left halfway is told of and starts again', async () => {
  scratch.org.executeAnonymous("System.enqueueJob(new Work.Note('again'));");
  scratch.org.data.store.run(`UPDATE "AsyncApexJob" SET "Status" = 'Processing'`);
  scratch = await scratch.reopen();
  expect(scratch.reports.join()).toMatch(/^Queueable 707\w{15} \(Work\.Note\) was interrupted and starts again$/);
  scratch.org.runJobsUntilIdle();
  expect(names()).toEqual(['again']);
});

test('every transaction that says something leaves a log that a person can read', () => {
  scratch.org.executeAnonymous("System.debug('hello'); insert new Account(Name = 'x');");
  expect(() => scratch.org.executeAnonymous('Integer broken = 1 / 0;')).toThrow();
  const folder = join(scratch.folder, 'state', 'logs');
  const logs = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(logs.length).toBe(2);
  expect(logs[0]).toMatch(
    /ANONYMOUS, user 005\w{15}, request 4\w+, \d+ ms, committed\nUSER_DEBUG\|DEBUG.*\|hello\nLIMITS\n[^]*dmlRows: 1 of 10000/,
  );
  expect(logs[1]).toContain('rolled back\nFATAL_ERROR|System.MathException: Divide by 0');
});

test('a finalizer enqueues a failed queueable again five times in a row, and no more', async () => {
  const { org, reports, close } = scratchOrg({
    'classes/Stubborn.cls': `public class Stubborn implements Queueable, Finalizer {
      public void execute(QueueableContext context) { System.attachFinalizer(this); insert new Account(Name = 'lost'); throw new IllegalArgumentException('again'); }
      public void execute(FinalizerContext context) { if (context.getResult() == ParentJobResult.UNHANDLED_EXCEPTION) { System.enqueueJob(new Stubborn()); } }
    }`,
  });
  org.executeAnonymous('System.enqueueJob(new Stubborn());');
  org.runJobsUntilIdle();
  expect(org.query("SELECT Status FROM AsyncApexJob WHERE JobType = 'Queueable'").map((row) => row.get('Status'))).toEqual(
    Array.from({ length: 6 }, () => 'Failed'),
  );
  expect(reports.filter((line) => line.includes('finalizer')).at(-1)).toContain('5 times in a row');
  expect(org.query('SELECT Id FROM Account')).toEqual([]);
  await close();
});

test('a finalizer hears of a passed limit as an AsyncException that holds its text', async () => {
  const { org, close } = scratchOrg({
    'classes/Greedy.cls': `public class Greedy implements Queueable, Finalizer {
      public void execute(QueueableContext context) { System.attachFinalizer(this); while (true) { Integer found = [SELECT COUNT() FROM Account]; } }
      public void execute(FinalizerContext context) { Exception told = context.getException(); insert new Account(Name = told.getTypeName(), Description = told.getMessage()); }
    }`,
  });
  org.executeAnonymous('System.enqueueJob(new Greedy());');
  org.runJobsUntilIdle();
  const [told] = org.query('SELECT Name, Description FROM Account');
  expect(told?.get('Name')).toBe('System.AsyncException');
  expect(told?.get('Description')).toMatch(/^System\.LimitException: Too many SOQL queries: 201\nClass\.Greedy\.execute: line 2/);
  await close();
});

test('a trigger gets as many events at a time as its configuration says, and runs as its user', () => {
  run("EventBus.publish(new List<Few__e>{ new Few__e(Text__c = 'a'), new Few__e(Text__c = 'b'), new Few__e(Text__c = 'c') });");
  expect(
    scratch.org.data.store
      .all('SELECT "Name", "Description" FROM "Account" ORDER BY "Id"')
      .map((row) => `${String(row['Name'])} ${String(row['Description'])}`),
  ).toEqual(['few 2 admin@local.example', 'few 1 admin@local.example']);
});

test('events go on where they were in an org from before clients could ask for them', async () => {
  run("EventBus.publish(new List<Late__e>{ new Late__e(Text__c = 'a'), new Late__e(Text__c = 'b') });");
  scratch.org.data.store.database.exec('DROP TABLE _streamed');
  scratch = await scratch.reopen();
  run("EventBus.publish(new Late__e(Text__c = 'c'));");
  expect(names()).toEqual(['late a', 'late b', 'late c']);
});

test('every transaction of a job counts for the day, and a used up day refuses more', () => {
  run("Database.executeBatch(new Chunks(3, 'c'), 2); System.enqueueJob(new Work.Note('n')); Work.later('f');");
  const used = (): string =>
    scratch.org.executeAnonymous("System.debug(OrgLimits.getMap().get('DailyAsyncApexExecutions').getValue());").at(-1)?.message ?? '';
  expect(used()).toBe('6');
  scratch.org.orgLimits.set('DailyAsyncApexExecutions', 6);
  for (const apex of ["Database.executeBatch(new Chunks(3, 'c'));", "System.enqueueJob(new Work.Note('n'));", "Work.later('f');"])
    expect(() => scratch.org.executeAnonymous(apex)).toThrow('AsyncApexExecutions Limit exceeded.');
  scratch.org.clock.advance(25 * 3_600_000);
  expect(used()).toBe('0');
});

test('an iterable comes in chunks as large as asked, rows of a query in 2,000 at most', () => {
  run("Database.executeBatch(new Chunks(5000, 'big'), 5000);");
  expect(
    scratch.org.data.store
      .all('SELECT "TotalJobItems" AS n FROM "AsyncApexJob" WHERE "JobType" = \'BatchApex\'')
      .map((row) => Number(row['n'])),
  ).toEqual([1]);
});
