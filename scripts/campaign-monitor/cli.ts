import { parseArgs } from 'node:util';
import { SCENARIOS, type ScenarioName, type StartOptions, startSimulator } from './index.ts';

const PARENT_CHECK_MS = 500;
const USAGE = `Usage: npm run -s simulator -- [options]

  --port N          port on the loopback address (default: any free one)
  --scenario NAME   ${SCENARIOS.join(', ')} (default: agency)
  --members N       members on the lists of the main client
  --seed N          another number, another account (default: 1)
  --now ISO         where the clock begins (default: now)
  --speed N         seconds that pass on the clock in a real one (default: 1)

The first line of output is JSON: {"url","apiKey","clientId"}. The controls are at URL/_control/.
`;

const readOptions = (): StartOptions | undefined => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      scenario: { type: 'string' },
      members: { type: 'string' },
      seed: { type: 'string' },
      now: { type: 'string' },
      speed: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return undefined;
  const number = (name: string, text: string | undefined): number | undefined => {
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(text)) throw new Error(`--${name} takes a whole number`);
    return Number(text);
  };
  if (values.scenario !== undefined && !SCENARIOS.some((name) => name === values.scenario))
    throw new Error(`--scenario is one of ${SCENARIOS.join(', ')}`);
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now)))
    throw new Error('--now takes a moment such as 2026-03-04T04:06:00Z');
  return {
    port: number('port', values.port),
    scenario: values.scenario as ScenarioName | undefined,
    members: number('members', values.members),
    seed: number('seed', values.seed),
    now: values.now,
    speed: number('speed', values.speed),
  };
};

/** When npm ends, it does not end the processes that it runs: stops when the parent process has changed. */
const stopWithParent = (stop: () => void): void => {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_CHECK_MS).unref();
};

const main = async (): Promise<void> => {
  const options = readOptions();
  if (options === undefined) {
    process.stdout.write(USAGE);
    return;
  }
  const simulator = await startSimulator(options);
  process.stdout.write(`${JSON.stringify({ url: simulator.url, apiKey: simulator.apiKey, clientId: simulator.clientId })}\n`);
  const stop = (): void => {
    void simulator.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // The channel closes when the parent that opened it ends.
  process.on('disconnect', stop);
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(stop);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
