/** The published interface of Campaign Monitor as data, a file a part of the reference. */
import * as account from './account.ts';
import * as campaigns from './campaigns.ts';
import * as clientContents from './clientContents.ts';
import * as clients from './clients.ts';
import type { Endpoint } from './endpoint.ts';
import * as journeys from './journeys.ts';
import * as lists from './lists.ts';
import * as people from './people.ts';
import * as segments from './segments.ts';
import * as sendingDomains from './sendingDomains.ts';
import * as subscribers from './subscribers.ts';
import * as templates from './templates.ts';
import * as transactional from './transactional.ts';
import * as webhooks from './webhooks.ts';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** Every call of the service, in the order of the reference. Routes take their types from it; generators read it. */
export const contract: readonly Endpoint[] = [
  account,
  clients,
  clientContents,
  people,
  sendingDomains,
  lists,
  webhooks,
  subscribers,
  segments,
  campaigns,
  templates,
  journeys,
  transactional,
].flatMap((module) => Object.values(module).filter(isEndpoint));

export { checkAnswer } from './check.ts';
export type { Endpoint } from './endpoint.ts';
export { errorCodes, messageOf } from './errors.ts';
export { isOptional, type Fields, type Schema } from './schema.ts';
