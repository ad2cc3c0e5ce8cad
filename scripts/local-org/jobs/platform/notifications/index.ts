/** Custom notifications: kept for a person to read, never pushed. Source: Apex Reference Guide, "CustomNotification Class"; Actions Developer Guide, "Custom Notification Actions" (recipients, lengths). */
import { ApexSet } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { hold, Holder, held } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { data } from '../../../data/current.ts';
import './actionable.ts';

const NAME = 'Messaging.CustomNotification';
const MOST_RECIPIENTS = 500;
const MOST_TITLE = 250;
const MOST_BODY = 750;
const PARTS = ['NotificationTypeId', 'SenderId', 'Title', 'Body', 'TargetId', 'TargetPageRef'] as const;
const part = (self: Holder, name: (typeof PARTS)[number]): string => String(held(self, name) ?? '');

/** Users, and the members of groups and queues. Inactive users get nothing. */
function recipients(ids: readonly string[]): readonly string[] {
  const { store } = data();
  const users = ids.flatMap((id) =>
    id.startsWith('00G')
      ? store.all('SELECT "UserOrGroupId" AS id FROM "GroupMember" WHERE "GroupId" = ?', [id]).map((row) => String(row['id']))
      : [id],
  );
  return [...new Set(users)].filter((id) => store.all('SELECT 1 AS found FROM "User" WHERE "Id" = ? AND "IsActive" = 1', [id]).length > 0);
}

/** Errors: System.HandledException with what is missing. */
export function sendNotification(self: Holder, users: ApexValue): void {
  const ids = users instanceof ApexSet ? [...users].map(String) : [];
  const refuse = (message: string): never => raise('System.HandledException', message);
  if (part(self, 'NotificationTypeId') === '') refuse('Missing required input parameter: customNotifTypeId');
  if (ids.length === 0) refuse('Specify at least one recipient for the notification.');
  if (ids.length > MOST_RECIPIENTS) refuse(`A notification has at most ${String(MOST_RECIPIENTS)} recipients.`);
  const [type] = data().store.all('SELECT "CustomNotifTypeName" AS name FROM "CustomNotificationType" WHERE "Id" = ?', [
    part(self, 'NotificationTypeId'),
  ]);
  if (type === undefined) return refuse('The notification type does not exist. Specify the Id of a CustomNotificationType.');
  if (part(self, 'Title') === '' || part(self, 'Title').length > MOST_TITLE)
    refuse(`A notification needs a title of at most ${String(MOST_TITLE)} characters.`);
  if (part(self, 'Body') === '' || part(self, 'Body').length > MOST_BODY)
    refuse(`A notification needs a body of at most ${String(MOST_BODY)} characters.`);
  if (part(self, 'TargetId') === '' && part(self, 'TargetPageRef') === '')
    refuse('A notification needs a target: set targetId or targetPageRef.');
  for (const userId of recipients(ids))
    transaction().org.outbox.notify({
      userId,
      type: String(type['name']),
      title: part(self, 'Title'),
      body: part(self, 'Body'),
      target: part(self, 'TargetId') || part(self, 'TargetPageRef'),
    });
}

definePlatformClass({
  name: NAME,
  isInstance: (value) => value instanceof Holder && value.typeName === NAME,
  constructors: {
    '()': () => new Holder(NAME),
    '*': (...values: ApexValue[]) => new Holder(NAME, Object.fromEntries(PARTS.map((name, index) => [name, values[index] ?? null]))),
  },
  methods: {
    send: sendNotification,
    ...Object.fromEntries(
      [...PARTS, 'ActionGroup'].map((name) => [`set${name}`, (self: Holder, value: ApexValue) => hold(self, name, value)]),
    ),
  },
});
