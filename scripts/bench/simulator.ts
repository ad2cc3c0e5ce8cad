/** How soon the simulator is ready, small and large, and how long it takes for a page of 1,000 rows and for an import. */
import { type SimulatorProcess, startSimulatorProcess } from '../campaign-monitor/index.ts';
import { readCommandLine, wholeNumber } from '../local-org/cli/commandLine.ts';

/** One measured figure and the goal it is held against. */
interface Figure {
  readonly name: string;
  /** The median of several measurements. */
  readonly value: number;
  /** The 95th percentile of several measurements. */
  readonly high?: number;
  readonly unit: 'ms' | 's';
  readonly goal: number;
}

const WARM_UP = 5;
const ROUNDS = 60;
const IMPORT_ROWS = 1_000;

/** Calls the simulator with the account's key. @return the body. Errors: throws for anything but a success. */
const call = async (simulator: SimulatorProcess, path: string, body?: string): Promise<string> => {
  const authorization = `Basic ${Buffer.from(`${simulator.apiKey}:x`).toString('base64')}`;
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await fetch(`${simulator.url}/api/v3.3${path}`, { method, body, headers: { authorization } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return text;
};

const timesOf = async (work: (round: number) => Promise<unknown>): Promise<Pick<Figure, 'value' | 'high'>> => {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const start = performance.now();
    await work(round);
    if (round >= WARM_UP) times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  return { value: times[Math.floor(ROUNDS / 2)] ?? 0, high: times[Math.floor(ROUNDS * 0.95)] ?? 0 };
};

const importBody = (round: number): string =>
  JSON.stringify({
    Subscribers: Array.from({ length: IMPORT_ROWS }, (_row, at) => ({
      EmailAddress: `bench${round}.${at}@example.org`,
      ConsentToTrack: 'Yes',
    })),
  });

const start = async (
  options: Parameters<typeof startSimulatorProcess>[0],
): Promise<{ readonly simulator: SimulatorProcess; readonly readyMs: number }> => {
  const from = performance.now();
  return { simulator: await startSimulatorProcess(options), readyMs: performance.now() - from };
};

const idIn = async (simulator: SimulatorProcess, path: string, name: string): Promise<string> =>
  new RegExp(`"${name}":"(\\w+)"`).exec(await call(simulator, path))?.[1] ?? '';

const benchPages = async (simulator: SimulatorProcess, members: number): Promise<readonly Figure[]> => {
  const list = await idIn(simulator, `/clients/${simulator.clientId}/lists.json`, 'ListID');
  const campaign = await idIn(simulator, `/clients/${simulator.clientId}/campaigns.json`, 'CampaignID');
  const pages: readonly (readonly [string, string])[] = [
    ['active subscribers, first page by date', `/lists/${list}/active.json`],
    ['active subscribers, page in the middle', `/lists/${list}/active.json?page=${Math.ceil(members / 4_000)}`],
    ['active subscribers, descending by name', `/lists/${list}/active.json?orderfield=name&orderdirection=desc&page=9`],
    ['active subscribers since a day', `/lists/${list}/active.json?date=2025-01-01`],
    ['campaign recipients, second page', `/campaigns/${campaign}/recipients.json?page=2`],
    ['campaign opens, second page', `/campaigns/${campaign}/opens.json?page=2`],
  ];
  const figures: Figure[] = [];
  for (const [name, path] of pages) {
    figures.push({ name, ...(await timesOf(() => call(simulator, path))), unit: 'ms', goal: 20 });
  }
  const imports = await timesOf((round) => call(simulator, `/subscribers/${list}/import.json`, importBody(round)));
  figures.push({ name: `import of ${IMPORT_ROWS} new subscribers`, ...imports, unit: 'ms', goal: 200 });
  return figures;
};

const measureAll = async (members: number): Promise<readonly Figure[]> => {
  const small = await start({ scenario: 'small' });
  await small.simulator.close();
  const large = await start({ members });
  try {
    return [
      { name: 'ready, small scenario', value: small.readyMs, unit: 'ms', goal: 2_000 },
      { name: `ready, ${members} members`, value: large.readyMs / 1_000, unit: 's', goal: 60 },
      ...(await benchPages(large.simulator, members)),
    ];
  } finally {
    await large.simulator.close();
  }
};

const toLine = ({ name, value, high, unit, goal }: Figure): string => {
  const rest = high === undefined ? '' : `, 95 in 100 within ${high.toFixed(1)} ${unit}`;
  return `${name.padEnd(42)} ${value.toFixed(1).padStart(8)} ${unit}  (goal ${goal} ${unit}${rest})\n`;
};

const { values } = readCommandLine(
  `Usage: npm run bench -- [--members N] [--json]
  Measures the simulator against its goals.
  --members N   members of the large account (1000000)
  --json        the figures as JSON
`,
  { options: { members: { type: 'string', default: '1000000' }, json: { type: 'boolean', default: false } } },
);
const figures = await measureAll(wholeNumber('--members', values.members));
process.stdout.write(values.json ? `${JSON.stringify(figures, undefined, 2)}\n` : figures.map(toLine).join(''));
