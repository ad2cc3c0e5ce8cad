/** A run in an org whose own automation refuses rows. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulatorProcess } from '../../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../../compose.ts';
import { openOrg, type LocalOrg } from '../../local-org/org.ts';
import type { Simulator } from '../fixtures/together.ts';
import { dump, memberDifferences, orgDifferences, rows, trackingDifferences } from '../mirror/comparison.ts';
import { runToTheEnd, service, sync } from './runs.ts';

describe('a customer', () => {
  const file = (folder: string, path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const xml = (type: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>\n`;
  const trigger = (folder: string, name: string, text: string): void => {
    file(folder, `triggers/${name}.trigger`, text);
    file(folder, `triggers/${name}.trigger-meta.xml`, xml('ApexTrigger', '<apiVersion>65.0</apiVersion><status>Active</status>'));
  };
  /** A trigger, a validation rule, a duplicate rule and a required field of the customer's own. */
  function customise(folder: string): void {
    trigger(
      folder,
      'RefuseMembers',
      "trigger RefuseMembers on ListMember__c (before insert, before update) { for (ListMember__c member : Trigger.new) { if (member.EmailAddress__c.startsWithIgnoreCase('a')) { member.addError('Nobody whose address begins with a'); } } }\n",
    );
    file(
      folder,
      'objects/ListMember__c/validationRules/NoB.validationRule-meta.xml',
      xml(
        'ValidationRule',
        '<fullName>NoB</fullName><active>true</active><errorConditionFormula>BEGINS(LOWER(EmailAddress__c), &quot;b&quot;)</errorConditionFormula><errorMessage>Nobody whose address begins with b</errorMessage>',
      ),
    );
    file(
      folder,
      'matchingRules/ListMember__c.matchingRule-meta.xml',
      xml(
        'MatchingRules',
        '<matchingRules><fullName>Same_Name</fullName><label>Same name</label><matchingRuleItems><blankValueBehavior>NullNotAllowed</blankValueBehavior><fieldName>FullName__c</fieldName><matchingMethod>Exact</matchingMethod></matchingRuleItems><ruleStatus>Active</ruleStatus></matchingRules>',
      ),
    );
    file(
      folder,
      'duplicateRules/ListMember__c.One_Of_A_Name.duplicateRule-meta.xml',
      xml(
        'DuplicateRule',
        '<actionOnInsert>Block</actionOnInsert><actionOnUpdate>Block</actionOnUpdate><alertText>Somebody has this name</alertText><duplicateRuleMatchRules><matchRuleSObjectType>ListMember__c</matchRuleSObjectType><matchingRule>Same_Name</matchingRule></duplicateRuleMatchRules><isActive>true</isActive><masterLabel>One of a name</masterLabel><securityOption>BypassSharingRules</securityOption><sortOrder>1</sortOrder>',
      ),
    );
    file(
      folder,
      'objects/Suppression__c/fields/Region__c.field-meta.xml',
      xml(
        'CustomField',
        '<fullName>Region__c</fullName><label>Region</label><length>10</length><required>true</required><type>Text</type>',
      ),
    );
  }

  it(
    'whose trigger, validation rule, duplicate rule and required field refuse rows loses none: the log says why, and forgets it when the rows are saved',
    () =>
      withCustomer(async (folder, simulator) => {
        customise(join(folder, 'source'));
        const stateDir = join(folder, 'state');
        let org = openOrg({ projectDirs: [PACKAGE_ROOT, join(folder, 'source')], stateDir, report: () => undefined });
        connectAndSync(org, simulator);
        const messages = rows(org, 'SELECT DISTINCT "Message__c" AS m FROM "SyncLog__c"')
          .map(({ m }) => String(m))
          .join('\n');
        for (const reason of ['begins with a', 'begins with b', 'Somebody has this name', 'Region']) expect(messages).toContain(reason);
        expect(messages).not.toMatch(/[^*\s]@\S+\.\S+/);
        expect(rows(org, 'SELECT 1 FROM "ListMember__c"').length).toBeGreaterThan(100);
        await org.close();
        org = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir, report: () => undefined });
        sync(org, 'Full');
        expect(memberDifferences(org, await dump(simulator.url))).toEqual([]);
        expect(rows(org, 'SELECT 1 FROM "SyncLog__c" WHERE "IsResolved__c" = 0')).toEqual([]);
        await org.close();
      }),
    240_000,
  );

  it(
    'whose trigger keeps members from being deleted still gets all else of their list, and is told',
    () =>
      withCustomer(async (folder, simulator) => {
        trigger(
          folder,
          'KeepMembers',
          "trigger KeepMembers on ListMember__c (before delete) { for (ListMember__c member : Trigger.old) { member.addError('Nobody is deleted here'); } }\n",
        );
        const org = openOrg({ projectDirs: [PACKAGE_ROOT, folder], report: () => undefined });
        connectAndSync(org, simulator);
        const [gone, other] = rows(
          org,
          `SELECT m."EmailAddress__c" AS email, l."ListId__c" AS list FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c" WHERE m."Status__c" = 'Active' ORDER BY l."ListId__c" LIMIT 2`,
        );
        const change = (member: typeof gone, body: object): Promise<Response> =>
          service(
            simulator,
            'PUT',
            `/subscribers/${String(member?.['list'])}.json?email=${encodeURIComponent(String(member?.['email']))}`,
            {
              ConsentToTrack: 'Unchanged',
              ...body,
            },
          );
        await change(gone, { EmailAddress: 'moved@example.org' });
        await change(other, { EmailAddress: other?.['email'], Name: 'Renamed Since' });
        sync(org, 'Full');
        expect(rows(org, `SELECT "FullName__c" FROM "ListMember__c" WHERE "FullName__c" = 'Renamed Since'`)).toHaveLength(1);
        expect(rows(org, `SELECT 1 FROM "ListMember__c" WHERE "EmailAddress__c" = 'moved@example.org'`)).toHaveLength(1);
        expect(rows(org, 'SELECT "Message__c" AS m FROM "SyncLog__c" WHERE "IsResolved__c" = 0')).toEqual([
          { m: expect.stringContaining('Nobody is deleted here') as unknown },
        ]);
        await org.close();
      }),
    240_000,
  );

  it(
    'whose trigger refused events has them all once it refuses them no more, and is told until then',
    () =>
      withCustomer(async (folder, simulator) => {
        trigger(
          join(folder, 'source'),
          'RefuseEvents',
          "trigger RefuseEvents on EmailTracking__c (before insert) { for (EmailTracking__c event : Trigger.new) { if (event.EmailAddress__c.startsWithIgnoreCase('a')) { event.addError('Not from a'); } } }\n",
        );
        const stateDir = join(folder, 'state');
        let org = openOrg({ projectDirs: [PACKAGE_ROOT, join(folder, 'source')], stateDir, report: () => undefined });
        connectAndSync(org, simulator);
        const gaps = (): number => rows(org, `SELECT 1 FROM "SyncLog__c" WHERE "Area__c" = 'Tracking gaps' AND "IsResolved__c" = 0`).length;
        expect(gaps()).toBeGreaterThan(0);
        await org.close();
        org = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir, report: () => undefined });
        const before = gaps();
        sync(org);
        expect(gaps()).toBe(before);
        expect(trackingDifferences(org, await dump(simulator.url))).not.toEqual([]);
        sync(org, 'Full');
        expect(trackingDifferences(org, await dump(simulator.url))).toEqual([]);
        expect(rows(org, 'SELECT 1 FROM "SyncLog__c" WHERE "IsResolved__c" = 0')).toEqual([]);
        await org.close();
      }),
    240_000,
  );

  it(
    'whose triggers on copies call future methods has them saved by queueables, and nothing of it is told',
    () =>
      withCustomer(async (folder, simulator) => {
        file(folder, 'classes/Noted.cls', 'public class Noted { @Future public static void later(Integer count) { } }\n');
        file(folder, 'classes/Noted.cls-meta.xml', xml('ApexClass', '<apiVersion>65.0</apiVersion><status>Active</status>'));
        for (const object of ['ListMember__c', 'EmailTracking__c', 'Suppression__c', 'EmailCampaign__c']) {
          const name = `Note${object.replace('__c', '')}`;
          trigger(
            folder,
            name,
            `trigger ${name} on ${object} (after insert, after update, after delete) { if (!System.isFuture()) Noted.later(Trigger.size); }\n`,
          );
        }
        const org = openOrg({ projectDirs: [PACKAGE_ROOT, folder], report: () => undefined });
        connectAndSync(org, simulator);
        expect(rows(org, 'SELECT "Message__c" FROM "SyncLog__c"')).toEqual([]);
        expect(rows(org, 'SELECT "State__c" FROM "SyncRun__c"')).toEqual([{ State__c: 'Completed' }]);
        expect(await orgDifferences(org, simulator.url)).toEqual([]);
        org.executeAnonymous(
          `insert new Contact(LastName = 'Hale', Email = [SELECT EmailAddress__c FROM EmailTracking__c WHERE Contact__c = NULL AND Lead__c = NULL LIMIT 1].EmailAddress__c);`,
        );
        sync(org);
        expect(rows(org, 'SELECT "Message__c" FROM "SyncLog__c"')).toEqual([]);
        expect(rows(org, `SELECT 1 FROM "EmailTracking__c" WHERE "Contact__c" IS NOT NULL`).length).toBeGreaterThan(0);
        const [renamed] = rows(
          org,
          `SELECT m."EmailAddress__c" AS email, l."ListId__c" AS list FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c" WHERE m."Status__c" = 'Active' LIMIT 1`,
        );
        await service(
          simulator,
          'PUT',
          `/subscribers/${String(renamed?.['list'])}.json?email=${encodeURIComponent(String(renamed?.['email']))}`,
          { EmailAddress: 'moved@example.org', ConsentToTrack: 'Unchanged' },
        );
        const [lifted] = rows(
          org,
          'SELECT s."EmailAddress__c" AS email, c."ClientId__c" AS client FROM "Suppression__c" s JOIN "CampaignMonitorAccount__c" c ON c."Id" = s."Account__c" LIMIT 1',
        );
        await service(
          simulator,
          'PUT',
          `/clients/${String(lifted?.['client'])}/unsuppress.json?email=${encodeURIComponent(String(lifted?.['email']))}`,
        );
        sync(org, 'Full');
        expect(rows(org, 'SELECT "Message__c" FROM "SyncLog__c"')).toEqual([]);
        expect(await orgDifferences(org, simulator.url)).toEqual([]);
        await org.close();
      }),
    240_000,
  );

  /** With a folder for their own source and an account of the service. */
  async function withCustomer(work: (folder: string, simulator: Simulator) => Promise<void>): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'customer-'));
    const simulator = await startSimulatorProcess({ scenario: 'small' });
    try {
      await work(folder, simulator);
    } finally {
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }

  function connectAndSync(org: LocalOrg, simulator: Simulator): void {
    setUp(org, simulator.url);
    connect(org, simulator.apiKey);
    runToTheEnd(org);
  }
});
