import type { Infer } from '../../contract/schema.ts';
import type { messageDetails, messageRow } from '../../contract/transactional.ts';
import { mixText } from '../../state/random.ts';
import type { TransactionalMessage } from '../../state/transactional.ts';
import type { Moment, Zone } from '../../state/zone.ts';
import { placeOf } from '../places.ts';
import { bareAddress } from './transactionalInput.ts';

const RESEND_DAYS = 30;

/** Whether a message can still be sent again. */
export const canBeResent = (message: TransactionalMessage, now: Moment): boolean => now - message.sentAt < RESEND_DAYS * 86_400;

const origin = ({ group, smartEmail }: TransactionalMessage): { readonly Group?: string; readonly SmartEmailID?: string } =>
  smartEmail !== undefined ? { SmartEmailID: smartEmail.id } : group === undefined ? {} : { Group: group };

/** A message as lists show it. */
export const describeRow = (message: TransactionalMessage, zone: Zone, now: Moment): Infer<typeof messageRow> => ({
  MessageID: message.id,
  Status: message.status,
  SentAt: zone.iso(message.sentAt),
  Recipient: message.recipient,
  From: message.from,
  Subject: message.subject,
  TotalOpens: message.opens.length,
  TotalClicks: message.clicks.length,
  CanBeResent: canBeResent(message, now),
  ...origin(message),
});

const statisticsOf = (message: TransactionalMessage, zone: Zone) => {
  const { IPAddress, ...Geolocation } = placeOf(mixText(0, message.recipient), 0);
  const common = (at: Moment) => ({
    EmailAddress: bareAddress(message.recipient),
    Date: zone.text(at),
    IPAddress,
    Geolocation,
  });
  return {
    Opens: message.opens.map(({ at }) => ({
      ...common(at),
      MailClient: { Name: 'Gmail', OS: 'Windows', Device: 'PC' },
    })),
    Clicks: message.clicks.map(({ at, url }) => ({ ...common(at), URL: url ?? '' })),
  };
};

/** A message in full. */
export const describeMessage = (
  message: TransactionalMessage,
  zone: Zone,
  now: Moment,
  show: { readonly statistics: boolean; readonly body: boolean },
): Infer<typeof messageDetails> => ({
  MessageID: message.id,
  Status: message.status,
  SentAt: zone.iso(message.sentAt),
  ...origin(message),
  CanBeResent: canBeResent(message, now),
  Recipient: message.recipient,
  Message: {
    From: message.from,
    Subject: message.subject,
    To: message.to,
    CC: message.cc,
    BCC: message.bcc,
    Attachments: message.attachments,
    ...(show.body ? { Body: { Html: message.html, Text: message.text } } : {}),
    Data: message.data,
  },
  TotalOpens: message.opens.length,
  TotalClicks: message.clicks.length,
  ...(show.statistics ? statisticsOf(message, zone) : {}),
});
