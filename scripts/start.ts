/** Everything for a person: simulator, local org with the package and demo data, and the page. State in `.local-org/`; `--reset` starts afresh, `--debug` builds for LWC's debug mode. */
import { rmSync } from 'node:fs';
import { startSimulatorProcess } from './campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from './compose.ts';
import { makeDemoPeople } from './demoPeople.ts';
import { onPort, portNumber, readCommandLine, wholeNumber } from './local-org/cli/commandLine.ts';
import { openOrg } from './local-org/org.ts';
import { openShell } from './local-org/shell/index.ts';
import { copyThirdParty } from './thirdParty.ts';

const STATE = '.local-org';
const USAGE = `Usage: npm start [-- --reset] [--port N] [--members N] [--debug]
  Starts the simulator and a local org with the package, and opens its Lightning shell on loopback.
  --reset       begins anew: .local-org/ is deleted
  --port N      the shell's port
  --members N   subscribers of a new simulated account (2000)
  --debug       components with readable source
  --namespace N the package as an org has it that installed it: every name of it begins with N__
`;
const { values } = readCommandLine(USAGE, {
  options: {
    reset: { type: 'boolean', default: false },
    debug: { type: 'boolean', default: false },
    port: { type: 'string' },
    members: { type: 'string', default: '2000' },
    namespace: { type: 'string' },
  },
});
const members = wholeNumber('--members', values.members);
const port = values.port === undefined ? undefined : portNumber('--port', values.port);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (values.reset) rmSync(STATE, { recursive: true, force: true });
copyThirdParty(PACKAGE_ROOT);
// each in its own process
const starting = startSimulatorProcess({ members });
const { namespace } = values;
const org = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir: STATE, report: say, ...(namespace === undefined ? {} : { namespace }) });
const simulator = await starting;
setUp(org, simulator.url);
const people = await makeDemoPeople(org, simulator);
if (people > 0) say(`Demo people: ${String(people)} Contacts and Leads.`);
connect(org, simulator.apiKey);
org.executeAnonymous('OutwardGuard.confirm();');
const shell = await onPort(port, () =>
  openShell(org, { ...(port === undefined ? {} : { port }), report: say, watch: true, debug: values.debug }),
);
say(`Campaign Monitor simulator: ${simulator.url}/_control/ (API key, to connect by hand: ${simulator.apiKey})`);
say(`Campaign Monitor for Salesforce: ${shell.url}`);
say('Stop with Ctrl+C.');

let isStopping = false;
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await shell.close();
  await org.close();
  await simulator.close();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
