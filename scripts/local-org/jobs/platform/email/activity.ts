/**
 * Emails that code sends are logged as EmailMessage and as an activity of the related records. Attachments are not kept.
 * Source: Apex Reference Guide, "SingleEmailMessage Class", setSaveAsActivity; Object Reference, "EmailMessage" (HasAttachment: whether it was sent with one). That emails to mere addresses are kept, and in tests too, public suites show.
 */
import { randomUUID } from 'node:crypto';
import { data } from '../../../data/current.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { ApexDatetime } from '../../../platform/values/index.ts';
import type { SingleEmail } from './message.ts';

const SENT = '3';
const ID = { kind: 'primitive', name: 'Id' } as const;
const IS_ID = /^(003|00Q|005)[a-zA-Z0-9]{12}([a-zA-Z0-9]{3})?$/;

export function keepAsActivity(email: SingleEmail): void {
  if (email.SaveAsActivity !== true || !data().schema.isStored(data().schema.get('EmailMessage'))) return;
  const { user, org } = transaction();
  const target = email.TreatTargetObjectAsRecipient === false ? null : email.TargetObjectId;
  const receivers = [target, ...(email.ToAddresses?.items ?? [])].flatMap((one) => (one === null ? [] : [String(one)]));
  const message = data().newRecord('EmailMessage');
  const values: Readonly<Record<string, ApexValue>> = {
    Subject: email.Subject,
    TextBody: email.PlainTextBody,
    HtmlBody: email.HtmlBody,
    FromAddress: data().userField(user.id, 'Email'),
    FromName: email.SenderDisplayName ?? data().userField(user.id, 'Name'),
    ToAddress: addresses(receivers),
    CcAddress: addresses((email.CcAddresses?.items ?? []).map(String)),
    BccAddress: addresses((email.BccAddresses?.items ?? []).map(String)),
    ToIds: new ApexList(ID, [...new Set(receivers.filter((one) => IS_ID.test(one)))]),
    Status: SENT,
    MessageDate: new ApexDatetime(org.clock.now()),
    MessageIdentifier: `<${randomUUID()}@local.invalid>`,
    RelatedToId: email.WhatId,
  };
  for (const [name, value] of Object.entries(values)) message.load(name.toLowerCase(), value);
  data().insertUncounted(message);
  const isWithFiles = [email.FileAttachments, email.EntityAttachments, email.DocumentAttachments].some(
    (one) => one !== null && one.items.length > 0,
  );
  if (isWithFiles) data().store.run('UPDATE "EmailMessage" SET "HasAttachment" = 1 WHERE "Id" = ?', [String(message.values.get('id'))]);
}

/** Recipients are logged with the addresses of their records. */
function addresses(written: readonly string[]): string | null {
  const told = [...new Set(written.flatMap((one) => (IS_ID.test(one) ? addressOf(one) : [one])))];
  return told.length === 0 ? null : told.join('; ');
}

function addressOf(id: string): readonly string[] {
  const object = data().schema.byPrefix(id.slice(0, 3));
  const [row] = object === undefined ? [] : data().store.all(`SELECT "Email" AS email FROM "${object.name}" WHERE "Id" = ?`, [id]);
  return typeof row?.['email'] === 'string' ? [row['email']] : [];
}
