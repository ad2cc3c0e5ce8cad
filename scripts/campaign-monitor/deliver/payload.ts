import type { Infer } from '../contract/schema.ts';
import type { webhookDelivery, webhookEvent } from '../contract/webhooks.ts';
import type { ListEvent } from '../state/listEvent.ts';
import type { Moment } from '../state/zone.ts';
import { toElement } from '../http/xml.ts';
import { placeOf } from '../rules/places.ts';

type Delivery = Infer<typeof webhookDelivery>;
type Event = Infer<typeof webhookEvent>;

/** An event as it is sent to a webhook, with the present data of the member. Keys of fields have no brackets. Source: API reference, 8.2. */
export const describeEvent = ({ type, list, member, oldEmail }: ListEvent, at: Moment): Event => {
  const CustomFields = member.values.flatMap(({ field, values }) => values.map((Value) => ({ Key: field.key.slice(1, -1), Value })));
  const common = {
    Type: type,
    Date: list.client.zone.text(at),
    EmailAddress: member.email,
    Name: member.name,
    CustomFields,
  };
  switch (type) {
    case 'Subscribe':
      return { ...common, SignupIPAddress: placeOf(member.seed, 0).IPAddress };
    case 'Update':
      return { ...common, OldEmailAddress: oldEmail ?? member.email, State: member.state };
    case 'Deactivate':
      return { ...common, State: member.state };
  }
};

/** The body of a delivery in the format of its webhook. */
export const formatDelivery = (delivery: Delivery, format: 'Json' | 'Xml'): { readonly body: string; readonly contentType: string } =>
  format === 'Json'
    ? { body: JSON.stringify(delivery), contentType: 'application/json; charset=utf-8' }
    : { body: toElement('WebhookPayload', delivery), contentType: 'application/xml; charset=utf-8' };
