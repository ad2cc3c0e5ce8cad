/** Messaging.CustomNotification: checks and keeps; a person reads what rang in `_notification`. Source: Apex Reference Guide, "CustomNotification Class"; Metadata API Developer Guide, "CustomNotificationType". */
import type { DataAccess, Project } from '../../data/index.ts';
import { text } from '../../data/project/xml.ts';
import type { ApexSet } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';

const MOST_RECIPIENTS = 500;

/** One text a property; null until it is set. */
class CustomNotification {
  readonly typeName = 'Messaging.CustomNotification';
  readonly values = new Map<string, string>();
  require(property: string): string {
    const value = this.values.get(property);
    if (value === undefined || value === '') return raise('System.HandledException', `You must specify a ${property} for the custom notification.`);
    return value;
  }
}
const PROPERTIES = ['NotificationTypeId', 'SenderId', 'Title', 'Body', 'TargetId', 'TargetPageRef'] as const;
const setter = (property: string) => (self: CustomNotification, value: ApexValue): void => void (value === null ? self.values.delete(property) : self.values.set(property, String(value)));

function send(self: CustomNotification, users: ApexSet | null): void {
  const recipients = [...(users ?? [])].map(String);
  if (recipients.length === 0 || recipients.length > MOST_RECIPIENTS) raise('System.HandledException', `Specify from 1 to ${String(MOST_RECIPIENTS)} recipients.`);
  const [type, title, body] = [self.require('NotificationTypeId'), self.require('Title'), self.require('Body')];
  const target = self.values.get('TargetId') ?? self.require('TargetPageRef');
  const { data, clock } = transaction().org as unknown as { readonly data: DataAccess; readonly clock: { now(): number } };
  if (data.store.all('SELECT "Id" FROM "CustomNotificationType" WHERE "Id" = ?', [type]).length === 0) raise('System.HandledException', 'The notification type does not exist.');
  data.store.run('INSERT INTO _notification (sent, recipients, title, body, target) VALUES (?, ?, ?, ?, ?)', [clock.now(), recipients.join(', '), title, body, target]);
}

definePlatformClass({
  name: 'Messaging.CustomNotification',
  instances: CustomNotification,
  constructors: { '*': () => new CustomNotification() },
  methods: { ...Object.fromEntries(PROPERTIES.map((property) => [`set${property}`, setter(property)])), send },
});

/** The types of the project as rows, and room for what rings. */
export function seedNotificationTypes(data: DataAccess, project: Project): void {
  data.store.database.exec('CREATE TABLE IF NOT EXISTS _notification (number INTEGER PRIMARY KEY AUTOINCREMENT, sent INTEGER, recipients TEXT, title TEXT, body TEXT, target TEXT)');
  const object = data.schema.get('CustomNotificationType');
  data.begin();
  for (const [name, xml] of project.metadata.get('notiftype') ?? []) {
    if (data.store.all('SELECT "Id" FROM "CustomNotificationType" WHERE "DeveloperName" = ?', [name]).length > 0) continue;
    data.store.run('INSERT INTO "CustomNotificationType" ("Id", "DeveloperName", "CustomNotifTypeName", "MasterLabel", "IsDeleted") VALUES (?, ?, ?, ?, 0)', [data.store.newId(object), name, name, text(xml, 'masterLabel') ?? name]);
  }
  data.commit();
}
