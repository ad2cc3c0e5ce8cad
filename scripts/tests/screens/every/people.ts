/** Records for the walk of every screen: one of each object that has a page, each person's own people among them. */
import type { LocalOrg } from '../../../local-org/org.ts';
import { recordObjects } from './inventory.ts';

/** Errors: throws when an object has no record: every page must be walked. @return the Id of the record to look at, by object. */
export function makeRecords(org: LocalOrg): Readonly<Record<string, string>> {
  const contact = wellKnown(org, 'Contact');
  const lead = wellKnown(org, 'Lead');
  org.executeAnonymous(`OutwardGuard.confirm();
    Id marketing = [SELECT Id FROM User WHERE Alias = 'marketin'].Id;
    Id viewer = [SELECT Id FROM User WHERE Alias = 'viewer'].Id;
    update new Contact(Id = '${contact}', OwnerId = marketing);
    update new Lead(Id = '${lead}', OwnerId = viewer);
    insert new Campaign(Name = 'Spring Fair', IsActive = true, OwnerId = marketing);
    SubscriberList__c holder = [SELECT Id FROM SubscriberList__c ORDER BY ActiveSubscribers__c DESC LIMIT 1];
    SubscriberImport__c spring = new SubscriberImport__c(Title__c = 'Readers of the spring', SubscriberList__c = holder.Id, SourceType__c = 'SOQL', SourceName__c = 'SOQL',
      SourceQuery__c = 'SELECT Email FROM Contact', EmailColumn__c = 'Email', RunAs__c = marketing);
    insert spring;
    insert new ImportRun__c(SubscriberImport__c = spring.Id, State__c = 'Completed', Kind__c = 'Import', Read__c = 3, Added__c = 2, Refused__c = 1, StartedAt__c = Datetime.now().addMinutes(-5), FinishedAt__c = Datetime.now());
    insert new SyncLog__c(Area__c = 'Members', Level__c = 'Warning', Message__c = 'The address is refused.', Fix__c = 'Correct the address in Campaign Monitor.', SyncRun__c = [SELECT Id FROM SyncRun__c LIMIT 1].Id);
    insert new PendingAction__c(Action__c = 'Unsubscribe', SubscriberList__c = holder.Id, EmailAddress__c = 'waiting@example.org', State__c = 'Sent', SentAt__c = Datetime.now());`);
  return {
    ...Object.fromEntries(recordObjects().map((object) => [object, any(org, object)])),
    Contact: contact,
    Lead: lead,
    SubscriberList__c: largest(org, 'SubscriberList__c', 'ActiveSubscribers__c'),
    EmailCampaign__c: largest(org, 'EmailCampaign__c', 'Recipients__c'),
  };
}

/** Who is on most lists. */
export const wellKnown = (org: LocalOrg, object: 'Contact' | 'Lead'): string =>
  idOf(
    org,
    `SELECT "${object}__c" AS id FROM "ListMember__c" WHERE "${object}__c" IS NOT NULL GROUP BY "${object}__c" ORDER BY COUNT(*) DESC, id LIMIT 1`,
    object,
  );
const largest = (org: LocalOrg, object: string, field: string): string =>
  idOf(org, `SELECT "Id" AS id FROM "${object}" ORDER BY "${field}" DESC LIMIT 1`, object);
const any = (org: LocalOrg, object: string): string => idOf(org, `SELECT "Id" AS id FROM "${object}" ORDER BY "Id" LIMIT 1`, object);

function idOf(org: LocalOrg, sql: string, object: string): string {
  const [row] = org.data.store.all(sql);
  if (row === undefined) throw new Error(`There is no ${object} to look at`);
  return String(row['id']);
}
