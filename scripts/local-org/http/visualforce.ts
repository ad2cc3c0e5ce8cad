/**
 * Visualforce pages that only run their action and lead on to another address, such as the redirect URI of an OAuth application.
 * Markup is not rendered: a page that would be shown answers 501. Source: Visualforce Developer Guide, "apex:page" (controller, action).
 */
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { setPage } from '../jobs/platform/test/pages.ts';
import type { LocalOrg } from '../org.ts';
import type { RunningUser } from '../platform/core/contract.ts';
import { ApexPageReference } from '../platform/system/pageReference.ts';
import type { PageSessions } from './pageSessions.ts';
import { RestError } from './rest/errors.ts';

export function addVisualforce(server: FastifyInstance, org: LocalOrg, sessions: PageSessions): void {
  server.get<{ Params: { name: string } }>('/apex/:name', async (request, reply) => {
    const { user } = sessions.open(request, reply);
    return reply.redirect(actionTarget(org, user, request.params.name, request.url));
  });
}

/** Errors: 404 for a page that does not exist, 501 for one that would have to be shown. */
function actionTarget(org: LocalOrg, user: RunningUser, name: string, url: string): string {
  const [known, file] = [...org.project.pages].find(([page]) => page.toLowerCase() === name.toLowerCase()) ?? [];
  if (file === undefined) throw new RestError(404, 'NOT_FOUND', `There is no Visualforce page ${name}`);
  const [head = ''] = /<apex:page\b[^>]*>/.exec(readFileSync(file, 'utf8')) ?? [];
  const controller = /\bcontroller="([^"]+)"/.exec(head)?.[1];
  const action = /\baction="\{!\s*(\w+)\s*\}"/.exec(head)?.[1];
  const type = controller === undefined ? undefined : org.program.typeNamed(controller);
  const method = type?.methods.find((one) => !one.isStatic && one.name.toLowerCase() === action?.toLowerCase() && one.parameters.length === 0);
  const constructor = type?.constructors.find(({ parameters }) => parameters.length === 0);
  if (type === undefined || method === undefined || constructor === undefined) throw notShown(known ?? name);
  const target = org.transact('VF', () => {
    setPage(new ApexPageReference(url));
    return method.call(type.construct(constructor, []), []);
  }, { user });
  if (!(target instanceof ApexPageReference)) throw notShown(known ?? name);
  return target.url;
}

const notShown = (page: string): RestError => new RestError(501, 'NOT_IMPLEMENTED', `not implemented: showing the Visualforce page ${page}`);
