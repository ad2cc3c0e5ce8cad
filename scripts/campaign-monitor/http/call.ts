import type { AnswerOf, BodyOf, Endpoint, ParamNames, Permission, QueryOf, Version } from '../contract/endpoint.ts';
import type { Problem } from '../contract/errors.ts';
import type { Campaign } from '../state/campaign.ts';
import type { Client } from '../state/client.ts';
import type { Journey, JourneyEmail } from '../state/journey.ts';
import type { Segment } from '../state/segment.ts';
import type { Service } from '../state/service.ts';
import type { SubscriberList } from '../state/subscriberList.ts';
import type { Template } from '../state/template.ts';

/** Who calls. */
export type Caller =
  | { readonly kind: 'account' }
  | { readonly kind: 'client'; readonly client: Client }
  | { readonly kind: 'oauth'; readonly permissions: ReadonlySet<Permission> };

/** The objects behind the ids in a path. Ids without an object here reach the route as text. */
export interface Resolved {
  readonly client: Client;
  readonly list: SubscriberList;
  readonly segment: Segment;
  readonly campaign: Campaign;
  readonly template: Template;
  readonly journey: Journey;
  readonly journeyEmail: { readonly email: JourneyEmail; readonly client: Client };
}

/** A call that passed every check of credentials, ownership and binding. */
export interface Call<E extends Endpoint> {
  readonly found: { readonly [N in ParamNames<E['path']>]: N extends keyof Resolved ? Resolved[N] : string };
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly service: Service;
  readonly version: Version;
  readonly caller: Caller;
}

/** A call together with its rule. */
export interface Route {
  readonly endpoint: Endpoint;
  handle(call: Call<Endpoint>): unknown;
}

/** Connects a call to its rule; the types of query, body and answer follow from the call. */
export const route = <const E extends Endpoint>(
  endpoint: E,
  handle: (call: Call<E>) => AnswerOf<E> | Problem | Promise<AnswerOf<E> | Problem>,
): Route => ({
  endpoint,
  handle: handle as Route['handle'],
});
