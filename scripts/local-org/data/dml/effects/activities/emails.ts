/**
 * Relations of emails to their recipients, and the activity of an email: to the records of a list of Ids, or, without one, to the addresses.
 * Source: Object Reference, "EmailMessage" (ToIds, CcIds, BccIds, ToAddress), "EmailMessageRelation" (RelationId is null for an address that no record has). Seen in an org: addresses beside Ids make none.
 */
import { ApexList } from '../../../../platform/collections/index.ts';
import { transaction } from '../../../../platform/core/current.ts';
import { ApexDatetime } from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { record, set, text, value } from '../effect.ts';

const LISTS = { ToAddress: 'ToIds', CcAddress: 'CcIds', BccAddress: 'BccIds' } as const;
const BETWEEN_ADDRESSES = /[;,\s]+/;

export function relateReceivers(writer: RecordWriter, email: SObjectValue): void {
  for (const [type, list] of Object.entries(LISTS)) {
    const people = peopleIn(writer, value(email, list));
    for (const receiver of people.length > 0 ? people : strangersIn(text(email, type))) relate(writer, email, type, receiver);
  }
}

function strangersIn(addresses: string): readonly Receiver[] {
  const written = addresses.split(BETWEEN_ADDRESSES).filter((address) => address !== '');
  return written.map((address) => ({ id: null, object: null, address }));
}

interface Receiver {
  readonly id: string | null;
  readonly object: string | null;
  readonly address: unknown;
}

function peopleIn({ table }: RecordWriter, ids: unknown): readonly Receiver[] {
  if (!(ids instanceof ApexList)) return [];
  return ids.items.map((item) => {
    const id = String(item);
    const object = table.schema.byPrefix(id.slice(0, 3))?.name ?? null;
    const known = object === null ? undefined : record(table, object, id);
    return { id, object, address: known === undefined ? null : value(known, 'Email') };
  });
}

function relate({ table }: RecordWriter, email: SObjectValue, type: string, { id, object, address }: Receiver): void {
  const relation = table.schema.get('EmailMessageRelation');
  const row = new SObjectValue(relation);
  set(row, {
    EmailMessageId: text(email, 'Id'),
    RelationId: id,
    RelationType: type,
    RelationObjectType: object,
    RelationAddress: address as string | null,
  });
  table.insert(relation, row);
}

const DRAFT = '5';

/** An email that belongs to no case is logged as an activity of its related record. Source: Object Reference, "EmailMessage", ActivityId: it is auto-created for other entities than cases. */
export function logActivity(writer: RecordWriter, email: SObjectValue): void {
  logActivityWith(writer, email, peopleIn(writer, value(email, 'ToIds')).find(isPerson)?.id ?? null);
}

const isPerson = ({ object }: Receiver): boolean => object === 'Contact' || object === 'Lead';

/** A person who is related to an email later makes it an activity, too. Source: a suite that passes in an org of enhanced email. */
export function logActivityOf(writer: RecordWriter, relation: SObjectValue): void {
  const email = record(writer.table, 'EmailMessage', text(relation, 'EmailMessageId'));
  const person = text(relation, 'RelationId');
  const object = text(relation, 'RelationObjectType');
  if (email !== undefined && isPerson({ id: person, object, address: null })) logActivityWith(writer, email, person);
}

function logActivityWith(writer: RecordWriter, email: SObjectValue, person: string | null): void {
  const { table } = writer;
  const about = value(email, 'RelatedToId');
  const isOfCase = value(email, 'ParentId') !== null || String(about).startsWith('500');
  if (isOfCase || value(email, 'ActivityId') !== null || text(email, 'Status') === DRAFT) return;
  if (about === null && person === null) return;
  const sent = value(email, 'MessageDate');
  const task = new SObjectValue(table.schema.get('Task'));
  set(task, {
    Subject: value(email, 'Subject'),
    Description: value(email, 'TextBody'),
    Status: 'Completed',
    TaskSubtype: 'Email',
    ActivityDate: sent instanceof ApexDatetime ? sent.dateIn(transaction().user.timeZone) : null,
    WhatId: about,
    WhoId: person,
  });
  const [outcome] = writer.insert(task.schema, [task], SYSTEM);
  const id = outcome?.id ?? null;
  if (id === null) return;
  set(email, { ActivityId: id });
  table.store.run('UPDATE "EmailMessage" SET "ActivityId" = ? WHERE "Id" = ?', [id, text(email, 'Id')]);
}

/** Whether a message has files. Source: Object Reference, "EmailMessage", HasAttachment. */
export function noteAttached({ table }: RecordWriter, messageId: string): void {
  if (table.schema.byPrefix(messageId.slice(0, 3))?.name !== 'EmailMessage') return;
  table.store.run(
    'UPDATE "EmailMessage" SET "HasAttachment" = EXISTS (SELECT 1 FROM "Attachment" WHERE "ParentId" = ?1 AND "IsDeleted" = 0) OR EXISTS (SELECT 1 FROM "ContentDocumentLink" WHERE "LinkedEntityId" = ?1 AND "IsDeleted" = 0) WHERE "Id" = ?1',
    [messageId],
  );
}
