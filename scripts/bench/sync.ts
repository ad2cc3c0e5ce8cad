/**
 * What syncs cost: the first of many members, a quiet one, one after few changes, one over many lists, and a night that sums up old tracking.
 * Wall and processor time, transactions, callouts, and the most that one transaction used. `npm run bench:sync -- --members 100000 [--state DIR] [--json]`
 */
import { parseArgs } from 'node:util';
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg } from '../local-org/org.ts';
import { report } from '../syncReport.ts';

const LISTS = 50;
const DAY_MS = 86_400_000;
const { values } = parseArgs({ options: { members: { type: 'string', default: '20000' }, state: { type: 'string' }, json: { type: 'boolean', default: false } } });
const members = Number(values.members);
const simulator = await startSimulatorProcess({ members });
const org = openOrg({ projectDirs: [PACKAGE_ROOT], ...(values.state === undefined ? {} : { stateDir: values.state }) });
const measured: Readonly<Record<string, unknown>>[] = [];
const start = (kind: string) => (): void => void org.executeAnonymous(`new SyncRunService().start('${kind}');`);

function measure(name: string, begin: () => void): void {
  const started = performance.now();
  const cpu = process.cpuUsage();
  begin();
  org.runJobsUntilIdle();
  const used = process.cpuUsage(cpu);
  const { state, steps, limits } = report(org, Math.round(performance.now() - started));
  const sum = (key: 'transactions' | 'callouts' | 'read' | 'created' | 'updated' | 'removed'): number => steps.reduce((total, step) => total + step[key], 0);
  const ofMembers = steps.find(({ step }) => step === 'Members');
  measured.push({
    run: name,
    state,
    members,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    cpuSeconds: Math.round((used.user + used.system) / 100_000) / 10,
    transactions: sum('transactions'),
    memberTransactions: ofMembers?.transactions,
    callouts: sum('callouts'),
    memberCallouts: ofMembers?.callouts,
    read: sum('read'),
    saved: sum('created') + sum('updated'),
    removed: sum('removed'),
    mostQueries: limits['queries'],
    mostDmlStatements: limits['dmlStatements'],
    mostDmlRows: limits['dmlRows'],
    mostCpuMs: limits['cpuTimeMs'],
    mostHeapMB: Math.round((limits['heapBytes'] ?? 0) / 100_000) / 10,
    processMB: Math.round(process.memoryUsage().rss / 1_000_000),
  });
}
const post = (path: string, body: object): Promise<Response> =>
  fetch(`${simulator.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`${simulator.apiKey}:x`).toString('base64')}` }, body: JSON.stringify(body) });

try {
  setUp(org, simulator.url);
  measure('first', () => connect(org, simulator.apiKey));
  measure('quiet', start('Manual'));
  for (const act of ['subscribe', 'unsubscribe']) await post('/_control/live', { acts: Math.ceil(members / 2000), overSeconds: 600, act });
  measure('0.1 % changed', start('Manual'));
  const lists = org.data.store.all('SELECT "Id" FROM "SubscriberList__c"').length;
  for (let number = lists; number < LISTS; number += 1)
    await post(`/api/v3.3/lists/${simulator.clientId}.json`, { Title: `List ${String(number)}`, UnsubscribeSetting: 'OnlyThisList', ConfirmedOptIn: false });
  measure(`${String(LISTS)} lists, new`, start('Manual'));
  measure(`${String(LISTS)} lists, quiet`, start('Manual'));
  measure('full pass', start('Full'));
  org.executeAnonymous('SyncSettings.save(new SyncSetting__c(TrackingMonths__c = 12));');
  org.advanceClock(500 * DAY_MS);
  measure('tracking summed up', start('Full'));
} finally {
  await org.close();
  await simulator.close();
}
if (values.json) process.stdout.write(`${JSON.stringify(measured)}\n`);
else for (const row of measured) console.table(row);
