/** Email alerts are captured like emails of Apex. They count against no limit of the transaction. Source: Salesforce Help, "Email Alert Actions"; Metadata API Developer Guide, "Workflow", WorkflowAlert. */
import { data } from '../data/current.ts';
import { many, text, texts, type Xml } from '../data/project/xml.ts';
import type { SObjectValue } from '../data/records/index.ts';
import { filled, stored } from '../jobs/platform/email/templates.ts';
import { transaction } from '../platform/core/current.ts';
import { isOne, personOf } from './people.ts';

export function sendAlert(alert: Xml, row: SObjectValue): void {
  const recipients = [...many(alert, 'recipients').flatMap((recipient) => recipientOf(recipient, row)), ...texts(alert, 'ccEmails')];
  if (recipients.length === 0) return;
  const { subject, body } = written(text(alert, 'template') ?? '', alert, row);
  transaction().org.outbox.addAlert(recipients, subject, body);
}

/** Addresses stand in fields of the record; groups, roles and teams are noted by their names. */
function recipientOf(recipient: Xml, row: SObjectValue): readonly string[] {
  const type = text(recipient, 'type') ?? '';
  const name = text(recipient, 'recipient') ?? text(recipient, 'field') ?? '';
  if (type !== 'email' && !isOne(type)) return [`${type} ${name}`.trim()];
  const found = type === 'email' ? row.values.get(name.toLowerCase()) : personOf(type, name, row);
  return typeof found === 'string' ? [found] : [];
}

/** As the template says, when the org has it. Those of Visualforce are not rendered: only people see the text, so that it fails no save. */
function written(template: string, alert: Xml, row: SObjectValue): { readonly subject: string; readonly body: string | null } {
  const [found] = data().store.all('SELECT "Id", "TemplateType" FROM "EmailTemplate" WHERE "DeveloperName" = ?', [
    template.split('/').at(-1) ?? '',
  ]);
  const isPage = String(found?.['TemplateType']).toLowerCase() === 'visualforce';
  const known = found === undefined || isPage ? undefined : stored(String(found['Id']));
  if (known === undefined)
    return {
      subject: text(alert, 'description') ?? template,
      body: isPage ? `The Visualforce email template ${template} is not rendered here.` : null,
    };
  const { subject, text: plain, html } = filled(known, null, String(row.values.get('id')));
  return { subject, body: plain ?? html };
}
