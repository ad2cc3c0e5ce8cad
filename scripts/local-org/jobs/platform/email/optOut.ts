/**
 * Recipients who want no emails, as far as they are given by ID: addresses are never checked.
 * Source: Apex Reference Guide, "SingleEmailMessage Class", setOptOutPolicy; SOAP API Developer Guide, StatusCode EMAIL_OPTED_OUT.
 */
import { data } from '../../../data/current.ts';
import type { SingleEmail } from './message.ts';

const ID_LENGTH = 18;
/** Don't market, don't process, forget this individual. */
const PRIVACY = ['HasOptedOutSolicit', 'HasOptedOutProcessing', 'ShouldForget'];

/** @return IDs of recipients with Email Opt Out; where a policy rejects, also of those whose data privacy record says no */
export function optedOut(email: SingleEmail): readonly string[] {
  const isStrict = email.OptOutPolicy === 'REJECT';
  return recipientIds(email).filter((id) => isOptedOut(id) || (isStrict && isPrivate(id)));
}

function recipientIds({ TargetObjectId, TreatTargetObjectAsRecipient, ...lists }: SingleEmail): readonly string[] {
  const target = TreatTargetObjectAsRecipient === false ? null : TargetObjectId;
  const written = [lists.ToAddresses, lists.CcAddresses, lists.BccAddresses].flatMap((list) => list?.items ?? []);
  return [target, ...written].filter((one): one is string => typeof one === 'string' && !one.includes('@'));
}

const isOptedOut = (id: string): boolean => says(id, 'HasOptedOutOfEmail', '"HasOptedOutOfEmail" = 1');
const isPrivate = (id: string): boolean =>
  says(id, 'IndividualId', `"IndividualId" IN (SELECT "Id" FROM "Individual" WHERE ${PRIVACY.map((one) => `"${one}" = 1`).join(' OR ')})`);

function says(id: string, field: string, condition: string): boolean {
  const object = data().schema.byPrefix(id.slice(0, 3));
  if (object?.fields.has(field.toLowerCase()) !== true) return false;
  const same = id.length === ID_LENGTH ? '"Id" = ?' : '"Id" GLOB ? || \'???\'';
  return data().store.all(`SELECT 1 AS found FROM "${object.name}" WHERE ${same} AND ${condition}`, [id]).length > 0;
}
