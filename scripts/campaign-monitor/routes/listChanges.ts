import { type Problem, problem } from '../contract/errors.ts';
import { createList, deleteList, updateList } from '../contract/lists.ts';
import type { Infer } from '../contract/schema.ts';
import type { listRequest } from '../contract/lists.ts';
import { type Route, route } from '../http/call.ts';
import { unsubscribe } from '../rules/subscribers/membership.ts';
import type { Client } from '../state/client.ts';
import type { Service } from '../state/service.ts';
import { type ListSettings, SubscriberList, type UnsubscribeSetting } from '../state/subscriberList.ts';

const SETTINGS: readonly UnsubscribeSetting[] = ['AllClientLists', 'OnlyThisList'];

/** Reads the settings of a list from a request. Errors: 251 no title, 250 title taken, 261 unknown setting. */
const readSettings = (client: Client, request: Infer<typeof listRequest>, own?: SubscriberList): ListSettings | Problem => {
  const title = request.Title?.trim() ?? '';
  if (title === '') return problem(251);
  if (client.lists.some((list) => list !== own && list.settings.title.toLowerCase() === title.toLowerCase())) return problem(250);
  const given = request.UnsubscribeSetting ?? '';
  const setting = given === '' ? 'AllClientLists' : SETTINGS.find((known) => known.toLowerCase() === given.toLowerCase());
  if (setting === undefined) return problem(261);
  return {
    title,
    unsubscribePage: request.UnsubscribePage ?? '',
    unsubscribeSetting: setting,
    isConfirmedOptIn: request.ConfirmedOptIn ?? false,
    confirmationSuccessPage: request.ConfirmationSuccessPage ?? '',
  };
};

const suppressTheUnsubscribed = (list: SubscriberList): void => {
  for (const { email, since } of list.inState('Unsubscribed')) list.client.suppress(email, 'Unsubscribed', since);
};

const unsubscribeTheSuppressed = (service: Service, list: SubscriberList): void => {
  for (const member of [...list.inState('Active')]) if (list.client.suppressed(member.email) !== undefined) unsubscribe(service, member);
};

/** Creates, changes and deletes lists. */
export const listChangeRoutes: readonly Route[] = [
  route(createList, ({ found: { client }, body, service }) => {
    const settings = readSettings(client, body);
    return 'code' in settings ? settings : service.addList(new SubscriberList(service.ids.next('list'), client, settings)).id;
  }),
  route(updateList, ({ found: { list }, body, service }) => {
    const settings = readSettings(list.client, body, list);
    if ('code' in settings) return settings;
    Object.assign(list.settings, settings);
    if (list.heedsSuppression && body.AddUnsubscribesToSuppList === true) suppressTheUnsubscribed(list);
    if (list.heedsSuppression && body.ScrubActiveWithSuppList === true) unsubscribeTheSuppressed(service, list);
    return undefined;
  }),
  route(deleteList, ({ found: { list }, service }) => {
    const { client } = list;
    if (client.campaigns.some(({ status, content }) => status !== 'sent' && content.lists.includes(list))) return problem(252);
    service.removeList(list);
    return undefined;
  }),
];
