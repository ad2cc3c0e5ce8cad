/**
 * Invitees of events. An invited user gets a child event, which follows the event.
 * Source: Object Reference, "EventRelation" (IsInvitee, Status, RespondedDate), "Event" (IsChild, IsGroupEvent, GroupEventType).
 */
import { transaction } from '../../../../platform/core/current.ts';
import { ApexDatetime } from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, record, set, text, value } from '../effect.ts';

const ANSWERS = new Set(['Accepted', 'Declined']);
const COPIED = [
  'Subject',
  'Description',
  'Location',
  'StartDateTime',
  'EndDateTime',
  'ActivityDateTime',
  'ActivityDate',
  'EndDate',
  'DurationInMinutes',
  'IsAllDayEvent',
  'IsPrivate',
  'ShowAs',
  'Type',
  'WhatId',
  'WhoId',
  'AccountId',
  'EventSubtype',
];

/** An inserted EventRelation is an invitation by default. */
export function beforeInvitation(table: Table, row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  if (old === undefined) {
    const event = record(table, 'Event', value(row, 'EventId'));
    if (event !== undefined && value(event, 'IsChild') === true)
      return rowError('FIELD_INTEGRITY_EXCEPTION', "An event relation can't be related to a child event.", ['EventId']);
    if (value(row, 'IsParent') !== true && value(row, 'IsWhat') !== true)
      set(row, { IsInvitee: true, Status: value(row, 'Status') ?? 'New' });
  }
  if (changed(row, old, 'Status') && ANSWERS.has(text(row, 'Status')) && value(row, 'RespondedDate') === null)
    set(row, { RespondedDate: new ApexDatetime(transaction().org.clock.now()) });
  return undefined;
}

export function inviteUser(writer: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  const { table } = writer;
  const event = value(row, 'IsInvitee') === true && old === undefined ? record(table, 'Event', value(row, 'EventId')) : undefined;
  if (event === undefined) return;
  countInvitees(writer, text(event, 'Id'));
  if (!text(row, 'RelationId').startsWith('005')) return;
  const child = new SObjectValue(event.schema);
  set(child, { ...copied(event), OwnerId: value(row, 'RelationId'), IsChild: true, IsGroupEvent: true, GroupEventType: '1' });
  table.insert(event.schema, child);
  children(table).run('INSERT INTO _childEvent VALUES (?, ?, ?)', [text(child, 'Id'), text(event, 'Id'), text(row, 'Id')]);
}

/** Updates the child events of invitees to match the event. */
export function tellInvitees({ table }: RecordWriter, event: SObjectValue): void {
  for (const id of childrenOf(table, 'event', event)) {
    const child = record(table, 'Event', id);
    if (child === undefined) continue;
    const next = child.snapshot();
    set(next, copied(event));
    table.update(event.schema, next, child);
  }
}

export function endInvitations({ table }: RecordWriter, event: SObjectValue): void {
  for (const id of childrenOf(table, 'event', event)) table.store.run('UPDATE "Event" SET "IsDeleted" = 1 WHERE "Id" = ?', [id]);
}

export function endInvitation(writer: RecordWriter, row: SObjectValue): void {
  const { table } = writer;
  for (const id of childrenOf(table, 'relation', row)) table.store.run('UPDATE "Event" SET "IsDeleted" = 1 WHERE "Id" = ?', [id]);
  countInvitees(writer, text(row, 'EventId'));
}

const copied = (event: SObjectValue): Record<string, ReturnType<typeof value>> =>
  Object.fromEntries(COPIED.map((name) => [name, value(event, name)]));

function countInvitees({ table, sums }: RecordWriter, eventId: string): void {
  sums.once(`invitees of ${eventId}`, () => tellGroupEvent(table, eventId));
}

/** An event with invitees is a group event. */
function tellGroupEvent({ store }: Table, eventId: string): void {
  const [row] = store.all('SELECT COUNT(*) AS invitees FROM "EventRelation" WHERE "EventId" = ? AND "IsInvitee" = 1 AND "IsDeleted" = 0', [
    eventId,
  ]);
  const isGroup = Number(row?.['invitees'] ?? 0) > 0;
  store.run('UPDATE "Event" SET "IsGroupEvent" = ?, "GroupEventType" = ? WHERE "Id" = ?', [isGroup ? 1 : 0, isGroup ? '1' : '0', eventId]);
}

/** No field says which event a child event belongs to, so a table does. */
function children(table: Table): Table['store'] {
  table.store.database.exec(
    'CREATE TABLE IF NOT EXISTS _childEvent (child TEXT NOT NULL PRIMARY KEY, event TEXT NOT NULL, relation TEXT NOT NULL)',
  );
  return table.store;
}
function childrenOf(table: Table, column: 'event' | 'relation', of: SObjectValue): readonly string[] {
  return children(table)
    .all(`SELECT child FROM _childEvent WHERE ${column} = ?`, [text(of, 'Id')])
    .map(({ child }) => String(child));
}
