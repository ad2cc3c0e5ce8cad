/** The first sync of many members, and the quiet one after it: wall time, transactions, callouts and the most that one transaction used. `npm run bench:sync -- --members 100000 [--json]` */
import { parseArgs } from 'node:util';
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg } from '../local-org/org.ts';
import { report } from '../syncReport.ts';

const { values } = parseArgs({ options: { members: { type: 'string', default: '20000' }, json: { type: 'boolean', default: false } } });
const members = Number(values.members);
const simulator = await startSimulatorProcess({ members });
const org = openOrg({ projectDirs: [PACKAGE_ROOT] });
const measured: Readonly<Record<string, unknown>>[] = [];
try {
  setUp(org, simulator.url);
  for (const name of ['first', 'quiet']) {
    const started = performance.now();
    if (name === 'first') connect(org, simulator.apiKey);
    else org.executeAnonymous("new SyncRunService().start('Manual');");
    org.runJobsUntilIdle();
    const { state, steps, limits } = report(org, Math.round(performance.now() - started));
    const sum = (key: 'transactions' | 'callouts' | 'read' | 'created' | 'updated'): number => steps.reduce((total, step) => total + step[key], 0);
    measured.push({
      run: name,
      state,
      members,
      seconds: Math.round((performance.now() - started) / 100) / 10,
      transactions: sum('transactions'),
      callouts: sum('callouts'),
      read: sum('read'),
      saved: sum('created') + sum('updated'),
      mostQueries: limits['queries'],
      mostDmlStatements: limits['dmlStatements'],
      mostDmlRows: limits['dmlRows'],
      mostCpuMs: limits['cpuTimeMs'],
      mostHeapMB: Math.round((limits['heapBytes'] ?? 0) / 100_000) / 10,
      processMB: Math.round(process.memoryUsage().rss / 1_000_000),
    });
  }
} finally {
  await org.close();
  await simulator.close();
}
if (values.json) process.stdout.write(`${JSON.stringify(measured)}\n`);
else for (const row of measured) console.table(row);
