/**
 * Measures what syncs cost, in three shapes: `account` (the first run over four lists with campaigns and journeys, quiet ones, few changes, fifty lists, a full pass), `one-list`
 * (the first read of a single list, as the goals name it), `busy` (300 lists and 100 campaigns), `tracking` (history read, then summed up by the retention and compared with the simulator).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulatorProcess, type SimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { readCommandLine, refuse, wholeNumber } from '../local-org/cli/commandLine.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';
import { firstReadGoals, goalLines, halfOfLimits, quietGoals, timeGoals, type Goal } from './sync/goals.ts';
import { measure, type Measured } from './sync/measure.ts';
import { checkRollUp } from './sync/rollUpCheck.ts';

type Measure = (run: string, begin: () => void, goals?: (one: Measured) => readonly Goal[]) => Measured;
interface Bench {
  readonly org: LocalOrg;
  readonly simulator: SimulatorProcess;
  readonly measured: Measure;
  readonly start: (kind: string) => () => void;
}
const LISTS = 50;
const DAY_MS = 86_400_000;
const SHAPES = { account, 'one-list': oneList, busy, tracking } as const;
const SCENARIOS = { account: 'agency', 'one-list': 'one-list', busy: 'busy', tracking: 'agency' } as const;
const isShape = (name: string): name is keyof typeof SHAPES => name in SHAPES;

const { values } = readCommandLine(
  `Usage: npm run bench:sync -- [--members N] [--shape ${Object.keys(SHAPES).join('|')}]... [--state DIR] [--json]
  Syncs accounts of the simulator, and prints each goal as reached or MISSED.
  --members N   subscribers of the account (20000)
  --shape NAME  which accounts (account and one-list)
  --state DIR   keeps the rows on disk, which a million of them need
  --json        a JSON line a run instead of tables
`,
  {
    options: {
      members: { type: 'string', default: '20000' },
      shape: { type: 'string', multiple: true, default: ['account', 'one-list'] },
      state: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  },
);
const members = wholeNumber('--members', values.members);
for (const shape of values.shape.map((name) =>
  isShape(name) ? name : refuse(`--shape is one of ${Object.keys(SHAPES).join(', ')}, not "${name}".`),
))
  await bench(shape);

async function bench(shape: keyof typeof SHAPES): Promise<void> {
  const simulator = await startSimulatorProcess({ members, scenario: SCENARIOS[shape] });
  const stateDir = values.state === undefined ? undefined : join(values.state, shape);
  if (stateDir !== undefined) mkdirSync(stateDir, { recursive: true });
  const org = openOrg({ projectDirs: [PACKAGE_ROOT], ...(stateDir === undefined ? {} : { stateDir }) });
  const measured: Measure = (run, begin, goals = (one) => [halfOfLimits(one)]) => {
    const one = measure(org, run, members, begin);
    if (values.json) process.stdout.write(`${JSON.stringify({ ...one, goals: goals(one) })}\n`);
    else {
      console.table(one);
      process.stdout.write(`${goalLines(run, goals(one)).join('\n')}\n\n`);
    }
    return one;
  };
  try {
    setUp(org, simulator.url);
    await SHAPES[shape]({
      org,
      simulator,
      measured,
      start: (kind) => () => void org.executeAnonymous(`new SyncRunService().start('${kind}');`),
    });
  } finally {
    await org.close();
    await simulator.close();
  }
}

async function account({ org, simulator, measured, start }: Bench): Promise<void> {
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`${simulator.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`${simulator.apiKey}:x`).toString('base64')}` },
      body: JSON.stringify(body),
    });
  const countLists = (): number => org.data.store.all('SELECT "Id" FROM "SubscriberList__c"').length;
  const quiet = (one: Measured): readonly Goal[] => quietGoals(one, countLists());
  measured(
    'first',
    () => connect(org, simulator.apiKey),
    (one) => [...timeGoals(one), halfOfLimits(one)],
  );
  measured('quiet', start('Manual'), quiet);
  for (const act of ['subscribe', 'unsubscribe']) await post('/_control/live', { acts: Math.ceil(members / 2000), overSeconds: 600, act });
  measured('0.1 % changed', start('Manual'));
  for (let number = countLists(); number < LISTS; number += 1)
    await post(`/api/v3.3/lists/${simulator.clientId}.json`, {
      Title: `List ${String(number)}`,
      UnsubscribeSetting: 'OnlyThisList',
      ConfirmedOptIn: false,
    });
  measured(`${String(LISTS)} lists, new`, start('Manual'));
  measured(`${String(LISTS)} lists, quiet`, start('Manual'), quiet);
  measured('full pass', start('Full'));
}

function oneList({ org, simulator, measured, start }: Bench): void {
  measured(
    'one list, first',
    () => connect(org, simulator.apiKey),
    (one) => [...timeGoals(one), ...firstReadGoals(one)],
  );
  measured('one list, quiet', start('Manual'), (one) => quietGoals(one, 1));
}

/** Lists and campaigns of the scenario of that name. */
function busy({ org, simulator, measured, start }: Bench): void {
  measured('busy, first', () => connect(org, simulator.apiKey));
  measured('busy, quiet', start('Manual'), (one) => quietGoals(one, 300));
  measured('busy, full pass', start('Full'));
}

async function tracking({ org, simulator, measured, start }: Bench): Promise<void> {
  // the other shapes measure members: here they would only take time
  org.executeAnonymous(
    'SyncSettings.save(new SyncSetting__c(TrackingMonths__c = 12, IsMemberSyncOff__c = true, IsSuppressionSyncOff__c = true));',
  );
  const first = measured('tracking, first', () => connect(org, simulator.apiKey));
  org.advanceClock(500 * DAY_MS);
  const rows = Number(org.data.store.all('SELECT COUNT(*) AS n FROM "EmailTracking__c"')[0]?.['n']);
  measured('tracking, summed up', start('Full'));
  const check = await checkRollUp(org, simulator.url);
  const kilobytes = (count: number): string => `${((count * 2) / 1000).toFixed(1)} MB`;
  const text = `${String(rows)} rows of detail (${kilobytes(rows)} of Salesforce storage at 2 KB a record) became ${String(check.summaries)} sums (${kilobytes(check.summaries)}), ${String(check.details)} rows left; 1,000 rows of detail took 2 MB and take ${((check.summaries / rows) * 2).toFixed(2)} MB. ${String(check.compared)} sums of a person, a campaign and an activity compared with the simulator: ${String(check.different)} differ. ${String(first.members)} members.`;
  process.stdout.write(values.json ? `${JSON.stringify({ rows, ...check })}\n` : `${text}\n`);
  if (check.different > 0) process.exitCode = 1;
}
