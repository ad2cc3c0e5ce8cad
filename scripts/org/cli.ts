/** The same package in a real org: `npm run org:create`, `org:deploy`, `org:permissions`, `org:demo`, `org:test`, `package:version`, `package:install`. */
import { readCommandLine, refuse, wholeNumber } from '../local-org/cli/commandLine.ts';
import { plainWords } from './failure.ts';
import { jobs } from './jobs.ts';
import { runSteps } from './run.ts';
import { projectShell } from './shell.ts';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const USAGE = `Usage:
  npm run org:create [-- --org ALIAS] [--days N] [--hub ALIAS]        makes a scratch org with the package, access and demo people
  npm run org:deploy | org:permissions | org:demo | org:test [-- --org ALIAS]
  npm run package:version [-- --hub ALIAS]                            makes a package version
  npm run package:install -- --version 04t... [--org ALIAS]           installs one
`;
const { values, positionals } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: {
    org: { type: 'string', default: 'campaign-monitor' },
    days: { type: 'string', default: '7' },
    hub: { type: 'string' },
    version: { type: 'string' },
  },
});
const [name = ''] = positionals;

async function test(): Promise<number> {
  const { reportTests, runApexTests } = await import('./apexTests.ts');
  try {
    say(`Run the Apex tests in ${values.org} ...`);
    return reportTests(await runApexTests(values.org), say);
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    say(`${text}\n${plainWords(text) ?? ''}`);
    return 1;
  }
}

function start(): Promise<number> {
  const steps = jobs[name];
  if (name === 'test') return test();
  if (steps === undefined) {
    refuse(`There is no command "${name}". There are: ${[...Object.keys(jobs), 'test'].join(', ')}.`);
  }
  if (name === 'install' && values.version === undefined) {
    refuse('Which version? Give its id: npm run package:install -- --version 04t... --org ALIAS.');
  }
  const choices = {
    org: values.org,
    days: wholeNumber('--days', values.days),
    ...(values.hub === undefined ? {} : { hub: values.hub }),
    ...(values.version === undefined ? {} : { version: values.version }),
  };
  return runSteps(
    steps(choices),
    projectShell(root, (text) => void process.stdout.write(text)),
    say,
  );
}

process.exitCode = await start();
