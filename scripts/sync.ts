/** One primary sync without a screen: fresh simulator, fresh org, install, connect, sync to the end, report. */
import { parseArgs } from 'node:util';
import { startSimulatorProcess } from './campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from './compose.ts';
import { openOrg, type LocalOrg } from './local-org/org.ts';
import { report, type RunReport } from './syncReport.ts';
import { recordTable, runTable } from './syncTable.ts';

const { values } = parseArgs({ options: { members: { type: 'string', default: '5000' }, runs: { type: 'string', default: '1' }, json: { type: 'boolean', default: false }, seed: { type: 'string' } } });
const members = wholeNumber('--members', values.members);
const runs = wholeNumber('--runs', values.runs);

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  process.stderr.write(`${name} takes a whole number above 0, not "${text}".\n`);
  process.exit(2);
}

const RECORDS = ['CampaignMonitorAccount__c', 'SubscriberList__c', 'ListCustomField__c', 'ListMember__c', 'MemberStatusChange__c', 'Suppression__c', 'EmailCampaign__c', 'Journey__c', 'JourneyEmail__c', 'EmailTracking__c', 'SyncLog__c'];

function countRecords(org: LocalOrg): Readonly<Record<string, number>> {
  return Object.fromEntries(RECORDS.map((name) => [name, Number(org.data.store.all(`SELECT COUNT(*) AS n FROM "${name}"`)[0]?.['n'])]));
}

const simulator = await startSimulatorProcess({ members, ...(values.seed === undefined ? {} : { seed: Number(values.seed) }) });
const org = openOrg({ projectDirs: [PACKAGE_ROOT] });
const reports: RunReport[] = [];
try {
  setUp(org, simulator.url);
  for (let turn = 0; turn < runs; turn += 1) {
    const started = performance.now();
    if (turn === 0) connect(org, simulator.apiKey);
    else org.executeAnonymous("new SyncRunService().start('Manual');");
    org.runJobsUntilIdle();
    reports.push(report(org, Math.round(performance.now() - started)));
  }
  const records = countRecords(org);
  if (values.json) process.stdout.write(`${JSON.stringify({ runs: reports, records })}\n`);
  else process.stdout.write(`\n${[...reports.map((run, index) => runTable(run, index + 1)), recordTable(records)].join('\n\n')}\n`);
} finally {
  await org.close();
  await simulator.close();
}
if (reports.some(({ state }) => state !== 'Completed')) process.exitCode = 1;
