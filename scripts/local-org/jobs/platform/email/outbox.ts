/** The emails and notifications that Apex has sent, for a person to read. */
import type { DataAccess } from '../../../data/index.ts';
import type { MassEmail, SingleEmail } from './message.ts';

/** A notification under the bell. */
export interface Notification {
  readonly sentAt: number;
  readonly userId: string;
  readonly type: string;
  readonly title: string;
  readonly body: string;
  /** The record or page that it leads to. */
  readonly target: string;
}

declare module '../../../platform/core/contract.ts' {
  interface Org {
    readonly outbox: Outbox;
  }
}

export class Outbox {
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
    data.store.database.exec(
      'CREATE TABLE IF NOT EXISTS _email (number INTEGER PRIMARY KEY AUTOINCREMENT, sent INTEGER, recipients TEXT, subject TEXT, body TEXT)',
    );
    data.store.database.exec(
      'CREATE TABLE IF NOT EXISTS _bell (number INTEGER PRIMARY KEY AUTOINCREMENT, sent INTEGER, user TEXT, type TEXT, title TEXT, body TEXT, target TEXT)',
    );
  }
  /** @return whether anyone is left to send it to */
  add(email: SingleEmail, filteredOut: ReadonlySet<string> = new Set()): boolean {
    const recipients = [
      email.TargetObjectId,
      ...(email.ToAddresses?.items ?? []),
      ...(email.CcAddresses?.items ?? []),
      ...(email.BccAddresses?.items ?? []),
    ].filter((one) => one !== null && !filteredOut.has(String(one)));
    if (recipients.length === 0) return false;
    this.data.store.run('INSERT INTO _email (sent, recipients, subject, body) VALUES (?, ?, ?, ?)', [
      this.now(),
      recipients.join(', '),
      email.Subject,
      email.PlainTextBody ?? email.HtmlBody,
    ]);
    return true;
  }
  /** Records a mass email to one recipient. */
  addMass(email: MassEmail, recipient: string, subject: string, body: string): void {
    this.data.store.run('INSERT INTO _email (sent, recipients, subject, body) VALUES (?, ?, ?, ?)', [
      this.now(),
      recipient,
      email.Subject ?? subject,
      body,
    ]);
  }
  /** Records an email alert of a workflow rule or an approval. */
  addAlert(recipients: readonly string[], subject: string, body: string | null): void {
    this.data.store.run('INSERT INTO _email (sent, recipients, subject, body) VALUES (?, ?, ?, ?)', [
      this.now(),
      recipients.join(', '),
      subject,
      body,
    ]);
  }
  notify({ userId, type, title, body, target }: Omit<Notification, 'sentAt'>): void {
    this.data.store.run('INSERT INTO _bell (sent, user, type, title, body, target) VALUES (?, ?, ?, ?, ?, ?)', [
      this.now(),
      userId,
      type,
      title,
      body,
      target,
    ]);
  }
  /** Newest first; everybody's without a user. */
  notifications(userId?: string): readonly Notification[] {
    return this.data.store.all('SELECT * FROM _bell WHERE user = ?1 OR ?1 IS NULL ORDER BY number DESC', [userId ?? null]).map((row) => ({
      sentAt: Number(row['sent']),
      userId: String(row['user']),
      type: String(row['type']),
      title: String(row['title']),
      body: String(row['body']),
      target: String(row['target']),
    }));
  }
  all(): readonly { readonly sentAt: number; readonly recipients: string; readonly subject: string; readonly body: string }[] {
    return this.data.store.all('SELECT * FROM _email ORDER BY number').map((row) => ({
      sentAt: Number(row['sent']),
      recipients: String(row['recipients']),
      subject: String(row['subject'] ?? ''),
      body: String(row['body'] ?? ''),
    }));
  }
}
