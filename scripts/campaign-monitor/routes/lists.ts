import { getCustomFields, getList, getListStats } from '../contract/lists.ts';
import { getActive, getBounced, getDeleted, getUnconfirmed, getUnsubscribed } from '../contract/subscribers.ts';
import { type Call, type Route, route } from '../http/call.ts';
import { readSince } from '../rules/dates.ts';
import { pageOfTable } from '../rules/paging.ts';
import { statsOf } from '../rules/stats.ts';
import { toSubscriberRow } from '../rules/subscribers/subscriberRow.ts';
import type { MemberState } from '../state/member.ts';

const isTrue = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

const inState =
  (state: MemberState) =>
  ({ found, query, service, version }: Call<typeof getActive>) => {
    const view = {
      settings: service.settings,
      version,
      withTracking: isTrue(query.includetrackingpreference),
      withSms: isTrue(query.includesmspreference),
      withReadsWith: true,
    };
    const since = readSince(query.date, found.list.client.zone);
    return pageOfTable(found.list.inState(state), query, { orders: ['date', 'email', 'name'] }, since, (member) =>
      toSubscriberRow(member, view),
    );
  };

/** What can be read of a list. */
export const listRoutes: readonly Route[] = [
  route(getList, ({ found: { list } }) => ({
    ConfirmedOptIn: list.settings.isConfirmedOptIn,
    Title: list.settings.title,
    UnsubscribePage: list.settings.unsubscribePage,
    ListID: list.id,
    ConfirmationSuccessPage: list.settings.confirmationSuccessPage,
    UnsubscribeSetting: list.settings.unsubscribeSetting,
  })),
  route(getListStats, ({ found, service }) => statsOf(found.list, service.clock.now())),
  route(getCustomFields, ({ found }) =>
    found.list.fields.map(({ name, key, type, options, isVisible }) => ({
      FieldName: name,
      Key: key,
      DataType: type,
      FieldOptions: options,
      VisibleInPreferenceCenter: isVisible,
    })),
  ),
  route(getActive, inState('Active')),
  route(getUnconfirmed, inState('Unconfirmed')),
  route(getUnsubscribed, inState('Unsubscribed')),
  route(getBounced, inState('Bounced')),
  route(getDeleted, inState('Deleted')),
];
