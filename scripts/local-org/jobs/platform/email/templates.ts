/** Email templates with their merge fields filled in. Source: Apex Reference Guide, "Messaging Class", renderStoredEmailTemplate and renderEmailTemplate; Salesforce Help, "Merge Fields for Email Templates". */
import { data } from '../../../data/current.ts';
import type { SObjectValue } from '../../../data/records/index.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { NotImplemented, raise } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { mergeText, type Sources } from './mergeFields.ts';
import { SingleEmail } from './message.ts';

/** `{!Contact.FirstName}`, and `{{{Recipient.FirstName}}}` of Lightning templates. */
const MERGE = /\{!([^}]+)\}|\{\{\{([^}]+)\}\}\}/g;

export interface Template {
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
}

/**
 * The person by its object's name and as recipient, the related record by its object's name, and the person's account.
 * Source: Salesforce Help, "Use the Salesforce Merge Language in Classic Email Templates" (`{!Account.AccountNumber}` of the recipient).
 */
function sourcesOf(whoId: string | null, whatId: string | null): Sources {
  const found = new Map<string, SObjectValue>();
  const add = (id: string | null, role: string): void => {
    if (id === null || id === '') return;
    const record = data().stored(id);
    found.set(record.objectName.toLowerCase(), record);
    found.set(role, record);
  };
  add(whoId, 'recipient');
  add(whatId, 'relatedto');
  const accountId = found.get('contact')?.values.get('accountid');
  if (typeof accountId === 'string' && !found.has('account')) found.set('account', data().stored(accountId));
  return found;
}

function merged(text: string, sources: Sources): string {
  return text.replaceAll(MERGE, (_whole, classic: string | undefined, lightning: string | undefined) =>
    mergeText((classic ?? lightning ?? '').trim(), sources),
  );
}
/** Errors: NotImplemented for Visualforce templates. */
export function stored(templateId: string): Template | undefined {
  const [row] = data().store.all(
    'SELECT "Subject" AS subject, "Body" AS body, "HtmlValue" AS html, "TemplateType" AS type, "Name" AS name FROM "EmailTemplate" WHERE "Id" = ?',
    [templateId],
  );
  if (row === undefined) return undefined;
  if (String(row['type']).toLowerCase() === 'visualforce')
    throw new NotImplemented(`the Visualforce email template ${String(row['name'])}`);
  const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value as string));
  return { subject: text(row['subject']) ?? '', text: text(row['body']), html: text(row['html']) };
}

export function filled({ subject, text, html }: Template, whoId: string | null, whatId: string | null): Template {
  const sources = sourcesOf(whoId, whatId);
  const fill = (part: string | null): string | null => (part === null ? null : merged(part, sources));
  return { subject: merged(subject, sources), text: fill(text), html: fill(html) };
}

/** Source of the words: seen in an org. */
function refused(templateId: string | null): never {
  raise(
    'System.EmailTemplateRenderException',
    templateId?.startsWith('00X') === true
      ? 'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id\n'
      : `INVALID_ID_FIELD: The supplied templateId is not a valid EmailTemplate ID: ${templateId}\n`,
  );
}

/** Counts as one query. Source: https://salesforce.stackexchange.com/questions/287570 */
function renderStored(templateId: string | null, whoId: string | null, whatId: string | null): SingleEmail {
  const template = templateId === null ? undefined : stored(templateId);
  if (template === undefined) refused(templateId);
  transaction().count('queries');
  const { subject, text, html } = filled(template, whoId, whatId);
  const email = new SingleEmail();
  email.Subject = subject;
  email.PlainTextBody = text;
  email.HtmlBody = html;
  email.TemplateId = templateId;
  email.TargetObjectId = whoId;
  email.WhatId = whatId;
  return email;
}

const RESULT = { kind: 'platform', name: 'Messaging.RenderEmailTemplateBodyResult', args: [] } as const;

/** A rendered text; without errors its list is null. Source: seen in an org. */
class Rendered {
  readonly typeName = RESULT.name;
  readonly body: string | null | undefined;
  constructor(body?: string | null) {
    this.body = body;
  }
  toApexText(): string {
    return `${this.typeName}[getErrors=null;getMergedBody=${this.body ?? 'null'};getSuccess=true;]`;
  }
}
definePlatformClass({
  name: RESULT.name,
  instances: Rendered,
  methods: { getErrors: () => null, getMergedBody: (self: Rendered) => self.body ?? null, getSuccess: () => true },
});

function render(whoId: string | null, whatId: string | null, bodies: ApexList): ApexList {
  const sources = sourcesOf(whoId, whatId);
  return new ApexList(
    RESULT,
    bodies.items.map((body) => new Rendered(body === null ? null : merged(String(body), sources))),
  );
}

definePlatformClass({
  name: 'System.Messaging',
  statics: {
    renderStoredEmailTemplate: (templateId: string | null, whoId: string | null, whatId: string | null, ..._options: ApexValue[]) =>
      renderStored(templateId, whoId, whatId),
    renderEmailTemplate: render,
  },
});
