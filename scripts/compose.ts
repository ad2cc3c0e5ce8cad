/** What both compositions share: a simulator, an org with the package, and the steps of an administrator that connect them. */
import type { LocalOrg } from './local-org/org.ts';

export const PACKAGE_ROOT = new URL('..', import.meta.url).pathname.replace(/\/$/, '');

/** Assigns the permission sets of the person who connects and runs the sync, and points named credentials and consent page at the service, as an administrator would in Setup. */
export function setUp(org: LocalOrg, serviceUrl: string): void {
  refuseBrokenPackage(org);
  for (const name of ['CampaignMonitorAdmin', 'CampaignMonitorSync']) org.assignPermissionSet(name);
  for (const name of ['CampaignMonitor', 'CampaignMonitorSpare']) org.credentials.setUrl(name, serviceUrl);
  const prefix = org.namespace === undefined ? '' : `${org.namespace}__`;
  org.data.store.run(`UPDATE "${prefix}ServiceAddress__mdt" SET "${prefix}AuthorizeUrl__c" = ?`, [`${serviceUrl}/oauth`]);
}

/** Connects with an API key, in two transactions as the screen does: the org has to keep a key before it can call out with it. */
export function useKey(org: LocalOrg, apiKey: string): void {
  org.executeAnonymous(`ConnectController.saveApiKey('${apiKey}');`);
  org.executeAnonymous('ConnectController.adoptApiKey();');
}

/** Connects with an API key and starts the first sync: what the connect screen does. */
export function connect(org: LocalOrg, apiKey: string): void {
  useKey(org, apiKey);
  org.executeAnonymous('ConnectController.connectAllClients();');
}

/** Errors: throws with file, line and message of every class that does not compile. */
function refuseBrokenPackage(org: LocalOrg): void {
  const problems = org.program.failures.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ line, column, message }) => `${file}:${String(line)}:${String(column)} ${message}`),
  );
  if (problems.length > 0) throw new Error(`The package does not compile:\n${problems.join('\n')}`);
}
