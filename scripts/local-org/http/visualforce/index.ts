/**
 * Visualforce pages that only run their action and lead on to another address, such as the redirect URI of an OAuth application, or the page behind a list button.
 * Markup is not rendered: a page that would be shown answers 501. Source: Visualforce Developer Guide, "apex:page" (controller, action), "Standard List Controllers".
 */
import type { FastifyInstance } from 'fastify';
import { grantFiles } from '../../data/access/permissions/grantFiles.ts';
import { flag, many, text } from '../../data/project/xml.ts';
import { setPage } from '../../jobs/platform/test/pages.ts';
import { StandardSetController } from '../../listViews/platform/standardSetController.ts';
import type { LocalOrg } from '../../org.ts';
import type { RunningUser, UserInstance } from '../../platform/core/contract.ts';
import { ApexPageReference } from '../../platform/system/addresses/pageReference.ts';
import type { PageSessions } from '../pageSessions.ts';
import { RestError } from '../rest/errors.ts';
import { readMarkup, type PageMarkup } from './markup.ts';

/** What a list button hands over. */
export interface ListSelection {
  readonly listViewId: string;
  readonly ids: readonly string[];
}

export function addVisualforce(server: FastifyInstance, org: LocalOrg, sessions: PageSessions): void {
  server.get<{ Params: { name: string } }>('/apex/:name', async (request, reply) => {
    const { user } = sessions.open(request, reply);
    return reply.redirect(pageTarget(org, user, request.params.name, request.url));
  });
}

/** @return where the page's action leads. Errors: 404 for a page that does not exist, 403 for one that the user may not open, 501 for one that would have to be shown. */
export function pageTarget(org: LocalOrg, user: RunningUser, name: string, url: string, selection?: ListSelection): string {
  const wanted = bareName(org, name);
  const [known = name, file] = [...org.project.pages].find(([page]) => page.toLowerCase() === wanted) ?? [];
  if (file === undefined) throw new RestError(404, 'NOT_FOUND', `There is no Visualforce page ${name}`);
  if (!mayOpen(org, user, known))
    throw new RestError(403, 'INSUFFICIENT_ACCESS', `You do not have access to the page ${known}. Ask your administrator.`);
  const markup = readMarkup(file);
  const target = org.transact(
    'VF',
    () => {
      setPage(new ApexPageReference(url));
      return runAction(org, markup, selection);
    },
    { user },
  );
  if (!(target instanceof ApexPageReference))
    throw new RestError(501, 'NOT_IMPLEMENTED', `not implemented: showing the Visualforce page ${known}`);
  return target.url;
}

/** A page's own name, in lower case: its address has the prefix of the org's namespace, too. */
function bareName({ namespace }: LocalOrg, name: string): string {
  const prefix = namespace === undefined ? '' : `${namespace.toLowerCase()}__`;
  const key = name.toLowerCase();
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
}

/** Administrators open every page, as after an installation for administrators. Source: Salesforce Help, "Set Visualforce Page Security". */
function mayOpen(org: LocalOrg, user: RunningUser, page: string): boolean {
  const names = (xml: Parameters<typeof many>[0]): boolean =>
    many(xml, 'pageAccesses').some((one) => flag(one, 'enabled') && text(one, 'apexPage') === page);
  return (
    org.data.permissions.of(user.id).hasModifyAll ||
    grantFiles(org.data.store, org.project, user.id).some(({ gives, mutes }) => gives.some(names) && !mutes.some(names))
  );
}

/** The action stands on the page's controller or on an extension of its list. @return undefined for a page that is none of these. */
function runAction(org: LocalOrg, markup: PageMarkup, selection: ListSelection | undefined): unknown {
  for (const holder of holders(org, markup, selection)) {
    const method = holder.$type.methods.find(
      (one) => !one.isStatic && one.name.toLowerCase() === markup.action?.toLowerCase() && one.parameters.length === 0,
    );
    if (method !== undefined) return method.call(holder, []);
  }
  return undefined;
}

function holders(
  org: LocalOrg,
  { controller, standardController, isOfList, extensions }: PageMarkup,
  selection: ListSelection | undefined,
): readonly UserInstance[] {
  if (controller !== undefined) return made(org, controller, []);
  if (standardController === undefined || !isOfList || selection === undefined) return [];
  const list = StandardSetController.ofListView(standardController, selection.listViewId, selection.ids);
  return extensions.flatMap((name) => made(org, name, [list]));
}

function made(org: LocalOrg, name: string, args: readonly StandardSetController[]): readonly UserInstance[] {
  const type = org.program.typeNamed(name);
  const constructor = type?.constructors.find(({ parameters }) => parameters.length === args.length);
  return type === undefined || constructor === undefined ? [] : [type.construct(constructor, args)];
}
