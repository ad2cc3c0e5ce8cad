/** The browser side of the local org: builds it at start and serves it with the org behind it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../cacheFolder.ts';
import { openFrontDoor, type FrontDoor } from '../http/frontDoor.ts';
import type { LocalOrg } from '../org.ts';
import { BundleCache } from './build/bundleCache.ts';
import { ComponentBuild, COMPONENTS_URL } from './build/components.ts';
import { orgNames } from './build/orgNames.ts';
import { packagesRoot } from './build/salesforceModules.ts';
import { shellBuild } from './build/shell.ts';
import { shellRoot, vendorBuild } from './build/vendor.ts';
import { pageHtml } from './page/page.ts';
import { Changes } from './server/changes.ts';
import { pageFiles } from './server/pageFiles.ts';
import { addPageRoutes } from './server/pageRoutes.ts';
import { addThemeRoute, themeOf } from './server/theme.ts';
import { contextOf } from './server/context.ts';

export interface ShellOptions {
  readonly port?: number;
  readonly report: (line: string) => void;
  /** Builds components anew when their files change, and tells the open pages. */
  readonly watch?: boolean;
  /** LWC's debug mode: checks and warns, and is slower. */
  readonly debug?: boolean;
}

/** @return the address of the running page. Errors: throws when a component does not compile. */
export async function openShell(org: LocalOrg, options: ShellOptions): Promise<FrontDoor> {
  mkdirSync(CACHE, { recursive: true });
  const mode = options.debug === true ? 'debug' : 'production';
  const vendor = await vendorBuild(CACHE, mode, options.report);
  const shell = await shellBuild(CACHE, mode, vendor);
  const components = mkdtempSync(join(CACHE, 'components-'));
  const build = new ComponentBuild({
    lwcFolders: org.project.lwcFolders,
    names: orgNames(org),
    mode,
    builds: [vendor, shell],
    folder: components,
    cache: new BundleCache(join(CACHE, 'bundles')),
  });
  await build.buildAll();
  const changes = new Changes(build, options.report);
  const door = await openFrontDoor({
    org,
    page: ({ user, csrfToken }, request) => {
      const context = contextOf(org, user, { csrfToken, theme: themeOf(request) });
      return pageHtml(context, pageFiles(context, { path: request.url, build, vendor, shell }));
    },
    folders: {
      [COMPONENTS_URL]: { folder: components, isImmutable: true },
      [shell.url]: { folder: shell.folder, isImmutable: true },
      [vendor.url]: { folder: vendor.folder, isImmutable: true },
      '/page': { folder: join(shellRoot, 'page'), isImmutable: false },
      '/assets': { folder: join(packagesRoot, '@salesforce-ux/design-system/assets'), isImmutable: false },
      '/img/icon/t4v35': { folder: join(packagesRoot, '@salesforce-ux/design-system/assets/icons'), isImmutable: false },
      '/charts': { folder: join(packagesRoot, 'chart.js/dist'), isImmutable: false },
      '/slds2': { folder: join(packagesRoot, '@salesforce-ux/design-system-2/dist'), isImmutable: false },
    },
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
    holdJobs: door.holdJobs,
    close: async () => {
      changes.close();
      await door.close();
      rmSync(components, { recursive: true, force: true });
    },
  };
}
