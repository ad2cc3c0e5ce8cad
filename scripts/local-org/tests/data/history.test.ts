import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg, type LocalOrg } from '../../org.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** A project that keeps the history of one custom object and of accounts, and has code that asks for it. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  const write = (path: string, content: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const tracked = '<trackHistory>true</trackHistory>';
  write(
    'objects/Plan__c/Plan__c.object-meta.xml',
    `<CustomObject ${NAMESPACE}><enableHistory>true</enableHistory><label>Plan</label><nameField><label>Name</label><type>Text</type>${tracked}</nameField></CustomObject>`,
  );
  write(
    'objects/Plan__c/fields/Cost__c.field-meta.xml',
    `<CustomField ${NAMESPACE}><fullName>Cost__c</fullName><label>Cost</label><precision>10</precision><scale>2</scale>${tracked}<type>Currency</type></CustomField>`,
  );
  write(
    'objects/Plan__c/fields/Account__c.field-meta.xml',
    `<CustomField ${NAMESPACE}><fullName>Account__c</fullName><label>Account</label><referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>${tracked}<type>Lookup</type></CustomField>`,
  );
  write(
    'objects/Plan__c/fields/Hint__c.field-meta.xml',
    `<CustomField ${NAMESPACE}><fullName>Hint__c</fullName><label>Hint</label><length>20</length><type>Text</type></CustomField>`,
  );
  write('objects/Account/Account.object-meta.xml', `<CustomObject ${NAMESPACE}><enableHistory>true</enableHistory></CustomObject>`);
  write('objects/Account/fields/Phone.field-meta.xml', `<CustomField ${NAMESPACE}><fullName>Phone</fullName>${tracked}</CustomField>`);
  write(
    'classes/Histories.cls',
    'public class Histories {\n    public static Integer count() {\n        return [SELECT COUNT() FROM Plan__History] + [SELECT COUNT() FROM AccountHistory];\n    }\n}',
  );
  return folder;
}

const rows = (org: LocalOrg, soql: string): readonly unknown[] => org.data.store.all(soql).map((row) => Object.values(row));

test('what changes in tracked fields is kept outside of tests, lookups by name and by Id', async () => {
  const org = openOrg({ projectDirs: [project()], stateDir: mkdtempSync(join(tmpdir(), 'state-')), report: () => undefined });
  org.executeAnonymous("Account a = new Account(Name = 'Customer'); insert a; insert new Plan__c(Name = 'First', Account__c = a.Id);");
  org.executeAnonymous(
    "Plan__c p = [SELECT Id FROM Plan__c]; p.Name = 'Second'; p.Cost__c = 12.5; p.Hint__c = 'untold'; p.Account__c = null; update p; update new Account(Id = [SELECT Id FROM Account].Id, Phone = '1', Site = 'untold');",
  );
  expect(rows(org, 'SELECT "Field", "OldValue", "NewValue", "DataType" FROM "Plan__History" ORDER BY "Field", "DataType" DESC')).toEqual([
    ['Account__c', 'Customer', null, 'Text'],
    ['Account__c', expect.stringMatching(/^001/), null, 'EntityId'],
    ['Cost__c', null, '12.5', 'Currency'],
    ['created', null, null, null],
    ['Name', 'First', 'Second', 'Text'],
  ]);
  expect(rows(org, 'SELECT "Field", "OldValue", "NewValue" FROM "AccountHistory" ORDER BY "Field"')).toEqual([
    ['created', null, null],
    ['Phone', null, '1'],
  ]);
  await org.close();
});

test('an opportunity tells its stages', async () => {
  const org = openOrg({ projectDirs: [project()], stateDir: mkdtempSync(join(tmpdir(), 'state-')), report: () => undefined });
  org.executeAnonymous(
    "insert new Opportunity(Name = 'Deal', StageName = 'Prospecting', Amount = 5, CloseDate = Date.newInstance(2030, 1, 1));",
  );
  org.executeAnonymous(
    "Opportunity deal = [SELECT Id FROM Opportunity]; deal.Description = 'no stage'; update deal; deal.StageName = 'Closed Won'; deal.Amount = 7; update deal;",
  );
  expect(rows(org, 'SELECT "StageName", "Amount", "PrevAmount" FROM "OpportunityHistory" ORDER BY "Id"')).toEqual([
    ['Prospecting', 5, null],
    ['Closed Won', 7, 5],
  ]);
  await org.close();
});
