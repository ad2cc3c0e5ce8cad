import { Problem, problem, TOO_QUICK } from '../contract/errors.ts';
import {
  addSubscriber,
  deleteSubscriber,
  getSubscriber,
  getSubscriberHistory,
  importSubscribers,
  unsubscribeSubscriber,
  updateSubscriber,
} from '../contract/subscribers.ts';
import { type Route, route } from '../http/call.ts';
import { consentProblem } from '../rules/subscribers/consent.ts';
import { isEmailAddress } from '../rules/subscribers/emailAddress.ts';
import { historyOf } from '../rules/history.ts';
import { importRows } from '../rules/subscribers/importRows.ts';
import { enterState, unsubscribe } from '../rules/subscribers/membership.ts';
import { addressProblem, comebackProblem, inputProblem, subscribe, update } from '../rules/subscribers/subscribe.ts';
import { toSubscriberRow } from '../rules/subscribers/subscriberRow.ts';
import type { Member } from '../state/member.ts';
import type { Service } from '../state/service.ts';
import type { SubscriberList } from '../state/subscriberList.ts';

const memberOf = (list: SubscriberList, email: string | undefined): Member | Problem => {
  if (!isEmailAddress(email)) return problem(1);
  return list.find(email) ?? problem(203);
};

const mannerOf = (body: { readonly Resubscribe?: boolean; readonly RestartSubscriptionBasedAutoresponders?: boolean }) => ({
  resubscribe: body.Resubscribe === true,
  restartsJourneys: body.RestartSubscriptionBasedAutoresponders === true,
});

/** Single writes are queued: with the setting `addDelayMs` they become visible later. */
const soon = (service: Service, work: () => void): void => {
  if (service.settings.addDelayMs === 0) work();
  else setTimeout(work, service.settings.addDelayMs).unref();
};

const tooQuick = (service: Service, list: SubscriberList, email: string): Problem | undefined =>
  service.writes.isTooQuick(`${list.id}/${email.toLowerCase()}`, service.clock.now(), service.settings.writesPerMinute)
    ? new Problem(429, 429, TOO_QUICK)
    : undefined;

/** Single subscribers, and imports. */
export const subscriberRoutes: readonly Route[] = [
  route(addSubscriber, ({ found: { list }, body, service, version }) => {
    const email = body.EmailAddress ?? '';
    const code = inputProblem(body, version) ?? (body.Resubscribe === true ? undefined : comebackProblem(list, email));
    if (code !== undefined) return problem(code);
    const refusal = tooQuick(service, list, email);
    if (refusal !== undefined) return refusal;
    soon(service, () => subscribe(service, list, body, { ...mannerOf(body), startsJourneys: true }));
    return email;
  }),
  route(updateSubscriber, ({ found: { list }, query, body, service, version }) => {
    const member = memberOf(list, query.email);
    if (member instanceof Problem) return member;
    const email = body.EmailAddress ?? member.email;
    const code = addressProblem(email, body.MobileNumber, 211) ?? consentProblem(body.ConsentToTrack, version);
    if (code !== undefined) return problem(code);
    const other = list.find(email);
    if (other !== undefined && other !== member) return problem(201);
    const refusal = tooQuick(service, list, email);
    if (refusal !== undefined) return refusal;
    soon(service, () => update(service, member, body, mannerOf(body)));
    return undefined;
  }),
  route(importSubscribers, ({ found, body, service, version }) => importRows(service, found.list, body, version)),
  route(getSubscriber, ({ found, query, service, version }) => {
    const member = memberOf(found.list, query.email);
    if (member instanceof Problem) return member;
    const withTracking = query.includetrackingpreference?.toLowerCase() === 'true';
    return toSubscriberRow(member, {
      settings: service.settings,
      version,
      withTracking,
      withSms: true,
      withReadsWith: true,
    });
  }),
  route(getSubscriberHistory, ({ found, query }) => {
    const member = memberOf(found.list, query.email);
    return member instanceof Problem ? member : historyOf(member);
  }),
  route(unsubscribeSubscriber, ({ found, body, service }) => {
    const member = memberOf(found.list, body.EmailAddress);
    if (member instanceof Problem) return member;
    if (member.state === 'Unsubscribed' || member.state === 'Deleted') return problem(203);
    unsubscribe(service, member);
    return undefined;
  }),
  route(deleteSubscriber, ({ found, query, service }) => {
    const member = memberOf(found.list, query.email);
    if (member instanceof Problem) return member;
    if (member.state === 'Deleted') return problem(203);
    enterState(service, member, 'Deleted');
    return undefined;
  }),
];
