/** One run of the org's process in the soak test: opens the org on disk, works until everything is done, and prints how much memory it used. May be killed at any moment. */
import { openOrg } from '../../local-org/org.ts';

const MOST_ENQUEUED = 50;
const [source = '', stateDir = '', url = '', chunks = '', singles = ''] = process.argv.slice(2);
const org = openOrg({ projectDirs: [source], stateDir, report: (line) => process.stdout.write(`report ${line}\n`) });

if (chunks !== '') {
  org.remoteSites.add('Server', url);
  org.executeAnonymous(`insert new Account(Name = 'Server', Site = '${url}'); Database.executeBatch(new Chunks(${chunks}), 1);`);
  for (let turn = 0; turn < Number(singles); turn += MOST_ENQUEUED) {
    const end = Math.min(turn + MOST_ENQUEUED, Number(singles));
    org.executeAnonymous(`for (Integer i = ${String(turn)}; i < ${String(end)}; i++) { System.enqueueJob(new Soak.Single(i)); }`);
  }
  process.stdout.write('enqueued\n');
} else {
  process.stdout.write('working\n');
  let steps = 0;
  while (org.runner.step()) {
    steps += 1;
    if (steps % 100 === 0) process.stdout.write(`memory ${String(process.memoryUsage.rss())}\n`);
  }
  process.stdout.write('done\n');
}
await org.close();
