import type { Infer } from '../../contract/schema.ts';
import type { subscriberRow } from '../../contract/subscribers.ts';
import type { Version } from '../../contract/endpoint.ts';
import type { Member } from '../../state/member.ts';
import type { Settings } from '../../state/settings.ts';
import { readKey } from './fieldKey.ts';

/** What a caller wants to see of a subscriber. */
export interface RowView {
  readonly settings: Settings;
  readonly version: Version;
  readonly withTracking: boolean;
  readonly withSms: boolean;
  /** Members of a segment come without it. */
  readonly withReadsWith: boolean;
}

/** A member as the service shows it. Source: API reference, 6.2 and 7.4. */
export const toSubscriberRow = (member: Member, view: RowView): Infer<typeof subscriberRow> => {
  const { zone } = member.list.client;
  const isLatest = view.version === 'v3.3';
  const hasMobile = isLatest && member.mobile !== undefined && member.mobile !== '';
  const values: { Key: string; Value: string }[] = [];
  for (const { field, values: texts } of member.values) {
    const key = readKey(field, view.settings.fieldKeys);
    for (const value of texts) values.push({ Key: key, Value: value });
  }
  return {
    EmailAddress: member.email,
    Name: member.name,
    ...(hasMobile ? { MobileNumber: member.mobile } : {}),
    Date: zone.text(member.since),
    ...(isLatest ? { ListJoinedDate: zone.text(member.joined) } : {}),
    State: member.state,
    CustomFields: values,
    ...(view.withReadsWith ? { ReadsEmailWith: member.readsWith } : {}),
    ...(view.withTracking ? { ConsentToTrack: member.consent } : {}),
    ...(view.withSms && hasMobile ? { ConsentToSendSms: member.smsConsent } : {}),
  };
};
