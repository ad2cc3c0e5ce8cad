/** Emails to many at once, from a template. Source: Apex Reference Guide, "MassEmailMessage Class". */
import { data } from '../../../data/current.ts';
import { transaction } from '../../../platform/core/current.ts';
import type { MassEmail } from './message.ts';
import type { Problem } from './problem.ts';

/** Source of the words: seen in an org. */
const NO_MASS_RECIPIENTS =
  'Cannot read the array length because the return value of "common.api.soap.wsdl.MassEmailMessage.getTargetObjectIds()" is null';
const MOST_MASS_RECIPIENTS = 250;
/** Recipients of mass emails are contacts, leads or users; the text is that of a template, whose merge fields are not filled. */
export function massProblem({ TargetObjectIds, TemplateId, WhatIds }: MassEmail): Problem | undefined {
  if (TargetObjectIds === null) return { code: 'UNKNOWN_EXCEPTION', message: NO_MASS_RECIPIENTS, fields: [] };
  const ids = TargetObjectIds.items.map(String);
  const wrong = ids.find((id) => !/^(003|00Q|005)/.test(id));
  if (TemplateId === null) return { code: 'REQUIRED_FIELD_MISSING', message: 'Missing template id.', fields: [] };
  if (ids.length === 0) return { code: 'REQUIRED_FIELD_MISSING', message: 'Missing target object ids (contact, lead or user)', fields: [] };
  if (ids.length > MOST_MASS_RECIPIENTS)
    return {
      code: 'LIMIT_EXCEEDED',
      message: `The number of target objects is more than ${String(MOST_MASS_RECIPIENTS)}`,
      fields: ['targetObjectIds'],
    };
  if (wrong !== undefined)
    return { code: 'INVALID_ID_FIELD', message: `Only contacts, leads and users can be mailed: ${wrong}`, fields: ['targetObjectIds'] };
  const unmatched = unmatchedProblem(ids, WhatIds?.items.length ?? 0);
  if (unmatched !== undefined) return unmatched;
  return data().store.all('SELECT 1 AS found FROM "EmailTemplate" WHERE "Id" = ?', [TemplateId]).length === 0
    ? { code: 'REQUIRED_FIELD_MISSING', message: 'Missing template id.', fields: [] }
    : undefined;
}
/** Source: Apex Reference Guide, "MassEmailMessage Class", setTargetObjectIds: of one type; setWhatIds: one for each of them. The words are ours. */
function unmatchedProblem(targets: readonly string[], related: number): Problem | undefined {
  if (new Set(targets.map((id) => id.slice(0, 3))).size > 1)
    return { code: 'INVALID_ID_FIELD', message: 'The target objects must be of one type', fields: ['targetObjectIds'] };
  return related > 0 && related !== targets.length
    ? { code: 'INVALID_ID_FIELD', message: 'Each target object needs a whatId', fields: ['whatIds'] }
    : undefined;
}
export function sendMass(email: MassEmail): void {
  const [template] = data().store.all(
    'SELECT "Subject" AS subject, "Body" AS body, "HtmlValue" AS html FROM "EmailTemplate" WHERE "Id" = ?',
    [email.TemplateId],
  );
  for (const id of email.TargetObjectIds?.items ?? [])
    transaction().org.outbox.addMass(
      email,
      String(id),
      String(template?.['subject'] ?? ''),
      String(template?.['body'] ?? template?.['html'] ?? ''),
    );
}
