/** A customer's triggers on what an import keeps of its rows: they stop no page, and a page that breaks is not sent again and again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import type { LocalOrg } from '../local-org/org.ts';
import { calls, control, type Simulator } from './fixtures/together.ts';
import { addPeople, differences, lastRun, makeImport, openImportOrg, rows, runToTheEnd, startApex } from './imports/importOrg.ts';

const PEOPLE = 20;
/** guarded1 and guarded10 to guarded19. */
const GUARDED = 11;
const API = '<apiVersion>65.0</apiVersion><status>Active</status>';
const FILES = {
  'triggers/GuardResults.trigger':
    "trigger GuardResults on ImportRowResult__c (before insert) { for (ImportRowResult__c row : Trigger.new) { if (row.EmailAddress__c.startsWith('guarded1')) { row.addError('Not kept here'); } if (row.EmailAddress__c.startsWith('endless')) { for (Integer i = 0; i < 300; i++) { Integer c = [SELECT COUNT() FROM Account]; } } } if (Trigger.new[0].EmailAddress__c.startsWith('later')) { Later.greet(); } }\n",
  'triggers/GuardResults.trigger-meta.xml': `<?xml version="1.0" encoding="UTF-8" ?>\n<ApexTrigger xmlns="http://soap.sforce.com/2006/04/metadata">${API}</ApexTrigger>\n`,
  'classes/Later.cls': 'public with sharing class Later { @future public static void greet() { } }\n',
  'classes/Later.cls-meta.xml': `<?xml version="1.0" encoding="UTF-8" ?>\n<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">${API}</ApexClass>\n`,
};

describe('an import in an org with triggers on its results', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guards-'));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    simulator = await startSimulatorProcess({ members: 300 });
    org = openImportOrg(simulator, undefined, [folder]);
  }, 120_000);
  beforeEach(() => control(simulator, 'DELETE', '/log'));
  afterAll(async () => {
    await org.close();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const results = (): number =>
    rows(org, `SELECT 1 FROM "ImportRowResult__c" WHERE "ImportRun__c" = '${String(lastRun(org)?.['Id'])}'`).length;
  const told = (): readonly unknown[] =>
    rows(
      org,
      `SELECT "Level__c" AS level, "Message__c" AS words FROM "SyncLog__c" WHERE "IsResolved__c" = 0 AND "RecordId__c" = '${String(lastRun(org)?.['Id'])}'`,
    );
  const start = (title: string): void => {
    org.executeAnonymous(startApex(title));
    runToTheEnd(org);
  };
  function run(title: string, people = PEOPLE): void {
    addPeople(org, title, people);
    makeImport(org, title);
    start(title);
  }

  it('sends everybody once, keeps the results that may be kept, and tells of the others until a run keeps all', async () => {
    run('guarded');
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null, Added__c: PEOPLE });
    expect(await calls(simulator, '/import')).toBe(1);
    expect(await differences(org, simulator, 'guarded')).toEqual([]);
    expect(results()).toBe(PEOPLE - GUARDED);
    const words = expect.stringMatching(
      new RegExp(`^Salesforce refused to keep ${String(GUARDED)} results .*: Not kept here What`),
    ) as unknown;
    expect(told()).toEqual([{ level: 'Warning', words }]);
    start('guarded');
    expect(rows(org, 'SELECT 1 FROM "SyncLog__c" WHERE "IsResolved__c" = 0')).toEqual([]);
  }, 120_000);

  it('keeps no result where a batch may not save one, and comes to its end', async () => {
    run('later');
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null, Added__c: PEOPLE });
    expect(await calls(simulator, '/import')).toBe(1);
    expect(await differences(org, simulator, 'later')).toEqual([]);
    expect([results(), told().length]).toEqual([0, 1]);
  }, 120_000);

  it('sends a page that breaks three times, not as often as there are pages, and says what broke', async () => {
    run('endless', 4000);
    expect(lastRun(org)).toMatchObject({ State__c: 'Failed', Error__c: expect.stringContaining('Too many SOQL queries') as unknown });
    expect(await calls(simulator, '/import')).toBe(3);
  }, 120_000);
});
