/** Cases, tasks, events. Source: Object Reference, "Case", "Task", "Event". */
import { transaction } from '../../../../platform/core/current.ts';
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { ApexDatetime } from '../../../../platform/values/index.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import { isClosedStatus } from '../../../seed/lookups.ts';
import type { Table } from '../../table.ts';
import { relateActivity } from '../activities/activityRelations.ts';
import { logActivity, logActivityOf, relateReceivers } from '../activities/emails.ts';
import { changed, set, text, value, type Effects } from '../effect.ts';
import { beginWithDay, setTimes, timesError } from '../activities/eventTimes.ts';
import { noteActivity, noteLastActivity } from '../activities/lastActivity.ts';
import { beforeInvitation, endInvitation, endInvitations, inviteUser, tellInvitees } from '../activities/invitees.ts';
import { accountOf } from '../activities/account.ts';
import { comment } from './caseComments.ts';
import { showContact } from './casePerson.ts';
import { entitlementStatus, useEntitlement } from './entitlements.ts';
import { beginMilestones, completeMilestone, passThroughProcess, showStatus } from './milestones.ts';
import { beginSeries, deleteOccurrences, makeOccurrences, repeatTask, seriesError } from '../activities/recurrence.ts';

const now = (): ApexDatetime => new ApexDatetime(Math.floor(transaction().org.clock.now() / 1000) * 1000);

/** A case always has business hours: the org's default unless set. Source: Salesforce Help, "Set Business Hours"; never empty by an org's describe. */
function defaultHours({ store }: Table): string | null {
  const [hours] = store.all('SELECT "Id" AS id FROM "BusinessHours" WHERE "IsDefault" = 1');
  return typeof hours?.['id'] === 'string' ? hours['id'] : null;
}

const counts = (row: SObjectValue): Readonly<Record<string, ApexValue>> => ({
  WhoCount: value(row, 'WhoId') === null ? 0 : 1,
  WhatCount: value(row, 'WhatId') === null ? 0 : 1,
});

/** Source: Object Reference, "Task" and "Event", WhatId: leads are related to nothing else. */
function leadError(row: SObjectValue): RowError | undefined {
  const isMixed = text(row, 'WhoId').startsWith('00Q') && text(row, 'WhatId') !== '';
  return isMixed
    ? rowError('FIELD_INTEGRITY_EXCEPTION', 'If the WhoId refers to a lead, then the WhatId field must be empty.', ['WhatId'])
    : undefined;
}

/** A contact has each role on a case once. Source: Object Reference, "CaseContactRole", Role; the words are ours. */
function roleError({ store }: Table, row: SObjectValue): RowError | undefined {
  const [twin] = store.all(
    'SELECT 1 AS found FROM "CaseContactRole" WHERE "CasesId" = ? AND "ContactId" = ? AND "Role" IS ? AND "Id" IS NOT ?',
    [text(row, 'CasesId'), text(row, 'ContactId'), text(row, 'Role') || null, text(row, 'Id') || null],
  );
  return twin === undefined ? undefined : rowError('DUPLICATE_VALUE', 'The contact has this role on the case already.', ['Role']);
}

export const SERVICE: Effects = {
  Case: {
    before: (table, row, old) => {
      const contact = showContact(table, row);
      if (contact !== undefined && old === undefined && value(row, 'AccountId') === null)
        set(row, { AccountId: value(contact, 'AccountId') });
      if (value(row, 'BusinessHoursId') === null) set(row, { BusinessHoursId: defaultHours(table) });
      if (changed(row, old, 'Status')) {
        const isClosed = isClosedStatus(table.store, 'Case', text(row, 'Status'));
        set(row, { IsClosed: isClosed, ClosedDate: isClosed ? now() : null, IsClosedOnCreate: old === undefined && isClosed });
      }
      passThroughProcess(table, row, old);
    },
    after: (writer, row, old) => {
      comment(writer, row);
      if (old === undefined) useEntitlement(writer, row);
      beginMilestones(writer, row, old);
    },
  },
  CaseContactRole: { before: roleError },
  CaseMilestone: { before: (_table, row) => completeMilestone(row), after: ({ table }, row) => showStatus(table, text(row, 'CaseId')) },
  Task: {
    before: (table, row, old) => {
      const isClosed = isClosedStatus(table.store, 'Task', text(row, 'Status'));
      set(row, {
        IsClosed: isClosed,
        IsHighPriority: text(row, 'Priority') === 'High',
        AccountId: accountOf(table, row),
        ...counts(row),
        ...(changed(row, old, 'Status') ? { CompletedDateTime: isClosed ? now() : null } : {}),
      });
      beginSeries(row, old);
      return leadError(row) ?? seriesError(row, old);
    },
    after: (writer, row, old) => {
      relateActivity(writer, row, old);
      makeOccurrences(writer, row, old);
      repeatTask(writer, row, old);
      noteActivity(writer, row, old);
    },
    deleted: (writer, row) => {
      deleteOccurrences(writer, row);
      noteLastActivity(writer, row);
    },
    restored: (writer, row) => noteLastActivity(writer, row),
  },
  Event: {
    before: (table, row, old) => {
      beginSeries(row, old);
      beginWithDay(row);
      const refused = setTimes(row, old);
      set(row, { AccountId: accountOf(table, row), ...counts(row) });
      return refused ?? timesError(row) ?? leadError(row) ?? seriesError(row, old);
    },
    after: (writer, row, old) => {
      relateActivity(writer, row, old);
      makeOccurrences(writer, row, old);
      if (old !== undefined) tellInvitees(writer, row);
      noteActivity(writer, row, old);
    },
    deleted: (writer, row) => {
      deleteOccurrences(writer, row);
      endInvitations(writer, row);
      noteLastActivity(writer, row);
    },
    restored: (writer, row) => noteLastActivity(writer, row),
  },
  // Source: Object Reference, "Solution", IsReviewed and TimesUsed.
  Solution: {
    before: (_table, row, old) =>
      set(row, { IsReviewed: text(row, 'Status') === 'Reviewed', ...(old === undefined ? { TimesUsed: 0 } : {}) }),
  },
  Entitlement: { before: (_table, row) => set(row, { Status: entitlementStatus(row) }) },
  EventRelation: { before: beforeInvitation, after: inviteUser, deleted: endInvitation },
  // Source: Object Reference, "EmailMessageRelation", RelationObjectType: what RelationId leads to.
  EmailMessageRelation: {
    before: (table, row) => set(row, { RelationObjectType: table.schema.byPrefix(text(row, 'RelationId').slice(0, 3))?.name ?? null }),
    after: (writer, row, old) => {
      if (old === undefined) logActivityOf(writer, row);
    },
  },
  // Source: Object Reference, "EmailMessage", RelatedToId: the case of a message is what it is related to; Name; Status of what is not told to be incoming: result of an org.
  EmailMessage: {
    before: (_table, row) => {
      set(row, { Name: text(row, 'Subject').slice(0, 255) || '[No Subject]' });
      if (value(row, 'RelatedToId') === null && value(row, 'ParentId') !== null) set(row, { RelatedToId: value(row, 'ParentId') });
      if (value(row, 'MessageDate') === null) set(row, { MessageDate: now() });
      if (value(row, 'Status') === null) set(row, { Status: value(row, 'Incoming') === true ? '0' : '3' });
    },
    after: (writer, row, old) => {
      if (old !== undefined) return;
      relateReceivers(writer, row);
      logActivity(writer, row);
    },
  },
};
