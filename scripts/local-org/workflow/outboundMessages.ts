/**
 * Outbound messages of workflow rules and approvals: they leave after the save, as records then are, and again until they are acknowledged or a day has passed.
 * Source: SOAP API Developer Guide, "Outbound Messaging"; Metadata API Developer Guide, "Workflow", WorkflowOutboundMessage. How long is waited in between is ours.
 */
import type { DataAccess } from '../data/index.ts';
import { flag, text, texts, type Xml } from '../data/project/xml.ts';
import type { SObjectValue } from '../data/records/index.ts';
import { durableId } from '../data/schema/durableIds.ts';
import type { OtherAction } from '../data/schema/metadata/workflows.ts';
import type { Row } from '../data/store/store.ts';
import type { OtherWork } from '../jobs/queue/otherWork.ts';
import type { RunnerParts } from '../jobs/run/executor.ts';
import { transaction } from '../platform/core/current.ts';
import { toId } from '../platform/core/operators.ts';
import { currentOrgUrl } from '../platform/system/addresses/url.ts';
import { isAcknowledged, writeNotifications, type Envelope, type Notification } from './outboundEnvelope.ts';

/** Of one message. */
const MOST_NOTIFICATIONS = 100;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 3_600_000;
const LIFE_MS = 86_400_000;
const TIMEOUT_MS = 60_000;

declare module '../platform/core/contract.ts' {
  interface Org {
    readonly outboundMessages: OutboundMessages;
  }
}

export class OutboundMessages implements OtherWork {
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
    data.exec(
      'CREATE TABLE IF NOT EXISTS _outbound_message (number INTEGER PRIMARY KEY AUTOINCREMENT, object TEXT, name TEXT, record TEXT, queued INTEGER, due INTEGER, wait INTEGER)',
    );
  }

  /** Undone with the save. */
  queue({ name }: OtherAction, row: SObjectValue): void {
    this.data.store.run('INSERT INTO _outbound_message (object, name, record, queued, due, wait) VALUES (?, ?, ?, ?, ?, ?)', [
      row.objectName,
      name,
      String(row.values.get('id')),
      this.now(),
      this.now(),
      FIRST_WAIT_MS,
    ]);
  }

  nextDue(): number | undefined {
    const [row] = this.data.store.all('SELECT MIN(due) AS due FROM _outbound_message');
    return row?.['due'] == null ? undefined : Number(row['due']);
  }

  /** Sends what waits for one action. */
  step({ executor, failed, data }: RunnerParts): boolean {
    const [first] = data.store.all('SELECT object, name FROM _outbound_message WHERE due <= ? ORDER BY due, number LIMIT 1', [this.now()]);
    if (first === undefined) return false;
    const [object, name] = [String(first['object']), String(first['name'])];
    const rows = data.store.all('SELECT * FROM _outbound_message WHERE due <= ? AND object = ? AND name = ? ORDER BY number LIMIT ?', [
      this.now(),
      object,
      name,
      MOST_NOTIFICATIONS,
    ]);
    let isTaken = false;
    try {
      executor.run('SYNCHRONOUS', data.seed.adminUserId, () => (isTaken = this.deliver(object, name, rows)));
    } catch (error) {
      failed(`outbound message ${object}.${name}`, error);
    }
    // at one time, so that they leave together again
    const at = this.now();
    for (const row of rows) this.settle(row, isTaken, at);
    return true;
  }

  private settle(row: Row, isTaken: boolean, at: number): void {
    const number = row['number'] ?? null;
    const wait = Number(row['wait']);
    const due = at + wait;
    if (isTaken || due > Number(row['queued']) + LIFE_MS) this.data.store.run('DELETE FROM _outbound_message WHERE number = ?', [number]);
    else
      this.data.store.run('UPDATE _outbound_message SET due = ?, wait = ? WHERE number = ?', [
        due,
        Math.min(2 * wait, LONGEST_WAIT_MS),
        number,
      ]);
  }

  /** @return whether the endpoint has taken them; records that are gone are not sent. Errors: an Apex exception for an endpoint that can't be reached. */
  private deliver(object: string, name: string, rows: readonly Row[]): boolean {
    const [action] = this.data.schema.workflows.named(object, [{ type: 'OutboundMessage', name }]);
    const notifications = rows.flatMap((row) => this.notification(object, row));
    if (action?.kind !== 'OutboundMessage' || notifications.length === 0) return true;
    const body = Buffer.from(writeNotifications(envelopeOf(action.xml, `${object}.${name}`, notifications)));
    const { statusCode, body: answer } = transaction().org.callouts.send({
      method: 'POST',
      url: text(action.xml, 'endpointUrl') ?? '',
      headers: new Map([
        ['Content-Type', 'text/xml; charset=utf-8'],
        ['SOAPAction', '""'],
        ['Content-Length', String(body.length)],
      ]),
      body: new Uint8Array(body),
      timeoutMs: TIMEOUT_MS,
      isCompressed: false,
    });
    return statusCode === 200 && isAcknowledged(Buffer.from(answer).toString('utf8'));
  }

  private notification(object: string, row: Row): readonly Notification[] {
    const record = this.data.firstWhere(this.data.schema.get(object), 'Id', String(row['record']));
    const id = toId(`04lLo${String(row['number']).padStart(10, '0')}`);
    return record === undefined ? [] : [{ id, record }];
  }
}

function envelopeOf(xml: Xml, path: string, notifications: readonly Notification[]): Envelope {
  const { org } = transaction();
  const version = Number(text(xml, 'apiVersion') ?? 65).toFixed(1);
  const door = (kind: 'c' | 'u'): string => `${currentOrgUrl()}/services/Soap/${kind}/${version}/${org.id.slice(0, 15)}`;
  return {
    organizationId: org.id,
    actionId: toId(durableId('04k', path)),
    sessionId: flag(xml, 'includeSessionId') ? sessionOf(text(xml, 'integrationUser') ?? '') : undefined,
    enterpriseUrl: door('c'),
    partnerUrl: door('u'),
    fields: texts(xml, 'fields'),
    notifications,
  };
}

/** Of the user as whom the receiver may call back. */
function sessionOf(username: string): string {
  const { org } = transaction();
  const [user] = (org.data as DataAccess).store.all('SELECT "Id" AS id FROM "User" WHERE "Username" = ? COLLATE NOCASE', [username]);
  return `${org.id.slice(0, 15)}!${String(user?.['id'] ?? transaction().user.id)}`;
}
