/**
 * One life of an org on disk with an import, in a process of its own: `life.ts STATE setup URL KEY PEOPLE` connects, makes people and starts their import,
 * `life.ts STATE work N` goes on until it is done and kills itself before its Nth write to the database (0: never).
 */
import { PACKAGE_ROOT } from '../../compose.ts';
import { openOrg } from '../../local-org/org.ts';
import { addPeople, lastRun, makeImport, openImportOrg, runToTheEnd, startApex } from './importOrg.ts';

const TITLE = 'reader';
const [stateDir = '', deed = '', first = '', second = '', third = ''] = process.argv.slice(2);

if (deed === 'setup') {
  const org = openImportOrg({ url: first, apiKey: second }, stateDir);
  addPeople(org, TITLE, Number(third));
  makeImport(org, TITLE);
  org.executeAnonymous(startApex(TITLE));
  await org.close();
} else {
  const org = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir, report: () => undefined });
  let writes = 0;
  const { store } = org.data;
  const write = store.run.bind(store);
  store.run = (sql, values) => {
    writes += 1;
    if (writes === Number(first)) process.kill(process.pid, 'SIGKILL');
    return write(sql, values);
  };
  runToTheEnd(org);
  if (lastRun(org)?.['State__c'] !== 'Completed') {
    org.executeAnonymous(startApex(TITLE));
    runToTheEnd(org);
  }
  process.stdout.write(`${String(writes)}\n`);
  await org.close();
}
