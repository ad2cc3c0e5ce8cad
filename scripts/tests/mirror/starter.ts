/** A process of its own that opens the org of a folder, says so, and starts a run when it is told to: `starter.ts STATE`. */
import { once } from 'node:events';
import { PACKAGE_ROOT } from '../../compose.ts';
import { openOrg } from '../../local-org/org.ts';

const [stateDir = ''] = process.argv.slice(2);
const org = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir, report: () => undefined });
process.stdout.write('open\n');
await once(process.stdin, 'data');
org.executeAnonymous("new SyncRunService().start('Manual');");
await org.close();
process.stdout.write('started\n');
process.exit();
