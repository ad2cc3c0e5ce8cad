/**
 * One life of an org on disk, in a process of its own, so that it can be killed at any statement: `life.ts STATE setup URL KEY` connects and starts a run,
 * `life.ts STATE work N` goes on until all is done and kills itself before its Nth write to the database (0: never), `life.ts STATE again` starts another run.
 */
import { connect, PACKAGE_ROOT, setUp } from '../../compose.ts';
import { openOrg } from '../../local-org/org.ts';

const HOUR_MS = 3_600_000;
const [stateDir = '', deed = '', first = '', second = ''] = process.argv.slice(2);
const org = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir, report: () => undefined });

if (deed === 'setup') {
  setUp(org, first);
  connect(org, second);
} else {
  if (deed === 'again') org.executeAnonymous("new SyncRunService().start('Full');");
  let writes = 0;
  const killAt = deed === 'work' ? Number(first) : 0;
  const { store } = org.data;
  const write = store.run.bind(store);
  store.run = (sql, values) => {
    writes += 1;
    if (writes === killAt) process.kill(process.pid, 'SIGKILL');
    return write(sql, values);
  };
  org.runJobsUntilIdle();
  // a retry waits for minutes
  for (let turn = 0; turn < 3 && org.data.store.all(`SELECT 1 FROM "SyncRun__c" WHERE "State__c" = 'Running'`).length > 0; turn += 1)
    org.advance(HOUR_MS / 4);
  process.stdout.write(`${String(writes)}\n`);
}
await org.close();
