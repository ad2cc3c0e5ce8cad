/** Cases, tasks, events. Source: Object Reference, "Case", "Task", "Event". */
import { transaction } from '../../../platform/core/current.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { ApexDate, ApexDatetime } from '../../../platform/values/index.ts';
import type { SObjectValue } from '../../records/index.ts';
import { isClosedStatus } from '../../seed/lookups.ts';
import type { Table } from '../table.ts';
import type { Writer } from '../write.ts';
import { changed, record, set, text, value, type Effects } from './effect.ts';

const now = (): ApexDatetime => new ApexDatetime(Math.floor(transaction().org.clock.now() / 1000) * 1000);

/** The account that an activity belongs to, through what it is about or whom it meets. */
function accountOf(table: Table, row: SObjectValue): ApexValue {
  const what = text(row, 'WhatId');
  if (what.startsWith('001')) return what;
  const about = what === '' ? undefined : table.schema.byPrefix(what.slice(0, 3));
  const owner = about?.fields.has('accountid') === true ? record(table, about.name, what) : undefined;
  const person = text(row, 'WhoId').startsWith('003') ? record(table, 'Contact', text(row, 'WhoId')) : undefined;
  return (owner === undefined ? null : value(owner, 'AccountId')) ?? (person === undefined ? null : value(person, 'AccountId'));
}

const counts = (row: SObjectValue): Readonly<Record<string, ApexValue>> => ({ WhoCount: value(row, 'WhoId') === null ? 0 : 1, WhatCount: value(row, 'WhatId') === null ? 0 : 1 });

/** Start, end and duration of an event tell each other. */
function times(row: SObjectValue): void {
  const start = value(row, 'StartDateTime') ?? value(row, 'ActivityDateTime');
  const end = value(row, 'EndDateTime');
  const minutes = value(row, 'DurationInMinutes');
  if (!(start instanceof ApexDatetime)) return;
  const until = end instanceof ApexDatetime ? end : typeof minutes === 'number' ? new ApexDatetime(start.ms + minutes * 60000) : null;
  set(row, { StartDateTime: start, ActivityDateTime: start, ActivityDate: start.dateIn(transaction().user.timeZone), EndDateTime: until, EndDate: until?.dateIn('GMT') ?? null, DurationInMinutes: until === null ? null : Math.round((until.ms - start.ms) / 60000) });
}

/** How many comments a post has. Source: Object Reference, "FeedItem", CommentCount. */
function countComments(writer: Writer, comment: SObjectValue): void {
  const post = text(comment, 'FeedItemId');
  writer.table.store.run('UPDATE "FeedItem" SET "CommentCount" = (SELECT COUNT(*) FROM "FeedComment" WHERE "FeedItemId" = ?1 AND "IsDeleted" = 0) WHERE "Id" = ?1', [post]);
}

export const SERVICE: Effects = {
  FeedComment: { after: countComments, deleted: countComments },
  Case: {
    before: (table, row, old) => {
      const contact = record(table, 'Contact', value(row, 'ContactId'));
      if (contact !== undefined) set(row, { ContactEmail: value(contact, 'Email'), ContactPhone: value(contact, 'Phone'), ContactMobile: value(contact, 'MobilePhone'), ContactFax: value(contact, 'Fax'), ...(old === undefined && value(row, 'AccountId') === null ? { AccountId: value(contact, 'AccountId') } : {}) });
      if (!changed(row, old, 'Status')) return;
      const isClosed = isClosedStatus('Case', text(row, 'Status'));
      set(row, { IsClosed: isClosed, ClosedDate: isClosed ? now() : null, IsClosedOnCreate: old === undefined && isClosed });
    },
  },
  Task: {
    before: (table, row, old) => {
      const isClosed = isClosedStatus('Task', text(row, 'Status'));
      set(row, { IsClosed: isClosed, IsHighPriority: text(row, 'Priority') === 'High', AccountId: accountOf(table, row), ...counts(row), ...(changed(row, old, 'Status') ? { CompletedDateTime: isClosed ? now() : null } : {}) });
    },
  },
  Event: {
    before: (table, row) => {
      const day = value(row, 'ActivityDate');
      if (value(row, 'IsAllDayEvent') === true && day instanceof ApexDate && value(row, 'StartDateTime') === null) set(row, { StartDateTime: new ApexDatetime(day.daysSinceEpoch() * 86400000), DurationInMinutes: value(row, 'DurationInMinutes') ?? 1440 });
      times(row);
      set(row, { AccountId: accountOf(table, row), ...counts(row) });
    },
  },
};
