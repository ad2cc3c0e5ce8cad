/** Messaging.sendEmailMessage: sends drafts of email messages. Source: Apex Reference Guide, "Messaging Class", sendEmailMessage (up to ten drafts); Object Reference, "EmailMessage", Status (3 is sent, 5 a draft). */
import { data } from '../../../data/current.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { SingleEmail } from './message.ts';
import { sendEmail } from './send.ts';

const DRAFT = '5';
const SENT = '3';
const MOST = 10;
const EMAIL = { kind: 'platform', name: 'Messaging.SingleEmailMessage', args: [] } as const;

/** Errors: InvalidParameterValueException for what is no draft. */
function draft(id: string): SingleEmail {
  const [row] = data().store.all('SELECT * FROM "EmailMessage" WHERE "Id" = ? AND "IsDeleted" = 0', [id]);
  if (row?.['Status'] !== DRAFT) raise('System.InvalidParameterValueException', `Invalid draft email message: ${id}`);
  const text = (column: string): string | null => (row[column] === null || row[column] === undefined ? null : String(row[column]));
  const addresses = (column: string): ApexList =>
    new ApexList(
      { kind: 'primitive', name: 'String' },
      (text(column) ?? '').split(/[;,]\s*/).filter((one) => one !== ''),
    );
  return Object.assign(new SingleEmail(), {
    ToAddresses: addresses('ToAddress'),
    CcAddresses: addresses('CcAddress'),
    BccAddresses: addresses('BccAddress'),
    Subject: text('Subject'),
    PlainTextBody: text('TextBody'),
    HtmlBody: text('HtmlBody'),
    // it is kept already
    SaveAsActivity: false,
  });
}

function sendEmailMessage(ids: ApexList | null, allOrNone = true): ApexValue {
  if (ids === null) raise('System.IllegalArgumentException', 'Argument cannot be null.');
  if (ids.items.length > MOST) raise('System.LimitException', `sendEmailMessage takes at most ${String(MOST)} messages`);
  const results = sendEmail(
    new ApexList(
      EMAIL,
      ids.items.map((id) => draft(String(id))),
    ),
    allOrNone,
  ) as ApexList;
  for (const [index, id] of ids.items.entries())
    if ((results.items[index] as { readonly Success: boolean }).Success)
      data().store.run('UPDATE "EmailMessage" SET "Status" = ? WHERE "Id" = ?', [SENT, String(id)]);
  return results;
}

definePlatformClass({ name: 'System.Messaging', statics: { sendEmailMessage } });
