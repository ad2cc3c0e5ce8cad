/** Messaging.sendEmail: checks emails and records them in the outbox. Source: Apex Reference Guide, "Messaging Class"; Apex Developer Guide, "Outbound Email". */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { rowError } from '../../../data/dml/rowError.ts';
import { throwRows } from '../../../data/dml/throwFirst.ts';
import { statusCode } from '../../../data/platform/results.ts';
import { answersOf, getterText } from '../../../platform/core/getterText.ts';
import { NotImplemented, raise, raiseNullPointer } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { raiseNullArgument } from '../../../platform/system/strict.ts';
import { orgLimits } from '../orgLimits.ts';
import { keepAsActivity } from './activity.ts';
import { data } from '../../../data/current.ts';
import { massProblem, sendMass } from './mass.ts';
import { MassEmail, SingleEmail } from './message.ts';
import { optedOut } from './optOut.ts';
import type { Problem } from './problem.ts';
import { filled, stored } from './templates.ts';

const TEXT = { kind: 'primitive', name: 'String' } as const;
const RESULT = { kind: 'platform', name: 'Messaging.SendEmailResult', args: [] } as const;
const ERROR = { kind: 'platform', name: 'Messaging.SendEmailError', args: [] } as const;
const ADDRESS = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+\.[^\s@,;:<>()[\]"\\.]{2,}$/;
/** `Ana <ana@example.com>` */
const NAMED = /^[^<>]*<([^<>]+)>$/;
const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;

export class SendError {
  readonly typeName = 'Messaging.SendEmailError';
  readonly problem: Problem;
  readonly target: string | null;
  constructor(problem: Problem, target: string | null) {
    this.problem = problem;
    this.target = target;
  }
  toApexText(): string {
    return getterText(this.typeName, answersOf(errorGetters, this));
  }
}
export class SendResult {
  readonly typeName = 'Messaging.SendEmailResult';
  readonly Success: boolean;
  readonly Errors: ApexList;
  constructor(errors: readonly SendError[]) {
    this.Success = errors.length === 0;
    this.Errors = new ApexList(ERROR, [...errors]);
  }
  toApexText(): string {
    return getterText(this.typeName, { getErrors: this.Errors, isSuccess: this.Success });
  }
}
definePlatformClass({
  name: 'Messaging.SendEmailResult',
  instances: SendResult,
  methods: { isSuccess: (self: SendResult) => self.Success, getErrors: (self: SendResult) => self.Errors },
});
const errorGetters = {
  getFields: (self: SendError) => new ApexList(TEXT, [...self.problem.fields]),
  getMessage: (self: SendError) => self.problem.message,
  getStatusCode: (self: SendError) => statusCode(self.problem.code),
  getTargetObjectId: (self: SendError) => self.target,
};
definePlatformClass({
  name: 'Messaging.SendEmailError',
  instances: SendError,
  methods: errorGetters,
});

/** Source of the words: seen in an org. */
const NO_RECIPIENT = 'Add a recipient (To, CC, or BCC) to send an email.';
/** Source: Apex Reference Guide, "SingleEmailMessage Class", setToAddresses; the words are ours. */
const MOST_RECIPIENTS = 150;
/** A template's merge fields need a person. */
function templateProblem({ TemplateId, TargetObjectId }: SingleEmail): Problem | undefined {
  if (TemplateId === null) return undefined;
  if (TargetObjectId === null) return { code: 'REQUIRED_FIELD_MISSING', message: 'Missing targetObjectId with template', fields: [] };
  return stored(TemplateId) === undefined
    ? { code: 'INVALID_ID_FIELD', message: 'Invalid template id', fields: ['templateId', TemplateId] }
    : undefined;
}
/** The target object is a recipient and needs an address, unless treatTargetObjectAsRecipient is off. Source: Apex Reference Guide, "SingleEmailMessage Class", setTreatTargetObjectAsRecipient; results of orgs. */
function targetProblem({ TargetObjectId, TreatTargetObjectAsRecipient }: SingleEmail): Problem | undefined {
  const object = TargetObjectId === null ? undefined : data().schema.byPrefix(TargetObjectId.slice(0, 3));
  if (TargetObjectId === null || TreatTargetObjectAsRecipient === false || object?.fields.get('email')?.kind !== 'email') return undefined;
  const [row] = data().store.all(`SELECT "Email" AS email FROM "${object.name}" WHERE "Id" = ?`, [TargetObjectId]);
  return row?.['email'] === null
    ? { code: 'INVALID_EMAIL_ADDRESS', message: 'The target object\'s email address "null" is not valid', fields: ['targetObjectId'] }
    : undefined;
}
/** Emails to users cannot be saved as activities or have a related record. Source: Apex Reference Guide, "SingleEmailMessage Class", setSaveAsActivity and setWhatId. */
function userProblem({ TargetObjectId, SaveAsActivity, WhatId }: SingleEmail): Problem | undefined {
  if (TargetObjectId?.startsWith('005') !== true) return undefined;
  if (SaveAsActivity === true)
    return {
      code: 'INVALID_SAVE_AS_ACTIVITY_FLAG',
      message: 'saveAsActivity must be false when sending mail to users.',
      fields: ['saveAsActivity', 'true'],
    };
  return WhatId === null
    ? undefined
    : { code: 'INVALID_ID_FIELD', message: 'WhatId is not available for sending emails to UserIds.', fields: ['whatId', WhatId] };
}

/** Source: seen in an org. */
function targetKindProblem({ TargetObjectId }: SingleEmail): Problem | undefined {
  if (TargetObjectId === null || /^(003|005|00Q)/.test(TargetObjectId)) return undefined;
  if (data().schema.hasPersonAccounts && TargetObjectId.startsWith('001')) return undefined;
  return {
    code: 'INVALID_TYPE_FOR_OPERATION',
    message: `Only User, Contact, Lead, or Person objects are allowed for targetObjectId: ${TargetObjectId.slice(0, 15)}.`,
    fields: ['targetObjectId', TargetObjectId],
  };
}

function addressProblem(recipients: readonly string[]): Problem | undefined {
  const wrong = recipients.find((written) => !ADDRESS.test(NAMED.exec(written)?.[1] ?? written) && !ID.test(written));
  return wrong === undefined
    ? undefined
    : { code: 'INVALID_EMAIL_ADDRESS', message: `Email address is invalid: ${wrong}`, fields: ['toAddresses', wrong] };
}

/** The errors of an email; without recipients or text only that is reported. Source: seen in an org. */
function problemsOf(email: SingleEmail | MassEmail): readonly Problem[] {
  if (email instanceof MassEmail) return present(massProblem(email));
  if (!(email instanceof SingleEmail)) throw new NotImplemented('Messaging.sendEmail of a Messaging.Email that is neither single nor mass');
  const recipients = [email.ToAddresses, email.CcAddresses, email.BccAddresses].flatMap((list) => list?.items ?? []).map(String);
  const unsendable = unsendableProblem(email, recipients.length);
  if (unsendable !== undefined) return [unsendable];
  const wrong = present(targetKindProblem(email), addressProblem(recipients));
  return wrong.length > 0 ? wrong : present(templateProblem(email) ?? userProblem(email) ?? targetProblem(email) ?? optOutProblem(email));
}

/** The words are ours. */
function optOutProblem(email: SingleEmail): Problem | undefined {
  const [id] = email.OptOutPolicy === 'REJECT' ? optedOut(email) : [];
  return id === undefined
    ? undefined
    : { code: 'EMAIL_OPTED_OUT', message: `The recipient has opted out of emails: ${id}`, fields: ['optOutPolicy', 'REJECT'] };
}

/** Nobody to send to, too many, or nothing to say. */
function unsendableProblem(email: SingleEmail, count: number): Problem | undefined {
  if (count === 0 && email.TargetObjectId === null) return { code: 'REQUIRED_FIELD_MISSING', message: NO_RECIPIENT, fields: [] };
  if (count > MOST_RECIPIENTS)
    return { code: 'LIMIT_EXCEEDED', message: `An email has at most ${String(MOST_RECIPIENTS)} recipients.`, fields: ['toAddresses'] };
  return email.TemplateId === null && email.PlainTextBody === null && email.HtmlBody === null
    ? { code: 'REQUIRED_FIELD_MISSING', message: 'Email body is required.', fields: [] }
    : undefined;
}
const present = (...problems: readonly (Problem | undefined)[]): readonly Problem[] => problems.flatMap((problem) => problem ?? []);

/** Fills a message's empty texts from its template; code can read them afterwards. */
function takeTemplate(email: SingleEmail): SingleEmail {
  const template = email.TemplateId === null ? undefined : stored(email.TemplateId);
  if (template === undefined) return email;
  const { subject, text, html } = filled(template, email.TargetObjectId, email.WhatId);
  email.Subject ??= subject;
  email.PlainTextBody ??= text;
  email.HtmlBody ??= html;
  return email;
}

/** Nobody is left of an email that filters out all of its recipients. */
function send(email: SingleEmail): void {
  const filteredOut = new Set(email.OptOutPolicy === 'FILTER' ? optedOut(email) : []);
  const isSent = transaction().org.outbox.add(email, filteredOut);
  if (isSent && !filteredOut.has(email.TargetObjectId ?? '')) keepAsActivity(email);
}

/** A call that throws does not count as an invocation. Source: tests written for orgs, which expect it. */
export function sendEmail(emails: ApexList | null, allOrNone: boolean | null = true): ApexValue {
  if (allOrNone === null) raiseNullPointer();
  if (emails === null) raise('System.IllegalArgumentException', 'null is not a valid list.');
  const missing = emails.items.indexOf(null);
  if (missing >= 0) raise('System.ListException', `DML statement found null SObject at position ${String(missing)}`);
  const problems = emails.items.map((email) => problemsOf(email as SingleEmail | MassEmail));
  const row = problems.findIndex(({ length }) => length > 0);
  const first = problems[row]?.[0];
  if (allOrNone && first !== undefined) {
    const outcomes = problems.map((found) => ({
      id: null,
      errors: found.map(({ code, message, fields }) => rowError(code, message, fields)),
    }));
    throwRows(
      'System.EmailException',
      `SendEmail failed. First exception on row ${String(row)}; first error: ${first.code}, ${first.message}: [${first.fields.join(', ')}]`,
      outcomes,
    );
  }
  transaction().count('emailInvocations');
  transaction().hasUncommittedWork ||= problems.some(({ length }) => length === 0);
  return new ApexList(
    RESULT,
    emails.items.map((email, index) => {
      const found = problems[index] ?? [];
      if (found.length === 0 && email instanceof MassEmail) sendMass(email);
      else if (found.length === 0) send(takeTemplate(email as SingleEmail));
      const target = email instanceof MassEmail ? null : (email as SingleEmail).TargetObjectId;
      return new SendResult(found.map((problem) => new SendError(problem, target)));
    }),
  );
}

/** Emails are counted when they are sent; a reservation only checks. Errors: System.HandledException for more than the daily limit leaves. */
function reserve(limitName: 'SingleEmail' | 'MassEmail', amount: number | null): void {
  const daily = orgLimits().find(({ name }) => name === limitName);
  if (daily !== undefined && (amount ?? raiseNullArgument(1)) > daily.limit - daily.value)
    raise('System.HandledException', 'The daily limit for the org would be exceeded by this request.');
}

definePlatformClass({
  name: 'System.Messaging',
  statics: {
    sendEmail,
    reserveSingleEmailCapacity: (amount: number | null) => reserve('SingleEmail', amount),
    reserveMassEmailCapacity: (amount: number | null) => reserve('MassEmail', amount),
  },
});
