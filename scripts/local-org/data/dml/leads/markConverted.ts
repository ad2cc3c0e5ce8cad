/** What becomes of a lead once its account, contact and opportunity are there. Source: Salesforce Help, "Activity history on a Lead when it is converted". */
import { transaction } from '../../../platform/core/current.ts';
import { SObjectValue } from '../../records/index.ts';
import { countMembers } from '../effects/people/campaigns.ts';
import type { RowOutcome } from '../rowError.ts';
import type { Saver } from '../saver.ts';
import { noteErrors, personContactOf, type ConversionContext, type ConvertedIds, type FieldValues } from './conversion.ts';
import { shareFiles } from './leadFiles.ts';
import { userToday } from './userToday.ts';

/** The lead is updated last, so that its triggers see what it became; its related records go to the contact. */
export function markConverted(context: ConversionContext, lead: SObjectValue, made: ConvertedIds): void {
  const { saver, conversion, manner, errors } = context;
  const { leadId, ownerId, status } = conversion;
  const record = new SObjectValue(lead.schema);
  const values: FieldValues = {
    Id: leadId,
    Status: status,
    IsConverted: true,
    IsUnreadByOwner: false,
    ConvertedDate: userToday(),
    ConvertedAccountId: made.accountId,
    ConvertedContactId: made.contactId,
    ConvertedOpportunityId: made.opportunityId,
    ...(ownerId === null ? {} : { OwnerId: ownerId }),
  };
  for (const [name, one] of Object.entries(values)) record.load(name.toLowerCase(), one);
  const [outcome]: readonly RowOutcome[] = saver.writer.update(lead.schema, [record], { ...manner, isPlatform: true });
  noteErrors(errors, lead.schema, outcome);
  const { store } = saver.table;
  store.run(`UPDATE "CampaignMember" SET "ContactId" = ?1, "LeadOrContactId" = ?1, "Type" = 'Contact' WHERE "LeadId" = ?2`, [
    made.contactId,
    leadId,
  ]);
  for (const { id } of store.all('SELECT DISTINCT "CampaignId" AS id FROM "CampaignMember" WHERE "LeadId" = ?', [leadId]))
    countMembers(saver.writer, String(id));
  for (const activity of ['Task', 'Event'] as const) moveActivities(context, activity, made);
  for (const [object, field] of [
    ['Attachment', 'ParentId'],
    ['Note', 'ParentId'],
  ] as const)
    store.run(`UPDATE "${object}" SET "${field}" = ? WHERE "${field}" = ?`, [made.contactId, leadId]);
  errors.push(...shareFiles(saver.writer, leadId, holders(saver, made)));
}

/** A person account is account and contact at once. */
function holders(saver: Saver, { accountId, contactId }: ConvertedIds): readonly string[] {
  const isPerson = contactId !== null && contactId === personContactOf(saver, accountId);
  return [accountId, ...(isPerson ? [] : [contactId])].filter((id) => id !== null);
}

/** To the contact and the opportunity, if there is one, as updates that set off triggers. A new owner takes over what whoever converts has left to do. */
function moveActivities(
  { saver, conversion, manner, errors }: ConversionContext,
  activity: 'Task' | 'Event',
  { contactId, opportunityId }: ConvertedIds,
): void {
  const { table, writer } = saver;
  const schema = table.schema.get(activity);
  const { id: converterId } = transaction().user;
  const moved = table.where(schema, 'WhoId', conversion.leadId).map((row) => {
    const isOwn = row.values.get('ownerid') === converterId && row.values.get('isclosed') !== true;
    const record = new SObjectValue(schema);
    const values: FieldValues = {
      Id: row.values.get('id') ?? null,
      WhoId: contactId,
      ...(opportunityId === null ? {} : { WhatId: opportunityId }),
      ...(isOwn && conversion.ownerId !== null ? { OwnerId: conversion.ownerId } : {}),
    };
    for (const [name, one] of Object.entries(values)) record.load(name.toLowerCase(), one);
    return record;
  });
  for (const outcome of writer.update(schema, moved, { ...manner, isPlatform: true })) errors.push(...outcome.errors);
}
