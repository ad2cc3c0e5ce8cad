import { type Problem, problem } from '../contract/errors.ts';
import type { Client } from '../state/client.ts';
import type { Service } from '../state/service.ts';
import type { Caller, Resolved } from './call.ts';

type Finder = (id: string, service: Service) => { readonly value: Resolved[keyof Resolved]; readonly client: Client } | undefined;

const FINDERS: { readonly [N in keyof Resolved]: Finder } = {
  client: (id, { clients }) => {
    const value = clients.get(id);
    return value === undefined ? undefined : { value, client: value };
  },
  list: (id, { lists }) => {
    const value = lists.get(id);
    return value === undefined ? undefined : { value, client: value.client };
  },
  segment: (id, { segments }) => {
    const value = segments.get(id);
    return value === undefined ? undefined : { value, client: value.list.client };
  },
  campaign: (id, { campaigns }) => {
    const value = campaigns.get(id);
    return value === undefined ? undefined : { value, client: value.client };
  },
  template: (id, { templates }) => {
    const value = templates.get(id);
    return value === undefined ? undefined : { value, client: value.client };
  },
  journey: (id, { journeys }) => {
    const value = journeys.get(id);
    return value === undefined ? undefined : { value, client: value.list.client };
  },
  journeyEmail: (id, { journeyEmails }) => {
    const value = journeyEmails.get(id);
    return value === undefined ? undefined : { value, client: value.client };
  },
};

const unknown = (name: keyof Resolved, service: Service): Problem => {
  if (name === 'client') return problem(service.settings.unknownIds === 'foreign' ? 102 : 404);
  if (name === 'list') return problem(service.settings.unknownIds === 'foreign' ? 101 : 404);
  if (name === 'segment') return problem(271);
  if (name === 'journey') return problem(3000);
  if (name === 'journeyEmail') return problem(3002);
  if (name === 'template') return problem(4001);
  return problem(404);
};

const isFinder = (name: string): name is keyof Resolved => name in FINDERS;

/** Finds the objects behind the ids of a path. Errors: those for ids that the caller may not use. */
export const resolve = (
  params: Readonly<Record<string, string>>,
  service: Service,
  caller: Caller,
): Readonly<Record<string, unknown>> | Problem => {
  const found: Record<string, unknown> = {};
  for (const [name, id] of Object.entries(params)) {
    if (!isFinder(name)) {
      found[name] = id;
      continue;
    }
    const hit = FINDERS[name](id.toLowerCase(), service);
    if (hit === undefined) return unknown(name, service);
    if (caller.kind === 'client' && caller.client !== hit.client) return problem(102);
    found[name] = hit.value;
  }
  return found;
};
