/** The browser side of the local org: builds the page once at start and serves it with the org behind it. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text, texts } from '../data/project/xml.ts';
import { openFrontDoor } from '../http/frontDoor.ts';
import type { LocalOrg } from '../org.ts';
import { appBuild } from './build/app.ts';
import { packagesRoot } from './build/salesforceModules.ts';
import { vendorBuild } from './build/vendor.ts';
import { pageHtml, type ShellTab } from './page/page.ts';

const CACHE = resolve('node_modules', '.cache', 'local-org');

/** @return the address of the running page. Errors: throws when a component does not compile. */
export async function openShell(org: LocalOrg, options: { readonly port?: number; readonly report: (line: string) => void }): Promise<{ readonly url: string; close(): Promise<void> }> {
  mkdirSync(CACHE, { recursive: true });
  const vendor = await vendorBuild(CACHE, options.report);
  const app = join(CACHE, 'app');
  await appBuild({ lwcFolders: org.project.lwcFolders, labels: org.project.labels, userId: org.admin.id, timeZone: org.admin.timeZone === 'GMT' ? 'Etc/UTC' : org.admin.timeZone, folder: app });
  const { name, tabs } = applicationOf(org);
  return openFrontDoor({
    org,
    page: pageHtml(name, tabs),
    folders: { '/app': app, '/vendor': vendor, '/assets': join(packagesRoot, '@salesforce-ux/design-system/assets') },
    ...(options.port === undefined ? {} : { port: options.port }),
  });
}

/** The first Lightning application of the project with its component tabs; tabs of objects have no page yet and are left away. */
function applicationOf(org: LocalOrg): { readonly name: string; readonly tabs: readonly ShellTab[] } {
  const [application] = org.project.metadata.get('app')?.values() ?? [];
  const known = org.project.metadata.get('tab');
  const names = application === undefined ? [...(known?.keys() ?? [])] : texts(application, 'tabs');
  const tabs = names.flatMap((name) => {
    const tab = known?.get(name);
    const component = tab === undefined ? undefined : text(tab, 'lwcComponent');
    return tab === undefined || component === undefined ? [] : [{ label: text(tab, 'label') ?? name, component }];
  });
  return { name: application === undefined ? 'Local org' : (text(application, 'label') ?? 'Local org'), tabs };
}
