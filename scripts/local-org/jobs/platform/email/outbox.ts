/** The emails that Apex has sent, for a person to read. */
import type { DataAccess } from '../../../data/index.ts';
import type { Transaction } from '../../../platform/core/contract.ts';
import type { SingleEmail } from './message.ts';

export class Outbox {
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
    data.store.database.exec('CREATE TABLE IF NOT EXISTS _email (number INTEGER PRIMARY KEY AUTOINCREMENT, sent INTEGER, recipients TEXT, subject TEXT, body TEXT)');
  }
  add(email: SingleEmail): void {
    const recipients = [email.TargetObjectId, ...(email.ToAddresses?.items ?? []), ...(email.CcAddresses?.items ?? []), ...(email.BccAddresses?.items ?? [])].filter((one) => one !== null);
    this.data.store.run('INSERT INTO _email (sent, recipients, subject, body) VALUES (?, ?, ?, ?)', [this.now(), recipients.join(', '), email.Subject, email.PlainTextBody ?? email.HtmlBody]);
  }
  all(): readonly { readonly sentAt: number; readonly recipients: string; readonly subject: string; readonly body: string }[] {
    return this.data.store.all('SELECT * FROM _email ORDER BY number').map((row) => ({ sentAt: Number(row['sent']), recipients: String(row['recipients']), subject: String(row['subject'] ?? ''), body: String(row['body'] ?? '') }));
  }
}

export function outboxOf(tx: Transaction): Outbox {
  return (tx.org as unknown as { readonly outbox: Outbox }).outbox;
}
