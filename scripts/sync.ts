/** One primary sync without a screen: fresh simulator, fresh org, install, connect, sync to the end, report. */
import { startSimulatorProcess } from './campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from './compose.ts';
import { readCommandLine, wholeNumber } from './local-org/cli/commandLine.ts';
import { openOrg, type LocalOrg } from './local-org/org.ts';
import { report, type RunReport } from './syncReport.ts';
import { recordTable, runTable } from './syncTable.ts';

const USAGE = `Usage: npm run -s sync -- [--members N] [--runs N] [--seed N] [--json]
  Starts a fresh simulator and a fresh org, installs the package, connects it and runs the primary sync to its end.
  --members N   subscribers of the account (5000)
  --runs N      syncs, one after the other (1); the second is a quiet one
  --seed N      another account
  --json        one JSON document instead of tables
`;
const { values } = readCommandLine(USAGE, {
  options: {
    members: { type: 'string', default: '5000' },
    runs: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
});
const members = wholeNumber('--members', values.members);
const runs = wholeNumber('--runs', values.runs);

const RECORDS = [
  'CampaignMonitorAccount__c',
  'SubscriberList__c',
  'ListCustomField__c',
  'ListMember__c',
  'MemberStatusChange__c',
  'Suppression__c',
  'EmailCampaign__c',
  'Journey__c',
  'JourneyEmail__c',
  'EmailTracking__c',
  'SyncLog__c',
];

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
