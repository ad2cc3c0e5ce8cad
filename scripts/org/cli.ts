/** The same package in a real org: `npm run org:create`, `org:deploy`, `org:permissions`, `org:demo`, `org:test`, `package:version`, `package:install`. */
import { parseArgs } from 'node:util';
import { plainWords } from './failure.ts';
import { jobs } from './jobs.ts';
import { runSteps } from './run.ts';
import { projectShell } from './shell.ts';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { org: { type: 'string', default: 'campaign-monitor' }, days: { type: 'string', default: '7' }, hub: { type: 'string' }, version: { type: 'string' } },
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
    say(`There is no command "${name}". There are: ${[...Object.keys(jobs), 'test'].join(', ')}.`);
    return Promise.resolve(2);
  }
  if (name === 'install' && values.version === undefined) {
    say('Which version? Give its id: npm run package:install -- --version 04t... --org ALIAS.');
    return Promise.resolve(2);
  }
  const choices = { org: values.org, days: Number(values.days), ...(values.hub === undefined ? {} : { hub: values.hub }), ...(values.version === undefined ? {} : { version: values.version }) };
  return runSteps(steps(choices), projectShell(root, (text) => void process.stdout.write(text)), say);
}

process.exitCode = await start();
