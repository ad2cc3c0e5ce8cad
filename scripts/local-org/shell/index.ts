/** The browser side of the local org: builds it at start and serves it with the org behind it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openFrontDoor } from '../http/frontDoor.ts';
import type { LocalOrg } from '../org.ts';
import { ComponentBuild } from './build/components.ts';
import { orgNames } from './build/orgNames.ts';
import { packagesRoot } from './build/salesforceModules.ts';
import { shellBuild } from './build/shell.ts';
import { shellRoot, vendorBuild } from './build/vendor.ts';
import { pageHtml } from './page/page.ts';
import { Changes } from './server/changes.ts';
import { addPageRoutes } from './server/pageRoutes.ts';
import { addThemeRoute, themeOf } from './server/theme.ts';
import { contextOf } from './server/context.ts';

const CACHE = resolve('node_modules', '.cache', 'local-org');

export interface ShellOptions {
  readonly port?: number;
  readonly report: (line: string) => void;
  /** Builds components anew when their files change, and tells the open pages. */
  readonly watch?: boolean;
}

/** @return the address of the running page. Errors: throws when a component does not compile. */
export async function openShell(org: LocalOrg, options: ShellOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  mkdirSync(CACHE, { recursive: true });
  const vendor = await vendorBuild(CACHE, options.report);
  const shell = await shellBuild(CACHE);
  const components = mkdtempSync(join(CACHE, 'components-'));
  const build = new ComponentBuild({ lwcFolders: org.project.lwcFolders, names: orgNames(org), folder: components });
  await build.buildAll();
  const changes = new Changes(build, options.report);
  const door = await openFrontDoor({
    org,
    page: ({ user, csrfToken }, request) => pageHtml(contextOf(org, user, { csrfToken, theme: themeOf(request) })),
    folders: { '/components': components, '/shell': shell, '/vendor': vendor, '/page': join(shellRoot, 'page'), '/assets': join(packagesRoot, '@salesforce-ux/design-system/assets'), '/slds2': join(packagesRoot, '@salesforce-ux/design-system-2/dist') },
    routes: (server, sessions) => {
      addPageRoutes(server, sessions, org);
      changes.addRoute(server);
      addThemeRoute(server);
    },
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  if (options.watch === true) changes.watch(org.project.lwcFolders);
  return {
    url: door.url,
    close: async () => {
      changes.close();
      await door.close();
      rmSync(components, { recursive: true, force: true });
    },
  };
}
